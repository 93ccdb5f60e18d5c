/** What the likelihoods of a model are worth, measured on texts that it has not seen. */
import { NAMED } from '../../packages/detect/src/names/model.ts';
import type { Tagger } from '../../packages/detect/src/names/tagger.ts';
import type { Text } from './labelled.ts';

/** Bounds of the bands of likelihood. */
const BOUNDS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995, 1.01];

/** For each kind and band: how many names were given that likelihood, and the share of them that were right. */
export function calibrate(tagger: Tagger, texts: readonly Text[]): string {
  const said = NAMED.map(() => BOUNDS.map(() => ({ count: 0, right: 0, sum: 0 })));
  for (const { text, spans } of texts) {
    for (const { from, to, kind, likelihood } of tagger.read(text)) {
      const start = tagger.tokens.starts[from] as number;
      const end = tagger.tokens.ends[to - 1] as number;
      const covered = spans
        .filter(({ type }) => type === NAMED[kind])
        .reduce((sum, one) => sum + Math.max(0, Math.min(end, one.end) - Math.max(start, one.start)), 0);
      const band = BOUNDS.findLastIndex((bound) => bound <= likelihood);
      const tally = said[kind]?.[band];
      if (tally === undefined) continue;
      tally.count++;
      tally.sum += likelihood;
      if (covered * 2 >= end - start) tally.right++;
    }
  }
  return NAMED.map((name, kind) =>
    [
      name,
      ...(said[kind] ?? [])
        .filter(({ count }) => count > 0)
        .map(
          ({ count, right, sum }) => `${(sum / count).toFixed(2)}→${(right / count).toFixed(2)} (${count})`,
        ),
    ].join('  '),
  ).join('\n');
}
