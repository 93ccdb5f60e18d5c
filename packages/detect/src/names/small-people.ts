/** People written in small letters, as in a chat: `mr keller`, `a letter for lisa brown`. */
import type { Candidate } from '../candidate.ts';
import { fold, isWordAt } from '../letters.ts';
import type { WordFinder } from '../recogniser.ts';
import { hashOf } from '../words.ts';
import { CASE_SHIFT, COMMON_SHIFT, LISTED, type WordTable } from './lexicon.ts';

/** Forms of address that are nothing else: an ordinary word behind them is a name, too, if it is one of the list. */
const PLAIN_TITLES: ReadonlySet<string> = new Set(['mr', 'mrs', 'mx']);
const TITLES = [
  ...PLAIN_TITLES,
  'ms',
  'dr',
  'prof',
  'herr',
  'herrn',
  'frau',
  'mme',
  'monsieur',
  'madame',
  'signor',
  'signora',
  'senor',
  'senora',
  'meneer',
  'mevrouw',
] as const;

/** Words after which a person is spoken of, folded. */
const BEFORE_PEOPLE: ReadonlySet<string> = new Set(
  (
    'for to from with by about between against and or cc ask tell told call email mail message remind thank contact invite hire ' +
    'fire meet met colleague client customer patient boss manager employee applicant candidate tenant student teacher named ' +
    'called husband wife son daughter brother sister friend neighbour neighbor landlord fur von mit an bei und kollege ' +
    'kollegin kunde kundin patient patientin mitarbeiter mitarbeiterin chef chefin namens'
  ).split(' '),
);

const SHORTEST = 3;
const LONGEST = 24;
const SMALL = 1;
const CAPITAL = 3;
const AMONG_THE_FIRST = 5;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly known: number;
}

/** @param lexicon says which words are names, and which too common to be one. */
export function smallPeople(lexicon: WordTable, givenNames: readonly string[]): readonly WordFinder[] {
  const wordAt = (text: string, start: number): Word | undefined => {
    let end = start;
    while (end - start <= LONGEST && isWordAt(text, end)) end++;
    const written = text.slice(start, end);
    return end - start >= SHORTEST && end - start <= LONGEST && isSmall(written)
      ? { start, end, known: lexicon.of(hashOf(fold(written))) }
      : undefined;
  };
  const isSurname = ({ known }: Word): boolean => (known & LISTED.SURNAME) !== 0;
  const rank = ({ known }: Word): number => (known >>> COMMON_SHIFT) & 7;
  const mostlyWritten = ({ known }: Word): number => (known >>> CASE_SHIFT) & 3;
  const isCommon = (word: Word): boolean => rank(word) > 0 && mostlyWritten(word) !== CAPITAL;
  /** `brown` may be one behind a given name, `mode` and `german` may not. */
  const goesOn = (word: Word): boolean =>
    isSurname(word) &&
    (word.known & LISTED.NATIONALITY) === 0 &&
    (mostlyWritten(word) === CAPITAL || (mostlyWritten(word) !== SMALL && rank(word) <= 3));

  const titled: WordFinder = {
    on: 'word',
    words: TITLES,
    find({ text }, start, end) {
      if (!isSmall(text.slice(start, end)) || !/^$|\s|[("'„“,]/.test(text.charAt(start - 1)))
        return undefined;
      const from = end + (text[end] === '.' ? 1 : 0);
      if (text[from] !== ' ') return undefined;
      const name = wordAt(text, from + 1);
      if (name === undefined) return undefined;
      const isPlain =
        PLAIN_TITLES.has(text.slice(start, end)) && isSurname(name) && rank(name) < AMONG_THE_FIRST;
      if (isCommon(name) && !isPlain) return undefined;
      // `5 ms latency`, `dr failover`: short forms are words of machines, too.
      if (end - start <= 2 && /\d ?$/.test(text.slice(Math.max(0, start - 2), start))) return undefined;
      const next = text[name.end] === ' ' ? wordAt(text, name.end + 1) : undefined;
      const whole = next !== undefined && goesOn(next) ? next : name;
      return person(name.start, whole.end);
    },
  };
  const full: WordFinder = {
    on: 'word',
    words: givenNames,
    find({ text }, start, end) {
      if (!isSmall(text.slice(start, end)) || text[end] !== ' ' || text[start - 1] !== ' ') return undefined;
      const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, start - LONGEST), start))?.[1];
      if (before === undefined || !BEFORE_PEOPLE.has(fold(before))) return undefined;
      const surname = wordAt(text, end + 1);
      return surname !== undefined && goesOn(surname) ? person(start, surname.end) : undefined;
    },
  };
  return [titled, full];
}

const isSmall = (word: string): boolean => word === word.toLowerCase() && /^\p{L}+$/u.test(word);

const person = (start: number, end: number): Candidate => ({
  start,
  end,
  type: 'PERSON',
  score: 0.75,
  evidence: 'model',
});
