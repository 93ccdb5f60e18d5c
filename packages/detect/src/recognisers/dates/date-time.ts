/**
 * Dates and times in prose, and days of birth.
 *
 * One reading serves both: a date is a day of birth where words around it say so (personal data), and otherwise a
 * plain date (internal, and of a low score, so that policy may leave it). Dates of source code, the times that log
 * lines begin with, and what programs write (`2024-01-02T10:00:00Z` in a line of data) are not worth a finding.
 * Relative days (`yesterday`) and bare weekdays are no dates.
 */
import type { Candidate } from '../../candidate.ts';
import { fold, isDigitCode, isWordAt } from '../../letters.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { isBirth, isBirthday, isYearOfBirth } from './meaning.ts';
import { DATE_SHAPES, type Read, dateAt, dateByMonth, withTimeBefore } from './date-at.ts';
import { MONTHS, WEEKDAYS } from './months.ts';

const BIRTH_SCORE = 0.9;
const YEAR_OF_BIRTH_SCORE = 0.8;
const FULL_SCORE = 0.65;
const PARTIAL_SCORE = 0.5;

/** Dates and times that begin with a digit. */
const byDigit: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  shapes: DATE_SHAPES,
  find(scene, start) {
    const read = dateAt(scene.text, start);
    return read === undefined ? undefined : judge(scene, start, read);
  },
};

/** `March 12, 1980`. */
const byMonth: WordFinder = {
  on: 'word',
  words: [...MONTHS.keys()],
  find(scene, start, end) {
    const read = dateByMonth(scene.text, start, end);
    return read === undefined ? undefined : judge(scene, start, read);
  },
};

