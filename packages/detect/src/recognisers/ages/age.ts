/**
 * Ages of people: `34-year-old`, `im Alter von 34 Jahren`, `varón de 45 años`, `Age: 34`, a column of ages.
 *
 * A number of years is mostly something else, so an age needs a word that says so: `old`, a label, a person before
 * it, a verb. The span is the number with its unit. Ranges and groups of age (`18-25`) belong to nobody.
 */
import type { Candidate } from '../../candidate.ts';
import { fold, foldCode, isDigitCode, isWordAt, isWordCode } from '../../letters.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { isGivenName } from '../people/given-names.ts';
import { LABEL_ENDS, isAge, isLabelled, isOfAge, isOfNobody, namedBefore } from './around.ts';
import { isTold, sexedEnd } from './told.ts';
import { HIGHEST, NUMBER_WORDS, SHORT_YEARS, TENS, UNITS, type Unit } from './units.ts';

const SCORE = 0.85;

const UNIT = /(?:[.,]5)?[ \u00a0-]{0,2}(\p{L}{1,9})\.?/uy;
/** `34 years old`, `3-month-old`, `34 Jahre alt`; said of things as well as of people. */
const OLD = /[ -](?:olds?|alte?|oud)(?!\p{L})/iuy;
const THINGS =
  /[ -](?:house|home|building|company|firm|car|van|vehicle|boat|law|software|system|server|code|bug|tree|brand|business|agreement|contract|debt|policy|dispute|tradition|whisk(?:e)?y|wine|machine|laptop|project|case|claim|cold case|mortgage|loan|problem|question|technology)/iy;
/** `34-jährige`, `45-jarige`, `45-letnia`, `45enne`, `34yo`: the word alone says it, unless what follows is no person. */
const AGED =
  /-?(?:jährige?[nrsm]?|jaehrige?[nrsm]?|jarige|letni(?:a|ą|ego|ej|emu|m|ch)?|latk(?:a|i|ą|iem|ów|u)|latek|enn[ei])(?!\p{L})|(?: ?(?:yo|y\/o|y\.o\.?)|-yo)(?![\p{L}\d])/iuy;
const LASTING =
  /[ -](?:\p{L}+(?:ung|zeit|schaft|heit|keit|ium|frist|dauer|vertrags?|strafe|raums?|garantie|erfahrung|kredits?|plan|ehe|bindung)|jubiläums?|bestehens?|bestaan|jubileum|contract|looptijd|garantie|ervaring|periode|huwelijk|okres|staż|doświadczenie|kredyt|umow[aęy]|gwarancj[aęi]|kadencj[aęi]|tradycj[aęi])(?!\p{L})/iuy;
/** `3 años y 4 meses`. */
const MORE = /(?:,? (?:and|und|et|y|e|en|i) |,? )(\d{1,2}) (\p{L}{2,9})/uy;
const ONES = /(?:-| y | e | et |[ ])(\p{L}{2,10})/uy;

const HEADINGS = ['age', 'alter', 'edad', 'eta', 'leeftijd', 'idade', 'wiek', 'lebensalter', 'ages'];
const OTHER_HEADINGS = ['group', 'gruppe', 'average', 'limit', 'max', 'min', 'date', 'name', 'id'];

/** Ages that begin with a digit. */
const byDigit: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  shapes: [/\d{1,3}(?!\d)/y],
  find(scene, start) {
    const { text } = scene;
    if (isPartOfNumber(text, start)) return undefined;
    let end = start;
    let value = 0;
    for (let code = text.charCodeAt(end); isDigitCode(code) && end - start < 4; code = text.charCodeAt(++end))
      value = value * 10 + code - 48;
    if (end - start > 3 || value > HIGHEST.years || (value === 0 && end - start > 1)) return undefined;
    if (!mayHaveUnit(text, end)) return bare(scene, start, end, value);
    const aged = matchEnd(AGED, text, end);
    if (aged > 0) return matchEnd(LASTING, text, aged) > 0 ? undefined : found(start, aged);
    return counted(text, start, end, value) ?? bare(scene, start, end, value);
  },
};

