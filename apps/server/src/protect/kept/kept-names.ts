/**
 * The names of one scope, packed: about 150 bytes each, where objects and maps took ten times as much and the collector
 * walked over them. A name has a number, in the order in which names came; everything else is found by it.
 */
import type { ScopeId } from '@bailiwick/contract/ids';
import { KnownValues } from '../known-values.ts';
import type { Pseudonym, PseudonymType } from '../pseudonym.ts';
import { parseToken } from '../token.ts';
import { HashTable, hashOf } from './hash-table.ts';
import { ShelvedStrings } from './shelved-strings.ts';

/** Which string stands where in a shelved name. */
const [TOKEN, VALUE, CANONICAL] = [0, 1, 2];
const FIRST_NAMES = 8;

/** What is known of a name besides its strings, in one byte: its type in the order of first appearance, and these. */
const IN_JSON = 1;
const IS_DOUBLE = 2;
const LIKE_VALUE = 4;
const TYPE_FACTOR = 8;

export class KeptNames {
  readonly #scope: ScopeId;
  readonly #seed: number;
  readonly #strings = new ShelvedStrings();
  #places = new Uint32Array(FIRST_NAMES);
  #traits = new Uint16Array(FIRST_NAMES);
  #expires = new Float64Array(FIRST_NAMES);
  #count = 0;
  readonly #types: PseudonymType[] = [];
  readonly #bySpelling = new HashTable();
  readonly #byCanonical = new HashTable();
  /** By the symbols of a token: its code, and its code with its variant, as they are written without separator. */
  readonly #bySymbols = new HashTable();
  readonly #known: KnownValues;

  /** @param key of the scope, at least four bytes: a secret, so that nobody can fill one slot of a table on purpose. */
  constructor(scope: ScopeId, key: Uint8Array) {
    this.#scope = scope;
    this.#seed = new DataView(key.buffer, key.byteOffset).getUint32(0);
    this.#known = new KnownValues((name) => this.#read(name, VALUE), this.#seed);
  }

  get count(): number {
    return this.#count;
  }

  get bytes(): number {
    const columns = this.#places.byteLength + this.#traits.byteLength + this.#expires.byteLength;
    const tables = this.#bySpelling.bytes + this.#byCanonical.bytes + this.#bySymbols.bytes;
    return this.#strings.bytes + columns + tables + this.#known.bytes;
  }

  add({ type, token, value, canonical, notation }: Pseudonym, expires: number): void {
    const parts = parseToken(token);
    const known = this.ofValue(type, canonical);
    const coded = parts === undefined ? undefined : this.ofCode(type, parts.code);
    const name = this.#count;
    const like = canonical === value;
    this.#makeRoom();
    this.#places[name] = this.#strings.put(like ? [token, value] : [token, value, canonical]);
    this.#traits[name] =
      this.#typeNumber(type) * TYPE_FACTOR +
      (notation === undefined ? 0 : IN_JSON) +
      (parts === undefined ? IS_DOUBLE : 0) +
      (like ? LIKE_VALUE : 0);
    this.#expires[name] = expires;
    this.#count += 1;
    this.#bySpelling.add(this.#spellingHash(canonical, value), name);
    if (known === undefined || parts === undefined)
      this.#byCanonical.add(hashOf(canonical, this.#seed), name);
    if (parts !== undefined) {
      if (coded === undefined) this.#bySymbols.add(hashOf(parts.code, this.#seed), name);
      const symbols = parts.code + (parts.variant ?? '');
      if (coded !== undefined || parts.variant !== undefined)
        this.#bySymbols.add(hashOf(symbols, this.#seed), name);
    }
    if (type !== 'LITERAL') this.#known.add(value, name);
  }

