import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/**
 * The journal as people search it: a view that can be made anew at any time, and the searches that they keep.
 *
 * Rows are small, so that a search without an index reads them all in a blink: every text stands once in
 * `passage_words`, classes and kinds are bits, and what is only shown stays in the journal.
 */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table passage_head (
      id bigint primary key check (id = 1),
      seq bigint not null,
      layout text not null
    )`.execute(db);
  await sql`insert into passage_head (id, seq, layout) values (1, 0, '')`.execute(db);

  await sql`
    create table passages (
      seq bigint primary key,
      outcome_seq bigint,
      at bigint not null,
      attempt integer not null,
      principal integer not null,
      team integer,
      route integer not null,
      purpose integer,
      offering integer,
      region integer,
      private smallint not null,
      model integer,
      fate smallint not null,
      ending smallint not null,
      code integer,
      because integer,
      failure integer,
      classes bigint not null,
      types bigint not null,
      withheld bigint not null,
      tokens double precision not null,
      cost double precision not null,
      bytes double precision not null,
      duration double precision not null
    ) ${flavour.clustered}`.execute(db);

  // Apart from the rows that are searched, which stay the smaller for it.
  await sql`
    create table passage_ids (
      id text primary key,
      seq bigint not null,
      request text not null,
      attempt integer not null
    ) ${flavour.clustered}`.execute(db);
  await sql`create index passage_ids_of_retries on passage_ids (request) where attempt > 1`.execute(db);

  await sql`
    create table passage_words (
      id ${flavour.sequence},
      kind text not null,
      word text not null,
      unique (kind, word)
    )`.execute(db);

  await sql`
    create table passage_hours (
      hour bigint not null,
      offering integer not null,
      region integer not null,
      private smallint not null,
      fate smallint not null,
      first_seq bigint not null,
      requests bigint not null,
      passages bigint not null,
      failed bigint not null,
      input_tokens double precision not null,
      output_tokens double precision not null,
      cost double precision not null,
      request_bytes double precision not null,
      reply_bytes double precision not null,
      withheld bigint not null,
      primary key (hour, offering, region, private, fate)
    ) ${flavour.clustered}`.execute(db);

  await sql`
    create table passage_class_hours (
      hour bigint not null,
      class integer not null,
      offering integer not null,
      fate smallint not null,
      passages bigint not null,
      primary key (hour, class, offering, fate)
    ) ${flavour.clustered}`.execute(db);

  await sql`
    create table saved_views (
      id text primary key,
      person text not null,
      name text not null,
      search text not null,
      created bigint not null,
      unique (person, name)
    )`.execute(db);
}
