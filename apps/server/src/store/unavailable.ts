import { BailiwickError } from '@bailiwick/contract/errors';

/** SQLite's primary result codes (sqlite.org/rescode.html) and PostgreSQL's SQLSTATE, in words. */
const SAYINGS: Readonly<Record<string, string>> = {
  'sqlite 5': 'The database is held by another process.',
  'sqlite 8': 'The database cannot be written: it is read-only.',
  'sqlite 10': 'The disk failed to read or write.',
  'sqlite 11': 'The database is damaged.',
  'sqlite 13': 'The disk is full.',
  'sqlite 14': 'The database file cannot be opened.',
  'sqlite 26': 'The database file is damaged or is no database.',
  '28P01': 'The database refuses the user or password.',
  '3D000': 'The database does not exist on its server.',
  '53100': "The database server's disk is full.",
  '53300': 'The database server has no free connection.',
  '57014': 'The database does not answer in time.',
  '57P01': 'The database server shuts down.',
  '57P03': 'The database server is starting up.',
  ECONNREFUSED: 'The database server cannot be reached.',
  ENOTFOUND: 'The name of the database server is unknown.',
  ETIMEDOUT: 'The database server does not answer.',
};

/**
 * The one error with which the store fails.
 *
 * Of a database's own error only the code goes in: its message may quote what was being written.
 */
export function unavailable(error: unknown): BailiwickError {
  if (error instanceof BailiwickError) return error;
  const code = codeOf(error);
  if (code === undefined)
    return new BailiwickError('journal_unavailable', 'The database failed.', { cause: error });
  return new BailiwickError('journal_unavailable', SAYINGS[code] ?? `The database failed (${code}).`);
}

/** Runs work on the database; whatever fails comes out as `journal_unavailable`. */
export async function guarded<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw unavailable(error);
  }
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('errcode' in error && typeof error.errcode === 'number') return `sqlite ${error.errcode & 0xff}`;
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