  read(name: number): Pseudonym {
    const type = this.#typeOf(name);
    const [token, value] = [this.#read(name, TOKEN), this.#read(name, VALUE)];
    const plain = { scope: this.#scope, type, token, value, canonical: this.#canonicalOf(name) };
    return this.#is(name, IN_JSON) ? { ...plain, notation: 'json' } : plain;
  }

  token(name: number): string {
    return this.#read(name, TOKEN);
  }

  expiry(name: number): number {
    return this.#expires[name] ?? 0;
  }

  prolong(name: number, expires: number): void {
    this.#expires[name] = expires;
  }

  /** The token of exactly this spelling. */
  ofSpelling(
    type: PseudonymType,
    canonical: string,
    { surface, notation }: { readonly surface: string; readonly notation: 'json' | undefined },
  ): number | undefined {
    return this.#bySpelling.find(
      this.#spellingHash(canonical, surface),
      (name) =>
        !this.#is(name, IS_DOUBLE) &&
        this.#typeOf(name) === type &&
        this.#is(name, IN_JSON) === (notation === 'json') &&
        this.#read(name, VALUE) === surface &&
        this.#canonicalOf(name) === canonical,
    );
  }

  /** The first token of a value. */
  ofValue(type: PseudonymType, canonical: string): number | undefined {
    return this.#byCanonical.find(
      hashOf(canonical, this.#seed),
      (name) =>
        !this.#is(name, IS_DOUBLE) && this.#typeOf(name) === type && this.#canonicalOf(name) === canonical,
    );
  }

  /** The first token with this code, whatever its variant. */
  ofCode(type: PseudonymType, code: string): number | undefined {
    return this.#bySymbols.find(
      hashOf(code, this.#seed),
      (name) => this.#typeOf(name) === type && parseToken(this.#read(name, TOKEN))?.code === code,
    );
  }

  /** The token whose code and variant, written without separator, are these symbols. */
  ofSymbols(type: PseudonymType, symbols: string): number | undefined {
    return this.#bySymbols.find(hashOf(symbols, this.#seed), (name) => {
      if (this.#typeOf(name) !== type) return false;
      const parts = parseToken(this.#read(name, TOKEN));
      return parts !== undefined && parts.code + (parts.variant ?? '') === symbols;
    });
  }

  ofToken(token: string): number | undefined {
    const parts = parseToken(token);
    if (parts === undefined) return undefined;
    return this.#bySymbols.find(
      hashOf(parts.code + (parts.variant ?? ''), this.#seed),
      (name) => this.#read(name, TOKEN) === token,
    );
  }

  /** Whether a value of this canonical form, of whatever type, has a name. */
  holds(canonical: string): boolean {
    const found = this.#byCanonical.find(
      hashOf(canonical, this.#seed),
      (name) => this.#typeOf(name) !== 'LITERAL' && this.#canonicalOf(name) === canonical,
    );
    return found !== undefined;
  }

  get known(): Pick<KnownValues, 'find' | 'has'> {
    return this.#known;
  }

  #spellingHash(canonical: string, surface: string): number {
    return hashOf(surface, hashOf(canonical, ~this.#seed));
  }

  #typeNumber(type: PseudonymType): number {
    const known = this.#types.indexOf(type);
    return known >= 0 ? known : this.#types.push(type) - 1;
  }

  #typeOf(name: number): PseudonymType {
    return this.#types[Math.floor((this.#traits[name] ?? 0) / TYPE_FACTOR)]!;
  }

  #is(name: number, trait: number): boolean {
    return ((this.#traits[name] ?? 0) & trait) !== 0;
  }

  #canonicalOf(name: number): string {
    return this.#read(name, this.#is(name, LIKE_VALUE) ? VALUE : CANONICAL);
  }

  #read(name: number, index: number): string {
    return this.#strings.read(this.#places[name] ?? 0, index);
  }

  #makeRoom(): void {
    if (this.#count < this.#places.length) return;
    const size = this.#count * 2;
    const [places, traits, expires] = [this.#places, this.#traits, this.#expires];
    (this.#places = new Uint32Array(size)).set(places);
    (this.#traits = new Uint16Array(size)).set(traits);
    (this.#expires = new Float64Array(size)).set(expires);
  }
}
