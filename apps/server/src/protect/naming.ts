/**
 * Gives values their names within one scope: one name per spelling, one code per value, never two values for one.
 *
 * A code is as short as it can be: when another value already has it, it grows by two symbols of the same MAC until
 * it is free. Who came first keeps the short one, also after a restart, because names are stored.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { LONGEST_CODE, SHORTEST_CODE, codeFrom, symbolsFrom } from './alphabet.ts';
import { macOfSurface, macOfValue } from './derive.ts';
import type { Pseudonym, PseudonymType } from './pseudonym.ts';
import type { TokenParts } from './token.ts';

const GROWTH = 2;

/** All spellings of one value. */
interface Named {
  readonly type: PseudonymType;
  readonly code: string;
  readonly canonical: string;
  readonly spellings: Map<string | undefined, Pseudonym>;
}

interface Spelling {
  readonly surface: string;
  readonly notation: 'json' | undefined;
}

export class Naming {
  readonly #key: Uint8Array;
  readonly #byCode = new Map<string, Named>();
  readonly #byValue = new Map<string, Named>();
  /** Codes alone and codes with variants, without separators: no two readings of a run of symbols. */
  readonly #taken = new Map<string, TokenParts>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  /** The parts of the token for a spelling that has none yet. */
  choose(type: PseudonymType, canonical: string, { surface, notation }: Spelling): TokenParts {
    const named = this.#byValue.get(valueKey(type, canonical));
    const code = named?.code ?? this.#freeCode(type, canonical);
    const bare = surface === canonical && notation === undefined;
    return { type, code, variant: bare ? undefined : this.#freeVariant(type, code, surface) };
  }

  keep({ type, code, variant }: TokenParts, pseudonym: Pseudonym): void {
    let named = this.#byCode.get(codeKey(type, code));
    if (named === undefined) {
      named = { type, code, canonical: pseudonym.canonical, spellings: new Map() };
      this.#byCode.set(codeKey(type, code), named);
      this.#byValue.set(valueKey(type, pseudonym.canonical), named);
      this.#taken.set(codeKey(type, code), { type, code, variant: undefined });
    }
    named.spellings.set(variant, pseudonym);
    this.#taken.set(codeKey(type, code + (variant ?? '')), { type, code, variant });
  }

  /** The pseudonym of exactly this code and variant. */
  exactly(type: PseudonymType, code: string, variant: string | undefined): Pseudonym | undefined {
    return this.#byCode.get(codeKey(type, code))?.spellings.get(variant);
  }

  /** The pseudonym meant by a code: the variant if it exists, else the canonical spelling, else the first. */
  closest(type: PseudonymType, code: string, variant: string | undefined): Pseudonym | undefined {
    const taken = variant === undefined ? this.#taken.get(codeKey(type, code)) : undefined;
    const named = this.#byCode.get(codeKey(type, taken?.code ?? code));
    if (named === undefined) return undefined;
    const { spellings } = named;
    return (
      spellings.get(taken?.variant ?? variant) ?? spellings.get(undefined) ?? spellings.values().next().value
    );
  }

  #freeCode(type: PseudonymType, canonical: string): string {
    const mac = macOfValue(this.#key, type, canonical);
    for (let length = SHORTEST_CODE; length <= LONGEST_CODE; length += GROWTH) {
      const code = codeFrom(mac, length);
      if (!this.#taken.has(codeKey(type, code))) return code;
    }
    throw exhausted();
  }

  #freeVariant(type: PseudonymType, code: string, surface: string): string {
    const mac = macOfSurface(this.#key, surface);
    for (let length = GROWTH; length <= LONGEST_CODE; length += GROWTH) {
      const variant = symbolsFrom(mac, length);
      if (!this.#taken.has(codeKey(type, code + variant))) return variant;
    }
    throw exhausted();
  }
}

const codeKey = (type: PseudonymType, code: string): string => `${type}_${code}`;
const valueKey = (type: PseudonymType, canonical: string): string => `${type}\0${canonical}`;

function exhausted(): BailiwickError {
  return new BailiwickError(
    'inspection_failed',
    'No free pseudonym is left for a value, so the request was not sent.',
  );
}
