import { readFile, stat } from 'node:fs/promises';
import {
  AgeError,
  type Identity,
  type Recipient,
  parseIdentities,
  parseRecipient,
  passphrase,
} from '@bailiwick/age';
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

/** Post-quantum keys, as they stand or in a file with one a line. @throws UsageError */
export async function hybridRecipients(to: string): Promise<readonly Recipient[]> {
  const text = to.startsWith('age1') ? to : await readFile(to, 'utf8').catch(() => undefined);
  if (text === undefined) throw new UsageError('--to is neither a key (age1pq…) nor a file with keys.');
  const lines = text.split(/[\n,]/).map((line) => line.trim());
  const keys = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (keys.length === 0) throw new UsageError('The file that --to names holds no key.');
  const recipients = keys.map((key) => {
    try {
      return parseRecipient(key);
    } catch (error) {
      throw new UsageError(ageFault(error));
    }
  });
  // What leaves today must not be readable once quantum computers are there.
  if (recipients.some(({ kind }) => kind !== 'hybrid'))
    throw new UsageError(
      '--to takes post-quantum keys only (age1pq…). Make one: bailiwick export keygen, or age-keygen -pq.',
    );
  return recipients;
}

/** What is wrong, in a sentence; anything but an age error goes on its way. */
function ageFault(error: unknown): string {
  if (error instanceof AgeError) return error.message;
  throw error;
}

async function smallFile(path: string, option: string): Promise<string> {
  const size = (await stat(path).catch(() => undefined))?.size;
  if (size === undefined) throw new UsageError(`There is no file of the name that ${option} gives.`);
  if (size > MOST_BYTES) throw new UsageError(`The file that ${option} names is too large to be one.`);
  return readFile(path, 'utf8');
}
