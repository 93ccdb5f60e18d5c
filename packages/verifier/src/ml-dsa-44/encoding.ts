/** Public keys, signatures and w₁ as bytes: FIPS 204 §7.1, §7.2. */
import {
  CHALLENGE_LENGTH,
  DIMENSION,
  GAMMA_1,
  OMEGA,
  PUBLIC_KEY_LENGTH,
  SIGNATURE_LENGTH,
} from './parameters.ts';
import type { Polynomial } from './ring.ts';

export interface PublicKey {
  /** ρ, of the matrix. */
  readonly seed: Uint8Array;
  /** The upper ten bits of t. */
  readonly t1: readonly Polynomial[];
}

/** pkDecode, algorithm 23. @returns undefined where the length is another. */
export function publicKeyFrom(bytes: Uint8Array): PublicKey | undefined {
  if (bytes.length !== PUBLIC_KEY_LENGTH) return undefined;
  return { seed: bytes.subarray(0, 32), t1: polynomialsFrom(bytes.subarray(32), 10) };
}

export interface Signature {
  /** c̃ */
  readonly challenge: Uint8Array;
  /** Coefficients from −γ₁ + 1 to γ₁: not yet modulo q. */
  readonly z: readonly Int32Array[];
  /** 1 where a coefficient is to be corrected. */
  readonly hints: readonly Uint8Array[];
}

const Z_BITS = 18;
const Z_LENGTH = (256 * Z_BITS) / 8;

/** sigDecode, algorithm 27. @returns undefined where the bytes are no signature, or not the one way to write it. */
export function signatureFrom(bytes: Uint8Array): Signature | undefined {
  if (bytes.length !== SIGNATURE_LENGTH) return undefined;
  const end = CHALLENGE_LENGTH + DIMENSION * Z_LENGTH;
  const hints = hintsFrom(bytes.subarray(end));
  if (hints === undefined) return undefined;
  const z = polynomialsFrom(bytes.subarray(CHALLENGE_LENGTH, end), Z_BITS);
  return {
    challenge: bytes.subarray(0, CHALLENGE_LENGTH),
    z: z.map((polynomial) => polynomial.map((coefficient) => GAMMA_1 - coefficient)),
    hints,
  };
}

/**
 * HintBitUnpack, algorithm 21: the places of the hints of all polynomials, then where each polynomial's end.
 *
 * Places must rise within a polynomial and what is left must be 0: else one signature could be written in many ways.
 */
function hintsFrom(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const hints: Uint8Array[] = [];
  let at = 0;
  for (const end of bytes.subarray(OMEGA)) {
    if (end < at || end > OMEGA) return undefined;
    const hint = new Uint8Array(256);
    let before = -1;
    for (const place of bytes.subarray(at, end)) {
      if (place <= before) return undefined;
      hint[place] = 1;
      before = place;
    }
    hints.push(hint);
    at = end;
  }
  return bytes.subarray(at, OMEGA).every((place) => place === 0) ? hints : undefined;
}

/** SimpleBitUnpack, algorithm 18, of polynomials one after another: the lowest bit of the lowest byte first. */
function polynomialsFrom(bytes: Uint8Array, bits: number): readonly Int32Array[] {
  const polynomials: Int32Array[] = [];
  const length = (256 * bits) / 8;
  for (let start = 0; start < bytes.length; start += length) {
    const polynomial = new Int32Array(256);
    let held = 0;
    let waiting = 0;
    let filled = 0;
    for (const byte of bytes.subarray(start, start + length)) {
      waiting |= byte << held;
      held += 8;
      if (held < bits) continue;
      polynomial[filled] = waiting & (2 ** bits - 1);
      filled += 1;
      waiting >>>= bits;
      held -= bits;
    }
    polynomials.push(polynomial);
  }
  return polynomials;
}

/** w1Encode, algorithm 28: coefficients from 0 to 43, six bits each. */
export function encodedW1(w1: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(w1.length * 192);
  w1.forEach((polynomial, row) => {
    for (let i = 0; i < 64; i += 1) {
      const [a = 0, b = 0, c = 0, d = 0] = polynomial.subarray(4 * i, 4 * i + 4);
      const group = a | (b << 6) | (c << 12) | (d << 18);
      bytes.set([group, group >> 8, group >> 16], row * 192 + 3 * i);
    }
  });
  return bytes;
}
