/**
 * When two spellings are one value.
 *
 * Letters and digits only, folded; `ae`, `oe`, `ue` and `ss` as their umlauts and sharp s are folded, so that
 * Mueller, Müller and MÜLLER agree. Dates are year, month, day; telephone numbers their national digits. What a field
 * holds is hashed together with its place among the fields: a customer number is not a birthday.
 */
import { fold, foldCode, isDigitCode } from '../../../letters.ts';
import { MONTHS } from '../../dates/months.ts';
import type { KeyedHash } from '../keyed-hash.ts';

const A = 97;
const E = 101;
const O = 111;
const S = 115;
const U = 117;

/** Feeds text to a hash in its normal form. */
export class NormalForm {
  readonly #hash: KeyedHash;
  #before = 0;
  units = 0;

  constructor(hash: KeyedHash) {
    this.#hash = hash;
  }

  begin(): this {
    this.#hash.reset();
    this.#before = 0;
    this.units = 0;
    return this;
  }

  /** @param folded a unit that `foldCode` gave; 0 is nothing. */
  push(folded: number): void {
    if (folded === 0) return;
    const before = this.#before;
    this.#before = folded;
    if (folded === E && (before === A || before === O || before === U)) return;
    if (folded === S && before === S) return;
    this.#hash.push(folded);
    this.units++;
  }

  pushSpan(text: string, from: number, to: number): this {
    for (let i = from; i < to; i++) this.push(foldCode(text.charCodeAt(i)));
    return this;
  }
}

/** `12. März 1980`, `12 de marzo de 1980`, `12-Mar-80`; `March 12, 1980`. */
const WRITTEN =
  /^(?:(?<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)?(?: de| of)?[ -]?(?<month>\p{L}{3,12})\.?|(?<first>\p{L}{3,12})\.? (?<second>\d{1,2})(?:st|nd|rd|th)?),?(?: de| del| of)?[ -](?<year>\d{4}|\d{2})$/u;

/** A date as `yymmdd`, in each order of day and month that it may mean; none if it is none. */
export function dateForms(surface: string): readonly string[] {
  const written = WRITTEN.exec(surface.trim())?.groups;
  if (written !== undefined) {
    const month = MONTHS.get(fold(written['month'] ?? written['first'] ?? ''));
    if (month === undefined) return [];
    return forms([[written['year'] ?? '', String(month), written['day'] ?? written['second'] ?? '']]);
  }
  const parts = /^(\d{1,4})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{1,4})$/.exec(surface.trim());
  const [, a = '', b = '', c = ''] = parts ?? [];
  if (a.length > 2 && c.length <= 2) return forms([[a, b, c]]);
  if (c.length === 4 || (c.length === 2 && a.length <= 2)) {
    return forms([
      [c, b, a],
      [c, a, b],
    ]);
  }
  return [];
}

function forms(
  readings: readonly (readonly [year: string, month: string, day: string])[],
): readonly string[] {
  const found = new Set<string>();
  for (const [year, month, day] of readings) {
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) continue;
    found.add(
      (year.length === 2 ? year : year.slice(2)).padStart(2, '0') +
        month.padStart(2, '0') +
        day.padStart(2, '0'),
    );
  }
  return [...found];
}

/** Telephone digits without the zeros or the country's code in front, in each reading; none if too few are left. */
export function phoneForms(surface: string): readonly string[] {
  const international = /^\s*(?:\+|00)/.test(surface);
  let digits = '';
  for (let i = 0; i < surface.length; i++) if (isDigitCode(surface.charCodeAt(i))) digits += surface[i];
  digits = digits.replace(/^0+/, '');
  const readings = international ? [digits.slice(1), digits.slice(2), digits.slice(3)] : [digits];
  return readings.map((reading) => reading.replace(/^0+/, '')).filter((reading) => reading.length >= 7);
}
