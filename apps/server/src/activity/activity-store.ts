/** What the view of the journal needs of a database. A rejected promise is always `journal_unavailable`. */
import type { FindingType } from '@bailiwick/contract/classes';
import type { RecordId } from '@bailiwick/contract/ids';
import type { Ending, Entry } from '../record/entry.ts';
import type { Numbering } from '../record/unbroken.ts';
import type { Fate } from '@bailiwick/contract/fates';
import type { Passage } from './passage.ts';
import type { Change, Sums, Tally } from './sums.ts';

export interface JournalRow {
  readonly seq: number;
  readonly body: string;
}

export interface Head {
  /** The last row of the journal that the view contains; 0 where there is none. */
  readonly seq: number;
  /** Of what the view was made with; another one can not be read. */
  readonly layout: string;
  /** The newest row of the journal. */
  readonly newest: number;
}

/** Where the view is made. */
export interface ProjectionStore extends Numbering<JournalRow> {
  head(): Promise<Head>;
  /** Of ids, the passages that have begun and not ended. */
  underWay(ids: readonly RecordId[]): Promise<ReadonlyMap<RecordId, Passage>>;
  /** All of it or nothing; `moved` when the view does not stand at `from` any more. */
  write(step: Step): Promise<'written' | 'moved'>;
  /** Lets go of passages that the journal has let go of; their sums, which name nobody, stay. */
  forget(): Promise<void>;
  /** Empties the view for the layout of this version, unless somebody else has moved it from where it was found. */
  clear(found: Pick<Head, 'seq' | 'layout'>, layout: string): Promise<void>;
}

export interface Step {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly Change[];
  readonly sums: Sums;
}

export const SORTS = ['at', 'duration', 'tokens', 'cost', 'bytes'] as const;
export type Sort = (typeof SORTS)[number];

/** What must hold of a passage; what is left out is not asked. */
export interface Search {
  /** Milliseconds since the epoch; the end not included. */
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  readonly principal?: string | undefined;
  readonly team?: string | undefined;
  readonly purpose?: string | undefined;
  readonly offering?: string | undefined;
  readonly region?: string | undefined;
  readonly model?: string | undefined;
  readonly code?: string | undefined;
  readonly class?: string | undefined;
  readonly type?: FindingType | undefined;
  readonly fate?: Fate | undefined;
  readonly ending?: Ending | 'under_way' | undefined;
  /** Stands somewhere in the reason, whatever the case of its letters. */
  readonly because?: string | undefined;
  /** Whether something was kept out of the reply. */
  readonly withheld?: boolean | undefined;
}

export interface Place {
  readonly seq: number;
  readonly outcomeSeq: number | undefined;
  /** What it is sorted by. */
  readonly value: number;
}

export interface Paging {
  readonly sort: Sort;
  readonly direction: 'ascending' | 'descending';
  /** The last one of the page before. */
  readonly after: Pick<Place, 'seq' | 'value'> | undefined;
  readonly limit: number;
}

export interface Totals {
  readonly passages: number;
  readonly requests: number;
  readonly tokens: number;
  readonly cost: number;
  readonly bytes: number;
}

/** Every word that a filter can ask for. */
export type Vocabulary = Readonly<Record<Listed, readonly string[]>>;
export const LISTED = [
  'principal',
  'team',
  'purpose',
  'offering',
  'region',
  'model',
  'code',
  'class',
] as const;
export type Listed = (typeof LISTED)[number];

/** Where the view is read. */
export interface ActivityReader {
  /** @param since hours since the epoch; the end not included. */
  tally(since: number, until: number): Promise<Tally>;
  find(search: Search, paging: Paging): Promise<readonly Place[]>;
  totals(search: Search): Promise<Totals>;
  vocabulary(): Promise<Vocabulary>;
  /** Every attempt of the request that a record belongs to, in their order. */
  attemptsOf(record: RecordId): Promise<readonly Pick<Place, 'seq' | 'outcomeSeq'>[]>;
  /** Rows of the journal by their numbers. */
  entries(seqs: readonly number[]): Promise<ReadonlyMap<number, Entry>>;
}

export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The search as it stands in an address. */
  readonly search: string;
}

/** Searches that people keep, each for themselves. */
export interface ViewShelf {
  of(person: string): Promise<readonly SavedView[]>;
  /** A view of the same name is replaced. */
  put(person: string, view: SavedView, at: number): Promise<void>;
  /** False where the person has no such view. */
  remove(person: string, id: string): Promise<boolean>;
}

export interface ActivityStore {
  readonly projection: ProjectionStore;
  readonly reader: ActivityReader;
  readonly views: ViewShelf;
}
