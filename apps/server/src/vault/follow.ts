import { BailiwickError } from '@bailiwick/contract/errors';
import { KEYRING, type KeyShelf } from './open.ts';
import { readRecord } from './keyring-record.ts';
import { type RootPlace, unlock } from './unlock.ts';
import type { Vault } from './vault.ts';

const LOOK_EVERY_MS = 2_000;

/**
 * Keeps a server's vault to the keyring in the database, which commands beside it may change.
 *
 * Where the root key was changed so that this process cannot come by the new one (a new passphrase), it goes on as long
 * as the epochs are those that it knows; it stops sealing when they are not.
 *
 * @returns what to call to stop.
 */
export function followKeyring(
  vault: Vault,
  {
    place,
    meta,
    onProblem,
  }: {
    readonly place: RootPlace;
    readonly meta: Pick<KeyShelf, 'get'>;
    readonly onProblem: (error: unknown) => void;
  },
): () => void {
  let known: string | undefined;
  let complained: string | undefined;
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const from = performance.now();
      const text = await meta.get(KEYRING);
      if (text === undefined) throw gone();
      if (text !== known) await takeOver(text);
      known = text;
      complained = undefined;
      vault.confirm(from);
    } catch (error) {
      const says = error instanceof Error ? error.message : '';
      if (says !== complained) onProblem(error);
      complained = says;
    } finally {
      looking = false;
    }
  };
  const takeOver = async (text: string): Promise<void> => {
    try {
      vault.adopt((await unlock(text, place)).keyring);
    } catch (error) {
      if (!vault.agrees(readRecord(text)?.epochs ?? [{ id: '', state: '' }])) throw error;
      onProblem(error);
    }
  };
  vault.confirm(performance.now());
  void look();
  const timer = setInterval(() => void look(), LOOK_EVERY_MS).unref();
  return () => clearInterval(timer);
}

const gone = (): BailiwickError =>
  new BailiwickError('invalid_configuration', 'The keyring is gone from the database.', {
    remedy: 'Restore the database from a backup.',
  });
