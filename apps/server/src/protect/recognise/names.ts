import type { Pseudonym } from '../pseudonym.ts';
import type { DoubleIndex } from './doubles.ts';
import { type Found, type Search, findToken } from './find.ts';
import type { Resolver } from './match.ts';

/** Tokens and realistic names of one text, in order of their place. */
export class NameSearch<Meaning> {
  readonly #search: Search;
  readonly #resolver: Resolver<Meaning>;
  readonly #doubles: DoubleIndex;
  /**
   * What was found ahead stays found until it is passed, so a text full of names is still read once. No token begins
   * directly behind a double; a double behind a token may, and is looked for.
   */
  #token: Found<Meaning> | undefined;
  #double: Found<Pseudonym> | undefined;

  constructor(search: Search, resolver: Resolver<Meaning>, doubles: DoubleIndex) {
    this.#search = search;
    this.#resolver = resolver;
    this.#doubles = doubles;
  }

  next(from: number): Found<Meaning | Pseudonym> {
    if (this.#doubles.size === 0) return findToken(this.#search, from, this.#resolver);
    if (this.#token === undefined || place(this.#token) < from)
      this.#token = findToken(this.#search, from, this.#resolver);
    if (this.#double === undefined || place(this.#double) < from) {
      this.#double = this.#doubles.find(this.#search, from);
    } else if (from > 0) {
      this.#double = this.#doubles.startingAt(this.#search, from) ?? this.#double;
    }
    return place(this.#double) < place(this.#token) ? this.#double : this.#token;
  }
}

const place = (found: Found<unknown>): number => (found.kind === 'hold' ? found.at : found.match.start);
