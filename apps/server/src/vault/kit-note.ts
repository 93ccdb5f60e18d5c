/** What a database knows of its newest recovery kit: for which root key, and when it was made and tried. */
import { z } from 'zod';
import type { KeyShelf } from './open.ts';

const KIT = 'vault_kit';

const NOTED = z.object({
  root: z.string(),
  /** Milliseconds since the epoch. */
  made: z.number(),
  drilled: z.number().exactOptional(),
});

export type KitNote = z.infer<typeof NOTED>;

export async function readKitNote(meta: Pick<KeyShelf, 'get'>): Promise<KitNote | undefined> {
  const text = await meta.get(KIT);
  return text === undefined ? undefined : NOTED.parse(JSON.parse(text));
}

export async function noteKit(meta: KeyShelf, kit: KitNote): Promise<void> {
  const text = JSON.stringify(kit);
  const stands = await meta.claim(KIT, text);
  if (stands !== text) await meta.replace(KIT, stands, text);
}
