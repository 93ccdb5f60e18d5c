/**
 * Changes how the root is protected. The root key itself becomes a new one each time, so that an old file, passphrase
 * or recovery kit opens no database from now on, only the backups of its own time.
 *
 * The keyring is sealed under both roots until the new one has been seen to open it: whenever this is killed, one of
 * the two opens.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { type Root, writeRecord } from './keyring-record.ts';
import { nameOf, randomKey } from './keyring.ts';
import { busy, KEYRING, type KeyStore, openKeyring } from './open.ts';
import { wrapRoot } from './passphrase.ts';
import { readRootKey, removeRootKey, replaceRootKey } from './root-key.ts';
import { type RootPlace, unlock } from './unlock.ts';
import { wrapByService } from './wrap-by-kms.ts';

export type NewProtection =
  | { readonly kind: 'file' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'kms' };

/** Fewer letters are guessed in less time than a firm's data stays sensitive. */
const SHORTEST_PASSPHRASE = 16;

/** @returns the name of the new root key. @throws BailiwickError */
export async function rekey(place: RootPlace, store: KeyStore, to: NewProtection): Promise<string> {
  const { text, record, keyring, root: old } = await openKeyring(place, store);
  checkTarget(
    place,
    to,
    record.roots.map(({ id }) => id),
  );
  const next = await newRoot(place, to);
  const both = writeRecord(keyring, [old, next]);
  if (!(await store.meta.replace(KEYRING, text, both))) throw busy();
  if (to.kind === 'file') replaceRootKey(place.file, next.key);
  const passphrase = to.kind === 'passphrase' ? to.passphrase : undefined;
  const seen = await unlock(writeRecord(keyring, [next]), { file: place.file, passphrase, kms: place.kms });
  if (!(await store.meta.replace(KEYRING, both, seen.text))) throw busy();
  if (to.kind !== 'file' && old.protection.kind === 'file') removeRootKey(place.file);
  return next.id;
}

async function newRoot({ kms }: RootPlace, to: NewProtection): Promise<Root> {
  const key = randomKey();
  const id = nameOf(key);
  if (to.kind === 'file') return { id, key, protection: { kind: 'file' } };
  if (to.kind === 'kms') return { id, key, protection: await wrapByService(key, kms) };
  const wrapped = await wrapRoot(key, { id, passphrase: to.passphrase, use: 'passphrase' });
  return { id, key, protection: { kind: 'passphrase', ...wrapped } };
}

/** @param known names of root keys that may be overwritten. */
function checkTarget({ file }: RootPlace, to: NewProtection, known: readonly string[]): void {
  if (to.kind === 'kms') return;
  if (to.kind === 'passphrase') {
    if (to.passphrase.length >= SHORTEST_PASSPHRASE) return;
    throw new BailiwickError('invalid_configuration', 'The passphrase is too short.', {
      remedy: `Take at least ${SHORTEST_PASSPHRASE} letters: five words that nobody would put together.`,
    });
  }
  const there = readRootKey(file);
  if (there === undefined || known.includes(nameOf(there))) return;
  throw new BailiwickError(
    'invalid_configuration',
    `${file} holds a root key that this database does not use (its name is ${nameOf(there)}).`,
    { remedy: 'Move it away, or name another file with --root-key; a key is never overwritten unasked.' },
  );
}
