/** From a text to its fingerprints. Linear, whatever the text: each unit enters and leaves the queue once. */
import { foldCode } from '../../../letters.ts';
import { type Hash64, KeyedHash } from '../keyed-hash.ts';
import { SHINGLE, WINDOW } from './document-set.ts';

/** @param at where in the text the shingle begins; @param end where it ends. */
export type OnPrint = (print: number, at: number, end: number) => void;

export class Winnower {
  readonly #hash: KeyedHash;
  /** Bases of two rolling hashes, from the key: which shingles are kept is nobody else's to foresee. */
  readonly #a: number;
  readonly #b: number;
  readonly #aOut: number;
  readonly #bOut: number;

  constructor(key: Uint8Array) {
    this.#hash = new KeyedHash(key);
    const bases: Hash64 = { hi: 0, lo: 0 };
    this.#hash.pushAll('fingerprint bases').finish(bases);
    this.#a = bases.lo | 1;
    this.#b = bases.hi | 1;
    this.#aOut = power(this.#a, SHINGLE);
    this.#bOut = power(this.#b, SHINGLE);
  }

  /** Calls back for each fingerprint, in the order of the text. Texts shorter than a shingle have none. */
  each(text: string, onPrint: OnPrint): void {
    const units = new Uint16Array(text.length);
    const places = new Uint32Array(text.length);
    let count = 0;
    for (let i = 0; i < text.length; i++) {
      const folded = foldCode(text.charCodeAt(i));
      if (folded === 0) continue;
      units[count] = folded;
      places[count++] = i;
    }
    const total = count - SHINGLE + 1;
    if (total <= 0) return;
    const first = new Uint32Array(total);
    const second = new Uint32Array(total);
    this.#roll(units, count, first, second);
    // A queue of shingles whose hashes rise: its head is the least of the window.
    const queue = new Uint32Array(total);
    let head = 0;
    let tail = 0;
    let kept = -1;
    for (let i = 0; i < total; i++) {
      while (tail > head && (first[queue[tail - 1] as number] as number) >= (first[i] as number)) tail--;
      queue[tail++] = i;
      if ((queue[head] as number) <= i - WINDOW) head++;
      // A text shorter than a window has the one print of what there is.
      if (i < WINDOW - 1 && i < total - 1) continue;
      const chosen = queue[head] as number;
      if (chosen === kept) continue;
      kept = chosen;
      const print = this.#seal(first[chosen] as number, second[chosen] as number);
      onPrint(print, places[chosen] as number, (places[chosen + SHINGLE - 1] as number) + 1);
    }
  }

  #roll(units: Uint16Array, count: number, first: Uint32Array, second: Uint32Array): void {
    let a = 0;
    let b = 0;
    for (let i = 0; i < count; i++) {
      const unit = (units[i] as number) + 1;
      a = (Math.imul(a, this.#a) + unit) | 0;
      b = (Math.imul(b, this.#b) + unit) | 0;
      const out = i - SHINGLE;
      if (out >= 0) {
        a = (a - Math.imul(this.#aOut, (units[out] as number) + 1)) | 0;
        b = (b - Math.imul(this.#bOut, (units[out] as number) + 1)) | 0;
      }
      if (out >= -1) {
        // Low bits of a polynomial are weak; which shingle is least should depend on all of them.
        first[out + 1] = scramble(a);
        second[out + 1] = b;
      }
    }
  }

  /** Rolling hashes can be worked backwards by who knows some texts; what is stored cannot. */
  #seal(a: number, b: number): number {
    const sealed: Hash64 = { hi: 0, lo: 0 };
    this.#hash.reset();
    this.#hash.push(a & 0xffff);
    this.#hash.push(a >>> 16);
    this.#hash.push(b & 0xffff);
    this.#hash.push(b >>> 16);
    this.#hash.finish(sealed);
    return sealed.lo;
  }
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = Math.imul(result, base);
  return result;
}

function scramble(value: number): number {
  const mixed = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
