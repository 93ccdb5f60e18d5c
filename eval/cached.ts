/**
 * Remembers what peers answered: their versions and our adapters are pinned, so the same text gets the same answer.
 *
 * The key is a digest of everything that the answer depends on. Our own detector is never remembered.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Answer, askPeer } from './peers/isolated.ts';
import type { Peer } from './peers/peer.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const CACHE = join(HERE, '.cache');

export async function askPeerOnce(peer: Peer, texts: readonly string[]): Promise<Answer[]> {
  const file = join(CACHE, `${digest(peer, texts)}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Answer[];
  const answers = await askPeer(peer.name, texts);
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, JSON.stringify(answers));
  return answers;
}

/** The version of a peer as installed, or nothing where it is not. */
export function installedVersion(peer: Peer): string | undefined {
  const file = join(HERE, 'node_modules', peer.package, 'package.json');
  if (!existsSync(file)) return undefined;
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

function digest(peer: Peer, texts: readonly string[]): string {
  const hash = createHash('sha256').update(`${peer.name} ${installedVersion(peer) ?? ''}\n`);
  for (const file of readdirSync(join(HERE, 'peers')).sort()) {
    if (shared(file) || file.startsWith(adapterOf(peer)))
      hash.update(readFileSync(join(HERE, 'peers', file)));
  }
  for (const text of texts) hash.update(`${text.length}:${text}`);
  return hash.digest('hex').slice(0, 32);
}

const shared = (file: string): boolean => file === 'aligned.ts' || file === 'peer.ts';

function adapterOf({ name }: Peer): string {
  return name.replace(/^@/, '').replace(/\/.*$/, '');
}
