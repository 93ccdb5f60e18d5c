import { join } from 'node:path';
import { type Checkpoint, type Verified, openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { type VerifierKey, parseVerifierKey } from '@bailiwick/ledger/note';
import { type LogVerdict, verifyWholeLog } from '@bailiwick/ledger/whole-log';
import type { Configuration } from '../../config/configuration.ts';
import { folderLog } from '../../ledger/folder.ts';
import { selfCheck } from '../../ledger/self-check.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { withLedger } from './log.ts';
import { progressTo } from './progress.ts';
import { type Quorum, TRUST, keysIn, quorumOf, reckon, textOf, trustSentence } from './trusted.ts';

export const ledgerVerify: Command = {
  name: 'ledger verify',
  summary:
    'Check a published log, or this install’s own: every entry is hashed anew and compared with what was signed',
  options: {
    ...TRUST,
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
  const asked = await quorumOf(invocation);
  return withLedger(invocation, async (ledger, configuration) => {
    const keys = keyFile === undefined ? ledger.keyLines().map(parseVerifierKey) : await keysIn(keyFile);
    const trusted = keys.filter((key) => key !== undefined);
    const earlier = since === undefined ? undefined : await checkpointIn(since, trusted);
    const verdict = await selfCheck(ledger, { earlier, onProgress: progressTo(io) });
    const signed = await ledger.latest();
    // Unless others are named, the witnesses that this install asks.
    const quorum = asked.wanted === undefined ? { ...asked, keys: configured(configuration) } : asked;
    const opened = signed && openCheckpoint(signed.note, [...trusted, ...quorum.keys]);
    return report(opened?.kind === 'refused' ? broken(opened.because) : (verdict ?? NOTHING), {
      origin: ledger.origin,
      verified: opened?.kind === 'opened' ? opened.verified : undefined,
      quorum,
      invocation,
      io,
    });
  });
}

const NOTHING: LogVerdict = { kind: 'whole', size: 0, keptFrom: 0 };

const broken = (because: string): LogVerdict => ({ kind: 'broken', because });

const configured = ({ ledger: { witnesses } }: Configuration): readonly VerifierKey[] =>
  witnesses.flatMap(({ keys }) => keys.map(parseVerifierKey)).filter((key) => key !== undefined);

async function published(folder: string, invocation: Invocation, io: Io): Promise<ExitCode> {
  const { values } = invocation;
  const quorum = await quorumOf(invocation);
  const keys = await keysIn(values['keys'] ?? join(folder, 'keys'));
  if (values['keys'] === undefined)
    io.err('The keys are those in the folder itself: compare them with what the log’s owner gave you.\n');
  const { since } = values;
  const earlier = since === undefined ? undefined : await checkpointIn(since, keys);
  const opened = openCheckpoint(await textOf(join(folder, 'checkpoint')), [...keys, ...quorum.keys]);
  const verdict: LogVerdict =
    opened.kind === 'refused'
      ? broken(opened.because)
      : await verifyWholeLog(await folderLog(folder), opened.checkpoint, {
          earlier,
          onProgress: progressTo(io),
        });
  const seen =
    opened.kind === 'opened'
      ? { origin: opened.checkpoint.origin, verified: opened.verified }
      : { origin: '', verified: undefined };
  return report(verdict, { ...seen, quorum, invocation, io });
}

interface Occasion {
  readonly origin: string;
  /** Undefined where nothing was signed. */
  readonly verified: readonly Verified[] | undefined;
  readonly quorum: Quorum;
  readonly invocation: Invocation;
  readonly io: Io;
}

function report(
  verdict: LogVerdict,
  { origin, verified, quorum: asked, invocation, io }: Occasion,
): ExitCode {
  const asJson = invocation.flags.has('json');
  if (verdict.kind === 'broken') {
    if (asJson) json(io, { sound: false, origin, because: verdict.because });
    else io.out(`Do not believe this log. ${verdict.because}\n`);
    return 1;
  }
  const { size, keptFrom } = verdict;
  const { trust, quorum } = reckon(origin, verified, asked.wanted);
  if (asJson) json(io, { sound: true, origin, size, keptFrom, trust, quorum });
  else {
    io.out(`${origin}: ${size} entries, all as they were signed.\n`);
    if (keptFrom > 0)
      io.out(
        `The bodies of the first ${keptFrom} are not kept (retention); their hashes are those that were signed.\n`,
      );
    io.out(`${trustSentence(trust)}\n`);
    if (quorum?.reached === false)
      io.out(
        `Of the witnesses that you named, ${trust.witnesses.length} have signed; you asked for ${quorum.wanted}.\n`,
      );
  }
  return quorum?.reached === false ? 1 : 0;
}

async function checkpointIn(path: string, keys: readonly VerifierKey[]): Promise<Checkpoint> {
  const opened = openCheckpoint(await textOf(path), keys);
  if (opened.kind === 'refused') throw new UsageError(`The earlier checkpoint: ${opened.because}`);
  return opened.checkpoint;
}
