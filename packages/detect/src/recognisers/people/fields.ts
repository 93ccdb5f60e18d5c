/**
 * Names in what programs write and read: `lastName: "Keller"`, `.setFirstName('Anna')`, `<LastName>Keller</LastName>`,
 * `<input name="last_name" value="Keller">`, `?first=Anna&last=Keller`.
 *
 * The field says whose name it is, and the name fills it: what a sentence says is for others to read.
 */
import { fold, isWordAt } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { namingOf } from './headings.ts';
import { couldBeName } from './whole-name.ts';

const WAKING =
  'name first last given family surname forename nm fname lname patient employee customer client owner author contact nom prenom nombre ' +
  'apellido apellidos nome cognome naam voornaam achternaam sobrenome apelido nazwisko imie vorname nachname familienname kunde mitarbeiter ' +
  'firstname lastname fullname familyname givenname surname customername patientname clientname cardholder kundenname holder';

/** What stands between a field and its quoted value. */
const QUOTED =
  /["'`]?[ \t]{0,3}(?:=>|:=|[:=])[ \t]{0,3}(?:[A-Za-z][\w.:]{0,23}\()?["'`]|\([ \t]?["'`]|["'](?: [\w-]{1,16}=["'][^"'<>\n]{0,40}["']){0,3} value=["']/y;
const BRACED = /[ \t]{0,3}=[ \t]{0,3}\{/y;
/** `'Keller' AS surname`: the name of a column behind its value. */
const ALIASED = /["'](?<value>[^"'\n]{1,80})["'] as ["'`]?$/i;
const TAGGED_VALUE = / (?:[\w-]{1,16}=["'][^"'<>\n]{0,40}["'] ){0,3}value=["']/y;
const TAGGED = /(?: [^<>\n]{0,80})?>[ \t]{0,4}/y;
const LONGEST_FIELD = 40;
const LONGEST_NAME = 80;
/** Of these two one alone is an ordinary word. */
const HALVES: Readonly<Record<string, RegExp>> = {
  first: /(?<!\p{L})last(?!\p{L})/iu,
  last: /(?<!\p{L})first(?!\p{L})/iu,
  given: /(?<!\p{L})family(?!\p{L})/iu,
  family: /(?<!\p{L})given(?!\p{L})/iu,
};
const AROUND = 64;
/** Fields of this kind beside a `name` say that it is a person's. */
const PERSONAL =
  /(?<!\p{L})(?:e-?mail|mail|phone|telefon|tel|mobile|handy|birth\w{0,8}|dob|born|geburtsdatum|ssn|iban|gender|salutation|anrede)["'`]? ?(?:=>|[:=])/iu;

/** @param isGiven whether a folded word is a given name. */
export function nameFields(isGiven: (folded: string) => boolean): WordFinder {
  return {
    on: 'word',
    words: [...new Set(WAKING.split(' '))],
    find({ text }, wordStart, wordEnd) {
      const [from, to] = fieldAround(text, wordStart, wordEnd);
      // Of `firstName` the last word is asked alone.
      if (to !== wordEnd) return undefined;
      const value = valueBehind(text, from, to);
      if (value === undefined) return undefined;
      const { start, end } = value;
      const name = text.slice(start, end).replaceAll('+', ' ');
      if (!couldBeName(name) || !isOfPerson(text, from, to, name, isGiven)) return undefined;
      return { start, end, type: 'PERSON', score: 0.85, evidence: 'context' };
    },
  };
}

/** The whole name of the field that a word is part of: `customer_last_name`. */
function fieldAround(text: string, wordStart: number, wordEnd: number): readonly [number, number] {
  let start = wordStart;
  let end = wordEnd;
  while (start > 0 && wordEnd - start < LONGEST_FIELD && isFieldAt(text, start - 1)) start--;
  while (end - wordEnd < LONGEST_FIELD && isFieldAt(text, end)) end++;
  return [start, end];
}

function isFieldAt(text: string, at: number): boolean {
  return isWordAt(text, at) || text[at] === '_' || text[at] === '-';
}

function valueBehind(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | undefined {
  const before = text[from - 1];
  if (text[to] === '=') {
    const value = upTo(text, to + 1, /[&#\s"'<;]|$/);
    if (before === '?' || before === '&' || (value !== undefined && text[value.end] === '&')) return value;
  }
  const quoted = matchEnd(QUOTED, text, to);
  if (quoted > 0) return literal(text, quoted, text[quoted - 1] as string);
  const braced = matchEnd(BRACED, text, to);
  if (braced > 0) return literal(text, braced, '}');
  const alias = ALIASED.exec(text.slice(Math.max(0, from - LONGEST_NAME), from))?.groups?.['value'];
  if (alias !== undefined) {
    const start = text.lastIndexOf(alias, from);
    return { start, end: start + alias.length };
  }
  if (before !== '<' && before !== ':') return undefined;
  const attribute = matchEnd(TAGGED_VALUE, text, to);
  if (attribute > 0) return literal(text, attribute, text[attribute - 1] as string);
  const tagged = matchEnd(TAGGED, text, to);
  return tagged < 0 ? undefined : upTo(text, tagged, /[<\n]/);
}

function literal(
  text: string,
  start: number,
  close: string,
): { readonly start: number; readonly end: number } | undefined {
  const end = text.indexOf(close, start);
  return end < 0 || end - start > LONGEST_NAME ? undefined : { start, end };
}

function upTo(
  text: string,
  start: number,
  stop: RegExp,
): { readonly start: number; readonly end: number } | undefined {
  const reach = text.slice(start, start + LONGEST_NAME);
  const end = reach.search(stop);
  return end <= 0 ? undefined : { start, end: start + reach.slice(0, end).trimEnd().length };
}

/** `setLastName`, `p_customer_name`: the last words of the field count. */
function isOfPerson(
  text: string,
  from: number,
  to: number,
  name: string,
  isGiven: (folded: string) => boolean,
): boolean {
  const field = text.slice(from, to);
  const half = HALVES[field.toLowerCase()];
  if (half !== undefined)
    return half.test(text.slice(Math.max(0, from - AROUND), from) + text.slice(to, to + AROUND));
  const words = field.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').split(/[\s_-]+/);
  const namings = new Set([3, 2, 1].map((count) => namingOf(words.slice(-count).join(' '))));
  if (namings.has('person')) return true;
  if (!namings.has('perhaps')) return false;
  const parts = fold(name).match(/\p{L}+/gu) ?? [];
  const isBesidePersonal = (): boolean =>
    PERSONAL.test(text.slice(Math.max(0, from - AROUND), from)) ||
    PERSONAL.test(text.slice(to, to + AROUND * 2));
  return (
    parts.length > 1 &&
    /^(?:\p{Lu}[\p{L}\p{M}'’-]*,? ?)+$/u.test(name) &&
    (parts.some(isGiven) || isBesidePersonal())
  );
}
