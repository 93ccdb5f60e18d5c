import { type Kysely, sql } from 'kysely';
import { TABLES, type CarriedTable } from '../export/decided.ts';
import type { Cell, Row } from '../export/row.ts';
import type { RowHoldings } from '../export/holdings.ts';
import type { Engine } from './engine.ts';
import { guarded } from './unavailable.ts';

/** Rows of whatever table: what to do with each is not for the store to know. */
export function storedRows({ db, keys }: Pick<Engine, 'db' | 'keys'>): RowHoldings {
  const at = async (table: CarriedTable): Promise<Kysely<never>> =>
    (table === 'data_keys' ? await keys.open() : db) as unknown as Kysely<never>;
  const named = (given: Kysely<never>, table: CarriedTable) =>
    given.getExecutor().plugins.length > 0 ? sql.id('subject_keys', table) : sql.table(table);
  return {
    rows: (table, after, limit) =>
      guarded(async () => {
        const place = await at(table);
        const key = sql.join(TABLES[table].map((name) => sql.ref(name)));
        const behind = after === undefined ? sql`` : sql`where (${key}) > (${sql.join([...after])})`;
        const { rows } = await sql<Row>`
          select * from ${named(place, table)} ${behind} order by ${key} limit ${limit}`.execute(place);
        return rows;
      }),
    row: (table, key) =>
      guarded(async () => {
        const place = await at(table);
        const same = TABLES[table].map((name, i) => sql`${sql.ref(name)} = ${key[i] ?? null}`);
        const { rows } = await sql<Row>`
          select * from ${named(place, table)} where ${sql.join(same, sql` and `)}`.execute(place);
        return rows[0];
      }),
    addRows: (table, rows) =>
      guarded(async () => {
        const [first] = rows;
        if (first === undefined) return;
        const place = await at(table);
        const columns = Object.keys(first);
        const most = Math.floor(MOST_VARIABLES / columns.length);
        for (let from = 0; from < rows.length; from += most) {
          const values = rows.slice(from, from + most).map((row) => sql`(${cells(row, columns)})`);
          await sql`insert into ${named(place, table)} (${sql.join(columns.map((name) => sql.ref(name)))})
            values ${sql.join(values)} on conflict do nothing`.execute(place);
        }
      }),
  };
}

const MOST_VARIABLES = 30_000;

const cells = (row: Row, columns: readonly string[]) =>
  sql.join(columns.map((name): Cell => row[name] ?? null));
