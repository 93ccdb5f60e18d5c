/**
 * Streets with a house number, wherever the kind of street stands; the whole address grows from them.
 *
 * A street alone is an address (`12 Baker Street`); one that is also an everyday phrase (`Am Markt 5`,
 * `place Kennedy 5`) needs a town behind it.
 */
import type { Candidate } from '../../candidate.ts';
import { fold, foldCode, isDigitCode } from '../../letters.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import { spanBefore } from '../prose/word-before.ts';
import { growLeft, growRight } from './grow.ts';
import { CAP, HOUSE } from './shape.ts';
import {
  AFTER,
  BEFORE,
  NAMED_BY_ITSELF,
  NEEDS_MARK,
  RARE_AFTER,
  STREET_PARTICLES,
  STRONG_AFTER,
  STRONG_GROWN,
  WEAK_BEFORE,
  kindGrownInto,
} from './street-words.ts';

const ALONE = 0.75;
const PLACED = 0.9;

/** An address from its street on; nothing where the street is weak and no town follows. */
function address(text: string, start: number, end: number, weak: boolean): Candidate | undefined {
  const grown = growRight(text, end);
  if (weak && !grown.placed) return undefined;
  return {
    start: growLeft(text, start),
    end: grown.end,
    type: 'ADDRESS',
    score: grown.placed ? PLACED : ALONE,
    evidence: 'shape',
  };
}

const COUNTED =
  /(?:^|[^\p{L}])(?:chapters?|sections?|figures?|fig|tables?|versions?|pages?|parts?|steps?|seasons?|episodes?|lessons?|volumes?|vol|phases?|levels?|articles?|lines?|v|iphone|ios|windows|android|top|issue|pr|rev|release|score)\.? ?$/iu;

