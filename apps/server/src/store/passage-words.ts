/**
 * Words of the view as numbers. A word gets its number when it is first written and keeps it; a class or a kind of value
 * is a bit of a number, which a double holds exactly up to the fifty-third.
 */
import { DATA_CLASSES, FINDING_TYPES } from '@bailiwick/contract/classes';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

export type WordKind =
  | 'principal'
  | 'team'
  | 'route'
  | 'purpose'
  | 'offering'
  | 'region'
  | 'model'
  | 'code'
  | 'reason'
  | 'class';

export interface Word {
  readonly kind: WordKind;
  readonly word: string;
}

/** An index takes no longer ones, and PostgreSQL neither half characters nor the character of number 0. */
const LONGEST = 600;
export const storable = (word: string): string =>
  word.slice(0, LONGEST).toWellFormed().replaceAll('\0', '\uFFFD');

/** Reasons and purposes have no bound; what is not at hand is asked again. */
const MOST_KNOWN = 20_000;
const AT_ONCE = 300;

export class PassageWords {
  #known = new Map<string, number>();

  /** Numbers of words, new ones included. @returns what looks them up. */
  async learn(
    within: Kysely<Tables>,
    words: Iterable<Word>,
  ): Promise<(kind: WordKind, word: string) => number> {
    if (this.#known.size > MOST_KNOWN) this.#known = new Map();
    const missing = new Map<string, Word>();
    for (const { kind, word } of words) {
      const one = { kind, word: storable(word) };
      if (!this.#known.has(keyOf(one))) missing.set(keyOf(one), one);
    }
    const list = [...missing.values()];
    for (let from = 0; from < list.length; from += AT_ONCE) {
      const some = list.slice(from, from + AT_ONCE);
      await within
        .insertInto('passage_words')
        .values(some)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const rows = await within
        .selectFrom('passage_words')
        .selectAll()
        .where(
          'word',
          'in',
          some.map(({ word }) => word),
        )
        .execute();
      for (const { id, kind, word } of rows) this.#known.set(keyOf({ kind: kind as WordKind, word }), id);
    }
    const known = this.#known;
    return (kind, word) => {
      const id = known.get(keyOf({ kind, word: storable(word) }));
      if (id === undefined) throw new Error(`A word of kind ${kind} has no number.`);
      return id;
    };
  }

  /** What was learnt in a transaction that failed has no number. */
  forget(): void {
    this.#known = new Map();
  }
}

const keyOf = ({ kind, word }: Word): string => `${kind}\n${word}`;

const BUILT_IN: readonly string[] = DATA_CLASSES;
/** More classes of a firm's own than this share the last bit. */
const MOST_BITS = 52;
const typeBits = new Map<string, number>(FINDING_TYPES.map((name, i) => [name, 2 ** i]));

export const bitOfType = (type: string): number => typeBits.get(type) ?? 0;

/** Classes of the firm's own, in the order in which they were first seen: the bits after the built-in ones. */
export async function ownClasses(within: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await within
    .selectFrom('passage_words')
    .select('word')
    .where('kind', '=', 'class')
    .where('word', 'not in', BUILT_IN)
    .orderBy('id')
    .execute();
  return rows.map(({ word }) => word);
}

/** @param own as `ownClasses` gave them. @returns 0 for a class that was never seen. */
export function bitOfClass(name: string, own: readonly string[]): number {
  const builtIn = BUILT_IN.indexOf(name);
  const place = builtIn === -1 ? own.indexOf(storable(name)) : builtIn;
  if (place === -1) return 0;
  return 2 ** Math.min(builtIn === -1 ? BUILT_IN.length + place : place, MOST_BITS);
}

/** The bits of several, each once. */
export const bitsOf = (names: readonly string[], bitOf: (name: string) => number): number =>
  [...new Set(names.map(bitOf))].reduce((sum, bit) => sum + bit, 0);
