/**
 * Telephone numbers, as people write them.
 *
 * Beside the word for it, or behind a plus and the code of a country, a number of plausible length is one, assigned or
 * not: people invent numbers in examples and mistype their own. Without either it has to be a number that the plan of a
 * country knows, written in a way that tells.
 */
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Candidate } from '../../candidate.ts';
import { isDigitCode, isWordAt } from '../../letters.ts';
import { type NumberFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { saidOf } from './phone-words.ts';

/** With the country's code; the library is slow, and throws for what is shorter. */
const FEWEST_DIGITS = 7;

const DEFAULT_COUNTRIES = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL'] as const;

/** Where no countries are configured, read beside a word that speaks of a telephone, after those above. */
const FURTHER_COUNTRIES =
  'PL PT BE AT CH IE BR MX AR CO CL PE AU NZ IN ZA SE DK NO FI CZ SK HU RO BG HR GR TR IL JP KR CN SG'.split(
    ' ',
  );

/** E.164 allows 15 digits; one separator, or a closed bracket with a space, between groups. */
const JOINT = '(?: ?\\(0?\\d{0,4}\\) ?|\\)? ?[-./] ?|\\)? )';
/** An extension may follow at once: `555-010-4477x12`. */
const END = '(?:(?=x\\d|ext)|(?!\\w|[-./]\\d))';
// Between two groups something stands, so that a long run of digits is split in one way only.
const INTERNATIONAL = new RegExp(`(?:\\+ ?|00 ?)[1-9]\\d{0,14}(?:${JOINT}\\d{1,14}){0,6}${END}`, 'y');
const NATIONAL = new RegExp(
  `\\(?(?:\\d{1,6}\\)(?:\\d{2,15})?|\\d{1,17})(?:${JOINT}\\d{2,15}){0,5}${END}`,
  'y',
);
/** `1-800-FLOWERS`: letters stand for the keys they are on. */
const VANITY =
  /(?:1[-. ])?\(?8(?:00|33|44|55|66|77|88)\)?[-. ](?=[\d-]{0,4}[A-Z]{3})[A-Z\d]{2,7}(?:-[A-Z\d]{2,7})?(?!\w)/y;
/** Seven digits with what may stand between them, from the first digit on. */
const SHAPE = /\d(?:[ ()./-]{0,4}\d){6}/y;
const EXTENSION = /,? ?(?:ext\.?|extension|x|#|durchwahl|dw|poste|int\.) ?\d{1,6}(?!\w)/iy;

const CALLING_CODES: ReadonlySet<string> = new Set(
  getCountries().map((country) => getCountryCallingCode(country)),
);

interface Plan {
  /** How national numbers of the country are dialled; cheaper than asking the library. */
  readonly digits: RegExp;
  /** How they are written where the shape alone is telling. Others need a word beside them. */
  readonly telling?: RegExp;
}

const ZERO_GROUPED = /^\(?0\d{1,5}\)?(?: ?[-/] ?| )\d/;

const PLANS: Readonly<Record<string, Plan>> = {
  US: {
    digits: /^1?[2-9]\d{2}[2-9]\d{6}$/,
    telling: /^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}([-.]))\d{3}[-. ]\d{4}$/,
  },
  CA: {
    digits: /^1?[2-9]\d{2}[2-9]\d{6}$/,
    telling: /^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}([-.]))\d{3}[-. ]\d{4}$/,
  },
  GB: { digits: /^0[1-9]\d{8,9}$/, telling: ZERO_GROUPED },
  DE: { digits: /^0[1-9]\d{6,11}$/, telling: ZERO_GROUPED },
  AT: { digits: /^0[1-9]\d{5,12}$/, telling: ZERO_GROUPED },
  CH: { digits: /^0[1-9]\d{8}$/, telling: ZERO_GROUPED },
  FR: { digits: /^0[1-9]\d{8}$/, telling: /^0\d([ .-])\d\d\1\d\d\1\d\d\1\d\d$/ },
  NL: { digits: /^0[1-9]\d{8}$/, telling: ZERO_GROUPED },
  BE: { digits: /^0[1-9]\d{7,8}$/, telling: ZERO_GROUPED },
  ES: { digits: /^[6-9]\d{8}$/ },
  IT: { digits: /^(?:0\d{5,10}|3\d{8,9})$/, telling: /^(?:0\d{1,3}|3\d{2})[ /-]\d{3,4} ?\d{3,4}$/ },
};

