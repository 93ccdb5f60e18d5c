import { type Kysely, type RawBuilder, sql } from 'kysely';

/** The few words in which the two databases differ, so that there is one set of migrations. */
export interface Flavour {
  /** Type and constraints of a primary key that counts up. */
  readonly sequence: RawBuilder<unknown>;
  /** The type of a byte string. */
  readonly bytes: RawBuilder<unknown>;
  /** At the end of a table that is found by its key alone: its rows then lie in the key. */
  readonly clustered: RawBuilder<unknown>;
  /** Statements after which rows of a table can be added and never changed or removed, not even by our own mistake. */
  appendOnly(table: string): readonly string[];
  /** Lets the journal and the ledger forget what `ledger_pruned` says, and nothing else. */
  readonly prunable: readonly string[];
  /** Gives an append-only table another check; its rows stay as they are. */
  recheck(db: Kysely<unknown>, table: Rechecked): Promise<void>;
}

export interface Rechecked {
  readonly table: string;
  /** The check's name where checks have names. */
  readonly constraint: string;
  readonly check: string;
  /** All columns with their constraints. */
  readonly columns: string;
  /** What stands beside the table and goes with it. */
  readonly indexes: readonly string[];
}

const prunedBefore = 'coalesce((select max(before) from ledger_pruned), 0)';
const isEmptied = `new.body = '' and new.idx = old.idx and new.source = old.source and new.seq = old.seq
  and new.record = old.record`;
const isForgotten = `exists (select 1 from ledger_entries e
  where e.source = 'journal' and e.seq = old.seq and e.body = '')`;

export const SQLITE: Flavour = {
  // AUTOINCREMENT: a number is never given twice, even when the newest rows were lost to a restored backup.
  sequence: sql`integer primary key autoincrement`,
  bytes: sql`blob`,
  clustered: sql`without rowid`,
  appendOnly: (table) =>
    ['update', 'delete'].map(
      (act) => `create trigger ${table}_no_${act} before ${act} on ${table}
        begin select raise(abort, '${table} is append-only'); end`,
    ),
  prunable: [
    'drop trigger ledger_entries_no_update',
    `create trigger ledger_entries_no_update before update on ledger_entries
      when not (${isEmptied} and old.idx < ${prunedBefore})
      begin select raise(abort, 'ledger_entries is append-only'); end`,
    'drop trigger journal_no_delete',
    `create trigger journal_no_delete before delete on journal when not ${isForgotten}
      begin select raise(abort, 'journal is append-only'); end`,
  ],
  // SQLite cannot change a check: the rows move to a table that has the new one (sqlite.org/lang_altertable.html, 7).
  recheck: async (db, { table, check, columns, indexes }) => {
    await run(db, [
      `create table ${table}_anew (${columns}, check (${check}))`,
      `insert into ${table}_anew select * from ${table}`,
      `drop table ${table}`,
      `alter table ${table}_anew rename to ${table}`,
      ...indexes,
      ...SQLITE.appendOnly(table),
    ]);
  },
};

export const POSTGRES: Flavour = {
  sequence: sql`bigint generated always as identity primary key`,
  bytes: sql`bytea`,
  clustered: sql``,
  appendOnly: (table) => [
    `create function ${table}_is_append_only() returns trigger language plpgsql
      as $$ begin raise exception '${table} is append-only'; end $$`,
    `create trigger ${table}_append_only before update or delete or truncate on ${table}
      for each statement execute function ${table}_is_append_only()`,
  ],
  prunable: [
    'drop trigger ledger_entries_append_only on ledger_entries',
    'drop trigger journal_append_only on journal',
    `create trigger ledger_entries_append_only before delete or truncate on ledger_entries
      for each statement execute function ledger_entries_is_append_only()`,
    `create trigger journal_append_only before update or truncate on journal
      for each statement execute function journal_is_append_only()`,
    `create function ledger_entries_forget() returns trigger language plpgsql as $$ begin
      if ${isEmptied} and old.idx < ${prunedBefore} then return new; end if;
      raise exception 'ledger_entries is append-only'; end $$`,
    `create trigger ledger_entries_forget before update on ledger_entries
      for each row execute function ledger_entries_forget()`,
    `create function journal_forgets() returns trigger language plpgsql as $$ begin
      if ${isForgotten} then return old; end if;
      raise exception 'journal is append-only'; end $$`,
    `create trigger journal_forgets before delete on journal for each row execute function journal_forgets()`,
  ],
  recheck: (db, { table, constraint, check }) =>
    run(db, [
      `alter table ${table} drop constraint ${constraint}`,
      `alter table ${table} add constraint ${constraint} check (${check})`,
    ]),
};

async function run(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}
