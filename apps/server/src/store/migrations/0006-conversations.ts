import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** Conversations that are kept, what must be kept for a court, and what was erased. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table conversations (
      id text primary key,
      owner text not null,
      scope text,
      sealed ${flavour.bytes} not null,
      made bigint not null,
      changed bigint not null
    )`.execute(db);
  await sql`create index conversations_by_owner on conversations (owner)`.execute(db);
  await sql`create index conversations_by_change on conversations (changed)`.execute(db);

  await sql`
    create table messages (
      conversation text not null references conversations (id) on delete cascade,
      seq bigint not null,
      sealed ${flavour.bytes} not null,
      primary key (conversation, seq)
    )`.execute(db);

  await sql`
    create table legal_holds (
      id text primary key,
      kind text not null check (kind in ('conversation', 'principal', 'scope')),
      target text not null,
      since bigint not null
    )`.execute(db);
  // What a hold covers beyond its target: the scopes of a principal, as far as the journal knows them.
  await sql`
    create table held_scopes (
      hold text not null references legal_holds (id) on delete cascade,
      scope text not null,
      primary key (hold, scope)
    )`.execute(db);

  await sql`
    create table erasures (
      id text primary key,
      at bigint not null,
      body text not null
    )`.execute(db);
  for (const guard of flavour.appendOnly('erasures')) await sql.raw(guard).execute(db);

  await sql`
    create table deletion_requests (
      id text primary key,
      erasure text not null references erasures (id),
      offering text not null,
      due bigint,
      state text not null check (state in ('open', 'sent', 'answered')),
      changed bigint not null,
      body text not null
    )`.execute(db);
}
