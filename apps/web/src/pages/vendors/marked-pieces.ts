/** A text cut where marks begin and end, so that each piece stands under the same marks. */
import type { VendorDocument } from '@bailiwick/api/vendor-papers';

export interface Piece {
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
  readonly said: string;
  /** Whose words it is, those of the innermost mark first. */
  readonly claims: readonly string[];
}

/** The pieces, put together, are the text. Marks outside of it are left out. */
export function markedPieces(text: string, marks: VendorDocument['marks']): readonly Piece[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])].toSorted(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? text.length;
    const over = within
      .filter((mark) => mark.start <= start && mark.end >= end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start));
    return { start, said: text.slice(start, end), claims: over.map(({ claim }) => claim) };
  });
}
