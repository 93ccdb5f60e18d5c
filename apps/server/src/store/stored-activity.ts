import { type Kysely, sql } from 'kysely';
import {
  type ActivityReader,
  LISTED,
  type Listed,
  type Place,
  type Vocabulary,
} from '../activity/activity-store.ts';
import { parseEntry } from '../record/serial.ts';
import { NO_TOTALS, tallied, totalled } from './passage-tally.ts';
import { COLUMNS, matching } from './passage-search.ts';
import type { Tables } from './tables.ts';
import { guarded } from './unavailable.ts';

/** The view of the journal as it is read. @param db where long questions disturb nobody. */
export function storedActivity(db: Kysely<Tables>): ActivityReader {
  return {
    tally: (since, until) => guarded(() => tallied(db, since, until)),
    find: (search, { sort, direction, after, limit }) =>
      guarded(async () => {
        const query = await matching(db, search);
        if (query === undefined) return [];
        const way = direction === 'ascending' ? 'asc' : 'desc';
        const beyond = way === 'asc' ? sql`>` : sql`<`;
        const value = sql.ref<number>(`passages.${COLUMNS[sort]}`);
        const rest =
          after === undefined
            ? query
            : query.where(
                // Numbers rise with time, so that the newest are found without sorting.
                sort === 'at'
                  ? sql<boolean>`passages.seq ${beyond} ${after.seq}`
                  : sql<boolean>`(${value}, passages.seq) ${beyond} (${after.value}, ${after.seq})`,
              );
        const rows = await (sort === 'at' ? rest : rest.orderBy(value, way))
          .select(['passages.seq', 'outcome_seq', value.as('value')])
          .orderBy('passages.seq', way)
          .limit(limit)
          .execute();
        return rows.map(placeOf);
      }),
    totals: (search) =>
      guarded(async () => {
        const query = await matching(db, search);
        return query === undefined ? NO_TOTALS : totalled(query);
      }),
    vocabulary: () =>
      guarded(async () => {
        const rows = await db
          .selectFrom('passage_words')
          .select(['kind', 'word'])
          .where('kind', 'in', LISTED)
          .orderBy('word')
          .limit(MOST_WORDS)
          .execute();
        const byKind = Map.groupBy(rows, ({ kind }) => kind as Listed);
        return Object.fromEntries(
          LISTED.map((kind) => [kind, (byKind.get(kind) ?? []).map(({ word }) => word)]),
        ) as unknown as Vocabulary;
      }),
    attemptsOf: (record) =>
      guarded(async () => {
        const own = await db
          .selectFrom('passage_ids')
          .select('request')
          .where('id', '=', record)
          .executeTakeFirst();
        if (own === undefined) return [];
        const rows = await db
          .selectFrom('passage_ids')
          .innerJoin('passages', 'passages.seq', 'passage_ids.seq')
          .select(['passages.seq', 'outcome_seq', 'passages.at as value'])
          .where((where) =>
            where.or([
              where('passage_ids.id', '=', own.request),
              where.and([where('request', '=', own.request), where('passage_ids.attempt', '>', 1)]),
            ]),
          )
          .orderBy('passages.seq')
          .execute();
        return rows.map(placeOf);
      }),
    entries: (seqs) =>
      guarded(async () => {
        if (seqs.length === 0) return new Map();
        const rows = await db
          .selectFrom('journal')
          .select(['seq', 'body'])
          .where('seq', 'in', seqs)
          .execute();
        return new Map(rows.map(({ seq, body }) => [seq, parseEntry(body, `journal row ${seq}`)]));
      }),
  };
}

/** More than anybody looks through. */
const MOST_WORDS = 5_000;

const placeOf = ({
  seq,
  outcome_seq,
  value,
}: {
  seq: number;
  outcome_seq: number | null;
  value: number;
}): Place => ({ seq, outcomeSeq: outcome_seq ?? undefined, value });
