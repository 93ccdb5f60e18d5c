/**
 * Which clauses of two versions belong together. Anchors are clauses that stand once in each; between anchors, few
 * clauses are compared one by one, many are taken for rewritten. Time stays near linear whatever the texts.
 */
import type { Clause } from './clauses.ts';
import { letters } from './noise.ts';

/** What stands between two places where the versions agree. */
export interface Gap {
  readonly before: readonly Clause[];
  readonly after: readonly Clause[];
}

/** Beyond this many pairs the clauses between two anchors are not compared one by one. */
const MOST_PAIRS = 250_000;

/** The gaps that say something new: what only moved, or was cut into clauses otherwise, is none. */
export function gapsBetween(before: readonly Clause[], after: readonly Clause[]): readonly Gap[] {
  const gaps = rawGaps(before, after).filter((gap) => lettersOf(gap.before) !== lettersOf(gap.after));
  const gone = countsOf(gaps.flatMap((gap) => gap.before));
  const come = countsOf(gaps.flatMap((gap) => gap.after));
  const movedAway = countsOf([]);
  const movedHere = countsOf([]);
  for (const [words, count] of gone) {
    const both = Math.min(count, come.get(words) ?? 0);
    movedAway.set(words, both);
    movedHere.set(words, both);
  }
  return gaps
    .map((gap) => ({
      before: gap.before.filter(({ words }) => !taken(movedAway, words)),
      after: gap.after.filter(({ words }) => !taken(movedHere, words)),
    }))
    .filter((gap) => lettersOf(gap.before) !== lettersOf(gap.after));
}

function countsOf(clauses: readonly Clause[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of clauses) counts.set(words, (counts.get(words) ?? 0) + 1);
  return counts;
}

function taken(counts: Map<string, number>, words: string): boolean {
  const left = counts.get(words) ?? 0;
  if (left === 0) return false;
  counts.set(words, left - 1);
  return true;
}

const lettersOf = (clauses: readonly Clause[]): string =>
  letters(clauses.map(({ words }) => words).join(' '));

function rawGaps(before: readonly Clause[], after: readonly Clause[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  const close = (toI: number, toJ: number): void => {
    gaps.push(...gapsWithin(before.slice(i, toI), after.slice(j, toJ)));
    [i, j] = [toI + 1, toJ + 1];
  };
  for (const [atI, atJ] of anchors(before, after)) close(atI, atJ);
  close(before.length, after.length);
  return gaps;
}

/** Pairs of indexes of clauses that stand once in each version, in an order that both share. */
function anchors(
  before: readonly Clause[],
  after: readonly Clause[],
): readonly (readonly [number, number])[] {
  const [left, right] = [onlyOnce(before), onlyOnce(after)];
  const pairs: [number, number][] = [];
  for (const [words, i] of left) {
    const j = right.get(words);
    if (i !== undefined && j !== undefined) pairs.push([i, j]);
  }
  return longestRising(pairs.toSorted(([a], [b]) => a - b));
}

function onlyOnce(clauses: readonly Clause[]): ReadonlyMap<string, number | undefined> {
  const places = new Map<string, number | undefined>();
  for (const [at, { words }] of clauses.entries()) places.set(words, places.has(words) ? undefined : at);
  return places;
}

/** The longest run of pairs whose second numbers rise (patience sorting). */
function longestRising(pairs: readonly [number, number][]): readonly [number, number][] {
  const tops: number[] = [];
  const previous: number[] = [];
  for (const [at, [, value]] of pairs.entries()) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tops[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? -1 : tops[low - 1]!);
    tops[low] = at;
  }
  const run: [number, number][] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = previous[at]!) run.push(pairs[at]!);
  return run.reverse();
}

/** Cut at the clauses that both have, in the longest order that they share. */
function gapsWithin(before: readonly Clause[], after: readonly Clause[]): readonly Gap[] {
  if (before.length === 0 && after.length === 0) return [];
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_PAIRS)
    return [{ before, after }];
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        before[i]!.words === after[j]!.words
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);
    }
  }
  const gaps: Gap[] = [];
  let [i, j, fromI, fromJ] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > fromI || j > fromJ) gaps.push({ before: before.slice(fromI, i), after: after.slice(fromJ, j) });
  };
  while (i < before.length && j < after.length) {
    if (before[i]!.words === after[j]!.words) {
      close();
      [i, j] = [i + 1, j + 1];
      [fromI, fromJ] = [i, j];
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  [i, j] = [before.length, after.length];
  close();
  return gaps;
}
