/** Every built-in recogniser, by kind. Order does not matter: overlaps are settled by evidence. */
import type { DetectorOptions } from '@bailiwick/contract/detector';
import { isFirstName, isStrange, namesFinders } from '../names/finder.ts';
import type { Recogniser } from '../recogniser.ts';
import { mentions } from './accounts/mention.ts';
import { webAddresses } from './accounts/web-address.ts';
import { ages } from './ages/age.ts';
import { amounts } from './money/amount.ts';
import { beliefs } from './belief/belief.ts';
import { dates } from './dates/date-time.ts';
import { bic, bicBelowItsName } from './payment/bic.ts';
import { card } from './payment/card.ts';
import { email } from './contact/email.ts';
import { healthFinders } from './health/health.ts';
import { iban } from './payment/iban.ts';
import { machineReadable } from './identifiers/machine-readable.ts';
import { places } from './identifiers/coordinates.ts';
import { wallets } from './payment/wallets/wallet.ts';
import { identifierRecognisers } from './identifiers/tables.ts';
import { network } from './contact/network.ts';
import { nameColumns } from './people/columns.ts';
import { nameFields } from './people/fields.ts';
import { isGivenName } from './people/given-names.ts';
import { addressed, introduced, labelled, plainName } from './people/person.ts';
import { phoneFinder } from './contact/phone.ts';
import { postcodes } from './addresses/postcode.ts';
import { actedAccounts } from './accounts/acted.ts';
import { loggedAccounts } from './accounts/logged.ts';
import { profiles } from './accounts/profile.ts';
import { addressColumns } from './residences/columns.ts';
import { residences } from './residences/residence.ts';
import { secrets } from './secrets/secrets.ts';
import { convictions } from './convictions/said.ts';
import { states } from './conditions/states.ts';
import { suffered } from './conditions/suffered.ts';
import { saidNames } from './accounts/said.ts';
import { speakers } from './people/speaker.ts';
import { streets } from './addresses/street.ts';
import { titles } from './titles/title.ts';
import { titlesBesideNames } from './titles/before-name.ts';
import { usernames } from './accounts/username.ts';

/** They ask what kind of text this is, which a piece of it cannot tell: `@anna` is a name, and a mark in source code. */
const ofWholeTexts: readonly Recogniser[] = [
  ...mentions,
  ...residences,
  addressColumns,
  ...healthFinders,
  ...suffered,
  states,
  ...beliefs,
  ...convictions,
  ...amounts,
  ...usernames,
  ...loggedAccounts,
  ...actedAccounts,
  ...profiles,
  ...webAddresses,
  ...titles,
  ...titlesBesideNames,
];

/** All that the options ask for: by default phone numbers of several countries, and names by the model. */
export function builtIn({
  countries,
  names = true,
  readings = 'all',
}: Pick<DetectorOptions, 'countries' | 'names' | 'readings'> = {}): readonly Recogniser[] {
  const isGiven = names ? isFirstName : isGivenName;
  return [
    ...(names ? namesFinders() : []),
    ...(readings === 'all'
      ? [...ofWholeTexts, saidNames(names ? isStrange : () => false), nameColumns(isGiven), speakers(isGiven)]
      : []),
    nameFields(isGiven),
    email,
    phoneFinder(countries),
    card,
    iban,
    bic,
    bicBelowItsName,
    ...wallets,
    ...places,
    ...machineReadable,
    ...identifierRecognisers,
    ...network,
    ...secrets,
    ...streets,
    ...postcodes,
    ...ages,
    ...dates,
    addressed,
    labelled,
    plainName,
    introduced,
  ];
}
