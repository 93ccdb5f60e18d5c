import { type RawBuilder, sql } from 'kysely';

/** The few words in which the two databases differ, so that there is one set of migrations. */
export interface Flavour {
  /** Type and constraints of a primary key that counts up. */
  readonly sequence: RawBuilder<unknown>;
  /** The type of a byte string. */
  readonly bytes: RawBuilder<unknown>;
  /** Statements after which rows of a table can be added and never changed or removed, not even by our own mistake. */
  appendOnly(table: string): readonly string[];
}

export const SQLITE: Flavour = {
  // AUTOINCREMENT: a number is never given twice, even when the newest rows were lost to a restored backup.
  sequence: sql`integer primary key autoincrement`,
  bytes: sql`blob`,
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (act) => `create trigger ${table}_no_${act} before ${act} on ${table}
        begin select raise(abort, '${table} is append-only'); end`,
    ),
};

export const POSTGRES: Flavour = {
  sequence: sql`bigint generated always as identity primary key`,
  bytes: sql`bytea`,
  appendOnly: (table) => [
    `create function ${table}_is_append_only() returns trigger language plpgsql
      as $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function ${table}_is_append_only()`,
  ],
};
