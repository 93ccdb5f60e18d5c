/** Makes the two tables of words from the lists that `data/build.ts` wrote. */
import {
  CASE_SHIFT,
  CLASS_SHIFT,
  COMMON_SHIFT,
  ENGLISH_ONLY,
  LISTED,
  OTHERS_ONLY,
  WordTable,
} from '../../packages/detect/src/names/lexicon.ts';
import type { Clusters } from '../../packages/detect/src/names/features.ts';
import { HASH_START, hashOf, hashStep } from '../../packages/detect/src/words.ts';
import { foldCode } from '../../packages/detect/src/letters.ts';
import { readTable } from '../data/table.ts';
import { wordClasses, type WordClasses } from './word-classes.ts';

/** How large the tables are, in slots of six bytes. */
const WORDS = 1 << 19;
const CLUSTERS = 1 << 18;
/** How many of the commonest words have their cluster kept. */
const CLUSTERED = 60_000;
/** A city of so many people is large. */
const LARGE = 100_000;

export interface RawTable {
  readonly checks: Uint16Array;
  readonly values: Uint32Array;
}

export interface WordTables {
  readonly words: RawTable;
  readonly clusters: RawTable;
  readonly paths: Clusters['paths'];
  readonly families: Uint16Array;
}

export function buildWordTables(say: (line: string) => void): WordTables {
  const clusters = readClusters(say);
  const classes = wordClasses();
  return {
    words: readWords(clusters.casing, classes, say),
    clusters: clusters.raw,
    paths: clusters.paths,
    families: Uint16Array.from(classes.families),
  };
}

