import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** What the firm knows of its vendors: events that are only added to, and the documents that they speak of. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  // Numbered by their writers, not by the database: a reader that has seen a number has seen all before it.
  await sql`
    create table dossier_events (
      seq bigint primary key,
      at bigint not null,
      body text not null
    )`.execute(db);
  for (const guard of flavour.appendOnly('dossier_events')) await sql.raw(guard).execute(db);

  await sql`
    create table documents (
      sha256 text primary key,
      media_type text not null,
      title text not null,
      bytes ${flavour.bytes} not null,
      content text not null
    )`.execute(db);
}