const ANY_PLAN: Plan = { digits: /^\d{7,12}$/ };

/** What is no phone number however the words read: dates, times, four octets, decimal fractions. */
const NOT_PHONES =
  /^(?:(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,3}(?:\.\d{1,3}){3}|\d+\.\d+)(?:[^\d.]|$)/;

/** Phone numbers; national ones as numbers of `countries` (ISO 3166 alpha-2, in order of preference). */
export function phoneFinder(countries?: readonly string[]): NumberFinder {
  const plans = supported(countries ?? DEFAULT_COUNTRIES).map((country): Known => ({
    country,
    plan: PLANS[country] ?? ANY_PLAN,
  }));
  const further = supported(countries === undefined ? FURTHER_COUNTRIES : []).map((country): Known => ({
    country,
    plan: ANY_PLAN,
  }));
  return {
    on: 'number-finder',
    begins: 'digit',
    digits: 4,
    shapes: [SHAPE, VANITY],
    find(scene, start) {
      return international(scene, start) ?? national(scene, start, plans, further) ?? vanity(scene, start);
    },
  };
}

function supported(countries: readonly string[]): readonly CountryCode[] {
  return countries
    .map((country) => country.toUpperCase())
    .filter((country): country is CountryCode => isSupportedCountry(country));
}

function international(scene: Scene, start: number): Candidate | undefined {
  const { text } = scene;
  const plus = plusBefore(text, start);
  if (
    plus < 0 &&
    (text.charCodeAt(start) !== 48 || text.charCodeAt(start + 1) !== 48 || isInFours(text, start))
  )
    return undefined;
  const from = plus < 0 ? start : plus;
  if (isWordAt(text, from - 1)) return undefined;
  const end = matchEnd(INTERNATIONAL, text, from);
  if (end < 0) return undefined;
  const value = text.slice(from, end);
  const digits = value.replace('(0)', '').replace(/^00|\D+/g, '');
  // `+300 000 000`: a gain.
  if (!isPlausible(digits) || /[ .]000$/.test(value)) return undefined;
  const { said } = saidOf(scene, start, end);
  const isGrouped = /[ ()/-]/.test(value);
  const isSaid = said === 'name' || said === 'deed';
  if (!isSaid && !(plus >= 0 && isGrouped)) {
    if (plus < 0 && (!isGrouped || said === 'other')) return undefined;
    if (parse(`+${digits}`, undefined) === undefined) return undefined;
  }
  const first = text[from - 1] === '(' && /^\+?\d{1,3}\)/.test(value) ? from - 1 : from;
  return phone(text, first, end, `+${digits}`, plus >= 0 || said === 'name' ? 'context' : 'shape', 0.95);
}

/** Between groups of four, as account numbers are written: `DE89 3704 0044 0532 0130 00`. */
function isInFours(text: string, start: number): boolean {
  if (text.charCodeAt(start + 4) !== 32 || text.charCodeAt(start - 1) !== 32) return false;
  for (let at = start - 5; at < start - 1; at++) if (!isDigitCode(text.charCodeAt(at))) return false;
  return text.charCodeAt(start - 6) === 32 && isWordAt(text, start - 7);
}

/** `+49`, and `+ 49`. */
function plusBefore(text: string, start: number): number {
  if (text.charCodeAt(start - 1) === 43) return start - 1;
  return text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 43 ? start - 2 : -1;
}

/** The code of a country, and as many digits as numbers there have at least; North America has ten exactly. */
function isPlausible(digits: string): boolean {
  if (digits.startsWith('1')) return digits.length === 11;
  const code = [2, 3, 1].find((length) => CALLING_CODES.has(digits.slice(0, length)));
  return code !== undefined && digits.length >= code + 6 && digits.length <= 15;
}

interface Known {
  readonly country: CountryCode;
  readonly plan: Plan;
}

