import { stat } from 'node:fs/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import { CANARY, KEYRING, type KeyStore, openKeyring } from '../../vault/open.ts';
import { kitStanding } from '../../vault/kit-standing.ts';
import type { RootPlace } from '../../vault/unlock.ts';
import { type Health, ok, problem, warning } from './finding.ts';

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
      await checkKit(store, Date.now()),
    ];
  } catch (error) {
    if (!(error instanceof BailiwickError)) throw error;
    return [problem(check, error.message, error.remedy)];
  }
}

/** @param now milliseconds since the epoch. */
export async function checkKit({ meta }: KeyStore, now: number): Promise<Health> {
  const check = 'recovery kit';
  const make = 'Make one: bailiwick keys kit. Without it, a lost root key is lost for good.';
  const standing = await kitStanding(meta, now);
  switch (standing.kind) {
    case 'none':
      return warning(check, 'There is none.', make);
    case 'outdated':
      return warning(check, 'There is none for the root key in use, only for an earlier one.', make);
    case 'untried':
      return warning(check, 'It was never tried.', 'Try it: bailiwick keys drill KIT.');
    case 'tried_long_ago':
      return warning(
        check,
        `It was last tried on ${standing.on}.`,
        'Try it once a year: bailiwick keys drill KIT.',
      );
    case 'ready':
      return ok(check, `It was tried on ${standing.on} and restores the root key.`);
  }
}
