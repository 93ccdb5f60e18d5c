/**
 * Opens the books of scopes and keeps the ones in use at hand.
 *
 * Promises one book per scope: as long as anybody holds a scope's book, everybody who opens the scope gets the same
 * one, so two books cannot give one name to two values. Fails closed: a scope whose rows cannot be read or opened
 * has no book, and its request is not sent.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { ScopeId } from '@bailiwick/contract/ids';
import { type Book, ScopeBook } from './book.ts';
import type { PseudonymStore, SealedPseudonym } from './pseudonym.ts';
import { type PseudonymKeys, openPseudonym } from './sealed.ts';

export type { PseudonymKeys } from './sealed.ts';

export interface BookshelfOptions {
  readonly store: PseudonymStore;
  readonly keys: PseudonymKeys;
  readonly style: 'token' | 'realistic';
  /** Milliseconds that a name is kept after its last use. */
  readonly retentionMs: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Books kept when nobody uses them; default 1,000. */
  readonly maxScopes?: number;
  /** Bytes that they may take together; default 128 MiB. The book that was used last stays, whatever it takes. */
  readonly maxBytes?: number;
}

const MOST_SCOPES = 1_000;
const MOST_BYTES = 128 * 1024 * 1024;
/** A thousand books are weighed in some ten microseconds. */
const WEIGH_EVERY = 16;

/** Rows opened before other work gets its turn: about five milliseconds. */
const ROWS_AT_ONCE = 1_000;

export class Bookshelf {
  readonly #options: BookshelfOptions;
  /** In order of last use. */
  readonly #recent = new Map<ScopeId, ScopeBook>();
  #opened = 0;
  /** Counts how often all was forgotten. */
  #era = 0;
  /** Every book that somebody may still hold, also after it left the shelf. */
  readonly #held = new Map<ScopeId, WeakRef<ScopeBook>>();
  readonly #opening = new Map<ScopeId, Promise<ScopeBook>>();
  readonly #dropped = new FinalizationRegistry<ScopeId>((scope) => {
    if (this.#held.get(scope)?.deref() === undefined) this.#held.delete(scope);
  });

  constructor(options: BookshelfOptions) {
    this.#options = options;
  }

  /** @throws BailiwickError `inspection_failed` when a stored name cannot be opened; what the store throws. */
  async open(scope: ScopeId): Promise<Book> {
    let book = this.#recent.get(scope) ?? this.#held.get(scope)?.deref();
    while (book === undefined) {
      const opened = await this.#openOnce(scope);
      // Otherwise all was forgotten while it was read, and what is erased may stand in it.
      if (this.#held.get(scope)?.deref() === opened) book = opened;
    }
    this.#recent.delete(scope);
    this.#recent.set(scope, book);
    this.#clearUp();
    book.forgetExpired();
    return book;
  }

  /** Takes every book off the shelf: what was erased from the store must not be read from memory. */
  forget(): void {
    this.#recent.clear();
    this.#held.clear();
    this.#opening.clear();
    this.#era += 1;
  }

  /** Who holds a book that leaves the shelf goes on holding it. */
  #clearUp(): void {
    const { maxScopes = MOST_SCOPES, maxBytes = MOST_BYTES } = this.#options;
    this.#opened += 1;
    let bytes = 0;
    if (this.#opened % WEIGH_EVERY === 0) for (const book of this.#recent.values()) bytes += book.bytes;
    for (const [oldest, book] of this.#recent) {
      if (this.#recent.size === 1 || (this.#recent.size <= maxScopes && bytes <= maxBytes)) return;
      this.#recent.delete(oldest);
      bytes -= book.bytes;
    }
  }

  #openOnce(scope: ScopeId): Promise<ScopeBook> {
    const running = this.#opening.get(scope);
    if (running !== undefined) return running;
    const opening = this.#read(scope).finally(() => {
      if (this.#opening.get(scope) === opening) this.#opening.delete(scope);
    });
    this.#opening.set(scope, opening);
    return opening;
  }

  async #read(scope: ScopeId): Promise<ScopeBook> {
    const { store, keys, style, retentionMs, now } = this.#options;
    const era = this.#era;
    const [rows, vault] = await Promise.all([store.load(scope), keys.of(scope)]);
    const book = new ScopeBook({ scope, vault, style, retentionMs, now });
    const time = now();
    const gone: SealedPseudonym[] = [];
    for (const [index, row] of rows.entries()) {
      if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
      const fate = vault.fateOf(row.sealed);
      if (fate === 'destroyed') gone.push(row);
      if (fate === 'opens' && row.expires > time) book.recall(openPseudonym(vault, row), row.expires);
    }
    // An erased one out of an old backup: its value may be named again, and that name must find its place free.
    if (gone.length > 0) await store.drop(gone);
    if (era !== this.#era) return book;
    this.#held.set(scope, new WeakRef(book));
    this.#dropped.register(book, scope);
    return book;
  }
}
