/** ML-DSA-44: FIPS 204 §4, table 1; what a verifier needs of it. */
import { Q } from './ring.ts';

/** k and l: rows and columns of the matrix. */
export const DIMENSION = 4;

/** Bits dropped from t. */
export const D = 13;

/** Coefficients of the challenge that are not 0. */
export const TAU = 39;

export const GAMMA_1 = 2 ** 17;
export const GAMMA_2 = (Q - 1) / 88;

/** τ·η */
export const BETA = 78;

/** Hints at most. */
export const OMEGA = 80;

/** Bytes. */
export const PUBLIC_KEY_LENGTH = 1312;
export const SIGNATURE_LENGTH = 2420;

/** Of c̃: λ/4 bytes. */
export const CHALLENGE_LENGTH = 32;
