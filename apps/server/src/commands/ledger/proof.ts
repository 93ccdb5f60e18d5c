import { parseTlogProof, verifyTlogProof } from '@bailiwick/ledger/tlog-proof';
import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerRow } from '../../ledger/ledger-store.ts';
import { parseReceipt } from '../../ledger/receipt.ts';
import { isKept } from '../../ledger/stored-tree.ts';
import { type Command, type ExitCode, type Invocation, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { bestFor, signedAndCosigned } from './cosigned.ts';
import { withLedger } from './log.ts';
import { reportReceipt } from './receipt.ts';
import { TRUST, keysIn, quorumOf, reckon, textOf, trustSentence } from './trusted.ts';

export const ledgerProof: Command = {
  name: 'ledger proof',
  summary: 'Prove that an entry stands in the ledger: a file that anybody can check offline',
  options: {
    outcome: { type: 'boolean', help: 'Of a record: how it ended, in place of what was intended' },
    check: {
      type: 'string',
      value: 'FILE',
      help: 'Check such a file or a receipt instead, with no install: needs --keys',
    },
    entry: {
      type: 'string',
      value: 'FILE',
      help: 'With --check: the entry, where the file does not hold it',
    },
    ...TRUST,
    ...PLACE,
  },
  positionals: 'NUMBER or RECORD',
  async run(invocation, io) {
    const [what, ...more] = invocation.positionals;
    const { check } = invocation.values;
    if (check !== undefined && what === undefined) return checked(check, invocation, io);
    if (check !== undefined || what === undefined || more.length > 0)
      throw new UsageError('Name one entry, by its number or by x-bailiwick-record, or --check FILE.');
    return made(what, invocation, io);
  },
};

function made(what: string, invocation: Invocation, io: Io): Promise<ExitCode> {
  return withLedger(invocation, async (ledger, configuration) => {
    const newest = await signedAndCosigned(ledger, configuration, io);
    const found = await entriesOf(ledger, what);
    const row = invocation.flags.has('outcome') ? found.at(-1) : found[0];
    if (row === undefined) {
      io.err(`There is no such entry among ${newest.checkpoint.size}.\n`);
      return 1;
    }
    const signed = await bestFor(row.index, newest, { ledger, configuration });
    const proof = await ledger.evidence(row.index, signed);
    const entry = isKept(row.body) ? (JSON.parse(row.body) as unknown) : undefined;
    if (invocation.flags.has('json')) json(io, { index: row.index, entry, proof });
    else io.out(proof);
    if (entry === undefined)
      io.err('The body of this entry is not kept; the file proves it to whoever has kept the entry.\n');
    if (found.length > 1)
      io.err(
        `The record has the entries ${found.map(({ index }) => index).join(', ')}; this is ${row.index}.\n`,
      );
    return 0;
  });
}

async function entriesOf({ store }: Ledger, what: string): Promise<readonly LedgerRow[]> {
  if (!/^\d{1,15}$/.test(what)) return store.find(what);
  const row = await store.at(Number(what));
  return row === undefined ? [] : [row];
}

/** Needs no install, no network and no database. */
async function checked(file: string, invocation: Invocation, io: Io): Promise<ExitCode> {
  const { keys: keyFile, entry: entryFile } = invocation.values;
  if (keyFile === undefined) throw new UsageError('--check needs the keys of the log: --keys FILE.');
  const [keys, quorum] = [await keysIn(keyFile), await quorumOf(invocation)];
  const written = await textOf(file);
  const asJson = invocation.flags.has('json');
  const receipt = parseReceipt(written);
  if (receipt !== undefined)
    return reportReceipt(receipt, { ...quorum, keys: [...keys, ...quorum.keys] }, { io, asJson });
  const proof = parseTlogProof(written);
  const entry = entryFile === undefined ? proof?.extra : Buffer.from(await textOf(entryFile));
  if (proof === undefined) throw new UsageError('The file is no evidence file and no receipt.');
  if (entry === undefined)
    throw new UsageError('The evidence file does not hold its entry: give it with --entry FILE.');
  const verdict = verifyTlogProof(proof, entry, [...keys, ...quorum.keys]);
  if (verdict.kind === 'refused') {
    if (asJson) json(io, { sound: false, because: verdict.because });
    else io.out(`Do not believe this. ${verdict.because}\n`);
    return 1;
  }
  const { origin, size } = verdict.checkpoint;
  const reckoning = reckon(origin, verdict.verified, quorum.wanted);
  const text = Buffer.from(entry).toString();
  if (asJson) json(io, { sound: true, origin, size, index: proof.index, entry: text, ...reckoning });
  else io.out(`${text}\n`);
  io.err(`Entry ${proof.index} of ${size} in ${origin}.\n${trustSentence(reckoning.trust)}\n`);
  if (reckoning.quorum?.reached !== false) return 0;
  io.err(`You asked for ${reckoning.quorum.wanted} witnesses.\n`);
  return 1;
}
