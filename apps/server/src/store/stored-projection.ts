import { type Insertable, type Kysely, sql } from 'kysely';
import type { Head, ProjectionStore, Step } from '../activity/activity-store.ts';
import { type Passage, begun } from '../activity/passage.ts';
import { FATES } from '@bailiwick/contract/fates';
import type { Change, Sums } from '../activity/sums.ts';
import { ENDINGS, parseEntry } from '../record/serial.ts';
import {
  PassageWords,
  type Word,
  type WordKind,
  bitOfClass,
  bitOfType,
  bitsOf,
  ownClasses,
} from './passage-words.ts';
import { RowWriter } from './row-writer.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** Below the number of variables that a statement may have. */
const ROWS_AT_ONCE = 250;
const IDS_AT_ONCE = 500;

type NumberOf = (kind: WordKind, word: string) => number;

/** The view of the journal as it is written. @param settled how to wait for writers is each database's own. */
export function storedProjection(db: Kysely<Tables>, settled: () => Promise<void>): ProjectionStore {
  const words = new PassageWords();
  const writers = writersOfRows();
  return {
    settled: () => guarded(settled),
    after: (seq, limit) =>
      guarded(() =>
        db
          .selectFrom('journal')
          .select(['seq', 'body'])
          .where('seq', '>', seq)
          .orderBy('seq')
          .limit(limit)
          .execute(),
      ),
    head: () => guarded(() => readHead(db)),
    underWay: (ids) =>
      guarded(async () => {
        const found = new Map<Passage['id'], Passage>();
        for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
          const rows = await db
            .selectFrom('passage_ids')
            .innerJoin('passages', 'passages.seq', 'passage_ids.seq')
            .innerJoin('journal', 'journal.seq', 'passage_ids.seq')
            .select(['journal.seq', 'journal.body'])
            .where('passage_ids.id', 'in', ids.slice(from, from + IDS_AT_ONCE))
            .where('passages.ending', '=', 0)
            .execute();
          for (const { seq, body } of rows) {
            const entry = parseEntry(body, `journal row ${seq}`);
            if (entry.kind === 'intent') found.set(entry.id, begun(entry, seq));
          }
        }
        return found;
      }),
    write: (step) =>
      guarded(async () => {
        try {
          const written = await db.transaction().execute((within) => write(within, { words, writers }, step));
          // Whoever moved it may have emptied it, and the words with it.
          if (written === 'moved') words.forget();
          return written;
        } catch (error) {
          words.forget();
          throw error;
        }
      }),
    forget: () =>
      guarded(async () => {
        const oldest = await db
          .selectFrom('journal')
          .select('seq')
          .orderBy('seq')
          .limit(1)
          .executeTakeFirst();
        if (oldest === undefined) return;
        const first = await db
          .selectFrom('passages')
          .select('seq')
          .orderBy('seq')
          .limit(1)
          .executeTakeFirst();
        if (first === undefined || first.seq >= oldest.seq) return;
        await db.transaction().execute(async (within) => {
          await within.deleteFrom('passage_ids').where('seq', '<', oldest.seq).execute();
          await within.deleteFrom('passages').where('seq', '<', oldest.seq).execute();
        });
      }),
    clear: (found, layout) =>
      guarded(async () => {
        words.forget();
        await db.transaction().execute(async (within) => {
          // Before anything is deleted: who is writing a portion finishes first, and then this is not the head it was.
          const { numUpdatedRows } = await within
            .updateTable('passage_head')
            .set({ seq: 0, layout })
            .where('seq', '=', found.seq)
            .where('layout', '=', found.layout)
            .executeTakeFirstOrThrow();
          if (numUpdatedRows !== 1n) return;
          for (const table of VIEW) await within.deleteFrom(table).execute();
        });
      }),
  };
}

const VIEW = ['passages', 'passage_ids', 'passage_words', 'passage_hours', 'passage_class_hours'] as const;

async function readHead(db: Kysely<Tables>): Promise<Head> {
  const { seq, layout } = await db
    .selectFrom('passage_head')
    .select(['seq', 'layout'])
    .executeTakeFirstOrThrow();
  const newest = await db
    .selectFrom('journal')
    .select('seq')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Where the journal has let go of everything, the view is not ahead of it.
  return { seq, layout, newest: newest?.seq ?? seq };
}

function writersOfRows() {
  return {
    passages: new RowWriter<Insertable<Tables['passages']>>((within, rows) =>
      within
        .insertInto('passages')
        .values([...rows])
        .onConflict((conflict) => conflict.column('seq').doUpdateSet(ENDED)),
    ),
    ids: new RowWriter<Insertable<Tables['passage_ids']>>((within, rows) =>
      within
        .insertInto('passage_ids')
        .values([...rows])
        .onConflict((conflict) => conflict.doNothing()),
    ),
  };
}

