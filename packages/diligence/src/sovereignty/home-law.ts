/**
 * Under whose law a firm is at home. The framework speaks of the European Union; the other states of the European
 * Economic Area apply the same data protection law. A firm anywhere else is at home in its own country alone.
 */
// prettier-ignore
const EEA = [
  'AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE',
  'IS', 'IT', 'LI', 'LT', 'LU', 'LV', 'MT', 'NL', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK',
];

const EEA_WORDS = ['eu', 'eea', 'european union', 'european economic area'];

export interface HomeLaw {
  /** ISO 3166 codes of two letters, upper case. */
  readonly countries: ReadonlySet<string>;
  /** Names of places that lie wholly under it, lower case: what `data_residency` may say. */
  readonly places: ReadonlySet<string>;
}

/** @param country ISO 3166 code of the firm's country; undefined is read as the Union, as in the framework. */
export function homeLawOf(country: string | undefined): HomeLaw {
  const code = country?.toUpperCase();
  const european = code === undefined || EEA.includes(code);
  const countries = european ? EEA : [code];
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const places = countries.flatMap((one) => [one.toLowerCase(), ...namesOf(names, one)]);
  return { countries: new Set(countries), places: new Set(european ? [...places, ...EEA_WORDS] : places) };
}

/** Codes come from the outside; one that is not a code of a country has no name. */
function namesOf(names: Intl.DisplayNames, code: string): readonly string[] {
  const name = /^[A-Z]{2}$/.test(code) ? names.of(code) : undefined;
  return name === undefined ? [] : [name.toLowerCase()];
}
