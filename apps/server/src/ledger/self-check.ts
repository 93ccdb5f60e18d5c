/** The ledger examines itself: every entry hashed again, every tile compared, the root against the last checkpoint. */
import {
  type LogVerdict,
  type LogSource,
  type WholeLogOptions,
  verifyWholeLog,
} from '@bailiwick/ledger/whole-log';
import { HASH_LENGTH } from '@bailiwick/ledger/hash';
import { TILE_WIDTH } from '@bailiwick/ledger/tile';
import type { Ledger } from './ledger.ts';
import type { LedgerStore } from './ledger-store.ts';
import { tilesOf } from './stored-tree.ts';

/** Bundles that are read at once. */
const AHEAD = 16;

/**
 * @returns undefined where nothing has been signed yet.
 * @throws BailiwickError `journal_unavailable` when the store cannot be read, or the last checkpoint is not ours.
 */
export async function selfCheck(
  ledger: Ledger,
  options: WholeLogOptions = {},
): Promise<LogVerdict | undefined> {
  const signed = await ledger.latest();
  return signed === undefined
    ? undefined
    : verifyWholeLog(await storedLog(ledger.store, signed.checkpoint.size), signed.checkpoint, options);
}

/** The log of `size` entries as it lies in the store. */
async function storedLog(store: LedgerStore, size: number): Promise<LogSource> {
  const tiles = tilesOf(store, size);
  const keptFrom = await store.keptFrom();
  let ahead: { readonly from: number; readonly bodies: readonly string[] } | undefined;
  return {
    keptFrom,
    async bundle(index, width) {
      const at = index * TILE_WIDTH;
      if (ahead === undefined || at < ahead.from || at + width > ahead.from + ahead.bodies.length)
        ahead = { from: at, bodies: await store.bodies(at, Math.min(AHEAD * TILE_WIDTH, size - at)) };
      const { from, bodies } = ahead;
      return bodies.slice(at - from, at - from + width).map((body) => Buffer.from(body));
    },
    async tile({ level, index, width }) {
      if (level === 'entries') return undefined;
      const hashes = width < TILE_WIDTH && level === 0 ? await tiles(level, index) : undefined;
      const stored = hashes === undefined ? await store.tile(level, index) : Buffer.concat(hashes);
      return stored?.subarray(0, width * HASH_LENGTH);
    },
  };
}
