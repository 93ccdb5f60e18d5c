/** A published log as a folder: written, and read back for verification. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { TILE_WIDTH, entriesIn, tilePath } from '@bailiwick/ledger/tile';
import type { LogSource } from '@bailiwick/ledger/whole-log';
import type { Ledger, Signed } from './ledger.ts';
import { tileBytes, tileNames } from './published.ts';

/**
 * Writes the log as far as `signed` covers it. The checkpoint comes last: whoever reads meanwhile never finds one without
 * what it speaks of.
 *
 * @param onProgress told after every bundle.
 */
export async function writeFolder(
  folder: string,
  { ledger, signed }: { readonly ledger: Ledger; readonly signed: Signed },
  onProgress: (done: number, size: number) => void = () => {},
): Promise<void> {
  const { size } = signed.checkpoint;
  for (const name of tileNames(size)) {
    const path = join(folder, tilePath(name));
    const bytes = await tileBytes(ledger.store, name, size);
    if (bytes !== undefined) await put(path, bytes);
    // Published once, it may still lie there.
    else await rm(path, { force: true });
    if (name.level === 'entries') onProgress(Math.min(size, name.index * TILE_WIDTH + name.width), size);
  }
  const keptFrom = await ledger.store.keptFrom();
  if (keptFrom > 0) await put(join(folder, MINIMUM_INDEX), `${keptFrom}\n`);
  await put(join(folder, 'keys'), `${ledger.keyLines().join('\n')}\n`);
  await put(join(folder, 'README.md'), readme(ledger.origin));
  await put(join(folder, 'checkpoint'), signed.note);
}

/** The first entry whose body is kept; the word is that of `c2sp.org/tlog-tiles`, the file is ours. */
const MINIMUM_INDEX = 'minimum-index';

/** Files are read as they are asked for; one that is missing or cannot be read is undefined. */
export async function folderLog(folder: string): Promise<LogSource> {
  const read = (path: string): Promise<Uint8Array | undefined> =>
    readFile(join(folder, path)).catch(() => undefined);
  const minimum = await read(MINIMUM_INDEX);
  return {
    ...(minimum === undefined ? {} : { keptFrom: Number(Buffer.from(minimum).toString()) }),
    async bundle(index, width) {
      const bytes = await read(tilePath({ level: 'entries', index, width }));
      const entries = bytes === undefined ? undefined : entriesIn(bytes);
      return entries?.length === width ? entries : undefined;
    },
    tile: (name) => read(tilePath(name)),
  };
}

async function put(path: string, content: Uint8Array | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // A reader finds the old file or the new one, never half of one.
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

const readme = (origin: string): string => `# The ledger ${origin}

What was sent to AI vendors, as a log that anybody can verify.

| file | what it is |
|---|---|
| \`checkpoint\` | size and root of the log, signed twice: Ed25519 and ML-DSA-44 (c2sp.org/signed-note) |
| \`tile/entries/…\` | the entries, 256 to a file, each behind its length in two bytes |
| \`tile/0/…\`, \`tile/1/…\` | the hashes of the tree, RFC 6962, SHA-256 (c2sp.org/tlog-tiles) |
| \`minimum-index\` | where it is there: the bodies of entries before this number are not kept, their hashes are |
| \`keys\` | the keys that verify the checkpoint, one to a line. Compare them with those that you were given elsewhere |

To verify: \`bailiwick ledger verify .\`, or any tool that reads these formats. Keep the checkpoint: with it you can tell
later whether the log still begins as it does today. The log signs for itself, so alone it does not bind its owner.
`;