/** `2 Feb 58`: two digits are a year only where a birth is spoken of. */
const SHORT_YEAR = /,? ['’]?\d{2}(?![\d\p{L}]|[.,:/-]\d)/uy;

function judge(scene: Scene, start: number, read: Read): Candidate | undefined {
  const { end, kind } = read;
  const short = kind === 'day' ? matchEnd(SHORT_YEAR, scene.text, end) : -1;
  if (short > 0 && isBirth(scene, start, short))
    return { start, end: short, type: 'DATE_OF_BIRTH', score: BIRTH_SCORE, evidence: 'context' };
  if (kind === 'day' ? isBirthday(scene.text, start) : isBirth(scene, start, end))
    return { start, end, type: 'DATE_OF_BIRTH', score: BIRTH_SCORE, evidence: 'context' };
  const { text } = scene;
  const ofPrograms = kindOfText(scene);
  if (ofPrograms.code || ofPrograms.log) return undefined;
  if (isReleaseHeading(text, start) || isMark(text, start)) return undefined;
  if (kind !== 'machine' && NAMED_AFTER.test(text.slice(Math.max(0, start - 28), start))) return undefined;
  if (kind === 'machine' && !inProse(text, start, end)) return undefined;
  return {
    start: withTimeBefore(text, weekdayBefore(text, start)),
    end,
    type: 'DATE_TIME',
    score: kind === 'full' ? FULL_SCORE : PARTIAL_SCORE,
    evidence: 'shape',
  };
}

/** Between words of a sentence or behind the label of a form, not in quotes, brackets or at the beginning of a line. */
function inProse(text: string, start: number, end: number): boolean {
  return (
    /[\p{L},] $|\p{Lu}\p{Ll}{2,}: $/u.test(text.slice(Math.max(0, start - 16), start)) &&
    !/^[\]"'}]/.test(text.slice(end, end + 1))
  );
}

/** As programs write it, at the beginning of a line or by itself, a date is a mark of theirs. */
function isMark(text: string, start: number): boolean {
  if (text.charCodeAt(start + 4) !== 45 || !isDigitCode(text.charCodeAt(start + 3))) return false;
  const left = text.slice(Math.max(0, start - 32), start);
  return !/\p{L}/u.test(left.slice(left.lastIndexOf('\n') + 1));
}

/** `Hospital 12 de Octubre`, `rue du 8 mai 1945`: what is named after a day. */
const NAMED_AFTER =
  /(?<!\p{L})(?:hospital\p{Ll}*(?: \p{L}+)?|calle|avda\.?|avenida|av\.|plaza|paseo|colonia|col\.,?|colegio|instituto|estadio|rue du|place du|avenue du|via|viale|piazza|corso|rua|praça|largo|straße des|platz des|ulica|ul\.),? ["“«]?$/iu;

const LONGEST_HEADING = 160;

/** The day of a release: `## 1.4.0 (2025-03-12)`. */
function isReleaseHeading(text: string, start: number): boolean {
  // A bounded look: a wall of dates without a line end would otherwise cost its length for each of them.
  const left = text.slice(Math.max(0, start - LONGEST_HEADING), start);
  const line = left.slice(left.lastIndexOf('\n') + 1);
  return line.startsWith('#') && /\d\.\d/.test(line);
}

const DAYS = new Set(WEEKDAYS);
const WEEKDAY =
  /(?:^|[^\p{L}])(\p{L}{2,14}(?:-feira)?)(?:\.?,? |, (?:den |dem |the |le |el |dia )|\.?,? (?:den|dem|the|le|el) )$/u;

function weekdayBefore(text: string, start: number): number {
  if (text.charCodeAt(start - 1) !== 32) return start;
  const left = text.slice(Math.max(0, start - 24), start);
  const match = WEEKDAY.exec(left);
  const day = match?.[1];
  if (match === null || day === undefined || !DAYS.has(fold(day))) return start;
  // `do`, `so`, `sun`, `mi` are days only with a capital, and then with a stop or comma.
  if (day.length < 4 && !/^\p{Lu}\p{Ll}+[.,]/u.test(left.slice(left.lastIndexOf(day)))) return start;
  return start - (left.length - left.lastIndexOf(day));
}

const YEAR_BEFORE =
  /(?:^|[^\p{L}])(?:in|since|between|from|until|till|by|during|before|after|around|circa|early|late|mid|year|im jahre?|zwischen|entre|tra|fra|tussen|seit|ab|bis|anfang|ende|en|depuis|dès|desde|desde el|hasta|finales de|principios de|año|nel|dal|fino al|sinds|tot|em|ano|anno|année|del|od|do|roku|w|rok|et|and|to|bis|y|e|o|au|al|al|spring|summer|autumn|fall|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver) $/iu;
const YEAR =
  /(?:1[89]|20)\d\d(?:[-–/](?:(?:1[89]|20)\d\d|\d\d))?(?![\p{L}\p{N}%€$£]|[.,:/-]\d| ?(?:[%€$£°]|(?:km|m|kg|g|mg|ml|mm|cm|mb|gb|kb|ms|hz|px|eur|euros?|usd|dollars?|times|cases|people|users|items|rows|bytes|words|characters|tokens|files|lines|points|steps)(?![\p{L}])))/iuy;

/** Behind a round number, things in the plural: `in 2000 homes`, `in 2000 Haushalten`. */
const COUNTED =
  /^ (?!(?:this|less|unless|across|always|perhaps)(?!\p{L}))(?:\p{Ll}{4,}s|\p{Lu}\p{Ll}+(?:en|ern|n))(?!\p{L})/u;

/** `in 1996`, `seit 2004`, `from 1996 to 1999`. */
const byYear: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 4,
  shapes: [/(?:1[89]|20)\d\d/y],
  find(scene, start) {
    const { text } = scene;
    const first = text.charCodeAt(start);
    if (first !== 49 && first !== 50) return undefined;
    YEAR.lastIndex = start;
    const match = YEAR.exec(text);
    if (match === null) return undefined;
    if (isYearOfBirth(scene, start))
      return {
        start,
        end: start + 4,
        type: 'DATE_OF_BIRTH',
        score: YEAR_OF_BIRTH_SCORE,
        evidence: 'context',
      };
    if (text.charCodeAt(start - 1) !== 32 || !YEAR_BEFORE.test(text.slice(Math.max(0, start - 14), start)))
      return undefined;
    const { code, log } = kindOfText(scene);
    const counts = match[0].endsWith('00') && COUNTED.test(text.slice(start + 4, start + 24));
    if (code || log || counts) return undefined;
    return {
      start,
      end: start + match[0].length,
      type: 'DATE_TIME',
      score: PARTIAL_SCORE,
      evidence: 'shape',
    };
  },
};

const COMPACT = /(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)/y;

/** `BDAY:19800412`: as address books and messages between clinics write it, only where it is called a birth. */
const compact: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 8,
  shapes: [COMPACT],
  find(scene, start) {
    const end = matchEnd(COMPACT, scene.text, start);
    if (end < 0 || isWordAt(scene.text, end) || !isBirth(scene, start, end)) return undefined;
    return { start, end, type: 'DATE_OF_BIRTH', score: BIRTH_SCORE, evidence: 'context' };
  },
};

export const dates = [byDigit, byMonth, byYear, compact] as const;
