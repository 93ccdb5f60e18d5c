import type { Configuration } from '../../config/configuration.ts';
import { rootPlace } from '../../config/settings.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { openLedger } from '../../ledger/open.ts';
import { openVault } from '../../vault/open.ts';
import type { ExitCode, Invocation } from '../command.ts';
import { findPlace, withStore } from '../place.ts';

/** Opens the ledger of an install, beside a server that may be running. */
export async function withLedger(
  invocation: Invocation,
  use: (ledger: Ledger, configuration: Configuration) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = await findPlace(invocation);
  const { settings, configuration } = place;
  return withStore(place, async (store) => {
    const vault = await openVault(rootPlace(settings), store);
    return use(await openLedger({ store, vault, configuration }), configuration);
  });
}
