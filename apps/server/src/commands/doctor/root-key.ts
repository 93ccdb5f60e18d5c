import { stat } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import { CANARY, KEYRING, type KeyStore, openKeyring } from '../../vault/open.ts';
import { readKitNote } from '../../vault/kit.ts';
import type { RootPlace } from '../../vault/unlock.ts';
import { type Health, ok, problem, warning } from './finding.ts';

const DAY = 86_400_000;
const DRILL_EVERY = 365 * DAY;

/** Whether the root key opens the database, and could be brought back if it were lost. Makes nothing. */
export async function checkRootKey(place: RootPlace, store: KeyStore): Promise<readonly Health[]> {
  const check = 'root key';
  const file = await stat(place.file).catch(() => undefined);
  const facts = [await store.meta.get(KEYRING), await store.meta.get(CANARY)];
  if (file === undefined && facts.every((fact) => fact === undefined) && !(await store.sealedRows.any()))
    return [ok(check, 'It does not exist yet; the first `start` makes it.')];
  try {
    const { root, record } = await openKeyring(place, store);
    const interrupted = record.roots.length > 1;
    return [
      interrupted
        ? warning(
            check,
            `It is ${root.id}, and a change to another one was interrupted.`,
            'Finish it: bailiwick keys rekey.',
          )
        : ok(check, `It is ${root.id}, under which the database was sealed.`),
      await checkKit(root.id, store, Date.now()),
    ];
  } catch (error) {
    if (!(error instanceof BailiwickError)) throw error;
    return [problem(check, error.message, error.remedy)];
  }
}

/** @param now milliseconds since the epoch. */
export async function checkKit(root: string, { meta }: KeyStore, now: number): Promise<Health> {
  const check = 'recovery kit';
  const make = 'Make one: bailiwick keys kit. Without it, a lost root key is lost for good.';
  const kit = await readKitNote(meta);
  if (kit === undefined) return warning(check, 'There is none.', make);
  if (kit.root !== root)
    return warning(check, 'There is none for the root key in use, only for an earlier one.', make);
  const { drilled } = kit;
  if (drilled === undefined)
    return warning(check, 'It was never tried.', 'Try it: bailiwick keys drill KIT.');
  const day = new Date(drilled).toISOString().slice(0, 10);
  return now - drilled > DRILL_EVERY
    ? warning(check, `It was last tried on ${day}.`, 'Try it once a year: bailiwick keys drill KIT.')
    : ok(check, `It was tried on ${day} and restores the root key.`);
}
