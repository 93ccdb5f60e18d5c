/**
 * The keys that a value is nested under, in JSON and YAML: `ssns: [ …, …, … ]`, a hundred values long.
 *
 * One pass notes every opening bracket behind a key, and every line that is indented below one.
 */
import type { TextWords } from '../text-words.ts';
import type { Words } from '../words.ts';

/** So many levels up, a key still speaks of what is inside. */
const LEVELS = 2;
const LONGEST_KEY = 40;
const MOST_LEVELS = 64;

/** Where something begins that has a key above it, in order. */
interface Place {
  readonly at: number;
  readonly end: number;
  readonly key: number;
  readonly keyEnd: number;
  readonly parent: Place | undefined;
}

export class Nesting {
  readonly #places: readonly Place[];

  constructor(text: string) {
    this.#places = hasKeyedBracket(text) ? brackets(text) : hasKeyedBlock(text) ? indents(text) : [];
  }

  /** Adds the words of the keys above `at`, the nearest last. */
  keysOf(at: number, words: TextWords, into: Words): void {
    if (this.#places.length === 0) return;
    let low = 0;
    let high = this.#places.length - 1;
    let place: Place | undefined;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const one = this.#places[middle] as Place;
      if (one.at <= at) {
        place = one;
        low = middle + 1;
      } else high = middle - 1;
    }
    while (place !== undefined && place.end <= at) place = place.parent;
    addKeys(place, LEVELS, words, into);
  }
}

/** `"key": {`, `key: [`. */
function hasKeyedBracket(text: string): boolean {
  return (text.includes('{') || text.includes('[')) && /["\w] ?: ?[[{]/.test(text);
}

/** `key:` alone in its line, and something indented below. */
function hasKeyedBlock(text: string): boolean {
  return (text.includes(':\n') || text.includes(':\r')) && /\w:\r?\n[ \t-]+\w/.test(text);
}

function addKeys(place: Place | undefined, levels: number, words: TextWords, into: Words): void {
  if (place === undefined || levels === 0) return;
  addKeys(place.parent, levels - 1, words, into);
  words.copy(place.key, place.keyEnd, into);
}

type Open = { -readonly [K in keyof Place]: Place[K] };

function brackets(text: string): readonly Place[] {
  const places: Open[] = [];
  /** Open brackets; those without a key stand for the one around them. */
  const open: (Open | undefined)[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 123 || code === 91) {
      const parent = open[Math.min(depth, MOST_LEVELS) - 1];
      const key = keyBefore(text, i);
      const place: Open | undefined =
        key === undefined ? parent : { at: i, end: text.length, key: key.start, keyEnd: key.end, parent };
      if (place !== undefined && place !== parent) places.push(place);
      if (depth < MOST_LEVELS) open[depth] = place;
      depth++;
    } else if ((code === 125 || code === 93) && depth > 0) {
      depth--;
      if (depth >= MOST_LEVELS) continue;
      const closed = open[depth];
      if (closed !== undefined && closed !== open[depth - 1]) closed.end = i;
    }
  }
  return places;
}

/** The key before `": {`, a few characters back. */
function keyBefore(
  text: string,
  bracket: number,
): { readonly start: number; readonly end: number } | undefined {
  let end = bracket;
  while (end > 0 && text.charCodeAt(end - 1) <= 32 && bracket - end < 4) end--;
  if (text.charCodeAt(end - 1) !== 58) return undefined;
  end--;
  const least = Math.max(0, end - LONGEST_KEY);
  let start = end;
  while (start > least && isKeyCode(text.charCodeAt(start - 1))) start--;
  return start === end ? undefined : { start, end };
}

/** Letters, digits, joints and quotes: a bracket, comma or line end before a key ends the way back. */
function isKeyCode(code: number): boolean {
  return code > 32 && code !== 44 && code !== 123 && code !== 91 && code !== 58;
}

const KEY_LINE = /[\t -]*["']?([\w. -]{1,40})["']?:[ \t]*\r?$/u;

function indents(text: string): readonly Place[] {
  const places: Place[] = [];
  const open: { readonly indent: number; readonly place: Place }[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    let indent = 0;
    while (
      start + indent < end &&
      (text.charCodeAt(start + indent) === 32 || text.charCodeAt(start + indent) === 45)
    )
      indent++;
    if (start + indent < end) {
      while (open.length > 0 && (open.at(-1) as { indent: number }).indent >= indent) open.pop();
      const above = open.at(-1)?.place;
      if (above !== undefined) places.push({ ...above, at: start, end });
      if (end - start < LONGEST_KEY * 2 && open.length < MOST_LEVELS) {
        const line = text.slice(start, end);
        const key = KEY_LINE.exec(line)?.[1];
        if (key !== undefined) {
          const from = start + line.indexOf(key);
          open.push({
            indent,
            place: { at: start, end, key: from, keyEnd: from + key.length, parent: above },
          });
        }
      }
    }
    start = end + 1;
  }
  return places;
}
