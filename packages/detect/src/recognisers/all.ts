/** Every built-in recogniser, by kind. Order does not matter: overlaps are settled by evidence. */
import type { Recogniser } from '../recogniser.ts';
import { authorization, keyAssignments, passwords, secretAssignments } from './secrets/assignment.ts';
import { birthDate, birthDateByMonth } from './dates/birth-date.ts';
import { card } from './payment/card.ts';
import { email } from './contact/email.ts';
import { iban } from './payment/iban.ts';
import { de } from './identifiers/de.ts';
import { es } from './identifiers/es.ts';
import { fr } from './identifiers/fr.ts';
import { gb } from './identifiers/gb.ts';
import { it } from './identifiers/it.ts';
import { nl } from './identifiers/nl.ts';
import { us } from './identifiers/us.ts';
import { network } from './contact/network.ts';
import { addressed, introduced, labelled, plainName } from './people/person.ts';
import { phoneFinder } from './contact/phone.ts';
import { privateKey } from './secrets/private-key.ts';
import { secretShapes } from './secrets/shapes.ts';
import { secretTokens } from './secrets/tokens.ts';
import { urlCredentials } from './secrets/url-credentials.ts';

/** @param countries whose national phone numbers are read, ISO 3166 alpha-2; several by default. */
export function builtIn(countries?: readonly string[]): readonly Recogniser[] {
  return [
    email,
    phoneFinder(countries),
    card,
    iban,
    ...us,
    ...gb,
    ...de,
    ...fr,
    ...es,
    ...it,
    ...nl,
    ...network,
    urlCredentials,
    privateKey,
    ...secretTokens,
    ...secretShapes,
    passwords,
    secretAssignments,
    keyAssignments,
    authorization,
    birthDate,
    birthDateByMonth,
    addressed,
    labelled,
    plainName,
    introduced,
  ];
}
