import { writeFolder } from '../../ledger/folder.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { withLedger } from './log.ts';
import { progressTo } from './progress.ts';

export const ledgerCheckpoint: Command = {
  name: 'ledger checkpoint',
  summary:
    'Sign how long the ledger is and what it hashes to; whoever keeps this can tell if history is changed',
  options: PLACE,
  run: (invocation, io) =>
    withLedger(invocation, async (ledger) => {
      const { checkpoint, note } = await ledger.sign();
      if (invocation.flags.has('json')) json(io, { size: checkpoint.size, checkpoint: note });
      else io.out(note);
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
    return withLedger(invocation, async (ledger) => {
      const signed = await ledger.sign();
      const { size } = signed.checkpoint;
      await writeFolder(folder, { ledger, signed }, progressTo(io));
      if (invocation.flags.has('json')) json(io, { folder, size });
      io.err(`${size} entries. To check them: bailiwick ledger verify ${folder}\n`);
      return 0;
    });
  },
};
