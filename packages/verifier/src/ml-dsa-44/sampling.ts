/** Polynomials out of seeds: FIPS 204 §7.3. */
import { shake128, shake256 } from '../keccak.ts';
import { DIMENSION, TAU } from './parameters.ts';
import { type Polynomial, Q } from './ring.ts';

/** The public matrix, transformed, row by row: ExpandA, algorithm 32. */
export function expandedMatrix(seed: Uint8Array): readonly (readonly Polynomial[])[] {
  const indices = Array.from({ length: DIMENSION }, (_, i) => i);
  return indices.map((row) => indices.map((column) => uniform(seed, row, column)));
}

/** RejNTTPoly, algorithm 30: three bytes are a candidate of 23 bits. */
function uniform(seed: Uint8Array, row: number, column: number): Polynomial {
  const squeeze = shake128(seed, Uint8Array.of(column, row));
  const polynomial = new Int32Array(256);
  let filled = 0;
  while (filled < 256) {
    const block = new DataView(squeeze(168).buffer);
    for (let at = 0; at < 168 && filled < 256; at += 3) {
      const candidate = block.getUint16(at, true) | ((block.getUint8(at + 2) & 0x7f) << 16);
      if (candidate >= Q) continue;
      polynomial[filled] = candidate;
      filled += 1;
    }
  }
  return polynomial;
}

/** SampleInBall, algorithm 29: τ coefficients are 1 or −1, the others 0. */
export function challengeOf(seed: Uint8Array): Polynomial {
  const squeeze = shake256(seed);
  const signs = squeeze(8);
  const polynomial = new Int32Array(256);
  for (let i = 256 - TAU; i < 256; i += 1) {
    let [j = 0] = squeeze(1);
    while (j > i) [j = 0] = squeeze(1);
    const turn = i + TAU - 256;
    const negative = (((signs[turn >> 3] as number) >> (turn & 7)) & 1) === 1;
    polynomial[i] = polynomial[j] as number;
    polynomial[j] = negative ? Q - 1 : 1;
  }
  return polynomial;
}
