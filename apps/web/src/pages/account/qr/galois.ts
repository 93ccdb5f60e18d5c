/** Reed–Solomon over GF(256) as QR codes have it: the polynomial 0x11d, the generator 2 (ISO/IEC 18004, 7.5). */
const POWERS = powers();
const LOGARITHMS = new Map(POWERS.map((value, power): [number, number] => [value, power]));

function powers(): readonly number[] {
  const all: number[] = [];
  for (let value = 1; all.length < 255; value = value >= 128 ? (value << 1) ^ 0x1_1d : value << 1)
    all.push(value);
  return all;
}

export const power = (exponent: number): number => POWERS[exponent % 255] ?? 0;

export function times(a: number, b: number): number {
  const [x, y] = [LOGARITHMS.get(a), LOGARITHMS.get(b)];
  return x === undefined || y === undefined ? 0 : power(x + y);
}

/** The codewords that follow a block, so that a reader can mend what is dirty. */
export function correctionOf(block: readonly number[], count: number): readonly number[] {
  const generator = generatorOf(count);
  const rest = Array.from({ length: count }, () => 0);
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    for (const [at, coefficient] of generator.entries())
      rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor);
  }
  return rest;
}

/** (x - 1)(x - 2)(x - 4)…, without its leading 1, the highest power first. */
function generatorOf(degree: number): readonly number[] {
  let polynomial = [1];
  for (let root = 0; root < degree; root += 1)
    polynomial = [...polynomial, 0].map(
      (coefficient, at) => coefficient ^ times(polynomial[at - 1] ?? 0, power(root)),
    );
  return polynomial.slice(1);
}
