/**
 * Finds values that are already known, in one pass over the words of a text, whatever their number.
 *
 * Values are indexed by their first word; a word of the text that begins none costs a bit test. Case is folded, and
 * a value counts only where it does not begin or end inside a word; characters of scripts without spaces are words
 * by themselves.
 */

/** Shorter values (`42`, `Al`) would be found all over unrelated text. */
const SHORTEST = 4;
const SHORTEST_IDEOGRAPHIC = 2;

export interface Standing<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

interface Shape {
  /** Code units before the first word, and of the whole. */
  readonly lead: number;
  readonly length: number;
}

const FILTER_BITS = 1 << 16;

export class KnownValues<Value> {
  readonly #values = new Map<string, Value>();
  /** By first word: the shapes of all values that begin with it. */
  readonly #shapes = new Map<string, Shape[]>();
  readonly #filter = new Uint32Array(FILTER_BITS / 32);

  /** The first value of a spelling stays. */
  add(spelling: string, value: Value): void {
    const folded = foldCase(spelling);
    const word = new Words(folded);
    if (!word.next() || this.#values.has(folded) || folded.length < shortest(folded, word.start)) return;
    this.#values.set(folded, value);
    const first = folded.slice(word.start, word.end);
    this.#filter[(word.hash >>> 5) & (FILTER_BITS / 32 - 1)]! |= 1 << (word.hash & 31);
    const shapes = this.#shapes.get(first);
    if (shapes === undefined) this.#shapes.set(first, [{ lead: word.start, length: folded.length }]);
    else if (!shapes.some(({ lead, length }) => lead === word.start && length === folded.length)) {
      shapes.push({ lead: word.start, length: folded.length });
      shapes.sort((a, b) => b.length - a.length);
    }
  }

  has(spelling: string): boolean {
    return this.#values.has(foldCase(spelling));
  }

  /** Sorted by start, not overlapping; of several values at one place the longest. */
  find(text: string): readonly Standing<Value>[] {
    if (this.#values.size === 0) return [];
    const folded = foldCase(text);
    const found: Standing<Value>[] = [];
    let taken = 0;
    const word = new Words(folded);
    while (word.next()) {
      if (((this.#filter[(word.hash >>> 5) & (FILTER_BITS / 32 - 1)] ?? 0) & (1 << (word.hash & 31))) === 0)
        continue;
      const standing = this.#longest(folded, word.start, word.end, taken);
      if (standing === undefined) continue;
      found.push(standing);
      taken = standing.end;
    }
    return found;
  }

  #longest(folded: string, wordStart: number, wordEnd: number, taken: number): Standing<Value> | undefined {
    for (const { lead, length } of this.#shapes.get(folded.slice(wordStart, wordEnd)) ?? []) {
      const start = wordStart - lead;
      const end = start + length;
      if (start < taken || end > folded.length || cutsWord(folded, end)) continue;
      const value = this.#values.get(folded.slice(start, end));
      if (value !== undefined) return { start, end, value };
    }
    return undefined;
  }
}

/** Walks along the words of a folded text, one after the other; one object for all of them. */
class Words {
  start = 0;
  end = 0;
  hash = 0;
  readonly #folded: string;

  constructor(folded: string) {
    this.#folded = folded;
  }

  /** False when there is no further word. */
  next(): boolean {
    const folded = this.#folded;
    let at = this.end;
    while (at < folded.length && kindOf(folded.charCodeAt(at)) === 'gap') at += 1;
    if (at === folded.length) return false;
    this.start = at;
    const spelled = kindOf(folded.charCodeAt(at)) === 'letter';
    let hash = mix(0, folded.charCodeAt(at));
    at += 1;
    if (spelled) {
      for (; at < folded.length && kindOf(folded.charCodeAt(at)) === 'letter'; at += 1) {
        hash = mix(hash, folded.charCodeAt(at));
      }
    }
    this.end = at;
    this.hash = hash;
    return true;
  }
}

function mix(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x01000193) + 0x9e3779b9;
  return mixed ^ (mixed >>> 15);
}

type Kind = 'gap' | 'letter' | 'ideograph';

function kindOf(code: number): Kind {
  if (code < 0x80)
    return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a)
      ? 'letter'
      : 'gap';
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba ? 'letter' : 'gap';
  if (code < 0x2000) return code === 0xd7 || code === 0xf7 ? 'gap' : 'letter';
  if (code < 0x2e80) return code >= 0x2c00 && code < 0x2e00 ? 'letter' : 'gap';
  if (code < 0x3040) return code < 0x3000 || code === 0x3005 ? 'ideograph' : 'gap';
  if (code >= 0xac00 && code <= 0xd7a3) return 'ideograph';
  return code < 0xa000 || (code >= 0xd800 && code <= 0xdfff) || (code >= 0xf900 && code < 0xfb00)
    ? 'ideograph'
    : code >= 0xff00
      ? 'gap'
      : 'letter';
}

function cutsWord(folded: string, end: number): boolean {
  return (
    end < folded.length &&
    kindOf(folded.charCodeAt(end)) === 'letter' &&
    kindOf(folded.charCodeAt(end - 1)) === 'letter'
  );
}

function shortest(folded: string, at: number): number {
  return kindOf(folded.charCodeAt(at)) === 'ideograph' ? SHORTEST_IDEOGRAPHIC : SHORTEST;
}

/** Lower case of the same length, so that offsets stay right (`İ` would grow). */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let folded = '';
  for (const unit of text) {
    const small = unit.toLowerCase();
    folded += small.length === unit.length ? small : unit;
  }
  return folded;
}
