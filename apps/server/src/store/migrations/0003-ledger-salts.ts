import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** The salts of the ledger's commitments. Deleting one makes its commitments unreadable for ever, and no proof wrong. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  await sql`
    create table ledger_salts (
      subject text primary key,
      salt ${flavour.bytes} not null
    )`.execute(db);
}
