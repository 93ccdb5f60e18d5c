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

/** A shorter value is found again in words that have nothing to do with it. */
const SHORTEST_AGAIN = 4;

/** Findings of one pass over a document, so that what one place gives away is taken out of every other. */
export class Flow {
  readonly #copying: Copying;
  readonly #labels = new Map<string, string>();

  constructor(copying: Copying) {
    this.#copying = copying;
  }

  /** First pass: what stands in these pieces that must not stay. */
  async learn(pieces: readonly FlowPiece[]): Promise<readonly Finding[]> {
    const text = joined(pieces);
    const findings = await this.#copying.tools.detect(text);
    this.#copying.took(text, findings);
    for (const finding of findings) {
      const value = text.slice(finding.start, finding.end);
      const label = this.#copying.labels.labelFor(finding);
      if (value.length >= SHORTEST_AGAIN) this.#labels.set(value, label);
    }
    return findings;
  }

  /** Second pass: the pieces that change. A value that runs over several pieces leaves its label in the first. */
  changes<Piece extends FlowPiece>(
    pieces: readonly Piece[],
    findings: readonly Finding[],
  ): readonly Change<Piece>[] {
    const text = joined(pieces);
    const spans = [
      ...findings.map((finding) => ({ ...finding, label: this.#copying.labels.labelFor(finding) })),
      ...this.#again(text),
    ].sort((a, b) => a.start - b.start || b.end - a.end);
    const changed: Change<Piece>[] = [];
    let offset = 0;
    for (const piece of pieces) {
      const start = offset + piece.joint.length;
      const end = start + piece.text.length;
      offset = end;
      let copy = '';
      let done = start;
      for (const span of spans) {
        if (span.end <= done || span.start >= end) continue;
        const from = Math.max(span.start, done);
        copy += text.slice(done, from) + (span.start >= start && span.start >= done ? span.label : '');
        done = Math.min(span.end, end);
      }
      copy += text.slice(done, end);
      if (copy !== piece.text) changed.push({ piece, text: copy });
    }
    return changed;
  }

  /** Every other place of what was found somewhere, as a word of its own. */
  #again(text: string): { start: number; end: number; label: string }[] {
    const spans: { start: number; end: number; label: string }[] = [];
    for (const [value, label] of this.#labels) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
        const end = at + value.length;
        if (!isLetter(text[at - 1]) && !isLetter(text[end])) spans.push({ start: at, end, label });
      }
    }
    return spans;
  }
}

const joined = (pieces: readonly FlowPiece[]): string =>
  pieces.map(({ joint, text }) => joint + text).join('');

const isLetter = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);
