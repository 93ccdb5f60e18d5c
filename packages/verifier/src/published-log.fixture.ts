/** Logs as the ledger of the product writes them, published as files: what this package must read without sharing its code. */
import { signCheckpoint, verifierKeysOf } from '@bailiwick/ledger/checkpoint';
import { type MemoryLog, newLogKeys } from '@bailiwick/ledger/log.fixture';
import { formatVerifierKey } from '@bailiwick/ledger/note';
import { inclusionProof } from '@bailiwick/ledger/proof';
import { entryBundle, hashesAt, tilePath } from '@bailiwick/ledger/tile';
import { formatTlogProof } from '@bailiwick/ledger/tlog-proof';
import { type VerifierKey, verifierKeyFrom } from './note.ts';
import type { LogFolder } from './tiles.ts';

export const ORIGIN = 'keller.example/ledger';
export const NOW = Date.UTC(2026, 10, 23, 9, 30);
export const LOG_KEYS = newLogKeys(ORIGIN);
export const VKEYS: readonly string[] = verifierKeysOf(LOG_KEYS).map(formatVerifierKey);

export const trusted = (texts: readonly string[] = VKEYS): readonly VerifierKey[] =>
  texts.map(verifierKeyFrom).filter((key) => key !== undefined);

const entryAt = (index: number): Uint8Array =>
  Buffer.from(
    JSON.stringify({ v: 1, number: index, decision: index % 3 === 0 ? 'pseudonymised' : 'forwarded' }),
  );

export const entries = (count: number, at: (index: number) => Uint8Array = entryAt): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, i) => at(i));

/** The checkpoint of the first `size` entries. */
export function checkpointOf(log: MemoryLog, size = log.size, keys = LOG_KEYS): string {
  const root = log.roots[size];
  if (root === undefined) throw new RangeError(`The log has ${log.size} entries.`);
  return signCheckpoint({ origin: keys.origin, size, root }, keys, NOW);
}

/** An evidence file, its entry beside the proof or not. */
export function evidenceOf(log: MemoryLog, index: number, extra?: Uint8Array): Uint8Array {
  const hashes = inclusionProof(index, log.size, log.read);
  return Buffer.from(formatTlogProof({ index, hashes, checkpoint: checkpointOf(log), extra }));
}

/** Every file of a published log, by its path. */
export function publishedFiles(log: MemoryLog, keys = LOG_KEYS): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([['checkpoint', Buffer.from(checkpointOf(log, log.size, keys))]]);
  for (let level = 0; hashesAt(level, log.size) > 0; level += 1) {
    const count = hashesAt(level, log.size);
    for (let index = 0; index * 256 < count; index += 1) {
      const width = Math.min(256, count - index * 256);
      const hashes = Array.from({ length: width }, (_, i) => log.read(8 * level, index * 256 + i));
      files.set(tilePath({ level, index, width }), Buffer.concat(hashes));
    }
  }
  for (let index = 0; index * 256 < log.size; index += 1) {
    const bundle = log.entries.slice(index * 256, (index + 1) * 256);
    files.set(tilePath({ level: 'entries', index, width: bundle.length }), entryBundle(bundle));
  }
  return files;
}

export const folderOf = (files: ReadonlyMap<string, Uint8Array>): LogFolder => ({
  read: (path) => Promise.resolve(files.get(path)),
});
