import { readRecord } from './keyring-record.ts';
import { readKitNote } from './kit-note.ts';
import { KEYRING, type KeyShelf } from './open.ts';

const DRILL_EVERY_MS = 365 * 86_400_000;

/** How the recovery kit of a database stands. Days are `2026-11-23`. */
export type KitStanding =
  | { readonly kind: 'none' }
  /** There is one, but for a root key of before. */
  | { readonly kind: 'outdated' }
  | { readonly kind: 'untried' }
  | { readonly kind: 'tried_long_ago'; readonly on: string }
  | { readonly kind: 'ready'; readonly on: string };

/** Asks no key for it, and no key service. @param now milliseconds since the epoch. */
export async function kitStanding(meta: Pick<KeyShelf, 'get'>, now: number): Promise<KitStanding> {
  const kit = await readKitNote(meta);
  if (kit === undefined) return { kind: 'none' };
  const record = readRecord((await meta.get(KEYRING)) ?? '');
  if (record !== undefined && record.roots.every(({ id }) => id !== kit.root)) return { kind: 'outdated' };
  if (kit.drilled === undefined) return { kind: 'untried' };
  const on = new Date(kit.drilled).toISOString().slice(0, 10);
  return { kind: now - kit.drilled > DRILL_EVERY_MS ? 'tried_long_ago' : 'ready', on };
}

/** What a start says until a kit was made and tried; undefined where nothing is due. */
export function kitReminder(standing: KitStanding): string | undefined {
  const loss = 'If the root key is lost, everything that is sealed here is lost with it.';
  switch (standing.kind) {
    case 'none':
      return `There is no recovery kit yet. ${loss}\nMake one now: bailiwick keys kit\nThen try it: bailiwick keys drill KIT\n`;
    case 'outdated':
      return `The recovery kit is for an earlier root key. ${loss}\nMake a new one now: bailiwick keys kit\nThen try it: bailiwick keys drill KIT\n`;
    case 'untried':
      return `The recovery kit was never tried. ${loss}\nTry it now: bailiwick keys drill KIT\n`;
    case 'tried_long_ago':
      return `The recovery kit was last tried on ${standing.on}. Try it once a year: bailiwick keys drill KIT\n`;
    case 'ready':
      return undefined;
  }
}
