/** Polynomials of 256 coefficients modulo q and modulo X²⁵⁶ + 1, and their number-theoretic transform: FIPS 204 §2.3, §7.5. */

export const Q = 8_380_417;

/** 256 coefficients, each from 0 to q − 1. */
export type Polynomial = Int32Array;

export const modQ = (value: number): number => ((value % Q) + Q) % Q;

/** Both factors below q, so that the product is exact. */
const times = (a: number, b: number): number => (a * b) % Q;

/** `ZETAS[i]` = 1753^brv(i) mod q, brv turning the order of eight bits (Appendix B). */
const ZETAS = (() => {
  const powers = [1];
  for (let i = 1; i < 256; i += 1) powers.push(times(powers[i - 1] as number, 1753));
  return Int32Array.from({ length: 256 }, (_, i) => {
    const turned = Number.parseInt(i.toString(2).padStart(8, '0').split('').reverse().join(''), 2);
    return powers[turned] as number;
  });
})();

/** Algorithm 41 */
export function transformed(polynomial: Polynomial): Polynomial {
  const w = Int32Array.from(polynomial);
  let m = 0;
  for (let half = 128; half >= 1; half /= 2)
    for (let start = 0; start < 256; start += 2 * half) {
      m += 1;
      const zeta = ZETAS[m] as number;
      for (let j = start; j < start + half; j += 1) {
        const t = times(zeta, w[j + half] as number);
        const low = w[j] as number;
        w[j + half] = modQ(low - t);
        w[j] = (low + t) % Q;
      }
    }
  return w;
}

/** 256⁻¹ mod q */
const INVERSE_OF_256 = 8_347_681;

/** Algorithm 42 */
export function restored(polynomial: Polynomial): Polynomial {
  const w = Int32Array.from(polynomial);
  let m = 256;
  for (let half = 1; half < 256; half *= 2)
    for (let start = 0; start < 256; start += 2 * half) {
      m -= 1;
      const zeta = Q - (ZETAS[m] as number);
      for (let j = start; j < start + half; j += 1) {
        const t = w[j] as number;
        const other = w[j + half] as number;
        w[j] = (t + other) % Q;
        w[j + half] = times(zeta, modQ(t - other));
      }
    }
  return w.map((coefficient) => times(INVERSE_OF_256, coefficient));
}

/** The product of two that are transformed. */
export const product = (a: Polynomial, b: Polynomial): Polynomial =>
  a.map((coefficient, i) => times(coefficient, b[i] as number));

export const sum = (a: Polynomial, b: Polynomial): Polynomial =>
  a.map((coefficient, i) => (coefficient + (b[i] as number)) % Q);

export const difference = (a: Polynomial, b: Polynomial): Polynomial =>
  a.map((coefficient, i) => modQ(coefficient - (b[i] as number)));
