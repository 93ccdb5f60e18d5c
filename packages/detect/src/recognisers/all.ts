/** Every built-in recogniser, by kind. Order does not matter: overlaps are settled by evidence. */
import type { Recogniser } from '../recogniser.ts';
import { authorization, keyAssignments, passwords, secretAssignments } from './assignment.ts';
import { birthDate, birthDateByMonth } from './birth-date.ts';
import { card } from './card.ts';
import { email } from './email.ts';
import { iban } from './iban.ts';
import { de } from './national-ids/de.ts';
import { es } from './national-ids/es.ts';
import { fr } from './national-ids/fr.ts';
import { gb } from './national-ids/gb.ts';
import { it } from './national-ids/it.ts';
import { nl } from './national-ids/nl.ts';
import { us } from './national-ids/us.ts';
import { network } from './network.ts';
import { addressed, introduced, labelled, plainName } from './person.ts';
import { phoneFinder } from './phone.ts';
import { privateKey } from './private-key.ts';
import { secretShapes } from './secret-shapes.ts';
import { secretTokens } from './secrets.ts';
import { urlCredentials } from './url-credentials.ts';

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