async function write(
  within: Kysely<Tables>,
  { words, writers }: { readonly words: PassageWords; readonly writers: ReturnType<typeof writersOfRows> },
  { from, to, changes, sums }: Step,
): Promise<'written' | 'moved'> {
  // Whoever moves the head has the portion; others wait here and then find it moved.
  const { numUpdatedRows } = await within
    .updateTable('passage_head')
    .set({ seq: to })
    .where('seq', '=', from)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n) return 'moved';
  const numberOf = await words.learn(within, wordsIn(changes));
  const own = await ownClasses(within);
  const rows = changes.map(({ after }) => rowOf(after, numberOf, own));
  await writers.passages.write(within, rows);
  await writers.ids.write(
    within,
    changes.flatMap(({ before, after: { id, seq, request, attempt } }) =>
      before === undefined ? [{ id, seq, request, attempt }] : [],
    ),
  );
  await addSums(within, sums, numberOf);
  return 'written';
}

/** What an outcome adds to a row. */
const ENDED = Object.fromEntries(
  (
    ['outcome_seq', 'ending', 'code', 'failure', 'withheld', 'tokens', 'cost', 'bytes', 'duration'] as const
  ).map((column) => [column, sql.ref(`excluded.${column}`)]),
);

const NO_WORD = 0;

async function addSums(within: Kysely<Tables>, sums: Sums, numberOf: NumberOf): Promise<void> {
  const hours = sums.hours.map((sum) => ({
    hour: sum.hour,
    offering: sum.offering === undefined ? NO_WORD : numberOf('offering', sum.offering),
    region: sum.region === undefined ? NO_WORD : numberOf('region', sum.region),
    private: sum.private ? 1 : 0,
    fate: FATES.indexOf(sum.fate),
    first_seq: sum.firstSeq,
    requests: sum.requests,
    passages: sum.passages,
    failed: sum.failed,
    input_tokens: sum.inputTokens,
    output_tokens: sum.outputTokens,
    cost: sum.cost,
    request_bytes: sum.requestBytes,
    reply_bytes: sum.replyBytes,
    withheld: sum.withheld,
  }));
  for (const some of portionsOf(hours))
    await within
      .insertInto('passage_hours')
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(['hour', 'offering', 'region', 'private', 'fate']).doUpdateSet(ADDED),
      )
      .execute();
  const classes = sums.classes.map((sum) => ({
    hour: sum.hour,
    class: numberOf('class', sum.class),
    offering: sum.offering === undefined ? NO_WORD : numberOf('offering', sum.offering),
    fate: FATES.indexOf(sum.fate),
    passages: sum.passages,
  }));
  for (const some of portionsOf(classes))
    await within
      .insertInto('passage_class_hours')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .columns(['hour', 'class', 'offering', 'fate'])
          .doUpdateSet({ passages: sql`passage_class_hours.passages + excluded.passages` }),
      )
      .execute();
}

function* portionsOf<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}

/** The lowest number stands from the first portion on: numbers only grow. */
const ADDED = Object.fromEntries(
  (
    [
      'requests',
      'passages',
      'failed',
      'input_tokens',
      'output_tokens',
      'cost',
      'request_bytes',
      'reply_bytes',
      'withheld',
    ] as const
  ).map((column) => [column, sql`${sql.ref(`passage_hours.${column}`)} + ${sql.ref(`excluded.${column}`)}`]),
);

function* wordsIn(changes: readonly Change[]): Generator<Word> {
  for (const { after } of changes) {
    for (const kind of [
      'principal',
      'team',
      'route',
      'purpose',
      'offering',
      'region',
      'model',
      'code',
    ] as const)
      if (after[kind] !== undefined) yield { kind, word: after[kind] };
    if (after.because !== undefined) yield { kind: 'reason', word: after.because };
    if (after.failure !== undefined) yield { kind: 'reason', word: after.failure };
    for (const word of after.classes) yield { kind: 'class', word };
  }
}

function rowOf(passage: Passage, numberOf: NumberOf, own: readonly string[]): Insertable<Tables['passages']> {
  const perhaps = (kind: WordKind, word: string | undefined): number | null =>
    word === undefined ? null : numberOf(kind, word);
  const { ending, inputTokens, outputTokens } = passage;
  return {
    seq: passage.seq,
    outcome_seq: passage.outcomeSeq ?? null,
    at: passage.at,
    attempt: passage.attempt,
    principal: numberOf('principal', passage.principal),
    team: perhaps('team', passage.team),
    route: numberOf('route', passage.route),
    purpose: perhaps('purpose', passage.purpose),
    offering: perhaps('offering', passage.offering),
    region: perhaps('region', passage.region),
    private: passage.private ? 1 : 0,
    model: perhaps('model', passage.model),
    fate: FATES.indexOf(passage.fate),
    ending: ending === undefined ? 0 : ENDINGS.indexOf(ending) + 1,
    code: perhaps('code', passage.code),
    because: perhaps('reason', passage.because),
    failure: perhaps('reason', passage.failure),
    classes: bitsOf(passage.classes, (name) => bitOfClass(name, own)),
    types: bitsOf(passage.types, bitOfType),
    withheld: bitsOf(passage.withheld, bitOfType),
    tokens: inputTokens + outputTokens,
    cost: passage.cost,
    bytes: passage.requestBytes,
    duration: passage.durationMs ?? -1,
  };
}
