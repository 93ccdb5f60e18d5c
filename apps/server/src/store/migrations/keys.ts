import { type Kysely, sql } from 'kysely';
import type { KeyTables } from '../tables.ts';
import type { Flavour } from './flavour.ts';

/**
 * The cabinet of data keys. No step of the migrations: it is made wherever it is missing, for a database may come back
 * from a backup without it.
 */
export async function createKeys(db: Kysely<KeyTables>, { bytes }: Flavour): Promise<void> {
  await db.schema
    .createTable('data_keys')
    .ifNotExists()
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('wrapped', sql`${bytes}`, (column) => column.notNull())
    .addColumn('made', 'bigint', (column) => column.notNull())
    .execute();
}
