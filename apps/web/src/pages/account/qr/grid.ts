/** The squares of a QR code: those that are always the same, and in which order the others are filled (ISO/IEC 18004, 6.3 and 7.7.3). */
export interface Grid {
  readonly version: number;
  readonly size: number;
  /** By row and column; undefined where data will stand. */
  readonly fixed: readonly (readonly (boolean | undefined)[])[];
  /** Where data stands, in its order. */
  readonly free: readonly (readonly [row: number, column: number])[];
  /** The two places of each bit of the format, the lowest bit first. */
  readonly format: readonly (readonly (readonly [row: number, column: number])[])[];
}

export function gridOf(version: number): Grid {
  const size = 17 + 4 * version;
  const fixed = Array.from({ length: size }, () => Array.from<boolean | undefined>({ length: size }));
  const set = (row: number, column: number, dark: boolean): void => {
    const line = fixed[row];
    if (line !== undefined && column >= 0 && column < size) line[column] = dark;
  };
  for (let at = 0; at < size; at += 1) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  // The three eyes, each with a light border.
  for (const [row, column] of [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const)
    square(4, (down, right) => set(row + down, column + right, isEye(ringOf(down, right))));
  const centres = centresOf(version, size);
  const last = size - 7;
  for (const row of centres)
    for (const column of centres) {
      const isAnEye = (row === 6 && (column === 6 || column === last)) || (row === last && column === 6);
      if (!isAnEye) square(2, (down, right) => set(row + down, column + right, ringOf(down, right) !== 1));
    }
  const format = formatPlaces(size);
  for (const place of format.flat()) set(...place, false);
  set(size - 8, 8, true);
  if (version >= 7) drawVersion(version, size, set);
  return { version, size, fixed, free: freeOf(fixed, size), format };
}

function square(radius: number, each: (down: number, right: number) => void): void {
  for (let down = -radius; down <= radius; down += 1)
    for (let right = -radius; right <= radius; right += 1) each(down, right);
}

const ringOf = (down: number, right: number): number => Math.max(Math.abs(down), Math.abs(right));
const isEye = (ring: number): boolean => ring !== 2 && ring !== 4;

/** Rows and columns of the small squares by which a reader finds its way (Annex E). */
function centresOf(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - (count - 2 - at) * step)];
}

function formatPlaces(size: number): Grid['format'] {
  return Array.from({ length: 15 }, (_, bit) => {
    const beside: readonly [number, number] =
      bit < 6 ? [bit, 8] : bit < 8 ? [bit + 1, 8] : bit === 8 ? [8, 7] : [8, 14 - bit];
    const across: readonly [number, number] = bit < 8 ? [8, size - 1 - bit] : [size - 15 + bit, 8];
    return [beside, across];
  });
}

/** Which version it is, with a Golay code behind it (Annex D). */
function drawVersion(
  version: number,
  size: number,
  set: (row: number, column: number, dark: boolean) => void,
): void {
  let rest = version;
  for (let step = 0; step < 12; step += 1) rest = (rest << 1) ^ ((rest >>> 11) * 0x1f_25);
  const bits = (version << 12) | rest;
  for (let bit = 0; bit < 18; bit += 1) {
    const dark = ((bits >>> bit) & 1) === 1;
    const [long, short] = [size - 11 + (bit % 3), Math.floor(bit / 3)];
    set(short, long, dark);
    set(long, short, dark);
  }
}

/** Two columns at a time from the right, up and down by turns, around the timing column. */
function freeOf(fixed: Grid['fixed'], size: number): Grid['free'] {
  const free: [number, number][] = [];
  let upwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const row = upwards ? size - 1 - step : step;
      for (const column of [right, right - 1])
        if (fixed[row]?.[column] === undefined) free.push([row, column]);
    }
    upwards = !upwards;
  }
  return free;
}
