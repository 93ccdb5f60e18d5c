/**
 * SipHash-2-4 with a 128-bit key over UTF-16 units (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012).
 *
 * A list of customers must not be readable from its index: without the key nobody can try names against it, which a
 * plain hash would invite. Fed unit by unit, and asked for the hash so far at any time, because a value in running
 * text ends after one word, or two, or five, and nobody knows beforehand.
 */

/** A 64-bit hash as two 32-bit halves: numbers of 64 bits would each be an object. */
export interface Hash64 {
  hi: number;
  lo: number;
}

const KEY_BYTES = 16;

export class KeyedHash {
  readonly #initial: Int32Array;
  /** v0 low, v0 high, v1 low … v3 high. */
  readonly #v = new Int32Array(8);
  readonly #scratch = new Int32Array(8);
  #low = 0;
  #high = 0;
  #units = 0;

  /** @param key 16 bytes; longer ones are cut. @throws RangeError for a shorter one. */
  constructor(key: Uint8Array) {
    if (key.length < KEY_BYTES) throw new RangeError('A key of 16 bytes is needed.');
    const view = new DataView(key.buffer, key.byteOffset, KEY_BYTES);
    const [k0, k0h, k1, k1h] = [0, 4, 8, 12].map((at) => view.getInt32(at, true)) as [
      number,
      number,
      number,
      number,
    ];
    // "somepseudorandomlygeneratedbytes", §2.
    this.#initial = Int32Array.of(
      k0 ^ 0x70736575,
      k0h ^ 0x736f6d65,
      k1 ^ 0x6e646f6d,
      k1h ^ 0x646f7261,
      k0 ^ 0x6e657261,
      k0h ^ 0x6c796765,
      k1 ^ 0x79746573,
      k1h ^ 0x74656462,
    );
    this.reset();
  }

  reset(): this {
    this.#v.set(this.#initial);
    this.#low = 0;
    this.#high = 0;
    this.#units = 0;
    return this;
  }

  push(unit: number): void {
    const at = this.#units++ & 3;
    if (at === 0) this.#low = unit;
    else if (at === 1) this.#low |= unit << 16;
    else if (at === 2) this.#high = unit;
    else absorb(this.#v, this.#low, this.#high | (unit << 16));
  }

  pushAll(text: string): this {
    for (let i = 0; i < text.length; i++) this.push(text.charCodeAt(i));
    return this;
  }

  /** The hash of what was pushed since the last reset; more may be pushed after it. */
  finish(into: Hash64): void {
    const v = this.#scratch;
    v.set(this.#v);
    const tail = this.#units & 3;
    const low = tail > 0 ? this.#low : 0;
    const high = tail > 2 ? this.#high : 0;
    // The length in bytes stands in the last byte of the last word, §2.2.
    absorb(v, low, (high & 0xffff) | (((this.#units * 2) & 0xff) << 24));
    v[4] = (v[4] as number) ^ 0xff;
    for (let i = 0; i < 4; i++) round(v);
    into.lo = ((v[0] as number) ^ (v[2] as number) ^ v[4] ^ (v[6] as number)) >>> 0;
    into.hi = ((v[1] as number) ^ (v[3] as number) ^ (v[5] as number) ^ (v[7] as number)) >>> 0;
  }
}

function absorb(v: Int32Array, low: number, high: number): void {
  v[6] = (v[6] as number) ^ low;
  v[7] = (v[7] as number) ^ high;
  round(v);
  round(v);
  v[0] = (v[0] as number) ^ low;
  v[1] = (v[1] as number) ^ high;
}

/** One SipRound on 64-bit words in halves; a rotation by 32 swaps them. */
function round(v: Int32Array): void {
  let v0 = v[0] as number;
  let v0h = v[1] as number;
  let v1 = v[2] as number;
  let v1h = v[3] as number;
  let v2 = v[4] as number;
  let v2h = v[5] as number;
  let v3 = v[6] as number;
  let v3h = v[7] as number;
  let sum = (v0 >>> 0) + (v1 >>> 0);
  v0 = sum | 0;
  v0h = (v0h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0;
  let low = ((v1 << 13) | (v1h >>> 19)) ^ v0;
  let high = ((v1h << 13) | (v1 >>> 19)) ^ v0h;
  v1 = low;
  v1h = high;
  low = v0;
  v0 = v0h;
  v0h = low;
  sum = (v2 >>> 0) + (v3 >>> 0);
  v2 = sum | 0;
  v2h = (v2h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = ((v3 << 16) | (v3h >>> 16)) ^ v2;
  high = ((v3h << 16) | (v3 >>> 16)) ^ v2h;
  v3 = low;
  v3h = high;
  sum = (v0 >>> 0) + (v3 >>> 0);
  v0 = sum | 0;
  v0h = (v0h + v3h + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = ((v3 << 21) | (v3h >>> 11)) ^ v0;
  high = ((v3h << 21) | (v3 >>> 11)) ^ v0h;
  v3 = low;
  v3h = high;
  sum = (v2 >>> 0) + (v1 >>> 0);
  v2 = sum | 0;
  v2h = (v2h + v1h + (sum > 0xffffffff ? 1 : 0)) | 0;
  low = ((v1 << 17) | (v1h >>> 15)) ^ v2;
  high = ((v1h << 17) | (v1 >>> 15)) ^ v2h;
  v1 = low;
  v1h = high;
  low = v2;
  v2 = v2h;
  v2h = low;
  v[0] = v0;
  v[1] = v0h;
  v[2] = v1;
  v[3] = v1h;
  v[4] = v2;
  v[5] = v2h;
  v[6] = v3;
  v[7] = v3h;
}