/** Ages as words: `eight-year-old`, `ocho años`, `sixty-three years old`. */
const byWord: WordFinder = {
  on: 'word',
  words: [...NUMBER_WORDS.keys(), ...TENS.keys()],
  find({ text }, start, end) {
    if (isWordAt(text, start - 1) || text.charCodeAt(start - 1) === 45) return undefined;
    const word = fold(text.slice(start, end));
    const tens = TENS.get(word);
    if (tens === undefined) return countedOrTold(text, start, end, NUMBER_WORDS.get(word) ?? 0);
    ONES.lastIndex = end;
    const match = ONES.exec(text);
    const ones = match === null ? undefined : NUMBER_WORDS.get(fold(match[1] ?? ''));
    if (match === null || ones === undefined) return countedOrTold(text, start, end, tens);
    return countedOrTold(text, start, end + match[0].length, tens + ones);
  },
};

/** A letter stands right behind a number, or behind what may part it from its unit: spares most numbers the patterns. */
function mayHaveUnit(text: string, end: number): boolean {
  let at = end;
  const half = text.charCodeAt(at);
  if ((half === 46 || half === 44) && text.charCodeAt(at + 1) === 53) at += 2;
  for (let i = 0; i < 2 && isGap(text.charCodeAt(at)); i++) at++;
  return isLetterAt(text, at);
}

const isGap = (code: number): boolean => code === 32 || code === 45 || code === 0xa0;

/** A number at [start, end) with its unit behind it. */
function counted(text: string, start: number, end: number, value: number): Candidate | undefined {
  UNIT.lastIndex = end;
  const match = UNIT.exec(text);
  const word = fold(match?.[1] ?? '');
  const unit: Unit | undefined = UNITS.get(word) ?? (SHORT_YEARS.has(word) ? 'years' : undefined);
  if (match === null || unit === undefined || value > HIGHEST[unit]) return undefined;
  const unitEnd = end + match[0].length - (match[0].endsWith('.') ? 1 : 0);
  // `12 y 9 años`: a short unit must be the last word.
  if (isWordAt(text, unitEnd) || (!UNITS.has(word) && isWordAt(text, unitEnd + 1))) return undefined;
  const old = matchEnd(OLD, text, unitEnd);
  if (old > 0)
    return matchEnd(THINGS, text, old) > 0 || isOfNobody(text, start) ? undefined : found(start, old);
  const last = withMonths(text, unitEnd);
  if (!isAge(text, start, last, unit === 'years' ? value : undefined)) return undefined;
  return found(start, last);
}

/** Of numbers as words: `one` is mostly no number. */
function countedOrTold(text: string, start: number, end: number, value: number): Candidate | undefined {
  const aged = counted(text, start, end, value);
  if (aged !== undefined || value < 2) return aged;
  return isTold(text, start, end, value) ? found(start, end) : undefined;
}

/** Takes in the months that follow years. */
function withMonths(text: string, end: number): number {
  MORE.lastIndex = end;
  const match = MORE.exec(text);
  return match !== null && UNITS.has(fold(match[2] ?? '')) ? MORE.lastIndex : end;
}

/** A number without a unit: behind a label, in a column of ages, beside a name. */
function bare(scene: Scene, start: number, end: number, value: number): Candidate | undefined {
  const { text } = scene;
  const sexed = sexedEnd(text, start, end, value);
  if (sexed > 0) return found(start, sexed);
  if (!endsHere(text, end)) return undefined;
  if (isOfAge(text, end) || isTold(text, start, end, value)) return found(start, end);
  if (mayBeLabelled(text, start) && isLabelled(text, start, end)) return found(start, end);
  if (isCell(text, start, end) && scene.speaksOf(start, HEADINGS, OTHER_HEADINGS)) return found(start, end);
  // Younger people and older are rarely named so; a number in brackets is mostly something else.
  if (value < 14 || value > 99) return undefined;
  const before = text.charCodeAt(start - 1);
  if (before !== 40 && !(before === 32 && text.charCodeAt(start - 2) === 44)) return undefined;
  const name = namedBefore(text, start, end);
  return name !== '' && isGivenName(fold(name)) ? found(start, end) : undefined;
}

