/** Towns with their postcodes, states and countries: what follows a street. */
import { fold } from '../../letters.ts';
import { matchEnd } from '../../recogniser.ts';
import { CITIES } from './cities.ts';
import { OTHER_STATES, REGIONS, UK_AREAS, US_STATES, US_STATE_NAMES } from './regions.ts';
import { CAP, CITY, DIGIT_POSTCODE, LETTER_POSTCODE } from './shape.ts';

const POSTCODE_CITY = new RegExp(
  `${DIGIT_POSTCODE}(?:[,.][ \\t]{1,2}|[ \\t]{1,3}|[ \\t]?-[ \\t]?)(${CITY})(?:,?[ \\t]\\(?([A-Z]{2})\\)?(?![\\p{L}\\p{N}]))?`,
  'uy',
);
const CITY_STATE_ZIP = new RegExp(
  `(${CITY})(?:,[ \\t]{1,2}|[ \\t]{1,2}|[ \\t]?[-/][ \\t]?)(?:(${CAP}(?: ${CAP}){0,2})|([A-Z]\\.[A-Z]\\.))(?:,[ \\t]|[ \\t]{1,3})(?:\\d{5}(?:-\\d{3,4})?|\\d{4}|${LETTER_POSTCODE})(?![\\p{L}\\p{N}-])`,
  'uy',
);
const CITY_STATE = new RegExp(
  `(${CITY})(?:,[ \\t]{1,2}|[ \\t]?[-/][ \\t]?|[ \\t]\\(|[ \\t])([A-Z]{2,3})\\)?(?![\\p{L}\\p{N}])`,
  'uy',
);
const CITY_LETTERS = new RegExp(
  `${CITY}(?:,[ \\t]{1,2}|[ \\t]{1,2}|,?[ \\t]?\\r?\\n[ \\t]{0,8})(${LETTER_POSTCODE})`,
  'uy',
);
const CITY_POSTCODE = new RegExp(`(${CITY})(?:,[ \\t]{1,2}|[ \\t]{1,2})\\(?${DIGIT_POSTCODE}\\)?`, 'uy');
const POSTCODE_ALONE = new RegExp(
  `(?:${LETTER_POSTCODE}|(?:CEP:? ?)?\\d{5}-\\d{3}(?!\\d)|(?:C\\.?P\\.?:? ?|CAP:? ?)\\d{5}(?!\\d))`,
  'uy',
);
const REGION = new RegExp(
  `\\(?(${CAP}(?:[ -](?:${CAP}|y|e|la|of|do|di|the)){0,4}|U\\.S\\.A\\.|U\\.S\\.|U\\.K\\.|Co\\. ${CAP})\\)?(?![\\p{L}\\p{N}])`,
  'uy',
);
const CITY_ALONE = new RegExp(`(${CITY})(?=[ \\t]{0,2}(?:[,;.)\\]"'|<\\r\\n]|$))`, 'uy');

/** The province behind a town: `Oliva (Valencia)`. */
const IN_BRACKETS = new RegExp(`\\([ \\t]?${CAP}(?:[ -](?:de |del |la )?${CAP}){0,2}[ \\t]?\\)`, 'uy');
/** A state by its letters alone, behind its town. */
const CODE = /[A-Z]{2,4}(?![\p{L}\p{N}])/uy;
/** A street without a number, below the name or number of a house. */
const STREET_LINE = new RegExp(
  `${CAP}(?: ${CAP}){0,2} (?:Street|Road|Lane|Avenue|Drive|Close|Way|Hill|Green|Park|Estate)(?=,|[ \\t]?\\r?\\n)`,
  'uy',
);
const DISTRICT = new RegExp(
  `(?:Col|Colonia|Fracc|Barrio|Bo|Urb|Pol|Bairro|Loc|Fraz|OT|Ortsteil|Co|County)\\.? ${CAP}(?: ${CAP}){0,3}(?![\\p{L}])`,
  'uy',
);

/** Where a part of a place ends, and what it is. */
export interface Part {
  readonly end: number;
  readonly kind: 'town' | 'postcode' | 'region' | 'province' | 'name';
}

/** Capitalised nouns that follow a number in German or open a sentence, and are no towns; folded. */
const NO_TOWN: ReadonlySet<string> = new Set(
  (
    'euro eur usd chf gbp dollar pfund franken mark stuck jahre jahren jahr menschen personen einwohner einwohnern mitarbeiter mitarbeitern soldaten ' +
    'tonnen meter metern kilometer kilometern uhr prozent grad liter kilo gramm watt volt zuschauer besucher teilnehmer mitglieder studenten schuler ' +
    'stunden tage tagen wochen monate monaten minuten sekunden kunden seiten worter zeichen tote toten verletzte fans quadratmeter hektar aktien punkte ' +
    'milliarden millionen dear hi hello hallo sehr tel telefon telefone phone fax email mail mobile mobil web iban date datum please attn the and i we you he she it they ' +
    'mr mrs ms dr herr frau monsieur madame sr sra signor edad sexo sex age dob invoice order total kb mb gb hz khz mhz rpm ' +
    'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday ' +
    'januar februar marz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag if this that these when while what thanks regards best kind ' +
    'string number boolean object settings unknown none null undefined true false please new'
  ).split(' '),
);

