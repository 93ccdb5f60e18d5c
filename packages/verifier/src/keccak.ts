/** SHAKE128 and SHAKE256 (FIPS 202). A lane of 64 bits is two words of 32, the low one first; lane (x, y) is lane x + 5·y. */

/** Takes the next bytes of the output. */
export type Squeeze = (length: number) => Uint8Array;

export const shake128 = (...message: readonly Uint8Array[]): Squeeze => sponge(168, message);
export const shake256 = (...message: readonly Uint8Array[]): Squeeze => sponge(136, message);

/** FIPS 202 §4; the rate is in bytes. */
function sponge(rate: number, message: readonly Uint8Array[]): Squeeze {
  const words = new Int32Array(50);
  const add = (at: number, byte: number): void => {
    words[at >> 2] = (words[at >> 2] as number) ^ (byte << ((at & 3) * 8));
  };
  let at = 0;
  const step = (): void => {
    at += 1;
    if (at < rate) return;
    permute(words);
    at = 0;
  };
  for (const part of message)
    for (const byte of part) {
      add(at, byte);
      step();
    }
  // The suffix of SHAKE with the first bit of the padding, and the padding's last bit (§6.2, §5.1, B.2).
  add(at, 0x1f);
  add(rate - 1, 0x80);
  permute(words);
  at = 0;
  return (length) => {
    const out = new Uint8Array(length);
    for (let i = 0; i < length; i += 1) {
      out[i] = (words[at >> 2] as number) >> ((at & 3) * 8);
      step();
    }
    return out;
  };
}

/** §3.2.5, as algorithm 5 gives them: of each round the low word, then the high one. */
const ROUND_CONSTANTS = Int32Array.from([
  0x00000001, 0x00000000, 0x00008082, 0x00000000, 0x0000808a, 0x80000000, 0x80008000, 0x80000000, 0x0000808b,
  0x00000000, 0x80000001, 0x00000000, 0x80008081, 0x80000000, 0x00008009, 0x80000000, 0x0000008a, 0x00000000,
  0x00000088, 0x00000000, 0x80008009, 0x00000000, 0x8000000a, 0x00000000, 0x8000808b, 0x00000000, 0x0000008b,
  0x80000000, 0x00008089, 0x80000000, 0x00008003, 0x80000000, 0x00008002, 0x80000000, 0x00000080, 0x80000000,
  0x0000800a, 0x00000000, 0x8000000a, 0x80000000, 0x80008081, 0x80000000, 0x00008080, 0x80000000, 0x80000001,
  0x00000000, 0x80008008, 0x80000000,
]);

/**
 * ρ and π together (§3.2.2, §3.2.3): the word that becomes the low one of a lane, its other half, the lane, and by how
 * many bits both turn. A turn by 32 or more begins with the halves exchanged.
 */
const MOVES = (() => {
  const moves: { readonly word: number; readonly other: number; readonly to: number; readonly by: number }[] =
    [];
  let [x, y] = [1, 0];
  for (let t = 0; t < 24; t += 1) {
    const next = (2 * x + 3 * y) % 5;
    const turn = (((t + 1) * (t + 2)) / 2) % 64;
    const word = 2 * (x + 5 * y) + (turn < 32 ? 0 : 1);
    moves.push({ word, other: word ^ 1, to: y + 5 * next, by: turn % 32 });
    [x, y] = [y, next];
  }
  return moves;
})();

/** Keccak-f[1600], §3.3 */
function permute(a: Int32Array): void {
  const b = new Int32Array(50);
  const parity = new Int32Array(10);
  for (let round = 0; round < 24; round += 1) {
    mixColumns(a, parity);
    b[0] = a[0] as number;
    b[1] = a[1] as number;
    for (const { word, other, to, by } of MOVES) {
      b[2 * to] = turned(a[word] as number, a[other] as number, by);
      b[2 * to + 1] = turned(a[other] as number, a[word] as number, by);
    }
    // χ, §3.2.4
    for (let row = 0; row < 50; row += 10)
      for (let i = 0; i < 10; i += 1) {
        const next = b[row + ((i + 2) % 10)] as number;
        a[row + i] = (b[row + i] as number) ^ (~next & (b[row + ((i + 4) % 10)] as number));
      }
    // ι, §3.2.5
    a[0] = (a[0] as number) ^ (ROUND_CONSTANTS[2 * round] as number);
    a[1] = (a[1] as number) ^ (ROUND_CONSTANTS[2 * round + 1] as number);
  }
}

/** θ, §3.2.1 */
function mixColumns(a: Int32Array, parity: Int32Array): void {
  for (let i = 0; i < 10; i += 1) {
    let sum = 0;
    for (let row = 0; row < 50; row += 10) sum ^= a[row + i] as number;
    parity[i] = sum;
  }
  for (let i = 0; i < 10; i += 1) {
    const right = (i + 2) % 10;
    const neighbour = turned(parity[right] as number, parity[right ^ 1] as number, 1);
    const change = (parity[(i + 8) % 10] as number) ^ neighbour;
    for (let row = 0; row < 50; row += 10) a[row + i] = (a[row + i] as number) ^ change;
  }
}

/** One word of a lane turned left by fewer than 32 bits: what leaves the other word comes in. */
const turned = (word: number, other: number, by: number): number =>
  by === 0 ? word : (word << by) | (other >>> (32 - by));
