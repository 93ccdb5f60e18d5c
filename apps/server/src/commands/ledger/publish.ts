import { openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { writeFolder } from '../../ledger/folder.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { signedAndCosigned } from './cosigned.ts';
import { withLedger } from './log.ts';
import { progressTo } from './progress.ts';
import { reckon, trustSentence } from './trusted.ts';

export const ledgerCheckpoint: Command = {
  name: 'ledger checkpoint',
  summary:
    'Sign how long the ledger is and what it hashes to; whoever keeps this can tell if history is changed',
  options: PLACE,
  run: (invocation, io) =>
    withLedger(invocation, async (ledger, configuration) => {
      const { checkpoint, note } = await signedAndCosigned(ledger, configuration, io);
      const keys = [...ledger.keyLines(), ...configuration.ledger.witnesses.flatMap((one) => one.keys)];
      const opened = openCheckpoint(
        note,
        keys.map(parseVerifierKey).filter((key) => key !== undefined),
      );
      const { trust } = reckon(
        ledger.origin,
        opened.kind === 'opened' ? opened.verified : undefined,
        undefined,
      );
      if (invocation.flags.has('json')) json(io, { size: checkpoint.size, checkpoint: note, trust });
      else io.out(note);
      io.err(`${trustSentence(trust)}\n`);
      return 0;
    }),
};

export const ledgerKeys: Command = {
  name: 'ledger keys',
  summary: 'Print the public keys of the ledger, for whoever is to verify it',
  options: PLACE,
  run: (invocation, io) =>
    withLedger(invocation, async (ledger) => {
      const keys = ledger.keyLines();
      if (invocation.flags.has('json')) json(io, { origin: ledger.origin, keys });
      else io.out(`${keys.join('\n')}\n`);
      return 0;
    }),
};

export const ledgerPublish: Command = {
  name: 'ledger publish',
  summary: 'Write the ledger as a folder in open formats that anybody can verify',
  options: PLACE,
  positionals: 'DIR',
  async run(invocation, io) {
    const [folder, ...more] = invocation.positionals;
    if (folder === undefined || more.length > 0) throw new UsageError('Name one folder.');
    return withLedger(invocation, async (ledger, configuration) => {
      const signed = await signedAndCosigned(ledger, configuration, io);
      const { size } = signed.checkpoint;
      await writeFolder(folder, { ledger, signed }, progressTo(io));
      if (invocation.flags.has('json')) json(io, { folder, size });
      io.err(`${size} entries. To check them: bailiwick ledger verify ${folder}\n`);
      return 0;
    });
  },
};
