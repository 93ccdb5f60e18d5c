/**
 * The firm's own words: project names, customers, products.
 *
 * Whole words, accents and (unless asked otherwise) letter case ignored; a plural or genitive ending may follow
 * and stays outside the finding, so that what replaces the term takes the ending over.
 */
import type { DictionaryTerm } from '@bailiwick/contract/detector';
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { Candidate } from '../../candidate.ts';
import { fold, foldCode, isWordAt } from '../../letters.ts';
import type { TextFinder, WordFinder } from '../../recogniser.ts';
import { slipFinder } from './slips.ts';

/** Endings of plural and genitive: Herons, Falken, boxes; an apostrophe ends a word anyway. */
const ENDINGS = [
  's',
  'es',
  'n',
  'en',
  'e',
  'er',
  'i',
  'a',
  'u',
  'y',
  'em',
  'om',
  'ow',
  'ami',
  'owi',
] as const;

/** Scripts written without spaces between words. */
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;

interface Entry {
  readonly given: DictionaryTerm;
  /** The words of the term, folded. */
  readonly words: readonly string[];
}

export interface Dictionary {
  readonly finders: readonly (WordFinder | TextFinder)[];
  /** Beginnings of terms of several words, folded, joined by spaces: a stream is not cut behind one. */
  readonly beginnings: ReadonlySet<string>;
  /** The most words a term has. */
  readonly longest: number;
}

export function dictionary(terms: readonly DictionaryTerm[]): Dictionary {
  const byFirst = new Map<string, Entry[]>();
  const beginnings = new Set<string>();
  const unspaced: DictionaryTerm[] = [];
  const close: Entry[] = [];
  let longest = 1;
  for (const given of terms) {
    if (UNSPACED.test(given.term)) {
      unspaced.push(given);
      continue;
    }
    const words = wordsOf(given.term);
    const [first] = words;
    if (first === undefined) continue;
    longest = Math.max(longest, words.length);
    for (let i = 1; i < words.length; i++) beginnings.add(words.slice(0, i).join(' '));
    const keys = words.length === 1 ? [first, ...ENDINGS.map((ending) => first + ending)] : [first];
    const entry: Entry = { given, words };
    if (given.spelling === 'close') close.push(entry);
    for (const key of keys) {
      const entries = byFirst.get(key);
      if (entries === undefined) byFirst.set(key, [entry]);
      else entries.push(entry);
    }
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.given.term.length - a.given.term.length);
  const finders: (WordFinder | TextFinder)[] = [];
  if (byFirst.size > 0) finders.push(byWords(byFirst));
  if (unspaced.length > 0) finders.push(bySearch(unspaced));
  if (close.length > 0) finders.push(slipFinder(close));
  return { finders, beginnings, longest };
}

/** The words of a text, folded: runs of letters and digits. */
export function wordsOf(text: string): readonly string[] {
  return fold(text.normalize('NFC'))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function byWords(byFirst: ReadonlyMap<string, readonly Entry[]>): WordFinder {
  return {
    on: 'word',
    words: [...byFirst.keys()],
    find({ text }, start, end) {
      if (isWordAt(text, start - 1)) return undefined;
      for (const { given, words } of byFirst.get(fold(text.slice(start, end))) ?? []) {
        const last = termEnd(text, start, words);
        if (last < 0 || (given.caseSensitive === true && !sameCase(text.slice(start, last), given.term)))
          continue;
        return termCandidate(given, start, last);
      }
      return undefined;
    },
  };
}

/** The end of the term that begins at `start`, or -1. Between its words any short run of non-letters may stand. */
function termEnd(text: string, start: number, words: readonly string[]): number {
  let at = start;
  for (let w = 0; w < words.length; w++) {
    const word = words[w] as string;
    if (w > 0) {
      const gap = at;
      while (at < text.length && at - gap < 4 && !isWordAt(text, at)) at++;
      if (at === gap) return -1;
    }
    for (let i = 0; i < word.length; i++) {
      if (foldCode(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return -1;
    }
    at += word.length;
    if (w < words.length - 1 && isWordAt(text, at)) return -1;
  }
  let after = at;
  while (isWordAt(text, after) && after - at < 4) after++;
  const ending = fold(text.slice(at, after));
  return ending === '' || ENDINGS.some((known) => known === ending) ? at : -1;
}

function sameCase(surface: string, term: string): boolean {
  const letters = (value: string): string => value.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return letters(surface) === letters(term);
}

function bySearch(terms: readonly DictionaryTerm[]): TextFinder {
  return {
    on: 'text',
    find({ text }) {
      const folded = fold(text);
      const found: Candidate[] = [];
      for (const given of terms) {
        const exact = given.caseSensitive === true;
        const [where, what] = exact ? [text, given.term] : [folded, fold(given.term)];
        for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + what.length)) {
          found.push(termCandidate(given, at, at + what.length));
        }
      }
      return found;
    },
  };
}

function termCandidate(given: DictionaryTerm, start: number, end: number): Candidate {
  const type = given.type ?? 'TERM';
  const canonical = given.caseSensitive === true ? given.term : given.term.toLowerCase();
  return {
    start,
    end,
    type,
    class: given.class ?? TYPE_CLASSES[type],
    score: 0.99,
    evidence: 'context',
    canonical,
  };
}
