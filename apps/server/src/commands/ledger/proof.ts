import type { Ledger } from '../../ledger/ledger.ts';
import type { LedgerRow } from '../../ledger/ledger-store.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { withLedger } from './log.ts';

export const ledgerProof: Command = {
  name: 'ledger proof',
  summary: 'Prove that an entry stands in the ledger: a file that anybody can check offline',
  options: {
    outcome: { type: 'boolean', help: 'Of a record: how it ended, in place of what was intended' },
    ...PLACE,
  },
  positionals: 'NUMBER or RECORD',
  async run(invocation, io) {
    const [what, ...more] = invocation.positionals;
    if (what === undefined || more.length > 0)
      throw new UsageError('Name one entry, by its number or by x-bailiwick-record.');
    return withLedger(invocation, async (ledger) => {
      const signed = await ledger.sign();
      const found = await entriesOf(ledger, what);
      const row = invocation.flags.has('outcome') ? found.at(-1) : found[0];
      if (row === undefined) {
        io.err(`There is no such entry among ${signed.checkpoint.size}.\n`);
        return 1;
      }
      const proof = await ledger.evidence(row.index, signed);
      if (invocation.flags.has('json'))
        json(io, { index: row.index, entry: JSON.parse(row.body) as unknown, proof });
      else io.out(proof);
      if (found.length > 1)
        io.err(
          `The record has the entries ${found.map(({ index }) => index).join(', ')}; this is ${row.index}.\n`,
        );
      return 0;
    });
  },
};

async function entriesOf({ store }: Ledger, what: string): Promise<readonly LedgerRow[]> {
  if (!/^\d{1,15}$/.test(what)) return store.find(what);
  const row = await store.at(Number(what));
  return row === undefined ? [] : [row];
}
