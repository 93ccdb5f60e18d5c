/**
 * Values written backwards: `SSN 2645-55-754`, `00 0310 … 98ED`, `Z87654321`, `281 09 03 94+`.
 *
 * Backwards, one number in ten satisfies a check digit by chance, and a number with a wrong one is nobody's. So only
 * what says by its shape which way it runs is read: letters at its end, a plus behind it, groups that nothing else has.
 */
import { fold, isDigitCode, isWordAt } from '../letters.ts';
import { REVERSED } from '../normalise/view.ts';
import { IDENTIFIER_WORDS } from '../recognisers/identifiers/tables.ts';
import type { Reading } from './reading.ts';

const LABELS: ReadonlySet<string> = new Set(
  [
    ...IDENTIFIER_WORDS,
    ...'card karte kreditkarte carte tarjeta carta kaart cartao karta visa mastercard amex iban konto conto compte cuenta rekening conta'.split(
      ' ',
    ),
    ...'ip host born geboren geburtsdatum birth nacido nacimiento nee nato nascita urodzony'.split(' '),
    'account number',
  ].map(fold),
);
/** Between a label and its number. */
const JOINTS: ReadonlySet<string> = new Set('is ist est es e on am le el il op em dnia'.split(' '));
const MOST_WORDS = 3;
const RUN = /[A-Z\d](?:[ ./:-]?[A-Z\d]){6,40}\+?(?![\p{L}\p{N}])/uy;
const LEAST_DIGITS = 6;

/** What an account number ends with, backwards: its check digits and its country. */
const COUNTRY_LAST = /\d{2}[A-Z]{2}$/;
/** Backwards, an address begins with its last domain. */
const ADDRESS =
  /(?:moc|gro|ten|ofni|ed|ta|hc|rf|se|ti|ln|eb|tp|lp|ku|ue|oi|ude|vog)\.[\w.-]{1,60}@[\w.+-]{1,60}/y;

/**
 * @param numbers start, end, digits of words with digits.
 * @param ats where `@` stands.
 */
export function reversedReadings(
  text: string,
  numbers: readonly number[],
  ats: readonly number[],
): readonly Reading[] {
  const readings = ats.flatMap((at) => addressAround(text, at));
  let done = 0;
  for (let i = 0; i < numbers.length; i += 3) {
    const word = numbers[i] as number;
    if (word < done || digitsFrom(numbers, i) < LEAST_DIGITS) continue;
    const start = withLetterBefore(text, word);
    const label = endOfLabel(text, start);
    if (label < 0) continue;
    RUN.lastIndex = start;
    const run = RUN.exec(text)?.[0];
    if (run === undefined) continue;
    done = start + run.length;
    const isDialled = run.endsWith('+');
    const isAccount = COUNTRY_LAST.test(run);
    const isNamed = isLabelled(text, label);
    if (!isDialled && !isAccount && !isNamed) continue;
    readings.push(
      backwards(start, run, ({ type, subtype, evidence, start: from, end }) => {
        if (evidence === 'model' || end - from < run.length - 1) return false;
        if (type === 'PHONE') return isDialled;
        if (type === 'IBAN') return isAccount;
        return isNamed && DIRECTED.has(subtype ?? type);
      }),
    );
  }
  return readings;
}

function backwards(start: number, run: string, accepts: Reading['accepts']): Reading {
  const value = [...run].toReversed().join('');
  return { rewrites: [{ start, end: start + run.length, value }], how: REVERSED, accepts };
}

function addressAround(text: string, at: number): readonly Reading[] {
  let start = at;
  while (at - start < 64 && isLocalCode(text.charCodeAt(start - 1))) start--;
  ADDRESS.lastIndex = start;
  const run = ADDRESS.exec(text)?.[0];
  return run === undefined ? [] : [backwards(start, run, ({ type }) => type === 'EMAIL')];
}

/** A letter, a digit, an underscore, a hyphen or a point. */
function isLocalCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 45 && code <= 57 && code !== 47) ||
    (code >= 65 && code <= 90) ||
    code === 95
  );
}

/** `X-12345678`, `C 65 43 21 BA`: the letter that checks a number, or the first of its letters. */
function withLetterBefore(text: string, start: number): number {
  const separator = text.charCodeAt(start - 1);
  const letter = text.charCodeAt(start - 2);
  const isLetter = (separator === 32 || separator === 45) && letter >= 65 && letter <= 90;
  return isLetter && !isWordAt(text, start - 3) ? start - 2 : start;
}

/** Told by where their letters stand, or by groups of three, two and four; a year last. */
const DIRECTED: ReadonlySet<string> = new Set([
  'US_SSN',
  'UK_NINO',
  'ES_DNI',
  'IT_CODICE_FISCALE',
  'DATE_OF_BIRTH',
]);

/** Where the words end that stand before a number, its quotes and the colon; -1 where none do: spares most the look. */
function endOfLabel(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < 8 && MARKS.has(text.charCodeAt(at - 1))) at--;
  return at < start && isLetterAt(text, at - 1) ? at : -1;
}

const MARKS: ReadonlySet<number> = new Set([...' "\'*_`:=#.'].map((sign) => sign.charCodeAt(0)));

function isLetterAt(text: string, at: number): boolean {
  return isWordAt(text, at) && !isDigitCode(text.charCodeAt(at));
}

/** Whether the last words before `end` name a number: one, two or three of them. */
function isLabelled(text: string, end: number): boolean {
  let phrase = '';
  let at = end;
  for (let words = 0; words < MOST_WORDS; words++) {
    let from = at;
    while (isLetterAt(text, from - 1)) from--;
    if (from === at) return false;
    const word = fold(text.slice(from, at));
    if (phrase !== '' || !JOINTS.has(word)) phrase = phrase === '' ? word : `${word} ${phrase}`;
    if (LABELS.has(phrase)) return true;
    const gap = text.charCodeAt(from - 1);
    if (gap !== 32 && gap !== 45 && gap !== 95) return false;
    at = from - 1;
  }
  return false;
}

/** Digits of a word with digits and of those that follow it, one separator apart. */
function digitsFrom(numbers: readonly number[], first: number): number {
  let digits = numbers[first + 2] as number;
  for (let i = first; digits < LEAST_DIGITS && i + 3 < numbers.length; i += 3) {
    if ((numbers[i + 3] as number) - (numbers[i + 1] as number) !== 1) break;
    digits += numbers[i + 5] as number;
  }
  return digits;
}
