/** Verification of ML-DSA-44 signatures: FIPS 204, the pure variant. No browser has it yet. */
import { concat, sameBytes } from '../bytes.ts';
import { shake256 } from '../keccak.ts';
import { encodedW1, publicKeyFrom, signatureFrom } from './encoding.ts';
import { BETA, CHALLENGE_LENGTH, D, GAMMA_1, GAMMA_2 } from './parameters.ts';
import { type Polynomial, Q, difference, modQ, product, restored, sum, transformed } from './ring.ts';
import { challengeOf, expandedMatrix } from './sampling.ts';

export interface Signed {
  readonly publicKey: Uint8Array;
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
  /** At most 255 bytes; none where the protocol names none. */
  readonly context?: Uint8Array;
}

/** ML-DSA.Verify, algorithm 3. @returns false whatever the bytes are, where they are no right signature. */
export function verifyMlDsa44({
  publicKey,
  message,
  signature,
  context = new Uint8Array(),
}: Signed): boolean {
  if (context.length > 255) return false;
  const framed = concat(Uint8Array.of(0, context.length), context, message);
  return verifyInternal(publicKey, framed, signature);
}

/** ML-DSA.Verify_internal, algorithm 8. */
function verifyInternal(publicKey: Uint8Array, message: Uint8Array, bytes: Uint8Array): boolean {
  const key = publicKeyFrom(publicKey);
  const signature = signatureFrom(bytes);
  if (key === undefined || signature === undefined) return false;
  const { challenge, z, hints } = signature;
  if (z.some((polynomial) => polynomial.some((each) => Math.abs(each) >= GAMMA_1 - BETA))) return false;

  const digest = shake256(shake256(publicKey)(64), message)(64);
  const c = transformed(challengeOf(challenge));
  const vector = z.map((polynomial) => transformed(polynomial.map(modQ)));
  const w1 = expandedMatrix(key.seed).map((row, i) => {
    const az = row.map((entry, j) => product(entry, vector[j] as Polynomial)).reduce(sum);
    const t = transformed((key.t1[i] as Polynomial).map((each) => each * 2 ** D));
    const approximate = restored(difference(az, product(c, t)));
    return corrected(approximate, hints[i] as Uint8Array);
  });
  return sameBytes(challenge, shake256(digest, encodedW1(w1))(CHALLENGE_LENGTH));
}

/** UseHint of each coefficient, algorithm 40. */
function corrected(polynomial: Polynomial, hints: Uint8Array): Uint8Array {
  const highest = (Q - 1) / (2 * GAMMA_2);
  return Uint8Array.from(polynomial, (coefficient, i) => {
    const { high, low } = decomposed(coefficient);
    if (hints[i] === 0) return high;
    return (high + (low > 0 ? 1 : highest - 1)) % highest;
  });
}

/** Decompose, algorithm 36: r = high·2γ₂ + low, low from −γ₂ + 1 to γ₂, but where high would be the highest. */
function decomposed(r: number): { readonly high: number; readonly low: number } {
  const rest = r % (2 * GAMMA_2);
  const low = rest > GAMMA_2 ? rest - 2 * GAMMA_2 : rest;
  return r - low === Q - 1 ? { high: 0, low: low - 1 } : { high: (r - low) / (2 * GAMMA_2), low };
}
