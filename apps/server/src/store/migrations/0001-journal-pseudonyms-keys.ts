import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** The first schema: the journal with its open intents, pseudonyms, keys, usage, and named facts about the database. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table journal (
      seq ${flavour.sequence},
      id text not null,
      kind text not null check (kind in ('intent', 'outcome')),
      at bigint not null,
      body text not null
    )`.execute(db);
  for (const guard of flavour.appendOnly('journal')) await sql.raw(guard).execute(db);

  await sql`
    create table open_intents (
      id text primary key,
      seq bigint not null references journal (seq),
      run bigint not null
    )`.execute(db);

  await sql`
    create table pseudonyms (
      scope text not null,
      token text not null,
      type text not null,
      sealed ${flavour.bytes} not null,
      expires bigint not null,
      primary key (scope, token)
    )`.execute(db);
  await sql`create index pseudonyms_by_expiry on pseudonyms (expires)`.execute(db);

  await sql`
    create table api_keys (
      id text primary key,
      name text not null,
      team text,
      hash text not null unique,
      created bigint not null,
      expires bigint,
      revoked bigint,
      offerings text,
      requests_per_minute double precision,
      tokens_per_day double precision,
      money_per_month double precision
    )`.execute(db);
  await sql`create unique index api_keys_in_force_by_name on api_keys (name) where revoked is null`.execute(
    db,
  );

  await sql`
    create table usage_by_day (
      principal text not null,
      day text not null,
      tokens double precision not null,
      cost double precision not null,
      primary key (principal, day)
    )`.execute(db);
  await sql`create index usage_by_day_by_day on usage_by_day (day)`.execute(db);

  await sql`create table meta (name text primary key, value text not null)`.execute(db);
}
