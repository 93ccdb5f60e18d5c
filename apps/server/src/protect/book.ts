/**
 * The book of one scope: which value goes by which name, in memory, both ways.
 *
 * Promises that names are one-to-one: two spellings never share a token, and a token never changes hands while it
 * is kept. Everything here is synchronous, so two requests of one scope cannot name values at the same time.
 *
 * New names are offered for storing until somebody confirms them: `takeNew` gives all that no finished transaction
 * is known to hold, also those that another request, still under way, was given. Whoever uses a name thus stores it
 * before anything leaves, and a failed commit loses nothing. The store therefore takes the same row twice.
 */
import type { ScopeId } from '@bailiwick/contract/ids';
import { KnownValues } from './known-values.ts';
import { Naming } from './naming.ts';
import type { Pseudonym, PseudonymType, SealedPseudonym } from './pseudonym.ts';
import { type PseudonymVault, sealPseudonym } from './sealed.ts';
import { formatToken, parseToken, typeNamed } from './token.ts';

export interface Book {
  readonly scope: ScopeId;
  /** Types that have a token here; empty as long as the scope has none. */
  readonly types: ReadonlySet<PseudonymType>;
  /** The name of a spelling; made when it has none. `notation: 'json'` marks a surface cut out of a JSON document. */
  nameFor(type: PseudonymType, canonical: string, surface: string, notation?: 'json'): Pseudonym;
  /** Case-insensitive. A variant that is missing or unknown falls back to the canonical or first spelling. */
  lookup(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined;
  /** Case-insensitive, without any fallback. */
  lookupExactly(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined;
  /** Values of this scope that stand in `text` as whole words, in any letter case; sorted, not overlapping. */
  known(text: string): readonly { readonly start: number; readonly end: number; readonly pseudonym: Pseudonym }[];
  /** Whether a value of this canonical form, of whatever type, is named here. */
  holds(canonical: string): boolean;
  /** Sealed names that no confirmed transaction holds yet; to be stored in the transaction of the intent. */
  takeNew(): readonly SealedPseudonym[];
  /** Says that these rows, as `takeNew` gave them, are durable. */
  confirm(stored: readonly SealedPseudonym[]): void;
}

export interface BookOptions {
  readonly scope: ScopeId;
  readonly vault: PseudonymVault;
  readonly style: 'token' | 'realistic';
  /** Milliseconds that a name is kept after its last use. */
  readonly retentionMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A pseudonym that is kept until `expires`. */
interface Kept {
  readonly pseudonym: Pseudonym;
  expires: number;
}

export class ScopeBook implements Book {
  readonly scope: ScopeId;
  readonly #options: BookOptions;
  readonly #types = new Set<PseudonymType>();
  readonly #bySurface = new Map<string, Kept>();
  readonly #canonicals = new Set<string>();
  #naming: Naming;
  #values = new KnownValues<Pseudonym>();
  /** No name expires before this. */
  #firstExpiry = Number.POSITIVE_INFINITY;
  readonly #unstored = new Map<string, SealedPseudonym>();

  constructor(options: BookOptions) {
    this.scope = options.scope;
    this.#options = options;
    this.#naming = this.#freshNaming();
  }

  get types(): ReadonlySet<PseudonymType> {
    return this.#types;
  }

  /** Takes over a name that was stored before. */
  recall(pseudonym: Pseudonym, expires: number): void {
    this.#keep(pseudonym, expires);
  }

  nameFor(type: PseudonymType, canonical: string, surface: string, notation?: 'json'): Pseudonym {
    const kept = this.#bySurface.get(surfaceKey(type, canonical, surface, notation));
    if (kept !== undefined) {
      this.#prolong(kept);
      return kept.pseudonym;
    }
    const token = formatToken(this.#naming.choose(type, canonical, { surface, notation }));
    const plain = { scope: this.scope, type, token, value: surface, canonical };
    const pseudonym = notation === undefined ? plain : { ...plain, notation };
    const expires = this.#options.now() + this.#options.retentionMs;
    this.#keep(pseudonym, expires);
    this.#unstored.set(token, sealPseudonym(this.#options.vault, pseudonym, expires));
    return pseudonym;
  }

  lookup(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined {
    const type = typeNamed(typeWord);
    return type === undefined ? undefined : this.#naming.closest(type, code.toLowerCase(), variant?.toLowerCase());
  }

  lookupExactly(typeWord: string, code: string, variant: string | undefined): Pseudonym | undefined {
    const type = typeNamed(typeWord);
    return type === undefined ? undefined : this.#naming.exactly(type, code.toLowerCase(), variant?.toLowerCase());
  }

  known(text: string): readonly { start: number; end: number; pseudonym: Pseudonym }[] {
    return this.#values.find(text).map(({ start, end, value }) => ({ start, end, pseudonym: value }));
  }

  holds(canonical: string): boolean {
    return this.#canonicals.has(canonical);
  }

  takeNew(): readonly SealedPseudonym[] {
    return this.#unstored.size === 0 ? [] : [...this.#unstored.values()];
  }

  confirm(stored: readonly SealedPseudonym[]): void {
    for (const row of stored) {
      // A name that was prolonged meanwhile has a newer row, which is still to be stored.
      if (this.#unstored.get(row.token) === row) this.#unstored.delete(row.token);
    }
  }

  /** Forgets names whose time is over and that were not used since. Costs a comparison while there are none. */
  forgetExpired(): void {
    const now = this.#options.now();
    if (now < this.#firstExpiry) return;
    const kept = [...this.#bySurface.values()].filter(({ expires }) => expires > now);
    this.#naming = this.#freshNaming();
    this.#values = new KnownValues();
    this.#bySurface.clear();
    this.#types.clear();
    this.#canonicals.clear();
    this.#firstExpiry = Number.POSITIVE_INFINITY;
    for (const { pseudonym, expires } of kept) this.#keep(pseudonym, expires);
    for (const [token, { expires }] of this.#unstored) {
      if (expires <= now) this.#unstored.delete(token);
    }
  }

  #freshNaming(): Naming {
    return new Naming(this.#options.vault.scopeKey(this.scope));
  }

  #keep(pseudonym: Pseudonym, expires: number): void {
    const { type, token, value, canonical, notation } = pseudonym;
    const parts = parseToken(token);
    if (parts === undefined) return;
    this.#naming.keep(parts, pseudonym);
    this.#types.add(type);
    this.#bySurface.set(surfaceKey(type, canonical, value, notation), { pseudonym, expires });
    this.#firstExpiry = Math.min(this.#firstExpiry, expires);
    if (type === 'LITERAL') return;
    this.#canonicals.add(canonical);
    this.#values.add(value, pseudonym);
  }

  /** A name in use lives on; its row is written again once half of its time has passed. */
  #prolong(kept: Kept): void {
    const { now, retentionMs, vault } = this.#options;
    const time = now();
    if (kept.expires - time > retentionMs / 2) return;
    kept.expires = time + retentionMs;
    this.#unstored.set(kept.pseudonym.token, sealPseudonym(vault, kept.pseudonym, kept.expires));
  }
}

/** The length keeps apart what plain joining would confuse. */
const surfaceKey = (type: PseudonymType, canonical: string, surface: string, notation: 'json' | undefined): string =>
  `${type}${notation ?? ''}:${canonical.length}:${canonical}${surface}`;
