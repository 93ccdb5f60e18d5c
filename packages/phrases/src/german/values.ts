/** Words that vendors' answers are made of. */
import { WORDS_OF_VALUES } from '@bailiwick/diligence/paper/value-words';

/** Prohibited kinds of data, as a ground names them. */
const KINDS: readonly (readonly [string, string])[] = [
  ['financial data', 'Finanzdaten'],
  ['card numbers', 'Kartennummern'],
  ['special categories of personal data', 'besondere Kategorien personenbezogener Daten'],
  ['numbers of identity papers', 'Nummern von Ausweispapieren'],
  ['personal data', 'personenbezogene Daten'],
];

export const VALUES: ReadonlyMap<string, string> = new Map([
  ['or', 'oder'],
  ['within # hours', 'binnen # Stunden'],
  ['within # business days', 'binnen # Werktagen'],
  ['within # days', 'binnen # Tagen'],
  ['# business days', '# Werktage'],
  ['# days', '# Tage'],
  ...KINDS,
  ...WORDS_OF_VALUES.map(({ en, de }) => [en, de] as const),
]);
