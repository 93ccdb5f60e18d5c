/**
 * What people said about findings. Sealed as a whole: it holds the very values that must not lie about, because a
 * correction is also an example to learn from, with the sentence around it where the person gave one.
 */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import type { Correction } from '@bailiwick/contract/detector';
import { z } from 'zod';
import type { IndexShelf } from './shelf.ts';

export interface RememberedCorrection extends Correction {
  /** The sentence that it was about. */
  readonly sentence?: string;
}

/** Seals and opens the file. */
export interface CorrectionSeal {
  sealList(name: string, plain: Uint8Array): Uint8Array;
  openList(name: string, sealed: Uint8Array): Uint8Array;
}

const NAME = 'corrections';

const FILE = z.array(
  z.strictObject({
    verdict: z.enum(['missed', 'wrong']),
    text: z.string(),
    type: z.enum(FINDING_TYPES).exactOptional(),
    sentence: z.string().exactOptional(),
  }),
);

/** @throws BailiwickError `invalid_configuration` where the file was altered or the root key is another one. */
export async function readCorrections(
  shelf: IndexShelf,
  vault: CorrectionSeal,
): Promise<readonly RememberedCorrection[]> {
  const sealed = await shelf.corrections();
  if (sealed === undefined) return [];
  return FILE.parse(JSON.parse(new TextDecoder().decode(vault.openList(NAME, sealed))));
}

export async function writeCorrections(
  shelf: IndexShelf,
  vault: CorrectionSeal,
  corrections: readonly RememberedCorrection[],
): Promise<void> {
  const plain = new TextEncoder().encode(JSON.stringify(corrections));
  await shelf.putCorrections(vault.sealList(NAME, plain));
}

/** As training data: one text a line, with the spans that should be found in it. */
export function trainingExample(correction: RememberedCorrection): {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
} {
  const { verdict, text, type = 'TERM', sentence = text } = correction;
  const start = sentence.indexOf(text);
  const spans = verdict === 'wrong' || start < 0 ? [] : [{ start, end: start + text.length, type }];
  return { text: sentence, spans };
}
