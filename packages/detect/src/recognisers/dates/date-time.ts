/**
 * Dates and times in prose, and days of birth.
 *
 * One reading serves both: a date is a day of birth where words around it say so (personal data), and otherwise a
 * plain date (internal, and of a low score, so that policy may leave it). Dates of source code, the times that log
 * lines begin with, and what programs write (`2024-01-02T10:00:00Z` in a line of data) are not worth a finding.
 * Relative days (`yesterday`) and bare weekdays are no dates.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import type { NumberFinder, WordFinder } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { isBirth, isOfBusiness } from './meaning.ts';
import { type Read, dateAt, dateByMonth } from './date-at.ts';
import { MONTHS, WEEKDAYS } from './months.ts';

const BIRTH_SCORE = 0.9;
const FULL_SCORE = 0.65;
const PARTIAL_SCORE = 0.5;

/** Dates and times that begin with a digit. */
const byDigit: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
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

function judge(scene: Scene, start: number, read: Read): Candidate | undefined {
  const { end, kind } = read;
  if ((kind === 'full' || kind === 'machine') && isBirth(scene, start, end))
    return { start, end, type: 'DATE_OF_BIRTH', score: BIRTH_SCORE, evidence: 'context' };
  const { text } = scene;
  const ofPrograms = kindOfText(scene);
  if (ofPrograms.code || ofPrograms.log) return undefined;
  if (isReleaseHeading(text, start) || !hasWordBefore(text, start) || isOfBusiness(scene, start))
    return undefined;
  if (kind === 'machine' && !inProse(text, start, end)) return undefined;
  if (kind === 'time' && !isClock(text, start, end)) return undefined;
  return {
    start: kind === 'time' ? start : weekdayBefore(text, start),
    end,
    type: 'DATE_TIME',
    score: kind === 'full' ? FULL_SCORE : PARTIAL_SCORE,
    evidence: 'shape',
  };
}

/** Between words of a sentence, not at the beginning of a line, in quotes or brackets. */
function inProse(text: string, start: number, end: number): boolean {
  return (
    /[\p{L},] $/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[\]"'}]/.test(text.slice(end, end + 1))
  );
}

/** A date by itself, or at the beginning of a line of figures, says nothing of anybody; a written month is prose. */
function hasWordBefore(text: string, start: number): boolean {
  if (/\p{L}{3}/u.test(text.slice(start, start + 12))) return true;
  const left = text.slice(Math.max(0, start - 32), start);
  return /\p{L}/u.test(left.slice(left.lastIndexOf('\n') + 1));
}

/** The day of a release: `## 1.4.0 (2025-03-12)`. */
function isReleaseHeading(text: string, start: number): boolean {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return text.charCodeAt(line) === 35 && start - line < 240 && /\d\.\d/.test(text.slice(line, start));
}

const CLOCK_BEFORE =
  /(?:^|[^\p{L}])(?:at|by|until|till|from|around|about|before|after|between|um|ab|bis|gegen|von|vor|nach|à|vers|dès|avant|jusqu'à|a las|las|alle|ore|dalle|om|tot|vanaf|às|as|das|godz\.|godzinie|kl\.?|time:?|uhrzeit:?|heure:?|hora:?|ora:?|tijd:?) $/iu;

/** A colon alone makes a ratio or a verse: a time says so itself, or by a word before it. */
function isClock(text: string, start: number, end: number): boolean {
  return (
    /[a-z]/i.test(text.slice(start, end)) || CLOCK_BEFORE.test(text.slice(Math.max(0, start - 12), start))
  );
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
  /(?:^|[^\p{L}])(?:in|since|from|until|till|by|during|before|after|around|circa|early|late|mid|year|im jahre?|seit|ab|bis|anfang|ende|en|depuis|dès|desde|hasta|año|nel|dal|fino al|sinds|tot|em|ano|od|do|roku|w|rok|et|and|to|bis|y|e|o|au|al|al|spring|summer|autumn|fall|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver) $/iu;
const YEAR =
  /(?:1[89]|20)\d\d(?:[-–/](?:(?:1[89]|20)\d\d|\d\d))?(?![\p{L}\p{N}%€$£]|[.,:/-]\d| ?(?:[%€$£°]|(?:km|m|kg|g|mg|ml|mm|cm|mb|gb|kb|ms|hz|px|eur|euros?|usd|dollars?|times|cases|people|users|items|rows|bytes|words|characters|tokens|files|lines|points|steps)(?![\p{L}])))/iuy;

/** `in 1996`, `seit 2004`, `from 1996 to 1999`. */
const byYear: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 4,
  find(scene, start) {
    const { text } = scene;
    const first = text.charCodeAt(start);
    if ((first !== 49 && first !== 50) || text.charCodeAt(start - 1) !== 32) return undefined;
    YEAR.lastIndex = start;
    const match = YEAR.exec(text);
    if (match === null || !YEAR_BEFORE.test(text.slice(Math.max(0, start - 14), start))) return undefined;
    const { code, log } = kindOfText(scene);
    // A round number is sooner a count: `in 2000 homes`.
    const counts = match[0].endsWith('00') && /^ \p{Ll}/u.test(text.slice(start + 4, start + 6));
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

export const dates = [byDigit, byMonth, byYear] as const;
