/** A text as a QR code (ISO/IEC 18004), so that a telephone reads it from the screen and it travels nowhere. */
import { LARGEST_VERSION, codewordsOf } from './codewords.ts';
import { type Grid, gridOf } from './grid.ts';
import { MASKS, type Squares, penaltyOf } from './masks.ts';

/** Level M in the format's two bits: about 15 % may be dirty. */
const LEVEL_M = 0b00;

/** Rows of squares, true where dark, without the light border. @returns undefined where the text is too long. */
export function qrCodeOf(text: string): Squares | undefined {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= LARGEST_VERSION; version += 1) {
    const grid = gridOf(version);
    const codewords = codewordsOf(bytes, { version, total: Math.floor(grid.free.length / 8) });
    if (codewords !== undefined) return bestOf(grid, codewords);
  }
  return undefined;
}

function bestOf(grid: Grid, codewords: readonly number[]): Squares {
  const drawn = MASKS.map((_, mask) => draw(grid, codewords, mask));
  return drawn.reduce((best, next) => (penaltyOf(next) < penaltyOf(best) ? next : best));
}

function draw({ fixed, free, format }: Grid, codewords: readonly number[], mask: number): Squares {
  const squares = fixed.map((row) => row.map((dark) => dark === true));
  const set = ([row, column]: readonly [number, number], dark: boolean): void => {
    const line = squares[row];
    if (line !== undefined) line[column] = dark;
  };
  for (const [at, place] of free.entries()) {
    const bit = ((codewords[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1;
    set(place, (bit === 1) !== (MASKS[mask]?.(...place) === true));
  }
  const bits = formatBits(mask);
  for (const [bit, places] of format.entries())
    for (const place of places) set(place, ((bits >>> bit) & 1) === 1);
  return squares;
}

/** Level and mask with a BCH code behind them (Annex C). */
function formatBits(mask: number): number {
  const told = (LEVEL_M << 3) | mask;
  let rest = told;
  for (let step = 0; step < 10; step += 1) rest = (rest << 1) ^ ((rest >>> 9) * 0x5_37);
  return ((told << 10) | rest) ^ 0x54_12;
}
