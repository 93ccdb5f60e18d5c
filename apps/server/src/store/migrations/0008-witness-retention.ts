import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** Witnesses of our log, logs that we witness, and how far back the bodies of entries are kept. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  // Signature lines of witnesses; the checkpoint of that size stands in `ledger_checkpoints`.
  await sql`
    create table ledger_cosignatures (
      size bigint not null,
      witness text not null,
      key_id text not null,
      at bigint not null,
      line text not null,
      primary key (witness, key_id, size)
    )`.execute(db);
  await sql`create index ledger_cosignatures_by_size on ledger_cosignatures (size)`.execute(db);

  // What this witness has cosigned last. A log that was never cosigned has size 0 and no note.
  await sql`
    create table witnessed_logs (
      origin text primary key,
      keys text not null,
      size bigint not null,
      note text not null,
      at bigint not null
    )`.execute(db);

  // Checkpoints that a log has signed and that do not continue what was cosigned.
  await sql`
    create table witness_findings (
      origin text not null,
      at bigint not null,
      cosigned text not null,
      submitted text not null,
      primary key (origin, at)
    )`.execute(db);

  // Each row says: the bodies of the entries before this index are not kept.
  await sql`create table ledger_pruned (before bigint primary key, at bigint not null)`.execute(db);

  for (const table of ['ledger_cosignatures', 'witness_findings', 'ledger_pruned'])
    for (const guard of flavour.appendOnly(table)) await sql.raw(guard).execute(db);
  // From now on a body may be emptied, and its row of the journal deleted, where `ledger_pruned` says so; nothing else.
  for (const guard of flavour.prunable) await sql.raw(guard).execute(db);
}
