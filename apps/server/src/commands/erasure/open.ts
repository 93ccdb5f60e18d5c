/** Where the commands about erasing, holding and revealing work: beside a server that may be running. */
import { userInfo } from 'node:os';
import { rootPlace } from '../../config/settings.ts';
import { type Office, openOffice } from '../../office.ts';
import type { Doer } from '../../record/act.ts';
import type { Store } from '../../store/store.ts';
import { openVault } from '../../vault/open.ts';
import type { Vault } from '../../vault/vault.ts';
import { required } from '../arguments.ts';
import type { ExitCode, Invocation, OptionRules } from '../command.ts';
import { type Place, findPlace, withStore } from '../place.ts';

export interface OpenOffice extends Office {
  readonly place: Place;
  readonly store: Store;
  readonly vault: Vault;
}

export async function inOffice(
  invocation: Invocation,
  use: (office: OpenOffice) => Promise<ExitCode>,
): Promise<ExitCode> {
  const place = await findPlace(invocation);
  return withStore(place, async (store) => {
    const vault = await openVault(rootPlace(place.settings), store);
    const office = openOffice({ store, vault, configuration: () => place.configuration });
    return use({ ...office, place, store, vault });
  });
}

export const BY: OptionRules = {
  by: { type: 'string', value: 'NAME', help: 'Who does it; default: your user name on this machine' },
};

export const REASON: OptionRules = {
  reason: { type: 'string', value: 'TEXT', help: 'Why, in one line; it is recorded' },
  ...BY,
};

export const doerOf = ({ values }: Invocation): Doer => ({
  kind: 'person',
  name: values['by']?.trim() ?? userInfo().username,
});

/** @throws UsageError */
export const orderedIn = (invocation: Invocation) => ({
  by: doerOf(invocation),
  reason: required(invocation, 'reason'),
});