const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}./$€£#-]|\\d,)((?:\\d{1,5}(?:[A-Za-z](?![\\p{L}]))?(?:[-–/]\\d{1,5}[A-Za-z]?)?(?: ?½| 1/2)?|One|Two|Three|Four|Five|Six|Seven|Ten|Eleven),? (?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\\.? )?(?:(?:${CAP}\\.?(?:-${CAP}\\.?)?|\\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)|of|the|and|&|de|la|del|el|upon) ){0,4})$`,
  'u',
);
const NUMBER_FIRST_SMALL =
  /(?<![\p{L}\p{N}./$€£#-]|\d,)(\d{1,5}[a-z]? (?:(?:north|south|east|west|n|s|e|w) )?(?:\p{L}{3,16} ){1,2})$/u;
const EVERYDAY =
  /\b(?:the|this|that|of|on|in|at|from|to|for|by|with|and|or|is|are|was|per|each|way|lane|lanes|mile|miles|km|minutes?|min|hours?|days?|years?|people|cars|main|busy|new|open|more|other|different|small|large|long|short|rural|city|local|dead|cross|rail|off|one|two|high|low|narrow|wide|public|private|first|second|third|next|last|point|free)\b/;
const RARE: ReadonlySet<string> = new Set(RARE_AFTER.filter((word) => !AFTER.includes(word)));
const AFTER_TYPE =
  /\.?(?: (?:NE|NW|SE|SW|N|S|E|W|North|South|East|West|Northwest|Northeast|Southwest|Southeast)(?![\p{L}\p{N}])\.?)?(?: (?=\d)\d{1,4}(?= ?,))?/uy;
const ROUTE = /(?: \d{1,4}[A-Z]?(?![\p{L}\p{N}]))/uy;

/** `12 Baker Street`, `One Microsoft Way`, `742 evergreen terrace`. */
const numberThenName: WordFinder = {
  on: 'word',
  words: [...AFTER, ...RARE_AFTER],
  find({ text }, start, end) {
    if (text.charCodeAt(start - 1) !== 32) return undefined;
    const folded = fold(text.slice(start, end));
    const capital = isCapital(text, start);
    if (!capital && !STRONG_AFTER.has(folded)) return undefined;
    const left = text.slice(Math.max(0, start - 64), start);
    if (!/\d|One|Two|Three|Four|Five|Six|Seven|Ten|Eleven/.test(left)) return undefined;
    let lead = NUMBER_FIRST.exec(left)?.[1];
    if (lead === undefined && STRONG_AFTER.has(folded)) {
      lead = NUMBER_FIRST_SMALL.exec(left)?.[1];
      if (lead !== undefined && (EVERYDAY.test(lead) || lead.split(' ').length < 3)) return undefined;
    }
    if (lead === undefined) return undefined;
    const words = lead.trim().split(/,? /);
    if (words.length < 2 && !NAMED_BY_ITSELF.has(folded)) return undefined;
    const from = start - lead.length;
    if (COUNTED.test(text.slice(Math.max(0, from - 12), from))) return undefined;
    let to = matchEnd(AFTER_TYPE, text, end);
    // The full stop of a sentence is not the street's: short forms keep theirs.
    if (text[end] === '.' && (to > end + 1 ? false : folded.length > 4 || isSentenceEnd(text, end + 1)))
      to = end;
    if (folded === 'highway' || folded === 'hwy') to = Math.max(to, matchEnd(ROUTE, text, end));
    // `3 Golden Keys` may be keys; a house with three digits, or a town behind, makes them a street.
    return address(text, from, to, RARE.has(folded) && !/^\d{3}/.test(lead));
  },
};

const HIGHWAY = /(?<![\p{L}\p{N}./$€£#-]|\d,)(\d{1,5} (?:(?:US|State|County|Old|N|S|E|W|TX|CA|FL) ){0,2})$/u;

/** `1450 County Road 12`, `88 Highway 50`. */
const numberedRoad: WordFinder = {
  on: 'word',
  words: ['highway', 'hwy', 'route', 'road', 'rte', 'rd'],
  find({ text }, start, end) {
    const to = matchEnd(ROUTE, text, end);
    if (to < 0 || !isCapital(text, start)) return undefined;
    const lead = HIGHWAY.exec(text.slice(Math.max(0, start - 32), start))?.[1];
    return lead === undefined ? undefined : address(text, start - lead.length, to, false);
  },
};

const NAME = `(?:${CAP}\\.?|\\d{1,2}(?= (?:de |d')?[\\p{L}]{3}))`;
const THEN_NAME = new RegExp(
  `(?:\\.?/?\\.? ?|\\. ?)(?:${STREET_PARTICLES} ?){0,3}(?:${CAP}\\.?|\\d{1,2}\\.? (?:de )?\\p{L}{3,12})(?:[ -](?:${STREET_PARTICLES} ?){0,3}${NAME}){0,5}`,
  'uy',
);
const SMALL_NAME = new RegExp(
  `\\.? (?:${STREET_PARTICLES} ?){0,2}[\\p{L}'’-]{3,24}(?:[ -](?:${STREET_PARTICLES} ?){0,2}${CAP}){0,3}`,
  'uy',
);
/** Kinds whose names are also written small: `5 rue de la paix`. */
const SMALL_NAMED: ReadonlySet<string> = new Set([
  'rue',
  'avenue',
  'boulevard',
  'chemin',
  'impasse',
  'allee',
  'quai',
  'calle',
]);
const THEN_NUMBER = new RegExp(
  `(?:,? ?(?:n\\.?[º°ªo.]|N[º°o]|num\\.?|núm\\.?|número|numero|nro\\.?|nr\\.?|no\\.?|#|km\\.?) ?|, ?| )${HOUSE}|,? ?[sS]/[nN](?![\\p{L}])(?:[ºo°])?`,
  'uy',
);
const NUMBER_BEFORE =
  /(?<![\p{L}\p{N}./$€£#-]|\d,)(\d{1,4}(?: ?(?:bis|ter|quater|[A-Da-d])(?![\p{L}]))?(?:[-/]\d{1,4})?,? )$/u;

/** These stand before a name only with its article: `Straße des 17. Juni`. */
const GERMAN: ReadonlySet<string> = new Set(['strase', 'strasse', 'platz', 'allee', 'weg']);

/** `rue de la Paix 5`, `5 bis rue Mouffetard`, `C/ Mayor, 3, 2º B`, `ul. Długa 7/3`. */
const kindThenName: WordFinder = {
  on: 'word',
  words: BEFORE,
  find({ text }, start, end) {
    const mark = text[end];
    if (end - start < 3 && mark !== '.' && mark !== '/') return undefined;
    const folded = fold(text.slice(start, end));
    if (NEEDS_MARK.has(folded) && mark !== '.' && mark !== '/' && mark !== 'º') return undefined;
    if (GERMAN.has(folded) && !/^ (?:d[eia][rsm]|am|zum|zur) /.test(text.slice(end, end + 5)))
      return undefined;
    if (folded === 'al' && /\bet $/.test(text.slice(Math.max(0, start - 4), start))) return undefined;
    const before = NUMBER_BEFORE.exec(text.slice(Math.max(0, start - 16), start))?.[1];
    let name = matchEnd(THEN_NAME, text, end);
    if (name < 0 && before !== undefined && SMALL_NAMED.has(folded)) name = matchEnd(SMALL_NAME, text, end);
    if (name < 0) return undefined;
    const number = matchEnd(THEN_NUMBER, text, name);
    const weak = WEAK_BEFORE.has(folded) && mark !== '/';
    // A number behind as well: of the house, unless it is a postcode.
    if (before !== undefined && !(weak && number > 0 && !/\d{4}/.test(text.slice(name, number)))) {
      if (COUNTED.test(text.slice(Math.max(0, start - before.length - 12), start - before.length)))
        return undefined;
      return address(text, start - before.length, name, weak);
    }
    if (number > 0) return address(text, start, number, weak || isYear(text.slice(name, number)));
    // Without a number only where a postcode follows at once.
    const grown = growRight(text, name);
    const tail = text.slice(name, grown.end);
    return grown.placed && /\d{4}/.test(tail) && !WEAK_BEFORE.has(folded)
      ? { start, end: grown.end, type: 'ADDRESS', score: ALONE, evidence: 'shape' }
      : undefined;
  },
};

const HOUSE_HERE = new RegExp(HOUSE, 'uy');
const BACK = 48;
const SEPARATE = new RegExp(`(?:^|[^\\p{L}])((?:(?:${CAP}\\.?)[ -]){1,3})$`, 'u');
const PHRASE = new RegExp(
  `(?:^|[^\\p{L}])((?:Am|An der|An den|Im|In der|In den|Unter den|Zum|Zur|Auf der|Auf dem|Hinter der|Hinter dem|Bei der|Vor dem|Op de|Aan de|'t) (?:(?:alten|Alten|neuen|Neuen|hohen|Hohen|kleinen|Kleinen) )?${CAP}(?:-${CAP})?) $`,
  'u',
);

/** `Hauptstraße 5`, `Lange Str. 12a`, `Kerkstraat 12-a`, `Storgatan 4`, `Am Markt 5` before a town. */
const nameWithKind: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  find({ text }, start) {
    if (!mayEndStreet(text, start)) return undefined;
    const span = spanBefore(text, start);
    const folded = fold(text.slice(span.start, span.end));
    const kind = kindGrownInto(folded);
    if (kind === undefined && !isCapital(text, span.start)) return undefined;
    const end = matchEnd(HOUSE_HERE, text, start);
    if (end < 0 || isDigitCode(text.charCodeAt(end)) || isAmount(text, end)) return undefined;
    if (kind === undefined) {
      const phrase = PHRASE.exec(text.slice(Math.max(0, start - BACK), start))?.[1];
      return phrase === undefined ? undefined : address(text, start - phrase.length - 1, end, true);
    }
    let from = span.start;
    const alone = kind.length === folded.length;
    if (!isCapital(text, from) && !alone) {
      return STRONG_GROWN.test(folded) && folded.length > 7
        ? address(text, from, end, isYear(text.slice(start, end)))
        : undefined;
    }
    const weak =
      !STRONG_GROWN.test(folded) &&
      !(alone && /^(?:stras?se|str|allee|platz|weg|straat|laan|gatan|vej|vei)$/.test(folded));
    const names = SEPARATE.exec(text.slice(Math.max(0, from - 40), from))?.[1];
    if (alone && names === undefined) return undefined;
    if (names !== undefined && (alone || weak)) from -= names.length;
    return address(text, from, end, weak || isYear(text.slice(start, end)));
  },
};

/** A quick look before any pattern: a letter or full stop, then one space, then the number. */
function mayEndStreet(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before !== 32 && before !== 46) return false;
  const last = text.charCodeAt(start - 2);
  if (before === 46) return last >= 97 && last <= 122;
  const folded = foldCode(last);
  return last === 46 || (folded >= 97 && folded <= 122);
}

/** `Hauptstraße 2019`: sooner a year. */
function isYear(number: string): boolean {
  return /(?:19|20)\d\d$/.test(number);
}

function isAmount(text: string, at: number): boolean {
  return /^(?:[.,:]\d|%| ?(?:€|EUR|\$|%|km|m²|Uhr|Jahre|Meter|Grad|kg|cm|mm)(?![\p{L}]))/u.test(
    text.slice(at, at + 8),
  );
}

function isSentenceEnd(text: string, at: number): boolean {
  return at >= text.length || /^(?:\s+\p{Lu}\p{Ll}+ \p{Ll}|["')\]]|\s*$)/u.test(text.slice(at, at + 32));
}

function isCapital(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}

export const streets = [numberThenName, numberedRoad, kindThenName, nameWithKind] as const;
