/**
 * Organisations that a word announces where the model sees nothing: `la société Batimer`, `Krankenkasse: Barmer`,
 * `I work for Ostwell`, `shares of Nordvik`, `sued Pellmont`.
 */
import type { Candidate } from '../candidate.ts';
import { fold } from '../letters.ts';
import { type WordFinder, matchEnd } from '../recogniser.ts';
import { hashOf } from '../words.ts';
import { CASE_SHIFT, COMMON_SHIFT, LISTED, type WordTable } from './lexicon.ts';

/** Words that stand right before the name, or as the label of a field. */
const KINDS =
  'societe entreprise societa ditta azienda empresa compania firma bedrijf unternehmen konzern krankenkasse krankenversicherung arbeitgeber employer employeur insurer werkgever publisher supplier vendor lieferant fournisseur';
const KIND_GAP = /(?:\(?(?:in|s)?\)?: ?| )/uy;
/** Deeds, and what stands between them and the name. */
const DEEDS =
  'work works worked working job employed interned internship spokesman spokeswoman spokesperson shares shareholder shareholders arbeite arbeitet arbeitete travaille travaillait trabajo trabaja lavoro lavora werk werkt';
const DEED_GAP = / (?:for|at|of|by|bei|chez|para|per|presso|voor|bij) (?:the |der |dem |la |le )?/uy;
const NAME =
  /\p{Lu}[\p{L}\p{N}'’-]{2,30}(?: (?:(?:&|of|de|und|et) )?\p{Lu}[\p{L}\p{N}'’-]{1,30}){0,3}(?![\p{L}\p{N}@])/uy;
const NO_FIRM =
  /^(?:\p{Lu}{1,3}|Christmas|Easter|Weihnachten|Ostern|Home|Night|Weekends|Noël|Natale|Unknown|None|Various|Self|Free)$/u;
const POSSESSIVE = /['’]s?$/u;
const CAPITAL = 3;

const NOT =
  LISTED.LARGE_CITY |
  LISTED.CITY |
  LISTED.COUNTRY |
  LISTED.REGION |
  LISTED.FIRST_NAME |
  LISTED.CALENDAR |
  LISTED.NATIONALITY |
  LISTED.JOB;

/** What names of firms end with, where it is written with a capital. */
const HEADS =
  'institute haulage estates logistics holdings associates technologies industries foods motors airlines railways insurance assurance consulting pharma pharmaceuticals labs laboratories media studios ' +
  'analytics robotics brewing brewery bakery roofing realty trust foundation council college academy enterprises electronics engineering freight shipping couriers catering dental dairy ' +
  'distillery hotels outfitters textiles plastics chemicals mining petroleum telecom publishing press herald hospice infirmary pharmacy recruitment homes ferries foundries bio biotech surgery cider partners';
/** Up to three words with a capital before it. */
const BEFORE_HEAD = /(?<![\p{L}\p{N}'’.-])((?:\p{Lu}[\p{L}'’&-]{1,20} ){1,3})$/u;
const NOT_FIRST = LISTED.CALENDAR | LISTED.NATIONALITY | LISTED.JOB | LISTED.PLAIN_FIRST_NAME;

/** @param lexicon says which words are people, places and common words. */
export function namedFirms(lexicon: WordTable): readonly WordFinder[] {
  const mayBeFirm = (word: string): boolean => {
    const known = lexicon.of(hashOf(fold(word)));
    const isCommon = ((known >>> COMMON_SHIFT) & 7) > 0 && ((known >>> CASE_SHIFT) & 3) !== CAPITAL;
    return !isCommon && (known & NOT) === 0 && !NO_FIRM.test(word);
  };
  const after = (words: string, gap: RegExp): WordFinder => ({
    on: 'word',
    words: words.split(' '),
    find({ text }, start, end): Candidate | undefined {
      const from = matchEnd(gap, text, end);
      const to = from < 0 ? -1 : matchEnd(NAME, text, from);
      if (to < 0 || text.slice(start, end) === text.slice(start, end).toUpperCase()) return undefined;
      const name = text.slice(from, to).replace(POSSESSIVE, '');
      const [first = '', second] = name.split(' ');
      // `Krankenkasse: Techniker Krankenkasse`: the common word has its own capital in German.
      if (!mayBeFirm(first) && (second === undefined || !isKindOfFirm(second))) return undefined;
      return { start: from, end: from + name.length, type: 'ORGANIZATION', score: 0.55, evidence: 'model' };
    },
  });
  /** `Hartwell Institute opened …`: the model is shy of what begins a sentence. */
  const headed: WordFinder = {
    on: 'word',
    words: HEADS.split(' '),
    find({ text }, start, end): Candidate | undefined {
      if (!isCapital(text, start) || text[start - 1] !== ' ' || text.charCodeAt(end) === 46) return undefined;
      const before = BEFORE_HEAD.exec(text.slice(Math.max(0, start - 48), start))?.[1];
      if (before === undefined) return undefined;
      const words = before.trim().split(' ');
      const first = words.findIndex((word) => isStrange(word));
      if (first < 0) return undefined;
      const from = start - before.length + words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
      return { start: from, end, type: 'ORGANIZATION', score: 0.6, evidence: 'model' };
    },
  };
  const isStrange = (word: string): boolean => {
    const known = lexicon.of(hashOf(fold(word)));
    return (
      ((known >>> COMMON_SHIFT) & 7) === 0 && ((known >>> CASE_SHIFT) & 3) !== 1 && (known & NOT_FIRST) === 0
    );
  };
  return [after(KINDS, KIND_GAP), after(DEEDS, DEED_GAP), headed];
}

const isCapital = (text: string, at: number): boolean => text.charAt(at) !== text.charAt(at).toLowerCase();

const isKindOfFirm = (word: string): boolean =>
  /(?:kasse|versicherung|bank|werke?|verlag|group|insurance)$/iu.test(word);
