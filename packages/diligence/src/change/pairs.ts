/** Old and new clauses side by side: which clause was rewritten into which. */
import type { Gap } from './alignment.ts';
import type { Clause } from './clauses.ts';

/** One side is undefined where a clause was added or taken out. */
export interface ClauseChange {
  readonly before: Clause | undefined;
  readonly after: Clause | undefined;
}

/** Share of words that two clauses have in common from which one is the other, rewritten. */
const ALIKE = 0.4;
const MOST_PAIRS = 40_000;

export function sideBySide({ before, after }: Gap): readonly ClauseChange[] {
  if (before.length * after.length > MOST_PAIRS) return [...before.map(removed), ...after.map(added)];
  const words = after.map(wordsOf);
  const changes: ClauseChange[] = [];
  let next = 0;
  for (const old of before) {
    const mine = wordsOf(old);
    let best = -1;
    let most = ALIKE;
    for (let j = next; j < after.length; j += 1) {
      const share = likeness(mine, words[j]!);
      if (share > most) [best, most] = [j, share];
    }
    if (best < 0) changes.push(removed(old));
    else {
      changes.push(...after.slice(next, best).map(added), { before: old, after: after[best] });
      next = best + 1;
    }
  }
  return [...changes, ...after.slice(next).map(added)];
}

const removed = (before: Clause): ClauseChange => ({ before, after: undefined });
const added = (after: Clause): ClauseChange => ({ before: undefined, after });

const wordsOf = ({ words }: Clause): ReadonlySet<string> => new Set(words.match(/[\p{L}\d]+/gu));

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * a.intersection(b).size) / (a.size + b.size);
}
