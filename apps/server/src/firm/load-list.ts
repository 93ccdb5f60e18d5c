/** From a list, row by row, to its index. */
import type { DataClass } from '@bailiwick/contract/classes';
import { BailiwickError } from '@bailiwick/contract/errors';
import { nearest } from '@bailiwick/contract/nearest';
import {
  type FieldKind,
  RecordIndex,
  type RecordField,
  type RecordHead,
  dateForms,
  encodeRecordSet,
} from '@bailiwick/detect';

/** So many rows tell what the columns hold. */
const SAMPLE = 300;
/** A column is of a kind if so many of its values are. */
const MOSTLY = 0.9;

const PHONE_COLUMN = /tel|phone|mobil|handy|fax|cell/i;

export interface ListPlan {
  readonly name: string;
  readonly class: DataClass | undefined;
  /** Columns that together mean a record; undefined: say which columns there are instead of loading. */
  readonly match: readonly (readonly string[])[];
  /** About how many rows will come. */
  readonly expected: number;
  readonly key: Uint8Array;
  readonly onProgress: (rows: number) => void;
}

export interface LoadedList {
  readonly head: RecordHead;
  readonly bytes: Uint8Array;
}

/** @param rows the first one names the columns. @throws BailiwickError `malformed_request`. */
export async function loadList(rows: AsyncIterable<readonly string[]>, plan: ListPlan): Promise<LoadedList> {
  let columns: readonly string[] | undefined;
  let index: RecordIndex | undefined;
  let sample: (readonly string[])[] = [];
  let count = 0;
  const settle = (): RecordIndex => {
    const made = indexFor(columns ?? [], sample, plan);
    for (const row of sample) made.add(row);
    sample = [];
    return made;
  };
  for await (const row of rows) {
    if (columns === undefined) {
      columns = row.map((name) => name.trim());
      checkMatch(columns, plan.match);
      continue;
    }
    count += 1;
    if (index === undefined) {
      sample.push(row);
      if (sample.length === SAMPLE) index = settle();
    } else index.add(row);
    if (count % 10_000 === 0) plan.onProgress(count);
  }
  if (columns === undefined || count === 0)
    throw wrong('The list is empty.', 'Its first row names the columns.');
  const set = (index ?? settle()).finish();
  return { head: set.head, bytes: encodeRecordSet(set) };
}

function checkMatch(columns: readonly string[], match: ListPlan['match']): void {
  const shown = columns.filter((name) => name !== '').join(', ');
  if (match.length === 0) {
    throw wrong(
      `The list has the columns ${shown}.`,
      'Say which of them mean a record, alone or together: --match "number, given_name+surname, surname+birth_date".',
    );
  }
  for (const name of match.flat()) {
    if (columns.includes(name)) continue;
    const meant = nearest(name, columns);
    throw wrong(
      `The list has no column "${name}".${meant === undefined ? '' : ` Did you mean "${meant}"?`}`,
      `It has the columns ${shown}.`,
    );
  }
}

function indexFor(
  columns: readonly string[],
  sample: readonly (readonly string[])[],
  plan: ListPlan,
): RecordIndex {
  const fields = columns.map((name, i): RecordField => ({
    name,
    kind: kindOf(
      name,
      sample.map((row) => row[i] ?? ''),
    ),
  }));
  const wanted = new Set(plan.match.flat());
  try {
    return new RecordIndex({
      name: plan.name,
      ...(plan.class === undefined ? {} : { class: plan.class }),
      fields: fields.map((field) => (wanted.has(field.name) ? field : { name: '', kind: 'text' })),
      rules: plan.match,
      key: plan.key,
      expected: plan.expected,
    });
  } catch (error) {
    if (error instanceof RangeError) throw wrong(error.message, 'Choose fewer columns.');
    throw error;
  }
}

function kindOf(name: string, values: readonly string[]): FieldKind {
  const given = values.filter((value) => value !== '');
  const mostly = (is: (value: string) => boolean): boolean =>
    given.length > 0 && given.filter(is).length >= given.length * MOSTLY;
  if (mostly((value) => dateForms(value).length > 0)) return 'date';
  if (PHONE_COLUMN.test(name) && mostly((value) => /^[+\d][\d ()./-]{6,24}$/.test(value))) return 'phone';
  return 'text';
}

function wrong(what: string, remedy: string): BailiwickError {
  return new BailiwickError('malformed_request', what, { remedy });
}
