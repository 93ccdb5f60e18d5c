/** Addresses that a postcode, a state with its ZIP code or a post-office box gives away. */
import type { Candidate } from '../../candidate.ts';
import { fold, foldCode, isDigitCode } from '../../letters.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import { growLeft, growRight, streetBefore, townBefore } from './grow.ts';
import { isKnownTown, isLetterPostcode, mayBeTown, placeAt } from './locality.ts';
import { US_STATES, US_STATE_NAMES } from './regions.ts';
import { CA_POSTCODE, CITY, EIRCODE, UK_POSTCODE } from './shape.ts';

const LABELS = [
  'postcode',
  'post code',
  'postal code',
  'zip',
  'zip code',
  'zipcode',
  'plz',
  'postleitzahl',
  'code postal',
  'cp',
  'c p',
  'codigo postal',
  'cod postal',
  'cap',
  'cep',
  'kod pocztowy',
  'eircode',
  'postnummer',
  'postinumero',
  'psc',
];

function found(text: string, start: number, end: number, score: number): Candidate {
  return {
    start: growLeft(text, start),
    end: growRight(text, end, true).end,
    type: 'ADDRESS',
    score,
    evidence: 'shape',
  };
}

const DIGITS =
  /\d{5}(?:-\d{4})?(?![\p{L}\p{N}-])|\d{4} ?[A-Z]{2}(?![\p{L}\p{N}])|\d{2}-\d{3}(?!\d)|\d{4}-\d{3}(?!\d)|\d{5}-\d{3}(?!\d)|\d{3} \d{2}(?!\d)|\d{4}(?![\p{L}\p{N}])/uy;
const TOWN_BEHIND = new RegExp(`(?:[ \\t]{1,2}|[,.] | - )(${CITY})`, 'uy');
const COUNTRY_BEFORE =
  /(?<![\p{L}\p{N}])(?:D|DE|A|AT|CH|F|FR|E|ES|I|IT|NL|B|BE|L|LU|PL|S|SE|DK|N|NO|FIN|FI|CZ|P|PT|SK|H)-$/u;

/** `10115 Berlin`, `1012 AB Amsterdam`, `00-950 Warszawa`, `Austin, TX 78701`; the street before it too. */
const digitPostcode: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 4,
  shapes: [
    /\d{5}(?:-\d{3,4})?(?![\dA-Za-z])/y,
    /\d{4}(?: ?[A-Z]{2}|-\d{3})?(?![\dA-Za-z])/y,
    /\d{2}-\d{3}(?!\d)/y,
    /\d{3} \d{2}(?!\d)/y,
  ],
  find(scene, start) {
    const { text } = scene;
    if (!isPostcodeStart(text, start)) return undefined;
    const end = matchEnd(DIGITS, text, start);
    if (end < 0) return undefined;
    const code = text.slice(start, end);
    const zip = code.length === 5 || code.length === 10 ? stateBefore(text, start) : start;
    if (zip < start) {
      const town = townBefore(text, zip);
      if (town === zip) return found(text, zip, end, 0.6);
      const street = streetBefore(text, town);
      return found(text, street, end, street < town ? 0.9 : 0.8);
    }
    if (labelNear(text, start) || (inCell(text, start, end) && scene.speaksOf(start, LABELS)))
      return { ...found(text, start, end, 0.8), evidence: 'context' };
    return withTown(text, start, end, code);
  },
};

function withTown(text: string, start: number, end: number, code: string): Candidate | undefined {
  TOWN_BEHIND.lastIndex = end;
  const town = TOWN_BEHIND.exec(text)?.[1];
  if (town === undefined || !mayBeTown(town)) return undefined;
  const country = COUNTRY_BEFORE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const from = start - country.length;
  const known = isKnownTown(town) || isKnownTown(town.split(' ')[0] ?? '');
  // Behind a full stop a sentence begins, unless with a town that is one for certain.
  const street =
    known || !/\.\s+$/.test(text.slice(Math.max(0, from - 4), from)) ? streetBefore(text, from) : from;
  const distinct = /[ -]/.test(code) && !/^\d{3} /.test(code) && /[A-Z]|-/.test(code);
  if (street === from && country === '' && !known && !distinct) return undefined;
  // Four digits before a town are sooner a year: `2019 London`.
  if (street === from && country === '' && /^(?:19|20)\d\d$/.test(code)) return undefined;
  const place = placeAt(text, start, false);
  const to = place?.kind === 'town' ? place.end : known ? TOWN_BEHIND.lastIndex : end;
  return found(text, street, to, street < from ? 0.9 : 0.7);
}

