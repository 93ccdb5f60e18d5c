/** Passages as people read them: their places in the view, filled with what the journal says. */
import type { RecordId } from '@bailiwick/contract/ids';
import type { Entry, Intent, Outcome } from '../record/entry.ts';
import type { ActivityReader, Paging, Place, Search } from './activity-store.ts';
import { type Passage, begun, concluded, unsent } from './passage.ts';

export interface Read {
  readonly passage: Passage;
  readonly intent: Intent | undefined;
  readonly outcome: Outcome | undefined;
}

export interface Page {
  readonly rows: readonly Read[];
  /** Where the next page begins; undefined: there is none. */
  readonly next: Place | undefined;
}

export async function pageOf(reader: ActivityReader, search: Search, paging: Paging): Promise<Page> {
  // One more than shown, to know whether there is another page.
  const found = await reader.find(search, { ...paging, limit: paging.limit + 1 });
  const places = found.slice(0, paging.limit);
  return {
    rows: await readAll(reader, places),
    next: found.length > places.length ? places.at(-1) : undefined,
  };
}

/** Everything that a search means, the oldest first. */
export async function* all(
  reader: ActivityReader,
  search: Search,
  limit: number,
): AsyncGenerator<readonly Read[]> {
  let after: Place | undefined;
  do {
    const page: Page = await pageOf(reader, search, { sort: 'at', direction: 'ascending', after, limit });
    yield page.rows;
    after = page.next;
  } while (after !== undefined);
}

export async function readAll(
  reader: ActivityReader,
  places: readonly Pick<Place, 'seq' | 'outcomeSeq'>[],
): Promise<readonly Read[]> {
  const entries = await reader.entries(
    places.flatMap(({ seq, outcomeSeq }) => (outcomeSeq === undefined ? [seq] : [seq, outcomeSeq])),
  );
  return places.flatMap(({ seq, outcomeSeq }) => {
    const first = entries.get(seq);
    const second = outcomeSeq === undefined ? undefined : entries.get(outcomeSeq);
    return first === undefined ? [] : [joined(first, seq, second)];
  });
}

function joined(first: Entry, seq: number, second: Entry | undefined): Read {
  if (first.kind === 'outcome') return { passage: unsent(first, seq), intent: undefined, outcome: first };
  const passage = begun(first, seq);
  if (second?.kind !== 'outcome') return { passage, intent: first, outcome: undefined };
  return { passage: concluded(passage, second, seq), intent: first, outcome: second };
}

/** The request that a record belongs to: its own id, or that of the first attempt. */
export async function requestOf(reader: ActivityReader, record: RecordId): Promise<RecordId> {
  const [first] = await readAll(reader, await reader.attemptsOf(record));
  return first?.passage.request ?? record;
}
