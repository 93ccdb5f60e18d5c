/** Reads one date, with the time beside it, where a digit or the name of a month stands. */
import { isDate } from '../../checksum.ts';
import { fold, foldCode, isDigitCode, isWordAt, isWordCode } from '../../letters.ts';
import { matchEnd } from '../../recogniser.ts';
import { MONTHS, WEAK_MONTHS } from './months.ts';

/** A date as it was read. */
export interface Read {
  readonly end: number;
  /**
   * `full`: day, month and year. `month`: a month of a year. `day`: a day without its year.
   * `machine`: date and time as programs write them.
   */
  readonly kind: 'full' | 'month' | 'day' | 'machine';
}

const NUMERIC = /(\d{4}([-./])\d{1,2}\2\d{1,2}|\d{1,2}([-./]) ?\d{1,2}\3 ?(?:\d{4}|\d{2}))(?![\d/-]|\.\d)/y;
/** `12.03.2024-15.03.2024`: two dates, one finding. */
const PERIOD =
  /(\d{1,2}([./])\d{1,2}\2(?:\d{4}|\d{2})) ?[-–] ?(\d{1,2}\2\d{1,2}\2(?:\d{4}|\d{2}))(?![\d/-]|\.\d)/y;
const MONTH_YEAR = /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/.-])/y;
const WORD = '\\p{L}{3,12}';
const OF = '(?: (?:de|of|del|do|di))?';
const DAY = '\\d{1,2}(?:\\.|st|nd|rd|th|er|[ºo](?= de )|°|ª)?';
const DAY_FIRST = new RegExp(
  `(?:${DAY} ?(?:[-–/]|to|bis|and|und|et|y|e|al|au|a|i) ?)?(\\d{1,2})(?:\\.|st|nd|rd|th|er|[ºo](?= de )|°|ª)?(?: day)?${OF}[ -]?(${WORD})(?:\\.(?=[ ,-]))?(?:(?:${OF},?|,)[ -](\\d{4}|['’]\\d{2})(?![\\p{L}\\p{N}])|-(\\d{2})(?![\\p{L}\\p{N}-]))?`,
  'uy',
);
const MONTH_FIRST = new RegExp(
  `\\.?(?:[ -](\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?)?(?![\\p{L}\\p{N}:]|[.,]\\d)(?:,? ?(\\d{4})(?![\\p{L}\\p{N}]))?|(?:${OF},?(?: año)? |-)(\\d{4})(?![\\p{L}\\p{N}]|[.,]\\d))`,
  'uy',
);
const CLOCK = '(?:[01]?\\d|2[0-4])';
const TIME = new RegExp(
  `(?:${CLOCK}[:.][0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.m\\.| ?[ap]m(?!\\p{L})| ?(?:Uhr|uur|hrs|h|Std)(?![\\p{L}])| ?(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST)(?![\\p{L}]))?|(?:0?\\d|1[0-2]) ?(?:[ap]\\.m\\.|[ap]m(?![\\p{L}]))|${CLOCK} ?h ?[0-5]\\d(?![\\p{L}\\p{N}])|${CLOCK} (?:Uhr|uur)(?: [0-5]\\d)?(?![\\p{L}]))`,
  'iuy',
);
const TIME_BEHIND =
  /(?:,? (?:at|um|gegen|ab|à|vers|a las|alle ore|alle|ore|om|às|o godz\.|o godzinie|kl\.?) |T|,? | - )/iuy;