/** Not inside another number, a path or an amount. */
function isPostcodeStart(text: string, start: number): boolean {
  let digits = 0;
  while (digits < 6 && isDigitCode(text.charCodeAt(start + digits))) digits++;
  if (digits > 5 || digits < 2) return false;
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (before === 45) return !isDigitCode(text.charCodeAt(start - 2));
  return before <= 32 || MAY_PRECEDE.has(before) || (before > 127 && /\s/.test(text.charAt(start - 1)));
}

const MAY_PRECEDE: ReadonlySet<number> = new Set([...',("\'>|:;'].map((sign) => sign.charCodeAt(0)));

/** The label stands right before its value, not somewhere in the sentence. */
function labelNear(text: string, start: number): boolean {
  return mayEndLabel(text, start) && LABEL_NEAR.test(text.slice(Math.max(0, start - 24), start));
}

const LABEL_NEAR =
  /(?:post(?:al)?[ _-]?code|postcode|zip(?:[ _-]?code)?|plz|postleitzahl|postal|cp|c\.p\.?|cap|cep|pocztowy|postnummer|postinumero|psč|psc)["'*_.]{0,2}(?: (?:is|was|ist|lautet|est|es|è|é|no\.?|number|to))? ?[:|#]?["' *_]{1,3}$/i;

/** What a label may end with, behind marks and spaces: spares most numbers the pattern. */
function mayEndLabel(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 10 && LABEL_MARKS.has(text.charCodeAt(at))) at--;
  return at < start - 1 && LAST_LETTERS.has(foldCode(text.charCodeAt(at)));
}

const LABEL_MARKS: ReadonlySet<number> = new Set([...' :|#"\'*_.'].map((sign) => sign.charCodeAt(0)));
const LAST_LETTERS: ReadonlySet<number> = new Set([...'epzlyrocst'].map((letter) => letter.charCodeAt(0)));

