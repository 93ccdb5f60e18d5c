import { readFile, stat } from 'node:fs/promises';
import { AgeError, type Identity, parseIdentities, passphrase } from '@bailiwick/age';
import { UsageError } from './command.ts';

const MOST_BYTES = 1 << 20;

/** The first line of a file: an editor may have put a line feed behind it. @throws UsageError */
export async function passphraseFile(path: string): Promise<ReturnType<typeof passphrase>> {
  const [first = ''] = (await smallFile(path, '--passphrase-file')).split(/\r?\n/);
  if (first === '') throw new UsageError('The file that --passphrase-file names is empty.');
  return passphrase(first);
}

/** @throws UsageError */
export async function identityFile(path: string): Promise<readonly Identity[]> {
  try {
    return parseIdentities(await smallFile(path, '--identity'));
  } catch (error) {
    throw new UsageError(ageFault(error));
  }
}

/** What is wrong, in a sentence; anything but an age error goes on its way. */
export function ageFault(error: unknown): string {
  if (error instanceof AgeError) return error.message;
  throw error;
}

async function smallFile(path: string, option: string): Promise<string> {
  const size = (await stat(path).catch(() => undefined))?.size;
  if (size === undefined) throw new UsageError(`There is no file of the name that ${option} gives.`);
  if (size > MOST_BYTES) throw new UsageError(`The file that ${option} names is too large to be one.`);
  return readFile(path, 'utf8');
}
