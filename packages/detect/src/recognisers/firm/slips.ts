/**
 * The firm's words with one slip of the pen in them: a letter too many, too few, another one, two changed over.
 *
 * Two words are one slip apart only if they agree after taking at most one letter out of each. So the terms are kept
 * with each letter left out once, and a word of the text is asked for with each of its letters left out, by hashes
 * that cost a multiplication each. Only words of five letters and more: among shorter ones too many are neighbours.
 */
import type { DictionaryTerm } from '@bailiwick/contract/detector';
import { TYPE_CLASSES } from '@bailiwick/contract/classes';
import type { Candidate } from '../../candidate.ts';
import { fold, foldCode, isWordAt } from '../../letters.ts';
import type { TextFinder } from '../../recogniser.ts';

const SHORTEST = 5;
const LONGEST = 40;
const BASE = 31;
/** Between the words of a term. */
const GAP = 3;

interface Entry {
  readonly given: DictionaryTerm;
  readonly words: readonly string[];
  /** The word by which the term is looked for: its longest. */
  readonly by: number;
}

const POWERS = powers();

/** @param terms of which each has a word of at least five letters; others are passed over. */
export function slipFinder(
  terms: readonly { readonly given: DictionaryTerm; readonly words: readonly string[] }[],
): TextFinder {
  const byHash = new Map<number, Entry[]>();
  for (const { given, words } of terms) {
    const by = words.reduce((best, word, i) => (word.length > (words[best] as string).length ? i : best), 0);
    const word = words[by];
    if (word === undefined || word.length < SHORTEST || word.length > LONGEST) continue;
    for (const hash of hashesOf(word)) {
      const entries = byHash.get(hash);
      if (entries === undefined) byHash.set(hash, [{ given, words, by }]);
      else if (entries.at(-1)?.given !== given) entries.push({ given, words, by });
    }
  }
  const slots = new Uint8Array(1 << 20);
  for (const hash of byHash.keys()) slots[slotOf(hash)] = 1;
  return {
    on: 'text',
    find({ text }) {
      const found: Candidate[] = [];
      eachWord(text, (start, end, hashes, count) => {
        let entries: Entry[] | undefined;
        for (let i = 0; i < count; i++) {
          const hash = hashes[i] as number;
          if (slots[slotOf(hash)] === 1) entries = (entries ?? []).concat(byHash.get(hash) ?? []);
        }
        for (const entry of new Set(entries ?? [])) {
          const span = matched(entry, text, start, end);
          if (span !== undefined) found.push(candidate(entry.given, span));
        }
      });
      return found;
    },
  };
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 12)) & 0xfffff;
}

/** The hashes of a word and of the word without each of its letters. */
function hashesOf(word: string): readonly number[] {
  const prefixes = new Int32Array(word.length + 1);
  for (let i = 0; i < word.length; i++) prefixes[i + 1] = step(prefixes[i] as number, word.charCodeAt(i));
  const hashes = new Int32Array(word.length + 1);
  return [...hashes.subarray(0, without(prefixes, word.length, hashes))];
}

/** Fills `hashes`; how many there are. */
function without(prefixes: Int32Array, length: number, hashes: Int32Array): number {
  const whole = prefixes[length] as number;
  hashes[0] = whole;
  for (let i = 0; i < length; i++) {
    const rest = POWERS[length - i - 1] as number;
    const tail = (whole - Math.imul(prefixes[i + 1] as number, rest)) | 0;
    hashes[i + 1] = (Math.imul(prefixes[i] as number, rest) + tail) | 0;
  }
  return length + 1;
}

function step(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0;
}

function powers(): Int32Array {
  const table = new Int32Array(LONGEST + 2).fill(1);
  for (let i = 1; i < table.length; i++) table[i] = Math.imul(table[i - 1] as number, BASE);
  return table;
}

function eachWord(
  text: string,
  visit: (start: number, end: number, hashes: Int32Array, count: number) => void,
): void {
  const prefixes = new Int32Array(LONGEST + 2);
  const hashes = new Int32Array(LONGEST + 2);
  for (let i = 0; i < text.length; i++) {
    let folded = foldCode(text.charCodeAt(i));
    if (folded === 0) continue;
    const start = i;
    for (; folded !== 0; folded = ++i < text.length ? foldCode(text.charCodeAt(i)) : 0) {
      const length = i - start;
      if (length <= LONGEST) prefixes[length + 1] = step(prefixes[length] as number, folded);
    }
    const length = i - start;
    if (length < SHORTEST - 1 || length > LONGEST) continue;
    visit(start, i, hashes, without(prefixes, length, hashes));
  }
}

/** The span of the term around its word at `start`, if the whole of it differs in one slip; none if it is exact. */
function matched(
  { words, by }: Entry,
  text: string,
  start: number,
  end: number,
): readonly [number, number] | undefined {
  let slips = slipsApart(fold(text.slice(start, end)), words[by] as string);
  let from = start;
  let to = end;
  for (let w = by - 1; w >= 0; w--) {
    const before = wordBefore(text, from);
    if (before === undefined) return undefined;
    slips += slipsBetween(fold(text.slice(...before)), words[w] as string);
    from = before[0];
  }
  for (let w = by + 1; w < words.length; w++) {
    const next = wordAfter(text, to);
    if (next === undefined) return undefined;
    slips += slipsBetween(fold(text.slice(...next)), words[w] as string);
    to = next[1];
  }
  return slips === 1 ? [from, to] : undefined;
}

const slipsBetween = (a: string, b: string): number =>
  a === b ? 0 : b.length >= SHORTEST ? slipsApart(a, b) : 2;

/** 0 for equal words, 1 for one slip (Damerau), 2 for more. */
function slipsApart(a: string, b: string): number {
  if (a === b) return 0;
  let front = 0;
  while (front < a.length && front < b.length && a[front] === b[front]) front++;
  let back = 0;
  while (
    back < a.length - front &&
    back < b.length - front &&
    a[a.length - 1 - back] === b[b.length - 1 - back]
  )
    back++;
  const left = a.length - front - back;
  const right = b.length - front - back;
  if (left <= 1 && right <= 1) return 1;
  const swapped = left === 2 && right === 2 && a[front] === b[front + 1] && a[front + 1] === b[front];
  return swapped ? 1 : 2;
}

function wordBefore(text: string, at: number): readonly [number, number] | undefined {
  let end = at;
  while (end > 0 && at - end <= GAP && !isWordAt(text, end - 1)) end--;
  if (end === at || !isWordAt(text, end - 1)) return undefined;
  let start = end;
  while (end - start <= LONGEST && isWordAt(text, start - 1)) start--;
  return [start, end];
}

function wordAfter(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  while (start - at <= GAP && start < text.length && !isWordAt(text, start)) start++;
  if (start === at || !isWordAt(text, start)) return undefined;
  let end = start;
  while (end - start <= LONGEST && isWordAt(text, end)) end++;
  return [start, end];
}

function candidate(given: DictionaryTerm, [start, end]: readonly [number, number]): Candidate {
  const type = given.type ?? 'TERM';
  return {
    start,
    end,
    type,
    class: given.class ?? TYPE_CLASSES[type],
    score: 0.75,
    evidence: 'context',
  };
}