/** The folded words of a name as the tokens would have them. */
function folded(name: string): string[] {
  const words: string[] = [];
  let word = '';
  for (let i = 0; i < name.length; i++) {
    const code = foldCode(name.charCodeAt(i));
    if (code !== 0) word += String.fromCharCode(code);
    else if (word !== '') {
      words.push(word);
      word = '';
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** Log probabilities of a word in lower case and with a capital, in the languages that write no nouns with one. */
type Casing = Map<string, { lower: number; title: number }>;

function readClusters(say: (line: string) => void): {
  raw: RawTable;
  paths: readonly [Uint16Array, Uint16Array, Uint16Array];
  casing: Casing;
} {
  const companies = new Map<string, number>();
  const casing: Casing = new Map();
  const pathsOf = (language: string, index: number): Uint16Array => {
    const numbers = new Map<number, number>();
    const list: number[] = [0];
    for (const [word = '', path = '', weight = ''] of readTable(`brown-${language}.tsv`).slice(
      0,
      CLUSTERED,
    )) {
      const own = Number(path);
      let number = numbers.get(own);
      if (number === undefined) {
        number = list.push(own) - 1;
        numbers.set(own, number);
      }
      if (number > 1023) throw new RangeError(`More than 1,023 clusters of ${language}.`);
      companies.set(word, (companies.get(word) ?? 0) | (number << (index * 10)));
      if (language !== 'de') noteCasing(casing, word, Number(weight));
    }
    return Uint16Array.from(list.length % 2 === 0 ? list : [...list, 0]);
  };
  const paths = [pathsOf('en', 0), pathsOf('de', 1), pathsOf('es', 2)] as const;
  const raw = { checks: new Uint16Array(CLUSTERS), values: new Uint32Array(CLUSTERS) };
  const table = new WordTable(raw.checks, raw.values);
  let lost = 0;
  for (const [word, company] of companies) if (!table.put(hashCased(word), company >>> 0)) lost++;
  say(`clusters: ${companies.size} words, ${lost} without room`);
  return { raw, paths, casing };
}

function hashCased(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

function noteCasing(casing: Casing, word: string, weight: number): void {
  const [key, ...others] = folded(word);
  if (key === undefined || others.length > 0) return;
  const known = casing.get(key) ?? { lower: -9999, title: -9999 };
  if (word === word.toLowerCase()) known.lower = Math.max(known.lower, weight);
  else known.title = Math.max(known.title, weight);
  casing.set(key, known);
}

function readWords(casing: Casing, classes: WordClasses, say: (line: string) => void): RawTable {
  const values = new Map<string, number>();
  const add = (word: string, bits: number): void => void values.set(word, (values.get(word) ?? 0) | bits);
  const addEach = (name: string, bits: number): void => folded(name).forEach((word) => add(word, bits));

  const ranks = new Map<string, { english: number; others: number }>();
  for (const [word = '', language, rank = ''] of readTable('words.tsv')) {
    const [key, ...others] = folded(word);
    if (key === undefined || others.length > 0) continue;
    const known = ranks.get(key) ?? { english: Infinity, others: Infinity };
    if (language === 'en') known.english = Math.min(known.english, Number(rank));
    else known.others = Math.min(known.others, Number(rank));
    ranks.set(key, known);
  }
  for (const [word, rank] of ranks) add(word, bucket(rank) << COMMON_SHIFT);
  for (const [word, { lower, title }] of casing) {
    const way = lower > title + 100 ? 1 : title > lower + 100 ? 3 : 2;
    add(word, way << CASE_SHIFT);
  }
  for (const [form = ''] of readTable('legal-forms.tsv')) addEach(form, LISTED.LEGAL_FORM);
  for (const [job = ''] of readTable('jobs.tsv')) addEach(job, LISTED.JOB);
  for (const [form = ''] of readTable('nationalities.tsv')) addEach(form, LISTED.NATIONALITY);
  for (const [word = ''] of readTable('calendar.tsv')) addEach(word, LISTED.CALENDAR);
  for (const [street = ''] of readTable('streets.tsv')) addEach(street, LISTED.STREET);
  for (const [name = '', kind = ''] of readTable('organisations.tsv')) {
    const words = folded(name);
    const known =
      kind === 'company' || kind === 'authority' || kind === 'party' || kind === 'paper' || kind === 'team';
    const bits = known && words.length === 1 ? LISTED.FIRM : LISTED.BODY;
    for (const word of words) if (word.length > 2 || words.length === 1) add(word, bits);
  }
  for (const [name = '', kind = '', , people = ''] of readTable('places.tsv'))
    placeBits(name, kind, Number(people), add);
  const isCommon = (word: string): boolean =>
    (((values.get(word) ?? 0) >>> COMMON_SHIFT) & 7) >= 2 &&
    (((values.get(word) ?? 0) >>> CASE_SHIFT) & 3) !== 3;
  for (const [name = '', role = ''] of readTable('people.tsv')) {
    const words = folded(name);
    const plain = words.length === 1 && !isCommon(words[0] ?? '');
    for (const word of words) {
      if (word.length < 2) continue;
      add(word, role === 'S' ? LISTED.SURNAME : LISTED.FIRST_NAME | (plain ? LISTED.PLAIN_FIRST_NAME : 0));
    }
  }
  // Last, so that where there is no room it is a rare word that is left out.
  for (const [word, number] of classes.words) {
    const [key, ...others] = folded(word);
    if (key === undefined || others.length > 0) continue;
    if ((values.get(key) ?? 0) >>> CLASS_SHIFT === 0) add(key, number << CLASS_SHIFT);
  }
  const raw = { checks: new Uint16Array(WORDS), values: new Uint32Array(WORDS) };
  const table = new WordTable(raw.checks, raw.values);
  let lost = 0;
  for (const [word, value] of values) if (value !== 0 && !table.put(hashOf(word), value >>> 0)) lost++;
  say(`words: ${values.size}, ${lost} without room`);
  return raw;
}

function placeBits(
  name: string,
  kind: string,
  people: number,
  add: (word: string, bits: number) => void,
): void {
  const words = folded(name);
  if (words.length > 1) {
    words.forEach((word, at) => add(word, at === 0 ? LISTED.PLACE_HEAD : LISTED.PLACE_TAIL));
    return;
  }
  const [word] = words;
  if (word === undefined || word.length < 2) return;
  if (kind === 'country') add(word, LISTED.COUNTRY);
  else if (kind === 'region' || kind === 'water') add(word, LISTED.REGION);
  else add(word, kind === 'exonym' || people >= LARGE ? LISTED.LARGE_CITY : LISTED.CITY);
}

/** How common a word of these ranks is, from 7 to 1. */
function bucket({ english, others }: { english: number; others: number }): number {
  const rank = Math.min(english, others);
  if (rank <= 200) {
    if (others > 2000) return ENGLISH_ONLY;
    return english > 2000 ? OTHERS_ONLY : 5;
  }
  if (rank <= 1000) return 4;
  if (rank <= 3000) return 3;
  return rank <= 10_000 ? 2 : 1;
}
