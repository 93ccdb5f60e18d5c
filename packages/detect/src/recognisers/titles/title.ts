/**
 * Forms of address and positions beside a name: `Mr. Keller`, `Anna Keller, CEO`, `Position: Head of Sales`.
 *
 * They point at a person only together with others, so they are internal and of a low score.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { fieldValue, lineValueEnd } from '../prose/field.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

function title(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'TITLE', score, evidence: 'shape' };
}

const HONORIFICS = (
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend hon captain capt col colonel sgt lt herr herrn frau dipl ing mag mme mlle monsieur madame mademoiselle maître sr sra srta señor señora ' +
  'señorita don doña dott dottssa dottoressa dottore signor signora signorina sig avv dhr mevr mevrouw meneer drs senhor senhora pan pani'
).split(' ');
const NEEDS_STOP: ReadonlySet<string> = new Set(
  'rev hon col sgt lt dipl ing mag sr sra srta sig avv dhr mevr drs prof capt dott'.split(' '),
);
const NEXT = /\.? (?=\p{Lu}(?:\p{Ll}|\.|['’]\p{Lu}))/uy;
const MORE = /\.? ?(?:Dr|Prof|med|jur|phil|Ing|Dipl|h\.c)\./uy;

const honorific: WordFinder = {
  on: 'word',
  words: HONORIFICS,
  find(scene, start, end) {
    const { text } = scene;
    const first = text[start] ?? '';
    const second = text[start + 1] ?? '';
    if (first === first.toLowerCase() || second !== second.toLowerCase()) return undefined;
    if (text[end] !== '.' && NEEDS_STOP.has(fold(text.slice(start, end)))) return undefined;
    let to = end;
    for (let more = 0; more < 3; more++) to = Math.max(to, matchEnd(MORE, text, to));
    const stop = text[to] === '.' ? to + 1 : to;
    if (matchEnd(NEXT, text, to) < 0 || kindOfText(scene).code) return undefined;
    return title(start, stop, 0.5);
  },
};

export const POSITIONS = (
  'ceo cfo cto coo cio cmo ciso chro president chairman chairwoman chairperson director manager founder cofounder partner secretary treasurer attorney lawyer solicitor counsel professor engineer ' +
  'developer consultant analyst accountant nurse surgeon physician editor officer supervisor administrator assistant architect coordinator specialist ' +
  'geschäftsführer geschäftsführerin vorstand vorstandsvorsitzender vorstandsvorsitzende direktor direktorin leiter leiterin abteilungsleiter abteilungsleiterin prokurist prokuristin bürgermeister ' +
  'bürgermeisterin rechtsanwalt rechtsanwältin steuerberater steuerberaterin oberarzt oberärztin chefarzt chefärztin ' +
  'directeur directrice président présidente gérant gérante avocat avocate notaire médecin maire gerente presidente presidenta abogado abogada directora médico médica alcalde ' +
  'direttore direttrice amministratore amministratrice avvocato avvocata medico directeur bestuurder advocaat huisarts wethouder diretor diretora advogado advogada gestor ' +
  'dyrektor prezes kierownik adwokat lekarz'
).split(' ');
const NAME_BEFORE =
  /\p{Lu}\p{L}+ (?:\p{Lu}\.? )?\p{Lu}[\p{L}'’-]+(?:, | \(| [-–|] |\n)(?:the |our |der |die |le |la |el |il |de )?((?:[\p{L}&/-]{2,20} ){0,4})$/u;
const BEHIND =
  /(?: (?:of|for|de|des|du|der|di|van|do|da|and|und|et|y|e|&) \p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?)/uy;

/** `Anna Keller, Head of Sales Manager`: a position right behind a name. */
const position: WordFinder = {
  on: 'word',
  words: POSITIONS,
  find(scene, start, end) {
    const { text } = scene;
    const before = text[start - 1];
    if (before !== ' ' && before !== '(' && before !== '\n') return undefined;
    const match = NAME_BEFORE.exec(text.slice(Math.max(0, start - 90), start));
    if (match === null || kindOfText(scene).code) return undefined;
    const lead = match[1] ?? '';
    if (/\b(?:was|is|has|said|who|that|and he|and she|with|from|to)\b/i.test(lead)) return undefined;
    return title(start - lead.length, Math.max(end, matchEnd(BEHIND, text, end)), 0.5);
  },
};

const LABELS =
  'position title jobtitle occupation profession beruf funktion berufsbezeichnung fonction poste profesión cargo puesto ocupación professione ruolo beroep functie profissão zawód stanowisko role'.split(
    ' ',
  );
const VALUE = /^\p{Lu}[\p{L} .,&/'’()-]{2,60}$/u;
/** `Title:` also heads books and pages: there a word of a position must follow. */
const DOUBTFUL: ReadonlySet<string> = new Set(['title', 'position', 'role', 'poste', 'cargo', 'funktion']);
const SET = new Set(POSITIONS.map((word) => fold(word)));

const field: WordFinder = {
  on: 'word',
  words: LABELS,
  find(scene, start, end) {
    const { text } = scene;
    const from = fieldValue(text, end);
    if (from < 0 || kindOfText(scene).code) return undefined;
    const to = lineValueEnd(text, from, 64);
    const value = text.slice(from, to);
    if (!VALUE.test(value)) return undefined;
    const doubtful =
      DOUBTFUL.has(fold(text.slice(start, end))) &&
      !/job[ _-]?$/i.test(text.slice(Math.max(0, start - 4), start));
    const names = fold(value).split(/[^a-z]+/);
    const job =
      names.some((word) => SET.has(word)) ||
      /^(?:mr|mrs|ms|dr|prof|herr|frau|miss|mx|mme|sr|sra)\.?$/i.test(value);
    return doubtful && !job ? undefined : title(from, to, 0.55);
  },
};

export const titles = [honorific, position, field] as const;
