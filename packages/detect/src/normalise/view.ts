import type { Disguise } from '@bailiwick/contract/finding';

/** Ways of hiding, by the number that marks a rewritten stretch of a view; 0 is a stretch that hid nothing. */
const DISGUISES = [
  undefined,
  'percent',
  'entity',
  'json-escape',
  'zero-width',
  'compatibility',
  'homoglyph',
  'quoted-printable',
  'markup',
  'spaced',
  'spelled',
  'wrapped',
  'reversed',
] as const satisfies readonly (Disguise | undefined)[];

export const PERCENT = 1;
export const ENTITY = 2;
export const JSON_ESCAPE = 3;
export const ZERO_WIDTH = 4;
export const COMPATIBILITY = 5;
export const HOMOGLYPH = 6;
export const QUOTED_PRINTABLE = 7;
export const MARKUP = 8;
export const SPACED = 9;
export const SPELLED = 10;
export const WRAPPED = 11;
export const REVERSED = 12;

/**
 * Where a rewritten text came from: stretches in order, each either taken over as it was or standing for a stretch
 * of the source. What was taken over costs one entry, however long it is.
 */
interface Layer {
  readonly count: number;
  /** Where each stretch begins in the rewritten text. */
  readonly at: readonly number[];
  /** Start and end of what it stands for in the source. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Index into `DISGUISES`, or `KEPT`. */
  readonly how: readonly number[];
  /** Places where something was left out, and index into `DISGUISES`: two numbers each. */
  readonly gaps: readonly number[];
  /** The layer that the source itself was rewritten by. */
  readonly under: Layer | undefined;
}

const KEPT = 255;

/** A text as matchers read it, and the way back. No layer: the text is as it was given. */
export interface View {
  readonly text: string;
  readonly layer?: Layer | undefined;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The original offsets of a span of the view; they cover everything hidden inside. */
export function originalSpan(view: View, start: number, end: number): Span {
  let span = { start, end };
  for (let layer = view.layer; layer !== undefined; layer = layer.under) span = down(layer, span);
  return span;
}

/** The first way of hiding inside a span, the outermost layer first. */
export function disguiseOf(view: View, start: number, end: number): Disguise | undefined {
  let span = { start, end };
  let found = 0;
  for (let layer = view.layer; layer !== undefined; layer = layer.under) {
    found = hidden(layer, span) || found;
    span = down(layer, span);
  }
  return DISGUISES[found];
}

function down(layer: Layer, { start, end }: Span): Span {
  const first = stretchAt(layer, start);
  const last = stretchAt(layer, end - 1);
  const from = layer.from[first] as number;
  const at = layer.at[last] as number;
  return {
    start: layer.how[first] === KEPT ? from + start - (layer.at[first] as number) : from,
    end: layer.how[last] === KEPT ? (layer.from[last] as number) + end - at : (layer.to[last] as number),
  };
}

function hidden(layer: Layer, { start, end }: Span): number {
  for (let i = stretchAt(layer, start); i < layer.count && (layer.at[i] as number) < end; i++) {
    const how = layer.how[i] as number;
    if (how !== KEPT && how !== 0) return how;
  }
  const { gaps } = layer;
  let low = 0;
  let high = gaps.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((gaps[middle * 2] as number) <= start) low = middle + 1;
    else high = middle;
  }
  const next = gaps[low * 2];
  return next !== undefined && next < end ? (gaps[low * 2 + 1] as number) : 0;
}

/** The stretch that holds unit `at`. */
function stretchAt({ at: starts, count }: Layer, at: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Collects a rewritten text with the way back. */
export class ViewBuilder {
  readonly #source: View;
  readonly #parts: string[] = [];
  #length = 0;
  #count = 0;
  // Lists, not typed arrays: most texts that are rewritten are windows on one value, and four of those cost more to make.
  readonly #at: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #how: number[] = [];
  readonly #gaps: number[] = [];

  constructor(source: View) {
    this.#source = source;
  }

  /** Units [start, end) of the source, unchanged. */
  keep(start: number, end: number): void {
    if (end <= start) return;
    this.#stretch(start, end, KEPT);
    this.#write(this.#source.text.slice(start, end));
  }

  /** `value` stands for units [start, end) of the source. An empty value hides what surrounds it. */
  put(value: string, start: number, end: number, how: number): void {
    if (value === '') {
      if (how !== 0) this.#gaps.push(this.#length, how);
      return;
    }
    this.#stretch(start, end, how);
    this.#write(value);
  }

  /** A mark that is drawn on the character before it: composed with it, or drawn for no reason and left out. */
  combine(mark: string, start: number, end: number): void {
    const part = this.#parts.at(-1) ?? '';
    const base = part.slice(-1);
    const composed = base === '' ? '' : (base + mark).normalize('NFC');
    if (composed.length === 1) {
      const from = this.#takeBack(part);
      this.put(composed, from, end, 0);
    } else if (base !== '' && base <= '~') this.put('', start, end, ZERO_WIDTH);
    else this.put(mark, start, end, 0);
  }

  /** Takes the last unit back, the end of `part`; where it began in the source. */
  #takeBack(part: string): number {
    const last = this.#count - 1;
    const at = this.#at[last] as number;
    this.#length--;
    this.#parts[this.#parts.length - 1] = part.slice(0, -1);
    const from = this.#from[last] as number;
    if (at === this.#length) {
      this.#count--;
      return from;
    }
    return this.#how[last] === KEPT ? from + this.#length - at : from;
  }

  /** The view, whose way back leads through the one it was made from. */
  build(): View {
    return {
      text: this.#parts.join(''),
      layer: {
        count: this.#count,
        at: this.#at,
        from: this.#from,
        to: this.#to,
        how: this.#how,
        gaps: this.#gaps,
        under: this.#source.layer,
      },
    };
  }

  #write(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  #stretch(from: number, to: number, how: number): void {
    const i = this.#count++;
    this.#at[i] = this.#length;
    this.#from[i] = from;
    this.#to[i] = to;
    this.#how[i] = how;
  }
}
