/** Pieces of a document as one text to look at, and what is found in it back in the pieces. */
import type { Finding } from '@bailiwick/contract/finding';
import type { Copying } from './copying.ts';

/** Something that holds text and can be given another. */
export interface FlowPiece {
  readonly text: string;
  /** What stands between it and the piece before it in the text that is looked at. */
  readonly joint: '' | '\t' | '\n';
}

export interface Change<Piece> {
  readonly piece: Piece;
  readonly text: string;
}

/** Findings of one pass over a document, so that what one place gives away is taken out of every other. */
export class Flow {
  readonly #copying: Copying;

  constructor(copying: Copying) {
    this.#copying = copying;
  }

  /** First pass: what stands in these pieces that must not stay. */
  async learn(pieces: readonly FlowPiece[]): Promise<readonly Finding[]> {
    const text = joined(pieces);
    const findings = await this.#copying.tools.detect(text);
    this.#copying.took(text, findings);
    return findings;
  }

  /** Second pass: the pieces that change. A value that runs over several pieces leaves its label in the first. */
  changes<Piece extends FlowPiece>(
    pieces: readonly Piece[],
    findings: readonly Finding[],
  ): readonly Change<Piece>[] {
    const text = joined(pieces);
    const spans = this.#copying
      .everywhere(text, findings)
      .map((finding) => ({ ...finding, label: this.#copying.labels.labelFor(finding) }));
    const changed: Change<Piece>[] = [];
    let offset = 0;
    let first = 0;
    for (const piece of pieces) {
      const start = offset + piece.joint.length;
      const end = start + piece.text.length;
      offset = end;
      let copy = '';
      let done = start;
      while ((spans[first]?.end ?? Infinity) <= start) first += 1;
      for (let at = first; (spans[at]?.start ?? Infinity) < end; at += 1) {
        const span = spans[at];
        if (span === undefined || span.end <= done) continue;
        const from = Math.max(span.start, done);
        copy += text.slice(done, from) + (span.start >= start && span.start >= done ? span.label : '');
        done = Math.min(span.end, end);
      }
      copy += text.slice(done, end);
      if (copy !== piece.text) changed.push({ piece, text: copy });
    }
    return changed;
  }
}

const joined = (pieces: readonly FlowPiece[]): string =>
  pieces.map(({ joint, text }) => joint + text).join('');
