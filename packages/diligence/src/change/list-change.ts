/** Two versions of a list of sub-processors: who came, who went, whose task or place is another. */
import { companyKey } from './companies.ts';
import type { Subprocessor, SubprocessorList } from './subprocessor-list.ts';

export interface ListChange {
  readonly added: readonly Subprocessor[];
  readonly removed: readonly Subprocessor[];
  readonly changed: readonly { readonly before: Subprocessor; readonly after: Subprocessor }[];
  /**
   * `unconfirmed`: so many are gone at once that the page was rather read in part. What was added is real all the same.
   */
  readonly verdict: 'confirmed' | 'unconfirmed';
  /** Why it is unconfirmed, as a sentence. */
  readonly because: string | undefined;
}

const MASS = 0.4;
const FEW = 3;

export function compareLists(before: SubprocessorList, after: SubprocessorList): ListChange {
  const was = new Map(before.entries.map((entry) => [companyKey(entry.name), entry]));
  const is = new Map(after.entries.map((entry) => [companyKey(entry.name), entry]));
  const gone = [...was].filter(([key]) => !is.has(key));
  const come = [...is].filter(([key]) => !was.has(key));
  const renamed = renamings(gone, come);
  const added = come.filter(([key]) => !renamed.some(({ to }) => to === key)).map(([, entry]) => entry);
  const removed = gone.filter(([key]) => !renamed.some(({ from }) => from === key)).map(([, entry]) => entry);
  const stayed = [...was].flatMap(([key, entry]) => {
    const now = is.get(key);
    return now !== undefined && saysOtherwise(entry, now) ? [{ before: entry, after: now }] : [];
  });
  const changed = [
    ...stayed,
    ...renamed.map(({ from, to }) => ({ before: was.get(from)!, after: is.get(to)! })),
  ];
  const because = doubt(removed.length, before, after);
  return { added, removed, changed, verdict: because === undefined ? 'confirmed' : 'unconfirmed', because };
}

function doubt(removed: number, before: SubprocessorList, after: SubprocessorList): string | undefined {
  if (removed === 0) return undefined;
  const of = `${removed} of ${before.entries.length} sub-processors`;
  if (after.entries.length === 0) return `The list is not found any more (${of} gone); it may have moved.`;
  if (after.partial && !before.partial) return `The page shows a part of the list only; ${of} are not on it.`;
  if (removed >= FEW && removed / before.entries.length > MASS)
    return `${of} are gone at once, which is implausible: the page may have been read in part.`;
  return undefined;
}

/** `Acme` gone and `Acme Europe` come is one company under another name. */
function renamings(
  gone: readonly (readonly [string, Subprocessor])[],
  come: readonly (readonly [string, Subprocessor])[],
): readonly { readonly from: string; readonly to: string }[] {
  const pairs: { from: string; to: string }[] = [];
  for (const [from] of gone) {
    const to = come.find(([key]) => begins(key, from) && !pairs.some((pair) => pair.to === key));
    if (to !== undefined) pairs.push({ from, to: to[0] });
  }
  return pairs;
}

const begins = (a: string, b: string): boolean => a.startsWith(`${b} `) || b.startsWith(`${a} `);

function saysOtherwise(before: Subprocessor, after: Subprocessor): boolean {
  return differs(before.purpose, after.purpose) || differs(before.place, after.place);
}

const differs = (a: string | undefined, b: string | undefined): boolean => plain(a) !== plain(b);

const plain = (words: string | undefined): string =>
  (words ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
