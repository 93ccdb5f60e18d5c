/** A text cut wherever a mark begins or ends, so that marks may overlap without tangling tags. */

export interface Mark {
  readonly start: number;
  readonly end: number;
  /** Which answer it proves, and which of its quotes it is. */
  readonly answer: number;
  readonly quote: number;
}

export interface Segment {
  readonly text: string;
  /** Marks that cover it. */
  readonly covering: readonly Mark[];
  /** Those among them that begin here. */
  readonly beginning: readonly Mark[];
}

/** The pieces of `text` from `start` to `end`, in order; together they are that stretch. */
export function segmentsOf(
  text: string,
  start: number,
  end: number,
  marks: readonly Mark[],
): readonly Segment[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const covering = here.filter((mark) => mark.start <= from && mark.end > from);
    return {
      text: text.slice(from, cuts[i + 1]),
      covering,
      beginning: covering.filter((mark) => mark.start === from),
    };
  });
}
