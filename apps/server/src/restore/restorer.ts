/**
 * Restore: the vendor's reply → what the caller may read.
 *
 * Promises, for every text and every way of cutting it into chunks: the pieces joined are what `restoreWhole` makes
 * of the whole text; every name of the scope, in any disguise that the matcher knows, has become its value; nothing
 * else has. With a foreign policy, personal data that the caller never sent is withheld where the policy says so.
 */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Book } from '../protect/book.ts';
import type { TextForm } from './dress.ts';
import { type Arrival, ForeignFinder, type ForeignPolicy } from './foreign.ts';
import { TokenStream } from './token-stream.ts';

export type { TextForm } from './dress.ts';
export type { Arrival, ForeignPolicy } from './foreign.ts';

/** Restores one text of one reply: one choice, content block or tool call. Chunks may be cut anywhere. */
export interface Restorer {
  /** What can be said so far; '' while everything waits. */
  push(chunk: string): string;
  /** The rest. */
  end(): string;
  /** Foreign values that were withheld so far, by type. */
  readonly withheld: ReadonlyMap<FindingType, number>;
}

export interface RestorerOptions {
  readonly book: Book;
  readonly form: TextForm;
  readonly foreign?: ForeignPolicy | undefined;
  /** Default `pieces`. */
  readonly arrival?: Arrival;
}

const NOTHING_WITHHELD: ReadonlyMap<FindingType, number> = new Map();
const VERBATIM: Restorer = { push: (chunk) => chunk, end: () => '', withheld: NOTHING_WITHHELD };

export function createRestorer({ book, form, foreign, arrival = 'pieces' }: RestorerOptions): Restorer {
  const named = book.types.size > 0 || book.doubles.size > 0;
  if (!named && foreign === undefined) return VERBATIM;
  let out = '';
  const write = (text: string): void => {
    out += text;
  };
  const finder =
    foreign === undefined ? undefined : new ForeignFinder({ policy: foreign, form, write, arrival });
  const sink = finder ?? { vendor: write, value: write };
  const tokens = new TokenStream({ book, form, sink });
  const taken = (): string => {
    const ready = out;
    out = '';
    return ready;
  };
  return {
    push: (chunk) => {
      tokens.push(chunk);
      return taken();
    },
    end: () => {
      tokens.end();
      finder?.end();
      return taken();
    },
    withheld: finder?.withheld ?? NOTHING_WITHHELD,
  };
}

/** The whole text at once: `push` and `end` in one. */
export function restoreWhole(
  text: string,
  options: RestorerOptions,
): { readonly text: string; readonly withheld: ReadonlyMap<FindingType, number> } {
  const restorer = createRestorer({ ...options, arrival: 'whole' });
  const restored = restorer.push(text) + restorer.end();
  return { text: restored, withheld: restorer.withheld };
}
