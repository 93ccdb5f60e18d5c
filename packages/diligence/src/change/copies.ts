/** Documents that stand in a file twice: saved so by a browser, or a page with a copy for printing. */
import { type Clause, clausesOf } from './clauses.ts';

/** Shorter clauses recur in any document. */
const DISTINCT = 24;
const FEWEST = 4;
/** An opening that recurs all the time opens nothing. */
const MOST_TRIES = 8;

/**
 * @returns where the second copy begins, in UTF-16 code units; undefined where the document stands there once.
 */
export function secondCopyIn(text: string): number | undefined {
  const clauses = clausesOf(text);
  const at = secondCopy(clauses);
  return at === undefined ? undefined : clauses[at]?.start;
}

/** The clauses up to where they begin anew. */
export function withoutSecondCopy(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.slice(0, secondCopy(clauses));
}

function secondCopy(clauses: readonly Clause[]): number | undefined {
  const told = clauses.flatMap(({ words }, at) => (words.length >= DISTINCT ? [{ words, at }] : []));
  const opening = new Map(told.slice(0, 6).map(({ words, at }) => [words, at]));
  // The copy may lack the first lines: any of the opening clauses can be where it begins.
  let tries = 0;
  for (const { words, at } of told) {
    const before = opening.get(words);
    if (before === undefined || before === at) continue;
    tries += 1;
    if (tries > MOST_TRIES) return undefined;
    const first = new Set(told.filter((one) => one.at < at).map((one) => one.words));
    const rest = told.filter((one) => one.at >= at);
    if (first.size < FEWEST) continue;
    const again = rest.filter((one) => first.has(one.words)).length;
    if (again >= rest.length * 0.9 && again >= first.size * 0.7) return beginning(clauses, before, at);
  }
  return undefined;
}

/** Back over the short lines before the first distinct clause of both copies. */
function beginning(clauses: readonly Clause[], first: number, second: number): number {
  let back = 0;
  while (back < first && clauses[first - back - 1]?.words === clauses[second - back - 1]?.words) back += 1;
  return second - back;
}
