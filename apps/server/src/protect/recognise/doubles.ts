/**
 * The realistic names of a scope, found in a text: as whole words, in any letter case, over any white space, with
 * the ending `s`. Answers are final, like those of the token matcher: `hold` as long as more text could change them.
 */
import type { Pseudonym } from '../pseudonym.ts';
import type { Found, Search } from './find.ts';
import { isAlphanumeric, isSpace } from './marks.ts';
import { MORE } from './view.ts';

const MOST_SPACES = 4;

interface Double {
  /** Folded, with single spaces. */
  readonly pattern: string;
  /** Spellings that differ in letter case alone belong to spellings of one value. */
  readonly spellings: Map<string, Pseudonym>;
  readonly first: Pseudonym;
}

export class DoubleIndex {
  readonly #doubles = new Map<string, Double>();
  /** By first word, longest pattern first. */
  readonly #byWord = new Map<string, Double[]>();
  #sortedWords: string[] | undefined;

  get size(): number {
    return this.#doubles.size;
  }

  /** Who goes by this name, in whatever letter case. */
  holder(name: string): Pseudonym | undefined {
    return this.#doubles.get(patternOf(name))?.first;
  }

  exactly(name: string): Pseudonym | undefined {
    return this.#doubles.get(patternOf(name))?.spellings.get(name);
  }

  add(pseudonym: Pseudonym): void {
    const pattern = patternOf(pseudonym.token);
    const known = this.#doubles.get(pattern);
    if (known !== undefined) {
      known.spellings.set(pseudonym.token, pseudonym);
      return;
    }
    const double = { pattern, spellings: new Map([[pseudonym.token, pseudonym]]), first: pseudonym };
    this.#doubles.set(pattern, double);
    const word = pattern.slice(0, wordEnd(pattern, 0));
    const siblings = this.#byWord.get(word) ?? [];
    siblings.push(double);
    siblings.sort((a, b) => b.pattern.length - a.pattern.length);
    this.#byWord.set(word, siblings);
    this.#sortedWords = undefined;
  }

  clear(): void {
    this.#doubles.clear();
    this.#byWord.clear();
    this.#sortedWords = undefined;
  }

  /** The first double at or after `from`; `hold` at the text's end means none. */
  find(search: Search, from: number): Found<Pseudonym> {
    const { text, open } = search;
    for (let at = from; at < text.length;) {
      if (!isWord(text.charCodeAt(at))) {
        at += 1;
        continue;
      }
      const end = wordEnd(text, at);
      const inWord = at === 0 ? isWord(search.before) : at !== from && isWord(text.charCodeAt(at - 1));
      if (!inWord) {
        const found = this.#at(text, at, end, open);
        if (found !== undefined) return found;
      }
      at = end;
    }
    return { kind: 'hold', at: text.length };
  }

  /** A double that begins exactly at `from`, directly behind another name. */
  startingAt({ text, open }: Search, from: number): Found<Pseudonym> | undefined {
    if (from >= text.length || !isWord(text.charCodeAt(from))) return undefined;
    return this.#at(text, from, wordEnd(text, from), open);
  }

  #at(text: string, start: number, end: number, open: boolean): Found<Pseudonym> | undefined {
    const word = foldText(text.slice(start, end));
    if (open && end === text.length) return this.#begins(word) ? { kind: 'hold', at: start } : undefined;
    const candidates =
      this.#byWord.get(word) ?? (word.endsWith('s') ? this.#byWord.get(word.slice(0, -1)) : undefined) ?? [];
    for (const { pattern, spellings, first } of candidates) {
      const matched = matchPattern(text, start, pattern, open);
      if (matched === MORE) return { kind: 'hold', at: start };
      if (matched === undefined) continue;
      const [until, close] = matched;
      const meaning = spellings.get(text.slice(start, until)) ?? first;
      const match = {
        start,
        end: close,
        meaning,
        before: '',
        after: text.slice(until, close),
        percent: 0,
        entity: 0,
        json: 0,
      };
      return { kind: 'match', match };
    }
    return undefined;
  }

  /** Whether a word that is still growing could become the first word of a double. */
  #begins(word: string): boolean {
    this.#sortedWords ??= [...this.#byWord.keys()].toSorted();
    let low = 0;
    let high = this.#sortedWords.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sortedWords[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    if (this.#sortedWords[low]?.startsWith(word) === true) return true;
    return word.endsWith('s') && this.#byWord.has(word.slice(0, -1));
  }
}

/** Where the pattern ends in the text, and where its ending does; undefined where it does not stand. */
function matchPattern(
  text: string,
  start: number,
  pattern: string,
  open: boolean,
): readonly [number, number] | typeof MORE | undefined {
  let at = start;
  for (let i = 0; i < pattern.length; i += 1) {
    if (at === text.length) return open ? MORE : undefined;
    if (pattern.charCodeAt(i) !== 0x20) {
      if (foldText(text.charAt(at)) !== pattern.charAt(i)) return undefined;
      at += 1;
      continue;
    }
    const gap = at;
    while (at - gap < MOST_SPACES && at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (at === text.length && open) return MORE;
    if (at === gap) return undefined;
  }
  if (at === text.length) return open ? MORE : [at, at];
  const next = text.charCodeAt(at);
  if (!isWord(next)) return [at, at];
  if ((next | 0x20) !== 0x73) return undefined;
  if (at + 1 === text.length) return open ? MORE : [at, at + 1];
  return isWord(text.charCodeAt(at + 1)) ? undefined : [at, at + 1];
}

const patternOf = (name: string): string => foldText(name.trim().replaceAll(/\s+/g, ' '));

/** ASCII alone: doubles are written in it. */
const foldText = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isWord(text.charCodeAt(end))) end += 1;
  return end;
}

/** Letters, digits and the plus of telephone numbers. */
const isWord = (code: number): boolean =>
  isAlphanumeric(code) || code === 0x2b || (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7);
