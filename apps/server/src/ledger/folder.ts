/** A published log as a folder: written, and read back for verification. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
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
    if (name.level === 'entries') onProgress(Math.min(size, name.index * TILE_WIDTH + name.width), size);
  }
  await put(join(folder, 'keys'), `${ledger.keyLines().join('\n')}\n`);
  await put(join(folder, 'README.md'), readme(ledger.origin));
  await put(join(folder, 'checkpoint'), signed.note);
}

/** Files are read as they are asked for; one that is missing or cannot be read is undefined. */
export function folderLog(folder: string): LogSource {
  const read = (path: string): Promise<Uint8Array | undefined> =>
    readFile(join(folder, path)).catch(() => undefined);
  return {
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
| \`keys\` | the keys that verify the checkpoint, one to a line. Compare them with those that you were given elsewhere |

To verify: \`bailiwick ledger verify .\`, or any tool that reads these formats. Keep the checkpoint: with it you can tell
later whether the log still begins as it does today. The log signs for itself, so alone it does not bind its owner.
`;