/** A cell of a table by itself: its heading speaks for it. */
function inCell(text: string, start: number, end: number): boolean {
  return (
    /[|,;\t]["' ]{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) &&
    /^["' ]{0,2}(?:[|,;\t\r\n]|$)/.test(text.slice(end, end + 4))
  );
}

const CODE_BEFORE = /(?:^|[^\p{L}])([A-Z]{2})[ \t]{1,2}$/u;
const NAME_BEFORE = /(?:^|[^\p{L}])((?:\p{Lu}\p{Ll}+ ){0,2}\p{Lu}\p{Ll}{3,14}),?[ \t]{1,2}$/u;

/** The start of a state of the USA right before a ZIP code; `from` where none stands. */
function stateBefore(text: string, from: number): number {
  const blank = text.charCodeAt(from - 1);
  if (blank !== 32 && blank !== 9) return from;
  const left = text.slice(Math.max(0, from - 36), from);
  const code = CODE_BEFORE.exec(left);
  if (code !== null)
    return US_STATES.has(code[1] as string)
      ? from - code[0].length + code[0].indexOf(code[1] as string)
      : from;
  let words = NAME_BEFORE.exec(left)?.[1] ?? '';
  while (words !== '') {
    if (US_STATE_NAMES.has(fold(words))) return from - (left.length - left.lastIndexOf(words));
    const cut = words.indexOf(' ');
    words = cut < 0 ? '' : words.slice(cut + 1);
  }
  return from;
}

const LETTERS = new RegExp(`(?:${UK_POSTCODE}|${CA_POSTCODE}|${EIRCODE})`, 'uy');

/** `SW1A 1AA`, `M5V 2T6`, `D02 X285`, with the town before them. */
const letterPostcode: NumberFinder = {
  on: 'number-finder',
  begins: 'letter',
  digits: 2,
  shapes: [/[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}/y, /[A-Z]\d[A-Z][ -]?\d[A-Z]\d/y, /[A-Z]\d[\dW] ?[\dA-Z]{4}/y],
  find(scene, start) {
    const { text } = scene;
    const first = text.charCodeAt(start);
    if (first < 65 || first > 90) return undefined;
    const end = matchEnd(LETTERS, text, start);
    if (end < 0) return undefined;
    const code = text.slice(start, end);
    if (!isLetterPostcode(code)) return undefined;
    const town = townBefore(text, start);
    const street = streetBefore(text, town);
    const known = town < start && isKnownTown(text.slice(town, start).replace(/[,\s]+$/, ''));
    if (!code.includes(' ') && !known && !scene.speaksOf(start, LABELS)) return undefined;
    // Without a British shape, or a town, an Irish code is any product's number.
    if (/^[A-Z]\d{2} \d{4}$/.test(code) && !known) return undefined;
    return found(text, known || street < town ? street : start, end, known ? 0.85 : 0.75);
  },
};

const BOX = /\.? ?(?:#|no\.?|nr\.?|:)? ?\d{1,6}(?: \d{2,3}){0,2}(?![\p{L}\p{N}])/iuy;
/** What stands before the word for a box, by that word. */
const BOX_LEADS: ReadonlyMap<string, RegExp> = new Map([
  [
    'box',
    /(?:(?:G\.?)?P\. ?O\. ?|(?:G)?PO |Post Office |P O |PMB \d{1,5},? |(?:RR|HC|Rural Route) ?#?\d{1,3},? )$/i,
  ],
  ['bag', /(?:Locked |Private |PO )$/i],
  ['postale', /(?:boîte |boite |casella )$/i],
  ['postal', /(?:caixa |apartado )$/i],
  ['pocztowa', /skrytka $/i],
  ['correos', /(?:apartado|apdo\.?) (?:de )$/i],
]);
const BOX_ALONE: ReadonlySet<string> = new Set([
  'postfach',
  'postbus',
  'postboks',
  'pobox',
  'apartado',
  'apdo',
  'postlada',
  'postilokero',
]);

/** `PO Box 123, Denver, CO 80201`, `Postfach 10 20 30, 50667 Köln`. */
const box: WordFinder = {
  on: 'word',
  words: [...BOX_LEADS.keys(), ...BOX_ALONE],
  find({ text }, start, end) {
    const to = matchEnd(BOX, text, end);
    if (to < 0) return undefined;
    const folded = fold(text.slice(start, end));
    const lead = BOX_LEADS.get(folded)?.exec(text.slice(Math.max(0, start - 24), start))?.[0];
    if (lead === undefined && !BOX_ALONE.has(folded)) return undefined;
    const grown = growRight(text, to);
    return {
      start: start - (lead?.length ?? 0),
      end: grown.end,
      type: 'ADDRESS',
      score: grown.placed ? 0.9 : 0.75,
      evidence: 'shape',
    };
  },
};

const UNIT_LEAD =
  /(?:(?:PSC|Unit|CMR) \d{1,5},? Box \d{1,5}|(?:USS|USNS|USCGC|USNV) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)[,\s]{1,3}$/u;
const FORCES = /[ ,]{1,2}A[AEP][ ,]{1,2}\d{5}(?:-\d{4})?(?!\d)/y;

/** Forces of the USA abroad: `PSC 1234, Box 5678, APO AE 09012`. */
const forces: WordFinder = {
  on: 'word',
  words: ['apo', 'fpo', 'dpo'],
  find({ text }, start, end) {
    const to = matchEnd(FORCES, text, end);
    if (to < 0) return undefined;
    const lead = UNIT_LEAD.exec(text.slice(Math.max(0, start - 48), start))?.[0] ?? '';
    return { start: start - lead.length, end: to, type: 'ADDRESS', score: 0.95, evidence: 'shape' };
  },
};

export const postcodes = [digitPostcode, letterPostcode, box, forces] as const;
