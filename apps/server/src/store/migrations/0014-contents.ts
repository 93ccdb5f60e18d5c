import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** What requests and replies said, sealed, and that somebody looked at it. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table contents (
      id text primary key,
      principal text not null,
      scope text not null,
      at bigint not null,
      until bigint not null,
      sealed ${flavour.bytes} not null
    )`.execute(db);
  await sql`create index contents_by_arrival on contents (at)`.execute(db);
  await sql`create index contents_by_end on contents (until)`.execute(db);

  // Outlives what was revealed: whose request it was may ask who looked at it.
  await sql`
    create table content_reveals (
      act text primary key,
      record text not null,
      principal text not null,
      at bigint not null
    )`.execute(db);
  await sql`create index content_reveals_of_record on content_reveals (record)`.execute(db);
  await sql`create index content_reveals_to on content_reveals (principal, at)`.execute(db);
}
