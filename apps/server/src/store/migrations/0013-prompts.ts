import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** Prompts that people keep or share, and the instructions that go along with every conversation of a team. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table prompts (
      id text primary key,
      audience text not null check (audience in ('own', 'team', 'firm')),
      owner text not null,
      team text,
      changed bigint not null,
      sealed ${flavour.bytes} not null
    )`.execute(db);
  await sql`create index prompts_of_owner on prompts (owner)`.execute(db);
  // The empty name is the whole firm.
  await sql`
    create table instructions (
      team text primary key,
      changed bigint not null,
      sealed ${flavour.bytes} not null
    )`.execute(db);
}
