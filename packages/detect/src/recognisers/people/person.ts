/**
 * Names in strong context only: after a form of address, a label of a form, or words that introduce somebody.
 * What is found is the name alone; the form of address stays readable.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { isGivenName } from './given-names.ts';

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

/** Words that begin with a capital and are no names, folded: titles, nouns of greetings, roles. */
const NOT_NAMES = new Set([
  'president',
  'prasident',
  'prasidentin',
  'kanzler',
  'kanzlerin',
  'minister',
  'ministerin',
  'doktor',
  'doctor',
  'professor',
  'professorin',
  'chairman',
  'speaker',
  'mayor',
  'burgermeister',
  'burgermeisterin',
  'direktor',
  'direktorin',
  'director',
  'presidente',
  'directeur',
  'ministre',
  'judge',
  'secretary',
  'right',
  'and',
  'und',
  'oder',
  'kollege',
  'kollegin',
  'lehrer',
  'lehrerin',
  'pfarrer',
  'the',
  'this',
  'name',
  'unknown',
  'none',
  'not',
  'available',
  'test',
  'user',
  'admin',
  'customer',
  'kunde',
  'kundin',
  'patient',
  'patientin',
  'please',
  'new',
  'your',
  'no',
  'yes',
  'all',
  'date',
  'number',
  'company',
  'true',
  'false',
  'string',
  'null',
  'example',
  'manager',
  'age',
  'status',
  'id',
  'phone',
  'email',
  'address',
  'geburtsdatum',
  'born',
  'dob',
  'service',
  'team',
  'department',
  'support',
  'sales',
  'group',
  'gmbh',
  'ltd',
  'inc',
  'universe',
  'pepper',
  'holle',
  'it',
  'we',
  'he',
  'she',
  'they',
  'and',
  'was',
  'has',
  'is',
  'in',
  'on',
  'at',
  'you',
  'i',
  'from',
  'discharge',
  'history',
  'summary',
  'record',
  'records',
  'care',
  'safety',
  'information',
  'details',
  'data',
  'report',
  'room',
]);

/** Forms of address; those of one or two letters only with their full stop. */
const TITLES = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'sir',
  'herr',
  'herrn',
  'frau',
  'fraulein',
  'm',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'sr',
  'sra',
  'srta',
  'senor',
  'senora',
  'sig',
  'signor',
  'signora',
  'signore',
  'dott',
  'dottssa',
  'dhr',
  'mevr',
  'mevrouw',
  'meneer',
] as const;
const NEEDS_STOP = new Set(['m', 'sr', 'sra', 'sig', 'dhr', 'dott', 'srta', 'mevr']);

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

/** Labels that only people have. `Name:` alone also labels files, jobs and products: see `plainName`. */
const LABELS = [
  'patient',
  'patientin',
  'patientenname',
  'fullname',
  'firstname',
  'lastname',
  'surname',
  'vorname',
  'nachname',
  'familienname',
  'prenom',
  'apellido',
  'apellidos',
  'cognome',
  'voornaam',
  'achternaam',
  'paciente',
  'paziente',
  'employee',
  'mitarbeiter',
  'mitarbeiterin',
  'attn',
  'kontoinhaber',
  'cardholder',
  'karteninhaber',
  'versicherter',
  'versicherte',
  'applicant',
  'antragsteller',
  'antragstellerin',
  'titulaire',
  'insured',
  'tenant',
  'mieter',
  'mieterin',
  'ansprechpartner',
  'ansprechpartnerin',
] as const;

const LABEL_END = /["'*_]{0,3}(?: \(?name\)?)?[ \t]{0,3}[:=][ \t]{0,3}["'*_]{0,3}/iy;

export const labelled: WordFinder = {
  on: 'word',
  words: LABELS,
  find({ text }, _start, end) {
    const from = matchEnd(LABEL_END, text, end);
    return from < 0 ? undefined : nameAt(text, skipTitle(text, from), 0.85);
  },
};

const PEOPLE_BEFORE =
  /(?:full|first|last|family|given|maiden|middle|customer|client|patient|employee|contact|user|display|legal|card ?holder|your|voller|kunden)[ _-]?$/i;

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
    const found = nameAt(text, begin, 0.8);
    if (found === undefined) return undefined;
    const [first = '', ...others] = text.slice(found.start, found.end).split(/[ -]/);
    const isPerson = PEOPLE_BEFORE.test(text.slice(Math.max(0, start - 12), start)) && others.length > 0;
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

function nameAt(text: string, start: number, score: number): Candidate | undefined {
  const end = matchEnd(FULL_NAME, text, start);
  if (end < 0) return undefined;
  // Capitalised words may follow the name: `Frau Keller Bitte`; the first that is no name ends it.
  let last = start;
  let named = false;
  for (const word of text.slice(start, end).matchAll(/[^ ]+/g)) {
    const folded = fold(word[0]).replace(/[^\p{L}]/gu, '');
    if (NOT_NAMES.has(folded) || (folded.length > 1 && FORMS_OF_ADDRESS.has(folded))) break;
    if (/^\p{Lu}\p{L}/u.test(word[0]) || /^\p{Lu}['’]/u.test(word[0])) {
      last = start + word.index + word[0].length;
      named = true;
    }
  }
  if (!named || text[last] === '@') return undefined;
  return { start, end: last, type: 'PERSON', score, evidence: 'context' };
}

function isUpper(text: string, at: number): boolean {
  const char = text[at] ?? '';
  return char !== char.toLowerCase();
}
