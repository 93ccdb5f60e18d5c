import { type Kysely, sql } from 'kysely';
import type { Flavour } from './flavour.ts';

/** Rows of the journal may bring their numbers along: an import must not give them others than the ledger knows. */
export async function up(db: Kysely<unknown>, flavour: Flavour): Promise<void> {
  for (const statement of flavour.numberable) await sql.raw(statement).execute(db);
}
