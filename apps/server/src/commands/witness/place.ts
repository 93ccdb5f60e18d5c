import { rootPlace } from '../../config/settings.ts';
import { openVault } from '../../vault/open.ts';
import { openWitness } from '../../witness/open.ts';
import type { Witness } from '../../witness/witness.ts';
import type { ExitCode, Invocation } from '../command.ts';
import { type Place, findPlace, withStore } from '../place.ts';

/** Opens the witness of an install, beside a server that may be running. */
export async function withWitness(
  invocation: Invocation,
  use: (witness: Witness, place: Place) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = await findPlace(invocation);
  const { settings, configuration } = place;
  return withStore(place, async (store) => {
    const vault = await openVault(rootPlace(settings), store);
    return use(await openWitness({ store, vault, configuration }), place);
  });
}