/** Whether the letters right before `start`, behind marks and spaces, are the last word of a label. */
function mayBeLabelled(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 8 && MARKS.has(text.charCodeAt(end - 1))) end--;
  if (!LAST_LETTERS.has(foldCode(text.charCodeAt(end - 1)))) return false;
  let from = end;
  while (from > 0 && end - from < 12 && isLetterAt(text, from - 1)) from--;
  return from < end && LABEL_ENDS.has(fold(text.slice(from, end)));
}

/** What labels end with: spares most words the look into the list. */
const LAST_LETTERS: ReadonlySet<number> = new Set(
  [...LABEL_ENDS].map((word) => word.charCodeAt(word.length - 1)),
);

/** Space, tab, quotes, brackets, asterisk, colon, equals sign, underscore. */
const MARKS: ReadonlySet<number> = new Set([32, 9, 34, 39, 40, 41, 42, 58, 61, 95]);

function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isWordCode(code) && !isDigitCode(code);
}

/** A number by itself between the borders of a cell. */
function isCell(text: string, start: number, end: number): boolean {
  let from = start - 1;
  while (from >= 0 && start - from <= 8 && isFiller(text.charCodeAt(from))) from--;
  let to = end;
  while (to < text.length && to - end <= 8 && isFiller(text.charCodeAt(to))) to++;
  return (
    (from < 0 || isBorder(text.charCodeAt(from))) && (to >= text.length || isBorder(text.charCodeAt(to)))
  );
}

const isFiller = (code: number): boolean => code === 32 || code === 34 || code === 39;
/** Tab, line end, comma, semicolon, bar. */
const isBorder = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || code === 44 || code === 59 || code === 124;

/** Neither a fraction nor a range, a share, a measure. */
function endsHere(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 37 || code === 47 || code === 8211 || code === 58 || isWordAt(text, end)) return false;
  if ((code === 45 || code === 46 || code === 44) && isDigitCode(text.charCodeAt(end + 1))) return false;
  const next = code === 32 ? text.charCodeAt(end + 1) : code;
  if (next === 37 || next === 8211) return false;
  return !MAY_BE_MEASURE.has(next) || !/^ ?(?:[mkc]?[mg]\b|mmHg)/.test(text.slice(end, end + 6));
}

/** `m`, `g`, `k`, `c`. */
const MAY_BE_MEASURE: ReadonlySet<number> = new Set([109, 103, 107, 99]);

/** Behind a point, a hyphen or a slash that follows a digit; behind a currency. */
function isPartOfNumber(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 36 || before === 163 || before === 8364 || before === 35) return true;
  if (before < 44 || before > 47) return before === 58 && isDigitCode(text.charCodeAt(start - 2));
  return isDigitCode(text.charCodeAt(start - 2)) || before === 46;
}

function found(start: number, end: number): Candidate {
  return { start, end, type: 'AGE', score: SCORE, evidence: 'context' };
}

/** `in her late forties`. */
const byDecade: WordFinder = {
  on: 'word',
  words: 'teens twenties thirties forties fifties sixties seventies eighties nineties'.split(' '),
  find({ text }, start, end) {
    const lead = IN_ONES.exec(text.slice(Math.max(0, start - 24), start));
    return lead === null ? undefined : found(start - (lead[1] ?? '').length, end);
  },
};
const IN_ONES = /(?<!\p{L})in (?:his|her|my|your) ((?:(?:very )?(?:early|mid|late)[ -])?)$/iu;

export const ages = [byDigit, byWord, byDecade] as const;
