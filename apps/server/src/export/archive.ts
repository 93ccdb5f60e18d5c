import { ByteReader } from '@bailiwick/age';
import {
  MANIFEST,
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
}

/** Parts with the manifest of all of them behind the last. */
export async function* withManifest(
  parts: AsyncIterable<Part>,
  { product, at }: Origin,
): AsyncGenerator<Part | (Omit<Part, 'kind'> & { readonly kind: 'manifest' })> {
  const listed: Listed[] = [];
  for await (const part of parts) {
    listed.push(listedAs(part));
    yield part;
  }
  const made = new Date(at).toISOString();
  const manifest: Manifest = { format: 'bailiwick-export', version: 1, product, made, parts: listed };
  yield {
    kind: 'manifest',
    path: MANIFEST,
    bytes: Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`),
  };
}

/** The parts as one tar. The manifest comes last: what it says of a part is known only once the part is written. */
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
export async function* readArchive(source: AsyncIterable<Uint8Array>): AsyncGenerator<Part | Manifest> {
  const reader = new ByteReader(source);
  const seen: Listed[] = [];
  let manifest: Manifest | undefined;
  try {
    for await (const { path, bytes } of readTar(reader)) {
      if (manifest !== undefined) throw refused('Something follows the manifest of the archive.');
      if (path === MANIFEST) manifest = parseManifest(bytes);
      else {
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
  yield manifest;
}

function sameParts(seen: readonly Listed[], said: readonly Listed[]): boolean {
  const plain = (parts: readonly Listed[]): readonly string[] =>
    parts.map(({ path, kind, bytes, sha256 }) => `${path} ${kind} ${bytes} ${sha256}`);
  const names = new Set(seen.map(({ path }) => path));
  return names.size === seen.length && plain(seen).join('\n') === plain(said).join('\n');
}
