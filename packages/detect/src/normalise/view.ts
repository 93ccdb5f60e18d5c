import type { Disguise } from '@bailiwick/contract/finding';

/** Ways of hiding, by the number that marks a character of a view; 0 is a character that was not hidden. */
const DISGUISES = [
  undefined,
  'percent',
  'entity',
  'json-escape',
  'zero-width',
  'compatibility',
  'homoglyph',
  'quoted-printable',
] as const satisfies readonly (Disguise | undefined)[];

export const PERCENT = 1;
export const ENTITY = 2;
export const JSON_ESCAPE = 3;
export const ZERO_WIDTH = 4;
export const COMPATIBILITY = 5;
export const HOMOGLYPH = 6;
export const QUOTED_PRINTABLE = 7;

/** Where each unit of a decoded text came from. */
interface OffsetMap {
  /** Start in the original of what became unit i. */
  readonly from: Int32Array;
  /** End in the original of what became unit i. */
  readonly to: Int32Array;
  /** Index into `DISGUISES`. */
  readonly how: Uint8Array;
}

/** A text as matchers read it, and the way back. No map: the text is as it was given. */
export interface View {
  readonly text: string;
  readonly map?: OffsetMap;
}

/** The original offsets of a span of the view; they cover everything hidden inside. */
export function originalSpan(
  view: View,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  if (view.map === undefined) return { start, end };
  return { start: view.map.from[start] as number, end: view.map.to[end - 1] as number };
}

/** The first way of hiding inside a span. */
export function disguiseOf(view: View, start: number, end: number): Disguise | undefined {
  if (view.map === undefined) return undefined;
  const { how } = view.map;
  for (let i = start; i < end; i++) if (how[i] !== 0) return DISGUISES[how[i] as number];
  return undefined;
}

/** Collects a decoded text with its offsets. */
export class ViewBuilder {
  readonly #source: string;
  readonly #parts: string[] = [];
  #from: Int32Array;
  #to: Int32Array;
  #how: Uint8Array;
  #length = 0;
  #hidden = 0;

  constructor(source: string) {
    this.#source = source;
    const size = source.length + 16;
    this.#from = new Int32Array(size);
    this.#to = new Int32Array(size);
    this.#how = new Uint8Array(size);
  }

  /** Units [start, end) of the source, unchanged. */
  keep(start: number, end: number): void {
    if (end <= start) return;
    this.#parts.push(this.#source.slice(start, end));
    this.#room(end - start);
    for (let i = start; i < end; i++) this.#unit(i, i + 1, 0);
  }

  /** `value` stands for units [start, end) of the source. An empty value hides what surrounds it. */
  put(value: string, start: number, end: number, how: number): void {
    if (value === '') {
      this.#hidden = how;
      return;
    }
    this.#parts.push(value);
    this.#room(value.length);
    for (let i = 0; i < value.length; i++) this.#unit(start, end, how);
  }

  /** Puts `mark` on the last unit and replaces it by the composed character, if there is one. */
  combine(mark: string, end: number): void {
    const last = this.#parts.pop() ?? '';
    const composed = last === '' ? '' : (last.slice(-1) + mark).normalize('NFC');
    if (composed.length === 1) {
      this.#parts.push(last.slice(0, -1), composed);
      this.#to[this.#length - 1] = end;
      return;
    }
    this.#parts.push(last);
    this.put(mark, end - mark.length, end, 0);
  }

  /** The view; `under` is the view whose text was the source here, so that offsets reach through both. */
  build(under: View): View {
    const text = this.#parts.join('');
    const map = { from: this.#from, to: this.#to, how: this.#how };
    if (under.map !== undefined) {
      for (let i = 0; i < this.#length; i++) {
        const first = map.from[i] as number;
        if (map.how[i] === 0) map.how[i] = under.map.how[first] as number;
        map.to[i] = under.map.to[(map.to[i] as number) - 1] as number;
        map.from[i] = under.map.from[first] as number;
      }
    }
    return { text, map };
  }

  #unit(from: number, to: number, how: number): void {
    this.#from[this.#length] = from;
    this.#to[this.#length] = to;
    this.#how[this.#length] = how === 0 ? this.#hidden : how;
    this.#hidden = 0;
    this.#length++;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#from.length) return;
    const size = (this.#length + more) * 2;
    this.#from = grown(new Int32Array(size), this.#from);
    this.#to = grown(new Int32Array(size), this.#to);
    this.#how = grown(new Uint8Array(size), this.#how);
  }
}

function grown<T extends Int32Array | Uint8Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}
