import { type Kysely, sql } from 'kysely';
import type { Totals } from '../activity/activity-store.ts';
import { FATES } from '@bailiwick/contract/fates';
import type { Tally } from '../activity/sums.ts';
import type { Passages } from './passage-search.ts';
import type { Tables } from './tables.ts';

/** @param since hours since the epoch; the end not included. */
export async function tallied(db: Kysely<Tables>, since: number, until: number): Promise<Tally> {
  const words = await wordsOf(db);
  const groups = await db
    .selectFrom('passage_hours')
    .select(['offering', 'region', 'private', 'fate'])
    .select([
      sum('requests').as('requests'),
      sum('passages').as('passages'),
      sum('failed').as('failed'),
      sum('input_tokens').as('inputTokens'),
      sum('output_tokens').as('outputTokens'),
      sum('cost').as('cost'),
      sum('request_bytes').as('requestBytes'),
      sum('reply_bytes').as('replyBytes'),
      sum('withheld').as('withheld'),
    ])
    .where('hour', '>=', since)
    .where('hour', '<', until)
    .groupBy(['offering', 'region', 'private', 'fate'])
    .orderBy('offering')
    .orderBy('region')
    .orderBy('private')
    .orderBy('fate')
    .execute();
  const classes = await db
    .selectFrom('passage_class_hours')
    .select(['class', 'offering', 'fate', sum('passages').as('passages')])
    .where('hour', '>=', since)
    .where('hour', '<', until)
    .groupBy(['class', 'offering', 'fate'])
    .orderBy('class')
    .orderBy('offering')
    .orderBy('fate')
    .execute();
  const hours = await db
    .selectFrom('passage_hours')
    .select(['hour', 'fate', sum('passages').as('passages')])
    .where('hour', '>=', since)
    .where('hour', '<', until)
    .groupBy(['hour', 'fate'])
    .orderBy('hour')
    .orderBy('fate')
    .execute();
  return {
    groups: groups.map(({ offering, region, private: ours, fate, ...amounts }) => ({
      offering: words.get(offering),
      region: words.get(region),
      private: ours === 1,
      fate: fateAt(fate),
      ...amounts,
    })),
    classes: classes.map(({ class: id, offering, fate, passages }) => ({
      class: words.get(id) ?? '',
      offering: words.get(offering),
      fate: fateAt(fate),
      passages,
    })),
    hours: hours.map(({ hour, fate, passages }) => ({
      hour,
      fate: fateAt(fate),
      passages,
    })),
  };
}

export const NO_TOTALS: Totals = { passages: 0, requests: 0, tokens: 0, cost: 0, bytes: 0 };

/** What the passages of a search come to. */
export function totalled(query: Passages): Promise<Totals> {
  return query
    .select([
      sql<number>`cast(count(*) as double precision)`.as('passages'),
      sql<number>`cast(count(case when attempt = 1 then 1 end) as double precision)`.as('requests'),
      sql<number>`coalesce(${sum('tokens')}, 0)`.as('tokens'),
      sql<number>`coalesce(${sum('cost')}, 0)`.as('cost'),
      sql<number>`coalesce(${sum('bytes')}, 0)`.as('bytes'),
    ])
    .executeTakeFirstOrThrow();
}

/** PostgreSQL gives the sum of whole numbers as text, lest it be too large. */
const sum = (column: string) => sql<number>`cast(sum(${sql.ref(column)}) as double precision)`;

const fateAt = (place: number) => FATES[place] ?? 'refused';

async function wordsOf(db: Kysely<Tables>): Promise<ReadonlyMap<number, string>> {
  const rows = await db
    .selectFrom('passage_words')
    .select(['id', 'word'])
    .where('kind', 'in', ['offering', 'region', 'class'])
    .execute();
  return new Map(rows.map(({ id, word }) => [id, word]));
}
