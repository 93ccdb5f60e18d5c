import { createHash } from 'node:crypto';
import { ByteReader } from '@bailiwick/age';
import {
  MANIFEST,
  PROOF,
  type Listed,
  type Manifest,
  type Part,
  kindOf,
  listedAs,
  parseManifest,
} from './manifest.ts';
import { refused } from './refusal.ts';
import { readTar, tarEnd, tarMember } from './tar.ts';

/** Who made an export, and when. */
export interface Origin {
  readonly product: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Commits the ledger to the manifest, by its SHA-256 in hex; gives the evidence file. */
  readonly prove?: ((sha256: string) => Promise<string>) | undefined;
}

/** Parts with the manifest of all of them behind the last. */
export async function* withManifest(
  parts: AsyncIterable<Part>,
  { product, at, prove }: Origin,
): AsyncGenerator<Part | (Omit<Part, 'kind'> & { readonly kind: 'manifest' | 'proof' })> {
  const listed: Listed[] = [];
  for await (const part of parts) {
    listed.push(listedAs(part));
    yield part;
  }
  const made = new Date(at).toISOString();
  const manifest: Manifest = { format: 'bailiwick-export', version: 1, product, made, parts: listed };
  const bytes = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`);
  yield { kind: 'manifest', path: MANIFEST, bytes };
  if (prove === undefined) return;
  const proof = await prove(createHash('sha256').update(bytes).digest('hex'));
  yield { kind: 'proof', path: PROOF, bytes: Buffer.from(proof) };
}

/** What the archive says of itself, read to its end. */
export interface Attested extends Manifest {
  /** Of the manifest's bytes, in hex. */
  readonly sha256: string;
  /** An evidence file that names it. */
  readonly proof: string | undefined;
}

/** The parts as one tar. The manifest comes behind them: what it says of a part is known only once the part is written. */
export async function* writeArchive(parts: AsyncIterable<Part>, origin: Origin): AsyncGenerator<Uint8Array> {
  for await (const part of withManifest(parts, origin)) yield* tarMember(part, origin.at);
  yield tarEnd();
}

/**
 * Reads an archive to its end and gives each part on the way, then the manifest, once every part has been compared
 * with it. Whoever acts on a part before that acts on what nobody has vouched for.
 *
 * @throws BailiwickError `malformed_request` for anything that `writeArchive` does not write.
 */
export async function* readArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Part | Attested> {
  const reader = new ByteReader(source);
  const seen: Listed[] = [];
  let manifest: Omit<Attested, 'proof'> | undefined;
  let proof: string | undefined;
  try {
    for await (const { path, bytes } of readTar(reader)) {
      if (manifest !== undefined) {
        if (path !== PROOF || proof !== undefined)
          throw refused('Something follows the manifest of the archive.');
        proof = Buffer.from(bytes).toString('utf8');
      } else if (path === MANIFEST) {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        manifest = { ...parseManifest(bytes), sha256 };
      } else {
        const part: Part = { kind: kindOf(path), path, bytes };
        seen.push(listedAs(part));
        yield part;
      }
    }
  } finally {
    await reader.close();
  }
  if (manifest === undefined) throw refused('The archive has no manifest.');
  if (!sameParts(seen, manifest.parts)) throw refused('The archive does not hold what its manifest says.');
  yield { ...manifest, proof };
}

function sameParts(seen: readonly Listed[], said: readonly Listed[]): boolean {
  const plain = (parts: readonly Listed[]): readonly string[] =>
    parts.map(({ path, kind, bytes, sha256 }) => `${path} ${kind} ${bytes} ${sha256}`);
  const names = new Set(seen.map(({ path }) => path));
  return names.size === seen.length && plain(seen).join('\n') === plain(said).join('\n');
}
