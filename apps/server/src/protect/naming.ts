/**
 * Gives values their names within one scope: one name per spelling, one code per value, never two values for one.
 *
 * A code is as short as it can be: when another value already has it, it grows by two symbols of the same MAC until
 * it is free. Who came first keeps the short one, also after a restart, because names are stored.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { LONGEST_CODE, SHORTEST_CODE, codeFrom, symbolsFrom } from './alphabet.ts';
import { macOfSurface, macOfValue } from './derive.ts';
import type { KeptNames } from './kept/kept-names.ts';
import type { Pseudonym, PseudonymType } from './pseudonym.ts';
import { type TokenParts, formatToken, parseToken } from './token.ts';

const GROWTH = 2;

interface Spelling {
  readonly surface: string;
  readonly notation: 'json' | undefined;
}

export class Naming {
  readonly #key: Uint8Array;
  readonly #names: KeptNames;

  constructor(key: Uint8Array, names: KeptNames) {
    this.#key = key;
    this.#names = names;
  }

  /** The parts of the token for a spelling that has none yet. */
  choose(type: PseudonymType, canonical: string, { surface, notation }: Spelling): TokenParts {
    const named = this.#names.ofValue(type, canonical);
    const code =
      (named === undefined ? undefined : parseToken(this.#names.token(named))?.code) ??
      this.#freeCode(type, canonical);
    const bare = surface === canonical && notation === undefined;
    return { type, code, variant: bare ? undefined : this.#freeVariant(type, code, surface) };
  }

  /** The pseudonym of exactly this code and variant. */
  exactly(type: PseudonymType, code: string, variant: string | undefined): Pseudonym | undefined {
    return this.#read(this.#names.ofToken(formatToken({ type, code, variant })));
  }

  /** The pseudonym meant by a code: the variant if it exists, else the canonical spelling, else the first. */
  closest(type: PseudonymType, code: string, variant: string | undefined): Pseudonym | undefined {
    // The separator before the variant may have been lost.
    const joined = variant === undefined ? this.#names.ofSymbols(type, code) : undefined;
    const name =
      joined ??
      this.#names.ofToken(formatToken({ type, code, variant })) ??
      this.#names.ofToken(formatToken({ type, code, variant: undefined })) ??
      this.#names.ofCode(type, code);
    return this.#read(name);
  }

  #read(name: number | undefined): Pseudonym | undefined {
    return name === undefined ? undefined : this.#names.read(name);
  }

  #isTaken(type: PseudonymType, symbols: string): boolean {
    return (
      this.#names.ofCode(type, symbols) !== undefined || this.#names.ofSymbols(type, symbols) !== undefined
    );
  }

  #freeCode(type: PseudonymType, canonical: string): string {
    const mac = macOfValue(this.#key, type, canonical);
    for (let length = SHORTEST_CODE; length <= LONGEST_CODE; length += GROWTH) {
      const code = codeFrom(mac, length);
      if (!this.#isTaken(type, code)) return code;
    }
    throw exhausted();
  }

  #freeVariant(type: PseudonymType, code: string, surface: string): string {
    const mac = macOfSurface(this.#key, surface);
    for (let length = GROWTH; length <= LONGEST_CODE; length += GROWTH) {
      const variant = symbolsFrom(mac, length);
      if (!this.#isTaken(type, code + variant)) return variant;
    }
    throw exhausted();
  }
}

function exhausted(): BailiwickError {
  return new BailiwickError(
    'inspection_failed',
    'No free pseudonym is left for a value, so the request was not sent.',
  );
}
