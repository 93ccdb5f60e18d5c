/**
 * Reads rows in the order of their numbers while others write: numbers are given out before the transactions that use
 * them end, so one may be missing for a moment and come later, or never.
 */

export interface Numbered {
  readonly seq: number;
}

export interface Numbering<Row extends Numbered> {
  /** Rows above a number, by their numbers. */
  readonly after: (seq: number, limit: number) => Promise<readonly Row[]>;
  /** Resolves when whoever was writing rows has finished: a number that is missing then will never come. */
  readonly settled: () => Promise<void>;
}

export interface Portion<Row extends Numbered> {
  readonly rows: readonly Row[];
  /** More may stand behind it already. */
  readonly more: boolean;
}

/**
 * The rows that follow, up to a number that is missing: a transaction that took it may still end well. Where the missing
 * number is the very next one, those under way are waited for; then it never comes.
 */
export async function unbroken<Row extends Numbered>(
  { after, settled }: Numbering<Row>,
  last: number,
  limit: number,
): Promise<Portion<Row>> {
  const seen = await after(last, limit);
  const gap = seen.findIndex(({ seq }, i) => seq !== last + 1 + i);
  if (gap !== 0) {
    const more = seen.length === limit || gap !== -1;
    return { rows: gap === -1 ? seen : seen.slice(0, gap), more };
  }
  await settled();
  const bound = seen.at(-1)?.seq ?? last;
  const again = await after(last, limit);
  return { rows: again.filter(({ seq }) => seq <= bound), more: true };
}
