/** Reads one date, with the time beside it, where a digit or the name of a month stands. */
import { isDate } from '../../checksum.ts';
import { fold, isDigitCode, isWordAt } from '../../letters.ts';
import { matchEnd } from '../../recogniser.ts';
import { MONTHS, WEAK_MONTHS } from './months.ts';

/** A date as it was read. */
export interface Read {
  readonly end: number;
  /**
   * `full`: day, month and year. `partial`: one of them is missing. `time`: a time of day alone.
   * `machine`: date and time as programs write them.
   */
  readonly kind: 'full' | 'partial' | 'time' | 'machine';
}

const NUMERIC = /(\d{4}([-./])\d{1,2}\2\d{1,2}|\d{1,2}([-./]) ?\d{1,2}\3 ?(?:\d{4}|\d{2}))(?![\d/-]|\.\d)/y;
const MONTH_YEAR = /(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/.-])/y;
const WORD = '\\p{L}{3,12}';
const OF = '(?: (?:de|of|del|do|di))?';
const DAY = '\\d{1,2}(?:\\.|st|nd|rd|th|er|[ºo](?= de )|°|ª)?';
const DAY_FIRST = new RegExp(
  `(?:${DAY} ?(?:[-–/]|to|bis|and|und|et|y|e|al|au|a|i) ?)?(\\d{1,2})(?:\\.|st|nd|rd|th|er|[ºo](?= de )|°|ª)?(?: day)?${OF}[ -]?(${WORD})(?:\\.(?=[ ,-]))?(?:(?:${OF},?|,)[ -](\\d{4}|['’]\\d{2})(?![\\p{L}\\p{N}])|-(\\d{2})(?![\\p{L}\\p{N}-]))?`,
  'uy',
);
const MONTH_FIRST = new RegExp(
  `\\.?(?:[ -](\\d{1,2})(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2}(?:st|nd|rd|th)?)?(?![\\p{L}\\p{N}:]|[.,]\\d)(?:,? ?(\\d{4})(?![\\p{L}\\p{N}]))?|${OF},? (\\d{4})(?![\\p{L}\\p{N}]|[.,]\\d))`,
  'uy',
);
const CLOCK = '(?:[01]?\\d|2[0-4])';
const TIME = new RegExp(
  `(?:${CLOCK}[:.][0-5]\\d(?::[0-5]\\d)?(?: ?[ap]\\.?m\\b\\.?| ?(?:Uhr|uur|hrs|h|Std)(?![\\p{L}])| ?(?:GMT|UTC|CET|CEST|EST|EDT|PST|PDT|BST)(?![\\p{L}]))?|(?:0?\\d|1[0-2]) ?(?:[ap]\\.m\\.|[ap]m(?![\\p{L}]))|${CLOCK} ?h ?[0-5]\\d(?![\\p{L}\\p{N}])|${CLOCK} (?:Uhr|uur)(?: [0-5]\\d)?(?![\\p{L}]))`,
  'iuy',
);
const TIME_BEHIND =
  /(?:,? (?:at|um|gegen|ab|à|vers|a las|alle ore|alle|ore|om|às|o godz\.|o godzinie|kl\.?) |T|,? | - )/iuy;
const ZONE = /(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?(?![\p{L}\p{N}])/uy;
const VERSION_BEFORE =
  /(?:\bv|version|release|section|chapter|kapitel|abschnitt|ziffer|punkt|rev|build|§|ver\.?) ?$/i;
const MACHINE_TIME = /[T ]\d{2}:\d{2}(?::\d{2})?/y;

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
  if (
    third === 58 ||
    third === 46 ||
    third === 32 ||
    third === 104 ||
    third === 97 ||
    third === 112 ||
    third === 65 ||
    third === 80
  ) {
    const time = matchEnd(TIME, text, start);
    if (time > 0 && isTime(text, start, time)) return { end: time, kind: 'time' };
  }
  return isDigitCode(third) ? undefined : writtenAt(text, start);
}

function numericAt(text: string, start: number): Read | undefined {
  const end = matchEnd(NUMERIC, text, start);
  if (end < 0) {
    const month = matchEnd(MONTH_YEAR, text, start);
    return month < 0 || isWordAt(text, month) ? undefined : { end: month, kind: 'partial' };
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

function writtenAt(text: string, start: number): Read | undefined {
  DAY_FIRST.lastIndex = start;
  const match = DAY_FIRST.exec(text);
  if (match === null) return undefined;
  const name = match[2] ?? '';
  const month = MONTHS.get(fold(name));
  if (month === undefined) return undefined;
  const [, day, , fourDigits, twoDigits] = match;
  const year = fourDigits === undefined ? twoDigits : fourDigits.replace(/['’]/, '');
  if (!isWritten(Number(day), month, year)) return undefined;
  if (year === undefined && !standsAlone(name)) return undefined;
  const end = start + match[0].length;
  if (isWordAt(text, end)) return undefined;
  return { end: withTime(text, end), kind: year === undefined ? 'partial' : 'full' };
}

/** A date that begins with the name of a month, which stands at [start, end). */
export function dateByMonth(text: string, start: number, end: number): Read | undefined {
  MONTH_FIRST.lastIndex = end;
  const match = MONTH_FIRST.exec(text);
  if (match === null) return undefined;
  const name = text.slice(start, end);
  const month = MONTHS.get(fold(name)) ?? 0;
  const [whole, day, dayYear, year] = match;
  // `MAG-3` is no third of May, nor is `DEC 10` surely a day.
  if (day !== undefined && dayYear === undefined && (whole.startsWith('-') || name === name.toUpperCase()))
    return undefined;
  if (year !== undefined) {
    if (!plausibleYear(Number(year)) || (WEAK_MONTHS.has(fold(name)) && !isCapital(name))) return undefined;
    return { end: end + whole.length, kind: 'partial' };
  }
  if (!isWritten(Number(day), month, dayYear) || !isCapital(name)) return undefined;
  return { end: withTime(text, end + whole.length), kind: dayYear === undefined ? 'partial' : 'full' };
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
  const [a = 0, b = 0, c = 0] = value.split(/[-./] ?/).map(Number);
  if (/^\d{4}/.test(value)) return plausibleYear(a) && isDate(a, b, c);
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
  if (before === 58 || before === 44) return isDigitCode(text.charCodeAt(start - 2));
  return isJoint(before) && isWordAt(text, start - 2);
}
