/** What stands in a QR code: a text in bytes, with what mends it, at correction level M (ISO/IEC 18004, 7.4 to 7.6). */
import { correctionOf } from './galois.ts';

/** Of each version, the codewords that mend a block, and the number of blocks (table 9). */
const CORRECTION = [
  10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28,
  28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
];
const BLOCKS = [
  1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29,
  31, 33, 35, 37, 38, 40, 43, 45, 47, 49,
];
export const LARGEST_VERSION = CORRECTION.length;

const BYTES = 0b0100;
const PADDING = [0xec, 0x11];

/** @param total codewords that the version holds. @returns undefined where the text does not fit. */
export function codewordsOf(
  text: Uint8Array,
  { version, total }: { readonly version: number; readonly total: number },
): readonly number[] | undefined {
  const correction = CORRECTION[version - 1] ?? 0;
  const count = BLOCKS[version - 1] ?? 0;
  const data = filled(text, version, total - correction * count);
  if (data === undefined) return undefined;
  // The blocks at the end are longer by one where it does not come out even.
  const shorter = count - (data.length % count);
  const length = Math.floor(data.length / count);
  const blocks = Array.from({ length: count }, (_, at) => {
    const start = at * length + Math.max(0, at - shorter);
    return data.slice(start, start + length + (at < shorter ? 0 : 1));
  });
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => correctionOf(block, correction)))];
}

/** Mode, length, the bytes, an end, and padding to the last codeword. */
function filled(text: Uint8Array, version: number, room: number): readonly number[] | undefined {
  const bits: number[] = [];
  const write = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
  };
  write(BYTES, 4);
  write(text.length, version < 10 ? 8 : 16);
  for (const byte of text) write(byte, 8);
  if (bits.length > room * 8 || (version < 10 && text.length > 255)) return undefined;
  write(0, Math.min(4, room * 8 - bits.length));
  write(0, (8 - (bits.length % 8)) % 8);
  const bytes = Array.from({ length: bits.length / 8 }, (_, at) =>
    bits.slice(at * 8, at * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
  while (bytes.length < room) bytes.push(PADDING[(room - bytes.length) % 2] ?? 0);
  return bytes;
}

/** The first of each block, then the second of each, and so on: dirt in one place hurts every block a little. */
function interleaved(blocks: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...blocks.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat();
}
