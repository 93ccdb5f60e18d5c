/** Figures of a model on labelled texts: by kind, as `npm run eval` counts, and exact spans. */
import { NAMED } from '../../packages/detect/src/names/model.ts';
import type { Tagger } from '../../packages/detect/src/names/tagger.ts';
import type { Text } from './labelled.ts';

interface Tally {
  labels: number;
  found: number;
  said: number;
  right: number;
  exact: number;
}

export interface Figures {
  readonly [kind: string]: Tally;
}

/** @param least names less likely than this are left out, by kind. */
export function measure(tagger: Tagger, texts: readonly Text[], least: readonly number[]): Figures {
  const tallies = NAMED.map((): Tally => ({ labels: 0, found: 0, said: 0, right: 0, exact: 0 }));
  for (const { text, spans } of texts) {
    const said = tagger
      .read(text)
      .filter(({ kind, likelihood }) => likelihood >= (least[kind] as number))
      .map(({ from, to, kind }) => ({
        kind,
        start: tagger.tokens.starts[from] as number,
        end: tagger.tokens.ends[to - 1] as number,
      }));
    const labels = spans.map(({ start, end, type }) => ({
      start,
      end,
      kind: NAMED.indexOf(type as 'PERSON'),
    }));
    for (const label of labels) {
      const tally = tallies[label.kind] as Tally;
      tally.labels++;
      if (covered(label, said) * 2 >= label.end - label.start) tally.found++;
      if (said.some((one) => one.kind === label.kind && one.start === label.start && one.end === label.end))
        tally.exact++;
    }
    for (const one of said) {
      const tally = tallies[one.kind] as Tally;
      tally.said++;
      if (covered(one, labels) * 2 >= one.end - one.start) tally.right++;
    }
  }
  return Object.fromEntries(NAMED.map((name, at) => [name, tallies[at] as Tally]));
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

function covered(piece: Piece, by: readonly Piece[]): number {
  let sum = 0;
  for (const other of by)
    if (other.kind === piece.kind)
      sum += Math.max(0, Math.min(piece.end, other.end) - Math.max(piece.start, other.start));
  return sum;
}

/** One line: F1 (precision/recall) by kind, then over persons, organisations and places together. */
export function line(figures: Figures): string {
  const kinds = Object.entries(figures);
  const parts = kinds.map(([kind, tally]) => `${kind.slice(0, 3)} ${scores(tally)}`);
  const names = kinds.filter(([kind]) => kind !== 'ADDRESS').map(([, tally]) => tally);
  const all = names.reduce((sum, one) => ({
    labels: sum.labels + one.labels,
    found: sum.found + one.found,
    said: sum.said + one.said,
    right: sum.right + one.right,
    exact: sum.exact + one.exact,
  }));
  const exact = (200 * all.exact) / (all.labels + all.said || 1);
  return `${parts.join('  ')}  ALL ${scores(all)} exact ${exact.toFixed(1)}`;
}

function scores({ labels, found, said, right }: Tally): string {
  const recall = labels === 0 ? 0 : found / labels;
  const precision = said === 0 ? 0 : right / said;
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${(100 * f1).toFixed(1)} (${(100 * precision).toFixed(0)}/${(100 * recall).toFixed(0)})`;
}
