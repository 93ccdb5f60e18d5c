import type { Candidate } from '../../candidate.ts';
import { allSame, luhn } from '../../checksum.ts';
import { isDigitCode, isWordAt } from '../../letters.ts';
import type { NumberFinder } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { IDENTIFIER_WORDS } from '../identifiers/tables.ts';
import { BANK, OTHER_NUMBERS, listed, phrase } from '../identifiers/vocabulary.ts';

interface Scheme {
  readonly name: string;
  /** First and last issuer prefix, same number of digits. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly lengths: readonly number[];
}

/** ISO/IEC 7812 issuer ranges as the schemes publish them. 13-digit Visa ended long ago and looks like an EAN. */
const SCHEMES: readonly Scheme[] = [
  { name: 'VISA', ranges: [[4, 4]], lengths: [16, 19] },
  {
    name: 'MASTERCARD',
    ranges: [
      [51, 55],
      [2221, 2720],
    ],
    lengths: [16],
  },
  {
    name: 'AMEX',
    ranges: [
      [34, 34],
      [37, 37],
    ],
    lengths: [15],
  },
  {
    name: 'DISCOVER',
    ranges: [
      [6011, 6011],
      [644, 649],
      [65, 65],
    ],
    lengths: [16, 19],
  },
  {
    name: 'DINERS',
    ranges: [
      [300, 305],
      [3095, 3095],
      [36, 36],
      [38, 39],
    ],
    lengths: [14, 16],
  },
  { name: 'JCB', ranges: [[3528, 3589]], lengths: [16, 19] },
  {
    name: 'UNIONPAY',
    ranges: [
      [62, 62],
      [81, 81],
    ],
    lengths: [16, 17, 18, 19],
  },
  {
    name: 'MAESTRO',
    ranges: [
      [5018, 5018],
      [5020, 5020],
      [5038, 5038],
      [5893, 5893],
      [6304, 6304],
      [6759, 6759],
      [6761, 6763],
      [6799, 6799],
    ],
    lengths: [16, 18, 19],
  },
  { name: 'DANKORT', ranges: [[5019, 5019]], lengths: [16] },
  { name: 'TROY', ranges: [[9792, 9792]], lengths: [16] },
  { name: 'BANCONTACT', ranges: [[6703, 6703]], lengths: [16, 17, 18, 19] },
  {
    name: 'VERVE',
    ranges: [
      [506099, 506198],
      [507865, 507964],
    ],
    lengths: [16, 18, 19],
  },
  {
    name: 'ELO',
    ranges: [
      [438935, 438935],
      [504175, 504175],
      [627780, 627780],
      [636297, 636297],
      [636368, 636368],
    ],
    lengths: [16],
  },
  { name: 'HIPERCARD', ranges: [[606282, 606282]], lengths: [16] },
  { name: 'MIR', ranges: [[2200, 2204]], lengths: [16, 19] },
  {
    name: 'RUPAY',
    ranges: [
      [60, 60],
      [82, 82],
      [508, 508],
    ],
    lengths: [16],
  },
];

const FEWEST_DIGITS = 14;
const MOST_DIGITS = 19;
const FEWEST_IN_GROUP = 3;

const CARDS = listed(`
  card, cards, credit, debit, visa, mastercard, amex, maestro, cc, ccn, cc number, card number, pan, paid, payment,
  karte, kreditkarte, kartennummer, carte, carte bancaire, tarjeta, carta, carta di credito, kaart, creditcard, cartão,
  karta, karty
`);

/** Beside one of these, digits that happen to pass Luhn are no card. */
const NOT_CARDS = [...OTHER_NUMBERS, ...IDENTIFIER_WORDS.map(phrase)].filter(
  (word) => !CARDS.includes(word) && !BANK.includes(word),
);

const DIGITS = /\d(?:[ .-]?\d){13}/y;

export const card: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 4,
  shapes: [DIGITS],
  computes: true,
  find,
};

function find(scene: Scene, start: number): Candidate | undefined {
  const { text } = scene;
  if (isFraction(text, start)) return undefined;
  let digits = 0;
  let best: { end: number; digits: string; scheme: Scheme } | undefined;
  let separator = 0;
  let group = start;
  for (let i = start; i < text.length && digits < MOST_DIGITS;) {
    const code = text.charCodeAt(i);
    if (!isDigitCode(code)) break;
    digits++;
    i++;
    const next = text.charCodeAt(i);
    if (isDigitCode(next)) continue;
    if (digits >= FEWEST_DIGITS && !isWordAt(text, i)) {
      const compact = text.slice(start, i).replace(/\D+/g, '');
      const scheme = schemeOf(compact);
      if (scheme !== undefined) best = { end: i, digits: compact, scheme };
    }
    const joins = (next === 32 || next === 45 || next === 46) && isDigitCode(text.charCodeAt(i + 1));
    // Groups of one or two digits are a list or bytes, and one number keeps to one separator.
    if (!joins || i - group < FEWEST_IN_GROUP || (separator !== 0 && separator !== next)) break;
    separator = next;
    group = ++i;
  }
  if (best === undefined || inUuid(text, start, best.end)) return undefined;
  // One number in ten passes Luhn: bare digits that the words call something else are something else.
  if (separator === 0 && !scene.speaksOf(start, CARDS, NOT_CARDS) && scene.speaksOf(start, NOT_CARDS))
    return undefined;
  return {
    start,
    end: best.end,
    type: 'CREDIT_CARD',
    subtype: best.scheme.name,
    score: 0.95,
    evidence: 'checksum',
    canonical: best.digits,
  };
}

function schemeOf(digits: string): Scheme | undefined {
  if (allSame(digits) || !luhn(digits)) return undefined;
  return SCHEMES.find(
    (scheme) =>
      scheme.lengths.includes(digits.length) &&
      scheme.ranges.some(([first, last]) => {
        const prefix = Number(digits.slice(0, String(first).length));
        return prefix >= first && prefix <= last;
      }),
  );
}

/** Digits after a decimal point. A comma separates columns more often than it begins a fraction of 16 digits. */
function isFraction(text: string, start: number): boolean {
  return text.charCodeAt(start - 1) === 46 && isDigitCode(text.charCodeAt(start - 2));
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;

function inUuid(text: string, start: number, end: number): boolean {
  return text.charCodeAt(start - 1) === 45 && UUID.test(text.slice(Math.max(0, start - 24), end + 24));
}
