/** Everything that the firm told the detector beside its configuration. */
import type { Correction, OwnIndexes } from '@bailiwick/contract/detector';
import { type CorrectionSeal, readCorrections } from './corrections.ts';
import type { IndexShelf } from './shelf.ts';

export interface OwnKnowledge {
  readonly indexes: OwnIndexes | undefined;
  readonly corrections: readonly Correction[];
}

export interface OwnVault extends CorrectionSeal {
  listKey(): Uint8Array;
}

export const NOTHING_KNOWN: OwnKnowledge = { indexes: undefined, corrections: [] };

/** @throws BailiwickError `invalid_configuration` for what is damaged or was made under another key. */
export async function readOwnKnowledge(shelf: IndexShelf, vault: OwnVault): Promise<OwnKnowledge> {
  const corrections = await readCorrections(shelf, vault);
  return {
    indexes: await shelf.indexes(vault.listKey()),
    // The sentences are examples to learn from; finding needs the values alone.
    corrections: corrections.map(({ verdict, text, type }) => ({
      verdict,
      text,
      ...(type === undefined ? {} : { type }),
    })),
  };
}
