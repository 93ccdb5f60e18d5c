import { type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Search, Sort } from '../activity/activity-store.ts';
import { FATES } from '@bailiwick/contract/fates';
import { HOUR } from '../activity/sums.ts';
import { ENDINGS } from '../record/serial.ts';
import { type WordKind, bitOfClass, bitOfType, ownClasses, storable } from './passage-words.ts';
import type { Tables } from './tables.ts';

export const COLUMNS = {
  at: 'at',
  duration: 'duration',
  tokens: 'tokens',
  cost: 'cost',
  bytes: 'bytes',
} as const satisfies Record<Sort, keyof Tables['passages']>;

export type Passages = SelectQueryBuilder<Tables, 'passages', object>;

const WORDS = [
  'principal',
  'team',
  'purpose',
  'offering',
  'region',
  'model',
  'code',
] as const satisfies readonly WordKind[];

/** The passages that a search means; undefined where it asks for a word that nobody has ever written. */
export async function matching(db: Kysely<Tables>, search: Search): Promise<Passages | undefined> {
  let query: Passages = db.selectFrom('passages');
  for (const kind of WORDS) {
    const word = search[kind];
    if (word === undefined) continue;
    const id = await numberOf(db, kind, word);
    if (id === undefined) return undefined;
    query = query.where(kind, '=', id);
  }
  if (search.class !== undefined) {
    const bit = bitOfClass(search.class, await ownClasses(db));
    if (bit === 0) return undefined;
    query = query.where(hasBit('classes', bit));
  }
  if (search.type !== undefined) query = query.where(hasBit('types', bitOfType(search.type)));
  if (search.withheld !== undefined) query = query.where('withheld', search.withheld ? '<>' : '=', 0);
  if (search.fate !== undefined) query = query.where('fate', '=', FATES.indexOf(search.fate));
  const { ending } = search;
  if (ending !== undefined)
    query = query.where('ending', '=', ending === 'under_way' ? 0 : ENDINGS.indexOf(ending) + 1);
  if (search.because !== undefined) query = query.where(speaksOf(search.because));
  return within(db, query, search);
}

async function numberOf(db: Kysely<Tables>, kind: WordKind, word: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('passage_words')
    .select('id')
    .where('kind', '=', kind)
    .where('word', '=', storable(word))
    .executeTakeFirst();
  return row?.id;
}

/** A driver may hand a number over as a double, which bits are not taken of: hence the cast. */
const hasBit = (column: 'classes' | 'types', bit: number) =>
  sql<boolean>`(${sql.ref(`passages.${column}`)} & cast(${bit} as bigint)) <> 0`;

/** Reasons are few and repeat, so that the text is looked for among them and not among the passages. */
function speaksOf(text: string) {
  const pattern = `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  const reasons = sql`(select id from passage_words
    where kind = 'reason' and lower(word) like ${pattern} escape '\\')`;
  return sql<boolean>`(passages.because in ${reasons} or passages.failure in ${reasons})`;
}

/** Numbers rise with time: the hour in which a search begins says from which number on it has to look. */
async function within(db: Kysely<Tables>, query: Passages, { since, until }: Search): Promise<Passages> {
  let bounded = query;
  if (since !== undefined) {
    const { first } = await db
      .selectFrom('passage_hours')
      .select(sql<number | null>`min(first_seq)`.as('first'))
      .where('hour', '>=', Math.floor(since / HOUR))
      .executeTakeFirstOrThrow();
    bounded = bounded.where('at', '>=', since).where('passages.seq', '>=', first ?? Number.MAX_SAFE_INTEGER);
  }
  return until === undefined ? bounded : bounded.where('at', '<', until);
}
