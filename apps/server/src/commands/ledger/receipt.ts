import { type Receipt, checkReceipt, receiptFor } from '../../ledger/receipt.ts';
import { type Command, type ExitCode, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { signedAndCosigned } from './cosigned.ts';
import { withLedger } from './log.ts';
import { type Quorum, reckon, trustSentence } from './trusted.ts';

export const ledgerReceipt: Command = {
  name: 'ledger receipt',
  summary:
    'Print the receipt for a request: what was intended, how it ended, who it was, and the proof of each',
  options: {
    closed: { type: 'boolean', help: 'Without who it was' },
    ...PLACE,
  },
  positionals: 'RECORD',
  async run(invocation, io) {
    const [record, ...more] = invocation.positionals;
    if (record === undefined || more.length > 0)
      throw new UsageError('Name one record, as x-bailiwick-record named it.');
    return withLedger(invocation, async (ledger, configuration) => {
      const signed = await signedAndCosigned(ledger, configuration, io);
      const told = invocation.flags.has('closed') ? 'closed' : 'opened';
      const receipt = await receiptFor(ledger, signed, { record, told });
      if (receipt === undefined) {
        io.err('The ledger has no such record.\n');
        return 1;
      }
      json(io, receipt);
      for (const { index, entry, opening } of receipt.entries) {
        if (entry === undefined) io.err(`Entry ${index}: its body is not kept.\n`);
        else if (told === 'opened' && opening === undefined)
          io.err(`Entry ${index}: who it was cannot be opened any more.\n`);
      }
      return 0;
    });
  },
};

/** Checks a receipt with no install: every entry of it must hold. */
export function reportReceipt(
  receipt: Receipt,
  { keys, wanted }: Quorum,
  { io, asJson }: { readonly io: Io; readonly asJson: boolean },
): ExitCode {
  const checked = checkReceipt(receipt, keys).map(({ index, verdict, who }) =>
    verdict.kind === 'refused'
      ? { index, sound: false as const, because: verdict.because }
      : {
          index,
          sound: true as const,
          who,
          origin: verdict.checkpoint.origin,
          ...reckon(verdict.checkpoint.origin, verdict.verified, wanted),
        },
  );
  const good = checked.every((one) => one.sound && one.quorum?.reached !== false);
  if (asJson) json(io, { sound: good, record: receipt.record, entries: checked });
  else
    for (const one of checked) {
      if (!one.sound) io.out(`Entry ${one.index}: do not believe this. ${one.because}\n`);
      else {
        const who = one.who === undefined ? '' : ` It was ${JSON.stringify(one.who)}.`;
        io.out(`Entry ${one.index} stands in ${one.origin}.${who} ${trustSentence(one.trust)}\n`);
        if (one.quorum?.reached === false) io.out(`You asked for ${one.quorum.wanted} witnesses.\n`);
      }
    }
  return good ? 0 : 1;
}
