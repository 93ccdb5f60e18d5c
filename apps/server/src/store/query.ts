/**
 * Reads rows of somebody else's database, once, for a list that shall be known.
 *
 * Read-only on both sides: PostgreSQL in a read-only transaction, SQLite opened for reading. Rows come in portions,
 * so that millions of them do not have to fit into memory.
 */
import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { BailiwickError } from '@bailiwick/contract/errors';
import pg from 'pg';

const PORTION = 5_000;
const PATIENCE_MS = 15_000;

/**
 * The names of the columns, then each row as texts.
 *
 * @param from `postgres://…` or the path of an SQLite file.
 * @throws BailiwickError `malformed_request` where the database cannot be opened or does not take the query.
 */
export async function* queryRows(from: string, query: string): AsyncGenerator<readonly string[]> {
  try {
    yield* /^postgres(?:ql)?:\/\//.test(from) ? postgresRows(from, query) : sqliteRows(from, query);
  } catch (cause) {
    if (cause instanceof BailiwickError) throw cause;
    // The driver's own words may quote values of the table or the password of the address.
    throw new BailiwickError('malformed_request', 'The rows could not be read from the database.', {
      remedy:
        'Check the address, the right to read, and the query; it must be one SELECT without a semicolon.',
      cause,
    });
  }
}

async function* postgresRows(from: string, query: string): AsyncGenerator<readonly string[]> {
  const client = new pg.Client({ connectionString: from, connectionTimeoutMillis: PATIENCE_MS });
  // A connection that breaks shows in the query under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN TRANSACTION READ ONLY');
    await client.query(`DECLARE list NO SCROLL CURSOR FOR ${query}`);
    for (let first = true; ; first = false) {
      const { fields, rows } = await client.query<unknown[]>({
        text: `FETCH ${PORTION} FROM list`,
        rowMode: 'array',
      });
      if (first) yield fields.map(({ name }) => name);
      for (const row of rows) yield row.map(textOf);
      if (rows.length < PORTION) return;
    }
  } finally {
    await client.end();
  }
}

function* sqliteRows(from: string, query: string): Generator<readonly string[]> {
  if (!existsSync(from)) {
    throw new BailiwickError('malformed_request', 'There is no such database file.', {
      remedy: 'Give --from postgres://… or the path of an SQLite file.',
    });
  }
  const database = new DatabaseSync(from, { readOnly: true });
  try {
    const statement = database.prepare(query);
    yield statement.columns().map(({ name }) => name);
    for (const row of statement.iterate()) yield Object.values(row).map(textOf);
  } finally {
    database.close();
  }
}

/** A day as a day, whatever the time zone that it was read in. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${value.getFullYear()}-${two(value.getMonth() + 1)}-${two(value.getDate())}`;
  }
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    default:
      return JSON.stringify(value);
  }
}
