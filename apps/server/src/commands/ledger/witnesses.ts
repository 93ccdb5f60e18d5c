import { standings } from '../../ledger/witnessed.ts';
import { logWitness } from '../../ledger/witnesses.ts';
import { type Command, PLACE } from '../command.ts';
import { json, table } from '../io.ts';
import { askAll, complain } from './cosigned.ts';
import { withLedger } from './log.ts';

export const ledgerWitnesses: Command = {
  name: 'ledger witnesses',
  summary: 'Sign, ask the witnesses of this log to cosign, and show how it stands with each',
  options: PLACE,
  run: (invocation, io) =>
    withLedger(invocation, async (ledger, configuration) => {
      const signed = await ledger.sign();
      const asked = await askAll(ledger, signed, configuration);
      const all = await standings(ledger, configuration.ledger.witnesses.map(logWitness));
      const { size } = signed.checkpoint;
      if (invocation.flags.has('json')) json(io, { size, witnesses: all, asked });
      else
        table(
          io,
          ['witness', 'entries', 'cosigned'],
          all.map((one) => [
            one.witness,
            `${one.size} of ${size}`,
            one.at === undefined ? 'never' : new Date(one.at).toISOString(),
          ]),
        );
      if (all.length === 0) io.err('No witness is configured: see docs/ledger.md.\n');
      complain(io, asked);
      return asked.every(({ kind }) => kind === 'cosigned') ? 0 : 1;
    }),
};
