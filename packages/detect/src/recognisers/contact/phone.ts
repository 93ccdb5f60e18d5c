import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Candidate } from '../../candidate.ts';
import { isDigitCode, isWordAt } from '../../letters.ts';
import { type NumberFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { PhraseTable } from '../../words.ts';
import { IDENTIFIER_WORDS } from '../identifiers/tables.ts';
import { OTHER_NUMBERS, listed, phrase } from '../identifiers/vocabulary.ts';

/** With the country's code; the library is slow, and throws for what is shorter. */
const FEWEST_DIGITS = 7;

const DEFAULT_COUNTRIES = ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'NL'] as const;

/** Where no countries are configured, read beside a word that speaks of a telephone, after those above. */
const FURTHER_COUNTRIES =
  'PL PT BE AT CH IE BR MX AR CO CL PE AU NZ IN ZA SE DK NO FI CZ SK HU RO BG HR GR TR IL JP KR CN SG'.split(
    ' ',
  );

/** E.164 allows 15 digits; one separator, or a closed bracket with a space, between groups. */
const JOINT = '(?: ?\\(0?\\d{0,4}\\) ?| ?[-./] ?| )';
const END = '(?!\\w|[-./]\\d)';
const INTERNATIONAL = new RegExp(`(?:\\+|00)[1-9]\\d{0,14}(?:${JOINT}?\\d{1,14}){1,6}${END}`, 'y');
const NATIONAL = new RegExp(`\\(?\\d{2,6}\\)?(?:${JOINT}?\\d{2,11}){0,5}${END}`, 'y');
/** Seven digits with what may stand between them, from the first digit on. */
const SHAPE = /\d(?:[ ()./-]{0,4}\d){6}/y;
const EXTENSION = /,? ?(?:ext\.?|extension|x|durchwahl|poste|int\.) ?\d{1,6}(?!\w)/iy;

const MENTIONS = listed(`
  phone, phones, telephone, tel, mobile, cell, cellphone, call, called, calling, call me, ring, text, text me, sms,
  fax, whatsapp, signal, viber, telegram, dial, hotline, helpline, reach, reach me, contact, callback, landline,
  phone number, mobile number, cell number, home phone, work phone, telefon, telefonnummer, rufnummer, handy,
  handynummer, mobil, mobilnummer, anrufen, ruf, rufen, erreichbar, durchwahl, festnetz, rückruf, telnr, tel nr,
  portable, téléphone, numéro de téléphone, appelez, appeler, joindre, fixe, teléfono, móvil, llamar, llame, llama,
  celular, tfno, tlf, contacto, telefono, cellulare, chiama, chiamare, chiamami, recapito, telefoon, telefoonnummer,
  bel, bellen, mobiel, gsm, telefone, telemóvel, ligar, ligue, contato, número de telefone, telefonu, numer telefonu,
  komórka, komórkowy, zadzwoń, dzwonić, kontaktowy, puhelin, telefonnr, puh, telefonszám, τηλέφωνο, телефон, тел,
  電話, 电话, 전화, 手机
`);

/** A number beside one of these is another kind of number. */
const OTHERS: readonly string[] = [
  ...OTHER_NUMBERS,
  ...IDENTIFIER_WORDS.map(phrase),
  ...listed('eur, usd, gbp, chf, port, pid, zip, plz, id, lot, iban, konto'),
].filter((word) => !MENTIONS.includes(word));

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
  /^(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,3}(?:\.\d{1,3}){3}|\d+\.\d+)(?:\D|$)/;

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
  const all = [...plans, ...further];
  return {
    on: 'number-finder',
    begins: 'digit',
    digits: FEWEST_DIGITS,
    shapes: [SHAPE],
    find(scene, start) {
      return international(scene, start) ?? national(scene, start, all);
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
  const plus = text.charCodeAt(start - 1) === 43;
  if (!plus && !(text.charCodeAt(start) === 48 && text.charCodeAt(start + 1) === 48)) return undefined;
  const from = plus ? start - 1 : start;
  if (isWordAt(text, from - 1)) return undefined;
  const end = matchEnd(INTERNATIONAL, text, from);
  if (end < 0) return undefined;
  const value = text.slice(from, end);
  const number = parse(plus ? value : `+${value.slice(2)}`, undefined);
  if (number === undefined) return undefined;
  const mentioned = plus || scene.speaksOf(start, MENTIONS, OTHERS);
  if (!mentioned && (!/[ /-]/.test(value) || scene.speaksOf(start, OTHERS) || isNamedRightOf(scene, end)))
    return undefined;
  return phone(text, from, end, number, plus ? 'context' : 'shape', 0.95);
}

interface Known {
  readonly country: CountryCode;
  readonly plan: Plan;
}

function national(scene: Scene, start: number, plans: readonly Known[]): Candidate | undefined {
  const { text } = scene;
  const bracket = text.charCodeAt(start - 1) === 40 && !isWordAt(text, start - 2);
  const from = bracket ? start - 1 : start;
  if (joined(text, from)) return undefined;
  const end = matchEnd(NATIONAL, text, from);
  if (end < 0) return undefined;
  const value = text.slice(from, end);
  const digits = value.replace(/\D+/g, '');
  if (digits.length < FEWEST_DIGITS || digits.length > 13 || NOT_PHONES.test(value)) return undefined;
  const possible = plans.filter(({ plan }) => plan.digits.test(digits));
  if (possible.length === 0) return undefined;
  const telling = possible.some(({ plan }) => plan.telling?.test(value) === true);
  const mentioned = scene.speaksOf(start, MENTIONS, OTHERS);
  if (!mentioned && (!telling || scene.speaksOf(start, OTHERS) || isNamedRightOf(scene, end)))
    return undefined;
  for (const { country, plan } of possible) {
    if (!mentioned && plan.telling?.test(value) !== true) continue;
    const number = parse(digits, country);
    if (number !== undefined)
      return phone(text, from, end, number, mentioned ? 'context' : 'shape', mentioned ? 0.9 : 0.7);
  }
  return undefined;
}

const OTHERS_BEHIND = new PhraseTable<true>(OTHERS.length);
for (const other of OTHERS) OTHERS_BEHIND.entry(other, () => true);

/** `943 476 5918 (NHS)`. */
function isNamedRightOf(scene: Scene, end: number): boolean {
  const right = scene.rightOf(end);
  for (let i = 0; i < right.count; i++) if (OTHERS_BEHIND.endsAt(right, i)) return true;
  return false;
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
