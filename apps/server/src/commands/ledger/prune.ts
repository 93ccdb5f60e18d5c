import { rootPlace } from '../../config/settings.ts';
import { forgettable } from '../../ledger/retention.ts';
import { retain } from '../../retain.ts';
import { openVault } from '../../vault/open.ts';
import { type Command, type ExitCode, PLACE } from '../command.ts';
import { json } from '../io.ts';
import { findPlace, withStore } from '../place.ts';

export const ledgerPrune: Command = {
  name: 'ledger prune',
  summary:
    'Let go of entries older than ledger.retention_days, as a server does by itself; the log still verifies',
  options: { 'dry-run': { type: 'boolean', help: 'Only say what would go' }, ...PLACE },
  async run(invocation, io) {
    const place = await findPlace(invocation);
    const { retentionDays: days } = place.configuration.ledger;
    return withStore<ExitCode>(place, async (store) => {
      const now = Date.now();
      const forgotten =
        days === undefined
          ? undefined
          : invocation.flags.has('dry-run')
            ? await forgettable({ store: store.ledger, days, now })
            : await retain({ store, vault: await openVault(rootPlace(place.settings), store) }, days, now);
      const keptFrom = await store.ledger.keptFrom();
      if (invocation.flags.has('json')) json(io, { days, keptFrom, forgotten });
      else io.out(`The bodies of entries are kept from ${keptFrom} on.\n`);
      if (days === undefined) io.err('Entries are kept for ever: ledger.retention_days is not set.\n');
      else if (forgotten === undefined) io.err(`Nothing more is older than ${days} days.\n`);
      else if (invocation.flags.has('dry-run'))
        io.err(`The entries from ${forgotten.from} to ${forgotten.before - 1} would go.\n`);
      return 0;
    });
  },
};
