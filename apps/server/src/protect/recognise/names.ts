import type { Pseudonym } from '../pseudonym.ts';
import type { DoubleIndex } from './doubles.ts';
import { type Found, type Search, findToken } from './find.ts';
import type { Resolver } from './match.ts';

/** Tokens and realistic names of one text, in order of their place. */
export class NameSearch<Meaning> {
  readonly #search: Search;
  readonly #resolver: Resolver<Meaning>;
  readonly #doubles: DoubleIndex;
  /** The next token stays the next while only doubles are found before it: none begins directly behind a double. */
  #token: Found<Meaning> | undefined;

  constructor(search: Search, resolver: Resolver<Meaning>, doubles: DoubleIndex) {
    this.#search = search;
    this.#resolver = resolver;
    this.#doubles = doubles;
  }

  next(from: number): Found<Meaning | Pseudonym> {
    if (this.#doubles.size === 0) return findToken(this.#search, from, this.#resolver);
    if (this.#token === undefined || place(this.#token) < from)
      this.#token = findToken(this.#search, from, this.#resolver);
    const double = this.#doubles.find(this.#search, from);
    return place(double) < place(this.#token) ? double : this.#token;
  }
}

const place = (found: Found<unknown>): number => (found.kind === 'hold' ? found.at : found.match.start);
