/** Patterns that are laid over the data, and which of them a reader likes best (ISO/IEC 18004, 7.8). */
export type Squares = readonly (readonly boolean[])[];

export const MASKS: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
];

/** What looks like an eye and is none. */
const FALSE_EYES = ['10111010000', '00001011101'];

/** The less, the better: long runs, blocks of four, false eyes, and more of one colour than of the other. */
export function penaltyOf(squares: Squares): number {
  const rows = squares.map((row) => row.map((dark) => (dark ? '1' : '0')).join(''));
  const columns = rows.map((_, column) => rows.map((row) => row[column]).join(''));
  let penalty = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) penalty += run.length - 2;
    for (const eye of FALSE_EYES)
      for (let at = line.indexOf(eye); at !== -1; at = line.indexOf(eye, at + 1)) penalty += 40;
  }
  for (const [at, row] of squares.slice(1).entries())
    for (const [column, dark] of row.slice(1).entries()) {
      const above = squares[at];
      if (above?.[column] === dark && above[column + 1] === dark && row[column] === dark) penalty += 3;
    }
  const dark = squares.flat().filter(Boolean).length;
  const share = (dark * 100) / (squares.length * squares.length);
  return penalty + 10 * Math.floor(Math.abs(share - 50) / 5);
}
