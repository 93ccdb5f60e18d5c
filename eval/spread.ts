/**
 * How far a figure could have come out otherwise, had other texts of the same kind been chosen.
 *
 * The bootstrap: texts are drawn again from the set, as many as it has, with repetition; the figure is taken each
 * time; the middle 95 of 100 figures span the interval. Seeded, so a run can be repeated to the digit.
 */
import { quality } from './figures.ts';
import { chance } from './sets/random.ts';
import type { Tally, TypeTally } from './tally.ts';

const ROUNDS = 200;

/** Half the width of the 95 % interval of typed F1, in points. */
export function spreadOfF1(perText: readonly Tally[]): number {
  const sums = perText.map(({ types }) => total([...types.values()]));
  const random = chance(sums.length);
  const f1 = Array.from(
    { length: ROUNDS },
    () => quality(total(Array.from(sums, () => random.pick(sums)))).f1,
  ).sort((a, b) => a - b);
  const at = (share: number): number => f1[Math.round(share * (ROUNDS - 1))] ?? 0;
  return (at(0.975) - at(0.025)) / 2;
}

function total(parts: readonly TypeTally[]): TypeTally {
  const sum = { labels: 0, found: 0, predictions: 0, right: 0 };
  for (const { labels, found, predictions, right } of parts) {
    sum.labels += labels;
    sum.found += found;
    sum.predictions += predictions;
    sum.right += right;
  }
  return sum;
}
