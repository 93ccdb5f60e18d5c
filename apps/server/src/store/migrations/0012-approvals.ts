import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** Requests for approval and the permissions that came of them. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table approvals (
      id text primary key,
      asker text not null,
      offering text not null,
      verdicts text not null,
      record text,
      asked bigint not null,
      state text not null check (state in ('open', 'granted', 'refused', 'withdrawn', 'ended')),
      claimed_by text,
      claimed bigint,
      decider text,
      decided bigint,
      form text check (form in ('clear', 'pseudonymised')),
      uses text check (uses in ('once', 'many')),
      until bigint,
      used_by text,
      sealed ${flavour.bytes}
    )`.execute(db);
  await sql`create index approvals_of_asker on approvals (asker)`.execute(db);
  await sql`create index approvals_in_state on approvals (state)`.execute(db);
}
