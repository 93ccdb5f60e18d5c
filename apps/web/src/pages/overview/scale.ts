/** The next number that a scale can end with and be halved at: 2, 4, 6, 8, 10, 20, 40 … */
export function niceTop(most: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const top = [2, 4, 6, 8, 10].map((step) => step * size).find((value) => value >= most) ?? 10 * size;
  return Math.max(2, top);
}
