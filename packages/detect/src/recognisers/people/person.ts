/**
 * Names in strong context only: after a form of address, a label of a form, or words that introduce somebody.
 * What is found is the name alone; the form of address stays readable.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { isGivenName } from './given-names.ts';
import { LABELS, NEEDS_STOP, NOT_NAMES, TITLES } from './vocabulary.ts';

const NAME =
  "(?:\\p{Lu}['’]\\p{Lu}\\p{Ll}{1,20}|(?:Mc|Mac)\\p{Lu}\\p{Ll}{1,20}|\\p{Lu}\\p{Ll}{1,24})(?:-\\p{Lu}\\p{Ll}{1,24})?";
const INITIAL = '\\p{Lu}\\.';
export const PARTICLES = [
  'von',
  'van',
  'der',
  'den',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'du',
  'la',
  'le',
  'ten',
  'ter',
  'zu',
  'vom',
  'zum',
  'y',
  'al',
  'el',
  'bin',
  'ibn',
  "'t",
];
const PARTICLE = `(?:${PARTICLES.join('|')})`;
const FULL_NAME = new RegExp(
  `(?:${INITIAL} ?){0,3}(?:${PARTICLE} ){0,3}${NAME}(?: (?:${INITIAL} ?){0,2}(?:${PARTICLE} ){0,3}${NAME}){0,3}(?![\\p{L}\\p{N}])`,
  'uy',
);
const DEGREES =
  /(?:\.? ?(?:Dr|Prof|Professor|Ing|Dipl|med|jur|phil|h\.c|Mag|Dott|Ir|drs)\.?(?: (?=\S)|(?= )))*/uy;

/** A stream is not cut between these and what follows. */
export const FORMS_OF_ADDRESS: ReadonlySet<string> = new Set(TITLES);

export const addressed: WordFinder = {
  on: 'word',
  words: TITLES,
  find({ text }, start, end) {
    // `MS Windows`, `DR site`: a form of address has one capital.
    if (!isUpper(text, start) || (end - start > 1 && isUpper(text, start + 1))) return undefined;
    const stop = text[end] === '.';
    if (!stop && NEEDS_STOP.has(fold(text.slice(start, end)))) return undefined;
    const from = stop ? end + 1 : end;
    if (text[from] !== ' ') return undefined;
    const begin = Math.max(from + 1, matchEnd(DEGREES, text, from + 1));
    return nameAt(text, begin, 0.85);
  },
};

const LABEL_END = /["'*_]{0,3}(?: \(?name\)?)?[ \t]{0,3}[:=][ \t]{0,3}["'*_]{0,3}/iy;

export const labelled: WordFinder = {
  on: 'word',
  words: LABELS,
  find({ text }, start, end) {
    const from = matchEnd(LABEL_END, text, end);
    const found = from < 0 ? undefined : nameAt(text, skipTitle(text, from), 0.85);
    // `applicant: Applicant`: the type of a variable.
    if (found === undefined || fold(text.slice(found.start, found.end)) === fold(text.slice(start, end)))
      return undefined;
    return turned(text, found);
  },
};

/** `Patient: Keller, Anna`: a given name behind the comma belongs to it. */
function turned(text: string, found: Candidate): Candidate {
  if (text[found.end] !== ',' || text[found.end + 1] !== ' ') return found;
  const given = nameAt(text, found.end + 2, found.score);
  if (given === undefined || !isGivenName(fold(text.slice(given.start).match(/^\p{L}*/u)?.[0] ?? '')))
    return found;
  return { ...found, end: given.end };
}

const PEOPLE_BEFORE =
  /(?:full|first|last|family|given|maiden|middle|customer|client|patient|employee|contact|user|display|legal|card ?holder|your|voller|kunden)[ _-]?$/i;

/** `last_name: Keller`: labels of a part of a name, where one word is enough. */
const PART_BEFORE = /(?:first|last|family|given|maiden|middle|sur)[ _-]?$/i;

/** `Name: Anna Keller`: a given name first, or a label that can only mean a person. */
export const plainName: WordFinder = {
  on: 'word',
  words: [
    'name',
    'nom',
    'nombre',
    'nome',
    'naam',
    'customer',
    'client',
    'contact',
    'kunde',
    'kundin',
    'from',
    'von',
    'author',
    'sender',
    'to',
    'an',
  ],
  find({ text }, start, end) {
    const from = matchEnd(LABEL_END, text, end);
    if (from < 0) return undefined;
    const begin = skipTitle(text, from);
    const plain = nameAt(text, begin, 0.8);
    if (plain === undefined) return undefined;
    const found = turned(text, plain);
    if (found !== plain) return found;
    const [first = '', ...others] = text.slice(found.start, found.end).split(/[ -]/);
    const before = text.slice(Math.max(0, start - 12), start);
    const isPerson = PEOPLE_BEFORE.test(before) && (others.length > 0 || PART_BEFORE.test(before));
    return isPerson || isGivenName(fold(first)) ? found : undefined;
  },
};

/** The word that completes an introduction, and what must stand before it. */
const INTRODUCTIONS: Readonly<Record<string, RegExp>> = {
  is: /\bmy (?:full |first |last )?name $/i,
  name: /\bmein $/i,
  heisse: /\bich $/i,
  heiße: /\bich $/i,
  appelle: /\bje m['’]$/i,
  llamo: /\bme $/i,
  chiamo: /\bmi $/i,
  heet: /\bik $/i,
  naam: /\bmijn $/i,
};
const VERB = /(?: ist| is)? /y;

export const introduced: WordFinder = {
  on: 'word',
  words: ['is', 'name', 'heisse', 'heise', 'appelle', 'llamo', 'chiamo', 'heet', 'naam'],
  find({ text }, start, end) {
    const before = INTRODUCTIONS[text.slice(start, end).toLowerCase()];
    if (before === undefined || !before.test(text.slice(Math.max(0, start - 24), start))) return undefined;
    const from = matchEnd(VERB, text, end);
    return from < 0 ? undefined : nameAt(text, skipTitle(text, from), 0.85);
  },
};

const TITLE = new RegExp(`(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|Mme|Sr|Sra|Sig|Dhr)\\.? )*`, 'y');

function skipTitle(text: string, at: number): number {
  return Math.max(at, matchEnd(TITLE, text, at));
}

const NEXT_LABEL = /[ \t]{0,2}:(?!\/)/y;

function nameAt(text: string, start: number, score: number): Candidate | undefined {
  const end = matchEnd(FULL_NAME, text, start);
  if (end < 0) return undefined;
  // Capitalised words may follow the name: `Frau Keller Bitte`; the first that is no name ends it.
  let last = start;
  let before = start;
  let named = false;
  for (const word of text.slice(start, end).matchAll(/[^ ]+/g)) {
    const folded = fold(word[0]).replace(/[^\p{L}]/gu, '');
    if (NOT_NAMES.has(folded) || (folded.length > 1 && FORMS_OF_ADDRESS.has(folded))) break;
    if (/^\p{Lu}\p{L}/u.test(word[0]) || /^\p{Lu}['’]/u.test(word[0])) {
      before = last;
      last = start + word.index + word[0].length;
      named = true;
    }
  }
  if (!named || text[last] === '@') return undefined;
  // `Nome: Giulia Cognome: Ferrari`: what stands before the next colon is a label.
  if (before > start && matchEnd(NEXT_LABEL, text, last) > 0) last = before;
  return { start, end: last, type: 'PERSON', score, evidence: 'context' };
}

function isUpper(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}
