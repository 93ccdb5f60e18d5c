/**
 * A Bloom filter in blocks of 512 bits: one place of memory to look at for each question (Putze, Sanders, Singler,
 * "Cache-, hash- and space-efficient Bloom filters", 2007). It may say yes wrongly, once in some hundred times; what
 * it lets through is checked exactly afterwards.
 */
import type { Hash64 } from '../keyed-hash.ts';

const WORDS_IN_BLOCK = 16;
const BITS_EACH = 12;
const PROBES = 5;

export function bloomFor(entries: number): Uint32Array {
  const blocks = Math.max(1, Math.ceil((entries * BITS_EACH) / (WORDS_IN_BLOCK * 32)));
  return new Uint32Array(blocks * WORDS_IN_BLOCK);
}

/** @param salt tells the questions apart that share a filter. */
export function bloomAdd(filter: Uint32Array, { hi, lo }: Hash64, salt: number): void {
  const block = blockOf(filter, hi, salt);
  let bits = mix(lo, salt);
  for (let i = 0; i < PROBES; i++) {
    const at = block + ((bits >>> 5) & 15);
    filter[at] = (filter[at] as number) | (1 << (bits & 31));
    bits = step(bits);
  }
}

export function bloomHas(filter: Uint32Array, { hi, lo }: Hash64, salt: number): boolean {
  const block = blockOf(filter, hi, salt);
  let bits = mix(lo, salt);
  for (let i = 0; i < PROBES; i++) {
    if (((filter[block + ((bits >>> 5) & 15)] as number) & (1 << (bits & 31))) === 0) return false;
    bits = step(bits);
  }
  return true;
}

function blockOf(filter: Uint32Array, hi: number, salt: number): number {
  const blocks = filter.length / WORDS_IN_BLOCK;
  // The high part of a product spreads a hash over any number of blocks without a division.
  return Math.floor((mix(hi, salt + 1) / 0x1_0000_0000) * blocks) * WORDS_IN_BLOCK;
}

function mix(half: number, salt: number): number {
  let x = half ^ Math.imul(salt + 1, 0x9e3779b1);
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}

function step(bits: number): number {
  return (Math.imul(bits, 0x2545f491) + 0x632be5ab) >>> 9;
}
