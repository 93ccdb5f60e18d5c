import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** Acts, which stand for ever; their words, which do not; and their place in the ledger. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  // Numbered by their writers, without gaps: a reader that has seen a number has seen all before it.
  await sql`
    create table acts (
      seq bigint primary key,
      id text not null unique,
      at bigint not null,
      body text not null
    )`.execute(db);
  for (const guard of flavour.appendOnly('acts')) await sql.raw(guard).execute(db);

  await sql`
    create table act_words (
      act text primary key,
      sealed ${flavour.bytes} not null
    )`.execute(db);

  await flavour.recheck(db, {
    table: 'ledger_entries',
    constraint: 'ledger_entries_source_check',
    check: `source in ('journal', 'register', 'acts')`,
    columns: `idx bigint primary key, source text not null, seq bigint not null, record text not null,
      body text not null, unique (source, seq)`,
    indexes: ['create index ledger_entries_by_record on ledger_entries (record)'],
  });
}