function national(
  scene: Scene,
  start: number,
  plans: readonly Known[],
  further: readonly Known[],
): Candidate | undefined {
  const { text } = scene;
  const bracket = text.charCodeAt(start - 1) === 40 && !isWordAt(text, start - 2);
  const from = bracket ? start - 1 : start;
  // A cell begins behind a comma, if it begins where a number could go on.
  if (joined(text, from) && !(text.charCodeAt(from - 1) === 44 && scene.beginsCell(from))) return undefined;
  const end = matchEnd(NATIONAL, text, from);
  if (end < 0) return undefined;
  // A bracket around it all is the sentence's: `(020 7946 0958)`.
  const value = text.slice(from, end);
  const digits = value.replace(/\D+/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > 13 || NOT_PHONES.test(value)) return undefined;
  const { said, words } = saidOf(scene, start, end);
  const open = bracket && !value.includes(')') ? start : from;
  if (said === 'other' || (said === 'name' && words > 2 && IN_THREES.test(value))) return undefined;
  if (said === 'name' && !(words > 1 && /^\d+$/.test(value)))
    return phone(text, open, end, known(digits, plans) ?? digits, 'context', 0.9);
  if (said === undefined) {
    const telling = plans.filter(
      ({ plan }) => plan.digits.test(digits) && plan.telling?.test(value) === true,
    );
    if (telling.length === 0) return undefined;
    const number = known(digits, telling) ?? northAmerican(value, digits, plans);
    return number === undefined ? undefined : phone(text, open, end, number, 'shape', 0.7);
  }
  // `WriteCallStyle = 134217728`: a deed in the name of something.
  if (/^\d+$/.test(value) && /[=&|<>*]\s?$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
  const number =
    known(digits, plans) ??
    northAmerican(value, digits, plans) ??
    (isBareAndShort(value) ? undefined : known(digits, further));
  return number === undefined ? undefined : phone(text, open, end, number, 'context', 0.9);
}

/** `mobile revenue of last year was 123 456 789`. */
const IN_THREES = /^\d{1,3}(?:[ .]\d{3})+$/;
/** Brackets or one kind of separator, in groups of 3, 3 and 4: nothing else is written so. */
const NORTH_AMERICAN = /^(?:1[-. ])?(?:\(\d{3}\) ?\d{3}[-. ]|\d{3}([-.])\d{3}\1)\d{4}$/;

function isBareAndShort(value: string): boolean {
  return value.length < 9 && /^\d+$/.test(value);
}

/** Written as nobody else does, whether assigned or invented. */
function northAmerican(value: string, digits: string, plans: readonly Known[]): string | undefined {
  const isAtHome = plans.some(({ country }) => country === 'US' || country === 'CA');
  return isAtHome && NORTH_AMERICAN.test(value) ? `+1${digits.slice(-10)}` : undefined;
}

/** The number in E.164, of the first country that has it. */
function known(digits: string, plans: readonly Known[]): string | undefined {
  for (const { country, plan } of plans) {
    const number = plan.digits.test(digits) ? parse(digits, country) : undefined;
    if (number !== undefined) return number;
  }
  return undefined;
}

function vanity(scene: Scene, start: number): Candidate | undefined {
  const { text } = scene;
  const from = text[start - 1] === '(' ? start - 1 : start;
  if (joined(text, from)) return undefined;
  const end = matchEnd(VANITY, text, start);
  if (end < 0) return undefined;
  return phone(text, from, end, text.slice(from, end).replace(/[^A-Z\d]+/g, ''), 'shape', 0.7);
}

/** A candidate that goes on to the left: `12-34-5678`, `3.1415926535`, `abc-5551234567`, `DE89 3704 0532 0130`. */
function joined(text: string, from: number): boolean {
  const before = text.charCodeAt(from - 1);
  if (before === 43 || before === 35 || before === 36) return true;
  if (before === 32 && isDigitCode(text.charCodeAt(from - 2))) return true;
  return (
    (before === 45 || before === 46 || before === 44 || before === 47 || before === 95) &&
    isWordAt(text, from - 2)
  );
}

function parse(value: string, country: CountryCode | undefined): string | undefined {
  const parsed = parsePhoneNumberFromString(
    value,
    country === undefined ? { extract: false } : { defaultCountry: country, extract: false },
  );
  return parsed?.isValid() === true ? parsed.number : undefined;
}

function phone(
  text: string,
  start: number,
  end: number,
  e164: string,
  evidence: 'context' | 'shape',
  score: number,
): Candidate {
  const extended = matchEnd(EXTENSION, text, end);
  const last = extended > 0 && isDigitCode(text.charCodeAt(extended - 1)) ? extended : end;
  const extension = text.slice(end, last).replace(/\D+/g, '');
  const canonical = extension === '' ? e164 : `${e164};ext=${extension}`;
  return { start, end: last, type: 'PHONE', score, evidence, canonical };
}
