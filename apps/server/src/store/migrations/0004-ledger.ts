import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** The journal as a Merkle log: entries, the hashes above them, and signed checkpoints. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  // Numbered by whoever sequences, from 0 without gaps; `seq` is the row that became the entry, once.
  await sql`
    create table ledger_entries (
      idx bigint primary key,
      source text not null check (source in ('journal', 'register')),
      seq bigint not null,
      record text not null,
      body text not null,
      unique (source, seq)
    )`.execute(db);
  await sql`create index ledger_entries_by_record on ledger_entries (record)`.execute(db);

  // Follows from the entries; kept so that a proof reads a few rows and not all.
  await sql`
    create table ledger_tiles (
      level bigint not null,
      idx bigint not null,
      hashes ${flavour.bytes} not null,
      primary key (level, idx)
    )`.execute(db);

  await sql`
    create table ledger_checkpoints (
      size bigint primary key,
      at bigint not null,
      note text not null
    )`.execute(db);

  for (const table of ['ledger_entries', 'ledger_checkpoints'])
    for (const guard of flavour.appendOnly(table)) await sql.raw(guard).execute(db);
}
