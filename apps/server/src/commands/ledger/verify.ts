import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { sameHash } from '@bailiwick/ledger/hash';
import { type VerifierKey, parseVerifierKey } from '@bailiwick/ledger/note';
import { verifyFolder } from '../../ledger/verify-folder.ts';
import { type Command, UsageError } from '../command.ts';
import { json } from '../io.ts';

export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary: 'Check a published log: every entry is hashed anew and compared with what was signed',
  options: {
    keys: {
      type: 'string',
      value: 'FILE',
      help: 'The log’s public keys, from elsewhere; default those in the folder',
    },
    since: { type: 'string', value: 'FILE', help: 'An earlier checkpoint: the log must go on from it' },
  },
  positionals: 'DIR',
  async run({ positionals, values, flags }, io) {
    const [folder, ...more] = positionals;
    if (folder === undefined || more.length > 0) throw new UsageError('Name the folder of a published log.');
    const keys = await keysIn(values['keys'] ?? join(folder, 'keys'));
    if (values['keys'] === undefined)
      io.err('The keys are those in the folder itself: compare them with what the log’s owner gave you.\n');
    const earlier = values['since'] === undefined ? undefined : await checkpointIn(values['since'], keys);
    const verdict = await verifyFolder(
      folder,
      keys,
      earlier === undefined ? [] : [earlier.size],
      (done, of) => io.err(`${done} of ${of} entries …\n`),
    );
    const because =
      verdict.kind === 'unsound'
        ? verdict.because
        : earlier === undefined || continues(verdict.roots.get(earlier.size), earlier.root)
          ? undefined
          : 'It does not go on from the earlier checkpoint: history was written anew.';
    if (flags.has('json')) {
      const size = verdict.kind === 'sound' ? verdict.checkpoint.size : undefined;
      json(io, { sound: because === undefined, size, because });
    } else if (because === undefined && verdict.kind === 'sound') {
      io.out(`${verdict.checkpoint.origin}: ${verdict.checkpoint.size} entries, all as they were signed.\n`);
    } else io.out(`Do not believe this log. ${because}\n`);
    return because === undefined ? 0 : 1;
  },
};

const continues = (root: Uint8Array | undefined, before: Uint8Array): boolean =>
  root !== undefined && sameHash(root, before);

/** @throws UsageError */
export async function keysIn(path: string): Promise<readonly VerifierKey[]> {
  const lines = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map(parseVerifierKey).filter((key) => key !== undefined);
  if (keys.length === 0 || keys.length < lines.length)
    throw new UsageError('The file of keys holds none, or something else.');
  return keys;
}

async function checkpointIn(
  path: string,
  keys: readonly VerifierKey[],
): Promise<{ size: number; root: Uint8Array }> {
  const opened = openCheckpoint(await textOf(path), keys);
  if (opened.kind === 'refused') throw new UsageError(`The earlier checkpoint: ${opened.because}`);
  return opened.checkpoint;
}

export async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError('There is no such file, or it cannot be read.');
  });
}
