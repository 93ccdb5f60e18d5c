/** A log in memory, for tests. */
import { type KeyObject, generateKeyPairSync } from 'node:crypto';
import type { LogKeys } from './checkpoint.ts';
import { Frontier } from './frontier.ts';
import { type Hash, leafHash } from './hash.ts';
import type { HashReader } from './proof.ts';

export interface MemoryLog {
  readonly size: number;
  readonly roots: readonly Hash[];
  readonly entries: readonly Uint8Array[];
  readonly read: HashReader;
}

/** `roots[n]` is the root of the first n entries. */
export function logOf(entries: readonly Uint8Array[]): MemoryLog {
  const frontier = new Frontier();
  const nodes = new Map<string, Hash>();
  const roots = [frontier.root()];
  for (const entry of entries) {
    for (const { level, index, hash } of frontier.append(leafHash(entry)))
      nodes.set(`${level}/${index}`, hash);
    roots.push(frontier.root());
  }
  const read: HashReader = (level, index) => {
    const hash = nodes.get(`${level}/${index}`);
    if (hash === undefined) throw new RangeError(`There is no hash ${index} of level ${level}.`);
    return hash;
  };
  return { size: entries.length, roots, entries, read };
}

const privateKey = (type: 'ed25519' | 'ml-dsa-44'): KeyObject =>
  type === 'ed25519'
    ? generateKeyPairSync('ed25519').privateKey
    : generateKeyPairSync('ml-dsa-44').privateKey;

export const newLogKeys = (origin: string): LogKeys => ({
  origin,
  ed25519: privateKey('ed25519'),
  mlDsa44: privateKey('ml-dsa-44'),
});
