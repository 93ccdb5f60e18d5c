import type { Notes } from './carried.ts';

/** A part of a foreign file. What nobody took in the end is listed: nothing is dropped without a word. */
export class Fields {
  readonly place: string;
  readonly #content: ReadonlyMap<string, unknown>;
  readonly #taken = new Set<string>();
  readonly #notes: Notes;

  constructor(content: unknown, place: string, notes: Notes) {
    this.place = place;
    this.#notes = notes;
    this.#content = new Map(isObject(content) ? Object.entries(content) : []);
    if (!isObject(content) && content !== undefined && content !== null)
      notes.leave(place, 'is not a group of keys');
  }

  at(key: string): string {
    return this.place === '' ? key : `${this.place}.${shown(key)}`;
  }

  has(key: string): boolean {
    return this.#content.has(key);
  }

  keys(): readonly string[] {
    return [...this.#content.keys()];
  }

  /** The first of several spellings that is there. */
  take(...spellings: readonly string[]): unknown {
    const key = spellings.find((spelling) => this.#content.has(spelling));
    if (key === undefined) return undefined;
    this.#taken.add(key);
    return this.#content.get(key) ?? undefined;
  }

  text(...spellings: readonly string[]): string | undefined {
    return this.#typed(spellings, (value) => (typeof value === 'string' ? value : undefined), 'a text');
  }

  number(...spellings: readonly string[]): number | undefined {
    return this.#typed(
      spellings,
      (value) => (typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined),
      'a number',
    );
  }

  group(...spellings: readonly string[]): Fields {
    const key = spellings.find((spelling) => this.#content.has(spelling)) ?? spellings[0] ?? '';
    return new Fields(this.take(...spellings), this.at(key), this.#notes);
  }

  list(...spellings: readonly string[]): readonly unknown[] {
    return (
      this.#typed(
        spellings,
        (value) => (Array.isArray(value) ? (value as unknown[]) : undefined),
        'a list',
      ) ?? []
    );
  }

  /** Lists everything that was not taken. */
  close(what = 'is not understood'): void {
    for (const key of this.#content.keys()) if (!this.#taken.has(key)) this.#notes.leave(this.at(key), what);
  }

  #typed<T>(
    spellings: readonly string[],
    read: (value: unknown) => T | undefined,
    wanted: string,
  ): T | undefined {
    const value = this.take(...spellings);
    if (value === undefined) return undefined;
    const result = read(value);
    const key = spellings.find((spelling) => this.#content.has(spelling)) ?? '';
    if (result === undefined) this.#notes.leave(this.at(key), `is not ${wanted}`);
    return result;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A key is a name, unless somebody put something else there. */
const shown = (key: string): string => (/^[\w.:/*@-]{1,80}$/.test(key) ? key : '(a key that is no name)');
