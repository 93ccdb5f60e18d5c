/** Keccak-256 with the padding of the original submission, as Ethereum and Monero use it; not SHA3-256. */

const MASK = (1n << 64n) - 1n;
/** Bytes taken in at a time: 1088 bits of the state of 1600. */
const RATE = 136;

export function keccak256(message: Uint8Array): Uint8Array {
  const padded = new Uint8Array((Math.floor(message.length / RATE) + 1) * RATE);
  padded.set(message);
  padded[message.length] = 1;
  padded[padded.length - 1] = (padded[padded.length - 1] as number) | 0x80;
  const view = new DataView(padded.buffer);
  let state: readonly bigint[] = Array.from({ length: 25 }, () => 0n);
  for (let offset = 0; offset < padded.length; offset += RATE) {
    const block = offset;
    state = permute(
      state.map((lane, i) => (i < RATE / 8 ? lane ^ view.getBigUint64(block + i * 8, true) : lane)),
    );
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  for (let i = 0; i < 4; i++) out.setBigUint64(i * 8, state[i] as bigint, true);
  return digest;
}

/** Keccak-f[1600]; lane (x, y) stands at x + 5y. */
function permute(start: readonly bigint[]): readonly bigint[] {
  let lanes = start;
  let register = 1;
  for (let round = 0; round < 24; round++) {
    const parity = [0, 1, 2, 3, 4].map((x) =>
      [0, 5, 10, 15, 20].reduce((sum, y) => sum ^ at(lanes, x + y), 0n),
    );
    const mixed = lanes.map((lane, i) => lane ^ at(parity, (i + 4) % 5) ^ rotate(at(parity, (i + 1) % 5), 1));
    const moved = rhoAndPi(mixed);
    const next = moved.map((lane, i) => {
      const row = i - (i % 5);
      return lane ^ (~at(moved, row + ((i + 1) % 5)) & MASK & at(moved, row + ((i + 2) % 5)));
    });
    // The round constant: seven bits of a shift register, at places 2^j − 1.
    for (let j = 0; j < 7; j++) {
      if (register & 1) next[0] = at(next, 0) ^ (1n << BigInt(2 ** j - 1));
      register = (register << 1) ^ (register & 0x80 ? 0x171 : 0);
    }
    lanes = next;
  }
  return lanes;
}

function rhoAndPi(lanes: readonly bigint[]): readonly bigint[] {
  const moved = [...lanes];
  let [x, y] = [1, 0];
  for (let t = 0; t < 24; t++) {
    const lane = at(lanes, x + 5 * y);
    [x, y] = [y, (2 * x + 3 * y) % 5];
    moved[x + 5 * y] = rotate(lane, (((t + 1) * (t + 2)) / 2) % 64);
  }
  return moved;
}

function at(lanes: readonly bigint[], index: number): bigint {
  return lanes[index] as bigint;
}

function rotate(lane: bigint, by: number): bigint {
  return ((lane << BigInt(by)) | (lane >> BigInt(64 - by))) & MASK;
}
