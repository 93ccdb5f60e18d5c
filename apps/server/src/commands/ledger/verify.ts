import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { type VerifierKey, parseVerifierKey } from '@bailiwick/ledger/note';
import { type LogVerdict, type WholeLogOptions, verifyWholeLog } from '@bailiwick/ledger/whole-log';
import { folderLog } from '../../ledger/folder.ts';
import { selfCheck } from '../../ledger/self-check.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { withLedger } from './log.ts';
import { progressTo } from './progress.ts';

export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary:
    'Check a published log, or this install’s own: every entry is hashed anew and compared with what was signed',
  options: {
    keys: {
      type: 'string',
      value: 'FILE',
      help: 'The log’s public keys, from elsewhere; default those in the folder',
    },
    since: { type: 'string', value: 'FILE', help: 'An earlier checkpoint: the log must go on from it' },
    ...PLACE,
  },
  positionals: '[DIR]',
  run(invocation, io) {
    const [folder, ...more] = invocation.positionals;
    if (more.length > 0)
      throw new UsageError('Name one folder of a published log, or none for this install.');
    return folder === undefined ? ownLog(invocation, io) : published(folder, invocation, io);
  },
};

async function ownLog(invocation: Invocation, io: Io): Promise<ExitCode> {
  const { keys: keyFile, since } = invocation.values;
  return withLedger(invocation, async (ledger) => {
    const keys = keyFile === undefined ? ledger.keyLines().map(parseVerifierKey) : await keysIn(keyFile);
    const trusted = keys.filter((key) => key !== undefined);
    const earlier = since === undefined ? undefined : await checkpointIn(since, trusted);
    const verdict = await selfCheck(ledger, { earlier, onProgress: progressTo(io) });
    return report(verdict ?? { kind: 'whole', size: 0 }, { origin: ledger.origin, invocation, io });
  });
}

async function published(folder: string, { values, flags }: Invocation, io: Io): Promise<ExitCode> {
  const keys = await keysIn(values['keys'] ?? join(folder, 'keys'));
  if (values['keys'] === undefined)
    io.err('The keys are those in the folder itself: compare them with what the log’s owner gave you.\n');
  const { since } = values;
  const earlier = since === undefined ? undefined : await checkpointIn(since, keys);
  const options: WholeLogOptions = { earlier, onProgress: progressTo(io) };
  const opened = openCheckpoint(await textOf(join(folder, 'checkpoint')), keys);
  const verdict: LogVerdict =
    opened.kind === 'refused'
      ? { kind: 'broken', because: opened.because }
      : await verifyWholeLog(folderLog(folder), opened.checkpoint, options);
  const origin = opened.kind === 'opened' ? opened.checkpoint.origin : '';
  return report(verdict, { origin, invocation: { values, flags, positionals: [] }, io });
}

interface Occasion {
  readonly origin: string;
  readonly invocation: Invocation;
  readonly io: Io;
}

function report(verdict: LogVerdict, { origin, invocation, io }: Occasion): ExitCode {
  const sound = verdict.kind === 'whole';
  if (invocation.flags.has('json'))
    json(io, { sound, origin, ...(sound ? { size: verdict.size } : { because: verdict.because }) });
  else if (sound) io.out(`${origin}: ${verdict.size} entries, all as they were signed.\n`);
  else io.out(`Do not believe this log. ${verdict.because}\n`);
  return sound ? 0 : 1;
}

/** @throws UsageError */
async function keysIn(path: string): Promise<readonly VerifierKey[]> {
  const lines = (await textOf(path)).split('\n').filter((line) => line.trim() !== '');
  const keys = lines.map(parseVerifierKey).filter((key) => key !== undefined);
  if (keys.length === 0 || keys.length < lines.length)
    throw new UsageError('The file of keys holds none, or something else.');
  return keys;
}

async function checkpointIn(path: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  const opened = openCheckpoint(await textOf(path), keys);
  if (opened.kind === 'refused') throw new UsageError(`The earlier checkpoint: ${opened.because}`);
  return opened.checkpoint;
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => {
    throw new UsageError('There is no such file, or it cannot be read.');
  });
}
