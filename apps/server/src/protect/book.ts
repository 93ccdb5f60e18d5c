/**
 * The book of one scope: which value goes by which name, in memory, both ways.
 *
 * Promises that names are one-to-one: two spellings never share a token, and a token never changes hands while it
 * is kept. Everything here is synchronous, so two requests of one scope cannot name values at the same time.
 *
 * New names are offered for storing until somebody confirms them: `takeNew` gives those that no finished transaction is
 * known to hold, also where another request, still under way, was given them. Whoever uses a name thus stores it before
 * anything leaves, and a failed commit loses nothing. The store therefore takes the same row twice.
 */
import type { ScopeId } from '@bailiwick/contract/ids';
import { macOfSurrogate } from './derive.ts';
import { KeptNames } from './kept/kept-names.ts';
import { Naming } from './naming.ts';
import type { Pseudonym, PseudonymType, SealedPseudonym } from './pseudonym.ts';
import { DoubleIndex } from './recognise/doubles.ts';
import { type ScopeVault, sealPseudonym } from './sealed.ts';
import { stockWordsIn } from './surrogates/people.ts';
import { surrogateLike } from './surrogates/surrogate.ts';
import { formatToken, parseToken, typeNamed } from './token.ts';

export interface Book {
  readonly scope: ScopeId;
  /** Types that have a token here; empty as long as the scope has none. */
  readonly types: ReadonlySet<PseudonymType>;
  /** The name of a spelling; made when it has none. `notation: 'json'` marks a surface cut out of a JSON document. */
  nameFor(type: PseudonymType, canonical: string, surface: string, notation?: 'json'): Pseudonym;
  /** Like `nameFor`, but always a token. */
  tokenFor(type: PseudonymType, canonical: string, surface: string, notation?: 'json'): Pseudonym;
  /** Case-insensitive. A variant that is missing or unknown falls back to the canonical or first spelling. */
  lookup(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined;
  /** Case-insensitive, without any fallback. */
  lookupExactly(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined;
  /** Values of this scope that stand in `text` as whole words, in any letter case; sorted, not overlapping. */
  known(
    text: string,
  ): readonly { readonly start: number; readonly end: number; readonly pseudonym: Pseudonym }[];
  /** The realistic names of this scope; empty in the token style. */
  readonly doubles: DoubleIndex;
  /** Whether a value of this canonical form, of whatever type, is named here. */
  holds(canonical: string): boolean;
  /** Resolves once names can be sealed: `takeNew` waits for it. */
  ready(): Promise<void>;
  /**
   * Sealed names that no confirmed transaction holds yet; to be stored in the transaction of the intent.
   *
   * @param named the names that a request uses; by default all names.
   */
  takeNew(named?: readonly Pseudonym[]): readonly SealedPseudonym[];
  /** Says that these rows, as `takeNew` gave them, are durable. */
  confirm(stored: readonly SealedPseudonym[]): void;
}

export interface BookOptions {
  readonly scope: ScopeId;
  readonly vault: ScopeVault;
  /** `realistic`: doubles of the same kind where there are any; tokens everywhere else. */
  readonly style: 'token' | 'realistic';
  /** Milliseconds that a name is kept after its last use. */
  readonly retentionMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A name that is not stored yet, sealed once somebody stores it. */
interface Unstored {
  readonly pseudonym: Pseudonym;
  readonly expires: number;
  row?: SealedPseudonym;
}

/** How many doubles are tried before a value gets a token. */
const MOST_DOUBLES = 64;
/** Names of requests that never left wait for the next one to use them; more than these go along with anybody's. */
const MOST_LEFT_BEHIND = 1_000;
/** As many names are looked through in a millisecond. */
const FEW = 1_000;

export class ScopeBook implements Book {
  readonly scope: ScopeId;
  readonly doubles = new DoubleIndex();
  readonly #options: BookOptions;
  readonly #key: Uint8Array;
  readonly #types = new Set<PseudonymType>();
  #names: KeptNames;
  #naming: Naming;
  /** Values that have a double, by type and spelling, and the number of its name. */
  readonly #doubled = new Map<string, number>();
  /** No name expires before this, or few enough do. */
  #nextForgetting = Number.POSITIVE_INFINITY;
  /** Names of our stock that stood in texts of the scope; nobody is given one of them. */
  readonly #heard = new Set<string>();
  readonly #unstored = new Map<string, Unstored>();

  constructor(options: BookOptions) {
    this.scope = options.scope;
    this.#options = options;
    this.#key = options.vault.scopeKey(options.scope);
    this.#names = new KeptNames(options.scope, this.#key);
    this.#naming = new Naming(this.#key, this.#names);
  }

  /** About how much memory the names take. */
  get bytes(): number {
    return this.#names.bytes;
  }

  get types(): ReadonlySet<PseudonymType> {
    return this.#types;
  }

  /** Takes over a name that was stored before. */
  recall(pseudonym: Pseudonym, expires: number): void {
    this.#keep(pseudonym, expires);
  }

  nameFor(type: PseudonymType, canonical: string, surface: string, notation?: 'json'): Pseudonym {
    if (this.#options.style === 'token' || notation !== undefined)
      return this.tokenFor(type, canonical, surface, notation);
    const kept = this.#doubled.get(surfaceKey(type, canonical, surface));
    if (kept !== undefined) return this.#use(kept);
    const double = this.#double(type, canonical, surface);
    return double === undefined
      ? this.tokenFor(type, canonical, surface)
      : this.#make({ scope: this.scope, type, token: double, value: surface, canonical });
  }

  tokenFor(type: PseudonymType, canonical: string, surface: string, notation?: 'json'): Pseudonym {
    const kept = this.#names.ofSpelling(type, canonical, { surface, notation });
    if (kept !== undefined) return this.#use(kept);
    const token = formatToken(this.#naming.choose(type, canonical, { surface, notation }));
    const plain = { scope: this.scope, type, token, value: surface, canonical };
    return this.#make(notation === undefined ? plain : { ...plain, notation });
  }

  #make(pseudonym: Pseudonym): Pseudonym {
    const expires = this.#options.now() + this.#options.retentionMs;
    this.#keep(pseudonym, expires);
    this.#unstored.set(pseudonym.token, { pseudonym, expires });
    return pseudonym;
  }

  lookup(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined {
    const type = typeNamed(typeWord);
    return type === undefined
      ? undefined
      : this.#naming.closest(type, code.toLowerCase(), variant?.toLowerCase());
  }

  lookupExactly(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined {
    const type = typeNamed(typeWord);
    return type === undefined
      ? undefined
      : this.#naming.exactly(type, code.toLowerCase(), variant?.toLowerCase());
  }

  known(text: string): readonly { start: number; end: number; pseudonym: Pseudonym }[] {
    if (this.#options.style === 'realistic') for (const word of stockWordsIn(text)) this.#heard.add(word);
    return this.#names.known
      .find(text)
      .map(({ start, end, value }) => ({ start, end, pseudonym: this.#names.read(value) }));
  }

  holds(canonical: string): boolean {
    return this.#names.holds(canonical);
  }

  async ready(): Promise<void> {
    if (this.#unstored.size > 0) await this.#options.vault.ready();
  }

  takeNew(named?: readonly Pseudonym[]): readonly SealedPseudonym[] {
    if (this.#unstored.size === 0 || named?.length === 0) return [];
    const all = named === undefined || this.#unstored.size > MOST_LEFT_BEHIND;
    const tokens = all ? this.#unstored.keys() : new Set(named.map(({ token }) => token));
    const taken: SealedPseudonym[] = [];
    for (const token of tokens) {
      const unstored = this.#unstored.get(token);
      if (unstored !== undefined) taken.push(this.#sealed(unstored));
    }
    return taken;
  }

  /** The same row until it is stored, so that requests that bring it together are seen to. */
  #sealed(unstored: Unstored): SealedPseudonym {
    unstored.row ??= sealPseudonym(this.#options.vault, unstored.pseudonym, unstored.expires);
    const { row } = unstored;
    // A name may wait for long; the keys that it was sealed under may be on their way out.
    const sealed = this.#options.vault.renew(this.scope, row.token, row.sealed);
    if (sealed !== row.sealed) unstored.row = { ...row, sealed };
    return unstored.row;
  }

  confirm(stored: readonly SealedPseudonym[]): void {
    for (const row of stored) {
      // A name that was prolonged meanwhile has a newer row, which is still to be stored.
      if (this.#unstored.get(row.token)?.row === row) this.#unstored.delete(row.token);
    }
  }

  /** Forgets names whose time is over and that were not used since. Costs a comparison while there are none. */
  forgetExpired(): void {
    const now = this.#options.now();
    if (now < this.#nextForgetting) return;
    const before = this.#names;
    this.#names = new KeptNames(this.scope, this.#key);
    this.#naming = new Naming(this.#key, this.#names);
    this.doubles.clear();
    this.#doubled.clear();
    this.#types.clear();
    this.#nextForgetting = Number.POSITIVE_INFINITY;
    for (let name = 0; name < before.count; name += 1) {
      const expires = before.expiry(name);
      if (expires > now) this.#keep(before.read(name), expires);
    }
    for (const [token, { expires }] of this.#unstored) {
      if (expires <= now) this.#unstored.delete(token);
    }
    // In a scope of many names some expire all the time; to forget each at once would be to do nothing else.
    if (this.#names.count > FEW)
      this.#nextForgetting = Math.max(this.#nextForgetting, now + this.#options.retentionMs / 256);
  }

  #keep(pseudonym: Pseudonym, expires: number): void {
    const { type, token, value, canonical } = pseudonym;
    if (parseToken(token) === undefined) {
      this.doubles.add(pseudonym);
      this.#doubled.set(surfaceKey(type, canonical, value), this.#names.count);
    } else {
      this.#types.add(type);
    }
    this.#names.add(pseudonym, expires);
    this.#nextForgetting = Math.min(this.#nextForgetting, expires);
  }

  /** A double that is nobody's name in this scope; the same for the same value as long as nobody else has it. */
  #double(type: PseudonymType, canonical: string, surface: string): string | undefined {
    if (this.#options.style === 'token') return undefined;
    for (let attempt = 0; attempt < MOST_DOUBLES; attempt += 1) {
      const double = surrogateLike(type, surface, macOfSurrogate(this.#key, type, canonical, attempt));
      if (double === undefined) return undefined;
      const holder = this.doubles.holder(double);
      if (holder?.type === type && holder.canonical === canonical)
        return this.doubles.exactly(double) === undefined ? double : undefined;
      if (holder === undefined && !this.#isReal(double, surface)) return double;
    }
    return undefined;
  }

  #isReal(double: string, surface: string): boolean {
    if (this.#names.known.has(double)) return true;
    const real = new Set(stockWordsIn(surface));
    return stockWordsIn(double).some((word) => this.#heard.has(word) || real.has(word));
  }

  /** A name in use lives on; its row is written again once half of its time has passed. */
  #use(name: number): Pseudonym {
    const { now, retentionMs } = this.#options;
    const pseudonym = this.#names.read(name);
    const time = now();
    if (this.#names.expiry(name) - time <= retentionMs / 2) {
      this.#names.prolong(name, time + retentionMs);
      this.#unstored.set(pseudonym.token, { pseudonym, expires: time + retentionMs });
    }
    return pseudonym;
  }
}

/** The length keeps apart what plain joining would confuse. */
const surfaceKey = (type: PseudonymType, canonical: string, surface: string): string =>
  `${type}:${canonical.length}:${canonical}${surface}`;