const ZONE = /(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?(?![\p{L}\p{N}])/uy;
/** `am 3.12. und`, `bis 7.5.`: the word before and the second stop make it a day. */
const DAY_AND_MONTH = /(\d{1,2})\. ?(\d{1,2})\.(?![\d\p{L}])/uy;
const DAY_BEFORE = /(?:^|[^\p{L}])(?:am|vom|zum|bis|ab|seit|den|dem|der|und|dnia|do|od|al|dal)(?: zum)? $/iu;
const VERSION_BEFORE =
  /(?:\bv|version|release|section|chapter|kapitel|abschnitt|ziffer|punkt|rev|build|§|ver\.?) ?$/i;
const MACHINE_TIME = /[T ]\d{2}:\d{2}(?::\d{2})?/y;

/** What every date that begins with a digit matches one of. */
export const DATE_SHAPES: readonly RegExp[] = [NUMERIC, PERIOD, MONTH_YEAR, DAY_AND_MONTH, DAY_FIRST];

/** A date or time that begins with a digit. */
export function dateAt(text: string, start: number): Read | undefined {
  if (isInsideNumber(text, start)) return undefined;
  const second = text.charCodeAt(start + 1);
  const third = isDigitCode(second) ? text.charCodeAt(start + 2) : second;
  // `-`, `.` or `/` behind one or two digits, or behind four.
  if (isJoint(third) || isJoint(text.charCodeAt(start + 4))) {
    const numeric = numericAt(text, start);
    if (numeric !== undefined) return numeric;
  }
  if (text.charCodeAt(start - 1) === 44 && isDigitCode(text.charCodeAt(start - 2))) return undefined;
  if (third === 46) {
    const day = dayAndMonthAt(text, start);
    if (day !== undefined) return day;
  }
  return isDigitCode(third) ? undefined : writtenAt(text, start);
}

function numericAt(text: string, start: number): Read | undefined {
  PERIOD.lastIndex = start;
  const [, from, , to] = PERIOD.exec(text) ?? [];
  if (from !== undefined && to !== undefined && isNumericDate(from) && isNumericDate(to))
    return { end: PERIOD.lastIndex, kind: 'full' };
  const end = matchEnd(NUMERIC, text, start);
  if (end < 0) {
    const month = matchEnd(MONTH_YEAR, text, start);
    return month < 0 || isWordAt(text, month) ? undefined : { end: month, kind: 'month' };
  }
  if (
    !isNumericDate(text.slice(start, end)) ||
    VERSION_BEFORE.test(text.slice(Math.max(0, start - 12), start))
  )
    return undefined;
  const after = text.charCodeAt(end);
  if (after !== 84 && isWordAt(text, end)) return undefined;
  const machine = /^\d{4}-/.test(text.slice(start, start + 5)) ? matchEnd(MACHINE_TIME, text, end) : -1;
  if (machine > 0) return { end: Math.max(machine, matchEnd(ZONE, text, machine)), kind: 'machine' };
  if (after === 84) return undefined;
  return { end: withTime(text, end), kind: 'full' };
}

function dayAndMonthAt(text: string, start: number): Read | undefined {
  DAY_AND_MONTH.lastIndex = start;
  const match = DAY_AND_MONTH.exec(text);
  if (match === null || !isDate(2000, Number(match[2]), Number(match[1]))) return undefined;
  if (!DAY_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return undefined;
  return { end: withTime(text, start + match[0].length), kind: 'day' };
}

/** The first three letters of every month. */
const MONTH_BEGINNINGS: ReadonlySet<number> = new Set([...MONTHS.keys()].map((name) => beginning(name, 0)));
/** How far behind a day its month may begin: `12th to 14th of March`. */
const MONTH_REACH = 18;

function beginning(text: string, at: number): number {
  return (
    (foldCode(text.charCodeAt(at)) << 16) ^
    (foldCode(text.charCodeAt(at + 1)) << 8) ^
    foldCode(text.charCodeAt(at + 2))
  );
}

/** Whether a word near begins as a month does: spares most numbers the pattern. */
function isMonthNear(text: string, start: number): boolean {
  const last = Math.min(start + MONTH_REACH, text.length - 3);
  for (let i = start + 1; i <= last; i++) {
    const before = text.charCodeAt(i - 1);
    if (before === 10) return false;
    if ((!isWordCode(before) || isDigitCode(before)) && MONTH_BEGINNINGS.has(beginning(text, i))) return true;
  }
  return false;
}

function writtenAt(text: string, start: number): Read | undefined {
  if (!isMonthNear(text, start)) return undefined;
  DAY_FIRST.lastIndex = start;
  const match = DAY_FIRST.exec(text);
  if (match === null) return undefined;
  const name = match[2] ?? '';
  const month = MONTHS.get(fold(name));
  if (month === undefined) return undefined;
  const [, day, , fourDigits, twoDigits] = match;
  const year = fourDigits === undefined ? twoDigits : fourDigits.replace(/['’]/, '');
  if (!isWritten(Number(day), month, year)) return undefined;
  if (
    year === undefined &&
    !standsAlone(name) &&
    !(isOrdinal(match[0]) && !isOtherWord(name)) &&
    !isGermanDay(text, start, match[0])
  )
    return undefined;
  // `on 3 April.` ends a sentence.
  const end = start + match[0].length - (match[0].endsWith('.') ? 1 : 0);
  if (isWordAt(text, end)) return undefined;
  return { end: withTime(text, end), kind: year === undefined ? 'day' : 'full' };
}

/** Of a month beside a year of two digits: shorter names are parts of codes. */
const LEAST_LETTERS = 4;

/** A date that begins with the name of a month, which stands at [start, end). */
export function dateByMonth(text: string, start: number, end: number): Read | undefined {
  if (!/\d/.test(text.slice(end + 1, end + 12))) return undefined;
  MONTH_FIRST.lastIndex = end;
  const match = MONTH_FIRST.exec(text);
  if (match === null) return undefined;
  const name = text.slice(start, end);
  const month = MONTHS.get(fold(name)) ?? 0;
  const [whole, day, dayYear, year] = match;
  if (day !== undefined && dayYear === undefined) {
    // `diciembre-03` is a month of a year; `MAG-3` is neither that nor the third of May.
    if (whole.startsWith('-'))
      return whole.length === 3 && name.length >= LEAST_LETTERS
        ? { end: end + whole.length, kind: 'month' }
        : undefined;
    // Nor is `DEC 10` surely a day.
    if (name === name.toUpperCase()) return undefined;
  }
  if (year !== undefined) {
    if (!plausibleYear(Number(year)) || (!standsAlone(name) && !isTimeOf(text, start, name)))
      return undefined;
    return { end: end + whole.length, kind: 'month' };
  }
  if (!isWritten(Number(day), month, dayYear)) return undefined;
  const isMeant = isCapital(name) || (!isOtherWord(name) && (dayYear !== undefined || isOrdinal(whole)));
  if (!isMeant) return undefined;
  return { end: withTime(text, end + whole.length), kind: dayYear === undefined ? 'day' : 'full' };
}

const TIME_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])${TIME.source}(?:,? (?:on|am|le|el|il|op|em|dnia|de)(?: the)?|,) $`,
  'iu',
);

/** Where the time of day begins that stands before a date at `start`: `3 pm on 4 May`. */
export function withTimeBefore(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 32) return start;
  const left = text.slice(Math.max(0, start - 24), start);
  const match = /\d/.test(left) ? TIME_BEFORE.exec(left) : null;
  return match === null ? start : start - (left.length - match.index);
}

/** Takes in the time of day that follows a date. */
function withTime(text: string, end: number): number {
  const joint = matchEnd(TIME_BEHIND, text, end);
  if (joint < 0) return end;
  const time = matchEnd(TIME, text, joint);
  return time > 0 && isTime(text, joint, time) ? time : end;
}

/** `14.30` needs a word or a colon to be a time; nothing may go on behind it. */
function isTime(text: string, start: number, end: number): boolean {
  const surface = text.slice(start, end);
  if (/^\d{1,2}\.\d{2}$/.test(surface)) return false;
  const after = text.charCodeAt(end);
  return !isWordAt(text, end) && !(after === 58 && isDigitCode(text.charCodeAt(end + 1))) && after !== 47;
}

function isNumericDate(value: string): boolean {
  const parts = [0, 0, 0];
  let part = 0;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isDigitCode(code)) parts[part] = (parts[part] as number) * 10 + code - 48;
    else if (code !== 32) part++;
  }
  const [a = 0, b = 0, c = 0] = parts;
  // The year first: `2024-03-12`.
  if (isDigitCode(value.charCodeAt(1)) && isDigitCode(value.charCodeAt(2)))
    return plausibleYear(a) && isDate(a, b, c);
  const year = c < 100 ? (c > 35 ? 1900 + c : 2000 + c) : c;
  return plausibleYear(year) && (isDate(year, b, a) || isDate(year, a, b));
}

function isWritten(day: number, month: number, year: string | undefined): boolean {
  if (year === undefined) return isDate(2000, month, day);
  const full = year.length === 2 ? 1900 + Number(year) : Number(year);
  return plausibleYear(full) && isDate(full, month, day);
}

/** A later year is a typing error or a number; an earlier one is history. */
function plausibleYear(year: number): boolean {
  return year >= 1800 && year <= 2100;
}

/** Written small, these are other words before a number more often than months. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['set', 'out', 'ago', 'gen', 'mag']);

const isOtherWord = (name: string): boolean => OTHER_WORDS.has(fold(name));

/** `3rd`, `the 9th of`: a day in small letters too. */
const isOrdinal = (written: string): boolean => /\d(?:st|nd|rd|th)(?![\p{L}])/u.test(written);

/** `am 5. mai`, as people type it. */
const isGermanDay = (text: string, start: number, written: string): boolean =>
  /^\d{1,2}\. /.test(written) && DAY_BEFORE.test(text.slice(Math.max(0, start - 10), start));

const TIME_OF =
  /(?:^|[^\p{L}])(?:in|since|until|till|by|before|after|of|from|mid|early|late|im|seit|ab|bis|ende|anfang|en|depuis|desde|hasta|em|nel|dal|od|do|w) $/iu;

/** `in march 2025`: a month of a year in small letters, behind a word that wants a time. */
const isTimeOf = (text: string, start: number, name: string): boolean =>
  !isOtherWord(name) && TIME_OF.test(text.slice(Math.max(0, start - 10), start));

/** Whether a month without a year is surely one: `3 mar` may be anything. */
function standsAlone(name: string): boolean {
  return !WEAK_MONTHS.has(fold(name)) || isCapital(name);
}

function isCapital(name: string): boolean {
  const first = name[0] ?? '';
  return first !== first.toLowerCase();
}

function isJoint(code: number): boolean {
  return code === 45 || code === 46 || code === 47;
}

/** Behind a currency, a digit with a joint, a word with a hyphen, point or slash. */
function isInsideNumber(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 36 || before === 163 || before === 8364 || before === 35 || before === 92 || before === 47)
    return true;
  if (before === 58) return isDigitCode(text.charCodeAt(start - 2));
  return isJoint(before) && isWordAt(text, start - 2);
}
