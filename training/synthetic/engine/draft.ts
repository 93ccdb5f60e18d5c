/** A labelled stretch of text: offsets in UTF-16 code units, the end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

export interface Labelled {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A text that is being written, with its labels. */
export class Draft {
  #text = '';
  readonly #spans: Span[] = [];

  write(text: string): void {
    this.#text += text;
  }

  /** Writes a labelled piece; blanks at its edges stay outside the label. */
  mark(text: string, type: string): void {
    const start = this.#text.length + (text.length - text.trimStart().length);
    this.#text += text;
    const end = this.#text.length - (text.length - text.trimEnd().length);
    if (end > start) this.#spans.push({ start, end, type });
  }

  append(other: Labelled): void {
    const shift = this.#text.length;
    this.#text += other.text;
    for (const span of other.spans)
      this.#spans.push({ ...span, start: span.start + shift, end: span.end + shift });
  }

  finish(): Labelled {
    return { text: this.#text, spans: this.#spans };
  }
}