/** Whether these words may name a town at all. */
export function mayBeTown(words: string): boolean {
  const cut = words.search(/[ ,-]/);
  return !NO_TOWN.has(fold(cut < 0 ? words : words.slice(0, cut)).toLowerCase());
}

/** Whether these words name a larger town that is listed. */
export function isKnownTown(words: string): boolean {
  const folded = fold(words).replace(/ (?:\d.*|cedex.*)$/, '');
  return CITIES.has(folded) || CITIES.has(folded.replaceAll('-', ' '));
}

function isState(code: string): boolean {
  return US_STATES.has(code) || OTHER_STATES.has(code);
}

/** Checks the letters that a British postcode begins with; Canadian and Irish ones pass. */
export function isLetterPostcode(code: string): boolean {
  const british = /^([A-Z]{1,2})\d[\dA-Z]? ?\d[A-Z]{2}$/.exec(code);
  return british === null || UK_AREAS.has(british[1] as string);
}

function run(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The part of a place that begins at `at`: as a street before it would have it. */
export function placeAt(text: string, at: number, behindLineEnd: boolean): Part | undefined {
  const lead = text.charCodeAt(at);
  const digits = lead >= 48 && lead <= 57;
  if (!digits || lead === 40) {
    const state = run(CITY_STATE_ZIP, text, at);
    if (
      state !== null &&
      (isState(state[2] ?? '') || US_STATE_NAMES.has(fold(state[2] ?? '')) || state[3] !== undefined)
    )
      return { end: at + state[0].length, kind: 'town' };
    const letters = run(CITY_LETTERS, text, at);
    if (letters !== null && isLetterPostcode(letters[1] ?? '') && mayBeTown(letters[0]))
      return { end: at + letters[0].length, kind: 'town' };
    const alone = run(POSTCODE_ALONE, text, at);
    if (alone !== null && isLetterPostcode(alone[0])) return { end: at + alone[0].length, kind: 'postcode' };
  }
  const leading = run(POSTCODE_CITY, text, at);
  if (leading !== null && mayBeTown(leading[1] ?? '')) {
    const town = leading[1] ?? '';
    return { end: at + leading[0].length - spareWords(town, leading[2] !== undefined), kind: 'town' };
  }
  if (digits) {
    const alone = run(POSTCODE_ALONE, text, at);
    return alone === null ? undefined : { end: at + alone[0].length, kind: 'postcode' };
  }
  return namedPlace(text, at, behindLineEnd);
}

/** The end of a listed country or region, in brackets perhaps; -1 where none stands. */
function regionAt(text: string, at: number): number {
  const match = run(REGION, text, at);
  if (match === null) return -1;
  const whole = match[1] ?? '';
  const open = match[0].startsWith('(') ? 1 : 0;
  for (let words = whole; words !== ''; words = words.slice(0, Math.max(0, words.search(/[ -][^ -]*$/)))) {
    if (!REGIONS.has(fold(words))) continue;
    const end = at + open + words.length;
    return text[end] === ')' ? end + open : end;
  }
  return -1;
}

/** Places without a postcode before them. */
function namedPlace(text: string, at: number, behindLineEnd: boolean): Part | undefined {
  const region = regionAt(text, at);
  if (region > 0) return { end: region, kind: 'region' };
  const state = run(CITY_STATE, text, at);
  if (state !== null && isState(state[2] ?? '') && mayBeTown(state[1] ?? ''))
    return { end: at + state[0].length, kind: 'town' };
  const trailing = run(CITY_POSTCODE, text, at);
  if (trailing !== null && mayBeTown(trailing[1] ?? ''))
    return { end: at + trailing[0].length, kind: 'town' };
  const bracketed = matchEnd(IN_BRACKETS, text, at);
  if (bracketed > 0) return { end: bracketed, kind: 'province' };
  const code = run(CODE, text, at);
  if (code !== null && isState(code[0])) return { end: at + code[0].length, kind: 'region' };
  const line = matchEnd(STREET_LINE, text, at);
  if (line > 0) return { end: line, kind: 'name' };
  const district = matchEnd(DISTRICT, text, at);
  if (district > 0) return { end: district, kind: 'name' };
  const city = run(CITY_ALONE, text, at);
  if (city !== null) {
    const name = city[1] ?? '';
    if (isKnownTown(name)) return { end: at + name.length, kind: 'town' };
    if (!behindLineEnd && name.length > 3 && mayBeTown(name)) return { end: at + name.length, kind: 'name' };
  }
  return knownTownAt(text, at);
}

const FIRST_WORDS = new RegExp(`${CAP}(?:[ -]${CAP}){0,2}`, 'uy');

/** A listed town with other words behind it: `in London and`. */
function knownTownAt(text: string, at: number): Part | undefined {
  let words = run(FIRST_WORDS, text, at)?.[0] ?? '';
  while (words !== '') {
    if (isKnownTown(words)) return { end: at + words.length, kind: 'town' };
    words = words.slice(0, Math.max(0, words.search(/[ -][^ -]*$/)));
  }
  return undefined;
}

/** How much of `Berlin Tel` belongs to no town: words of a listed town end there. */
function spareWords(town: string, closed: boolean): number {
  if (closed) return 0;
  const words = town.split(' ');
  for (let count = words.length - 1; count > 0; count--) {
    if (!mayBeTown(words[count] ?? '')) return town.length - words.slice(0, count).join(' ').length;
  }
  return 0;
}
