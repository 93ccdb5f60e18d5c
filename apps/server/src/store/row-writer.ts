import { CompiledQuery, type Compilable, type Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * Statements are made for so many rows and no others: a database prepares and keeps each text, and hundreds of texts
 * with thousands of places are much to keep. A call needs few of them, whatever its number of rows.
 */
const SIZES = [255, 63, 15, 3, 1];

/** Many rows into one table, in statements that are written once. */
export class RowWriter<Row extends object> {
  readonly #build: (db: Kysely<Tables>, rows: readonly Row[]) => Compilable;
  readonly #texts = new Map<number, string>();

  /** @param build the statement for some rows; it has no values but those of the rows, in the order of their fields. */
  constructor(build: (db: Kysely<Tables>, rows: readonly Row[]) => Compilable) {
    this.#build = build;
  }

  /** @param rows all with the same fields in the same order, and none of them undefined. */
  async write(db: Kysely<Tables>, rows: readonly Row[]): Promise<void> {
    let from = 0;
    for (const size of SIZES) {
      for (; rows.length - from >= size; from += size) {
        const some = rows.slice(from, from + size);
        await db.executeQuery(CompiledQuery.raw(this.#textFor(db, some), some.flatMap(Object.values)));
      }
    }
  }

  #textFor(db: Kysely<Tables>, rows: readonly Row[]): string {
    let text = this.#texts.get(rows.length);
    if (text === undefined) this.#texts.set(rows.length, (text = this.#build(db, rows).compile().sql));
    return text;
  }
}
