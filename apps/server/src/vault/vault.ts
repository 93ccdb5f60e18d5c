/**
 * The root key and what is derived from it: names of scopes, keys of pseudonyms, sealed values.
 *
 * Promises: a sealed value opens only in the scope and for the token it was sealed for; two principals never share a
 * scope; every sealed value names the key that it needs.
 * Refuses: to start without the root key that the database was sealed under, and to open what does not authenticate.
 * Not here: rotation of the root key. JavaScript cannot wipe its memory reliably: a core dump holds keys.
 */
import { createHmac } from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type ScopeId, scopeId } from '@bailiwick/contract/ids';
import { deriveKey } from './derive.ts';
import { Recent } from './recent.ts';
import { open, seal, type SealingKey } from './seal.ts';

/** Scopes whose keys stay in memory; deriving costs some ten microseconds. */
const MOST_SCOPES = 10_000;
const SCOPE_LETTERS = 32;

export class Vault {
  /** Names the root key in sealed values and errors; says nothing about it. */
  readonly keyId: string;
  readonly #root: Uint8Array;
  readonly #id: Uint8Array;
  readonly #scopeName: Uint8Array;
  readonly #scopes: Recent<ScopeId>;
  readonly #codes: Recent<Uint8Array>;
  readonly #seals: Recent<SealingKey>;

  constructor(root: Uint8Array) {
    this.#root = root;
    this.#id = deriveKey(root, 'key id').slice(0, 8);
    this.keyId = Buffer.from(this.#id).toString('hex');
    this.#scopeName = deriveKey(root, 'scope name');
    this.#scopes = new Recent(MOST_SCOPES, (holderAndHeader) => this.#nameScope(holderAndHeader));
    this.#codes = new Recent(MOST_SCOPES, (scope) => deriveKey(root, 'pseudonym code', scope));
    this.#seals = new Recent(MOST_SCOPES, (scope) => ({
      key: deriveKey(root, 'pseudonym seal', scope),
      id: this.#id,
    }));
  }

  /**
   * The scope of a holder's pseudonyms. Bound to the holder by a keyed hash: whoever sends another's scope header gets
   * a scope of their own, and the name tells neither.
   *
   * @param holder who owns the scope: a principal, or a team.
   * @param header what the caller sent; undefined is the holder's default scope.
   */
  scopeFor(holder: string, header: string | undefined): ScopeId {
    return this.#scopes.get(
      `${Buffer.byteLength(holder)}:${holder}${header === undefined ? '-' : `+${header}`}`,
    );
  }

  /** 16 bytes: under it the firm's lists and documents are indexed. */
  listKey(): Uint8Array {
    return deriveKey(this.#root, 'own lists').slice(0, 16);
  }

  /** Seals what the firm wrote about its own data. @param name of the list. */
  sealList(name: string, plain: Uint8Array): Uint8Array {
    return seal(this.#listSeal(), ['list', name], plain);
  }

  /** @throws BailiwickError `invalid_configuration` when it was sealed under another key, under another name, or altered. */
  openList(name: string, sealed: Uint8Array): Uint8Array {
    const opened = open(this.#listSeal(), ['list', name], sealed);
    if (opened instanceof Uint8Array) return opened;
    throw new BailiwickError('invalid_configuration', 'A sealed list does not open under this root key.', {
      remedy: 'Restore the root key and the home folder from the same backup.',
    });
  }

  #listSeal(): SealingKey {
    return { key: deriveKey(this.#root, 'own lists seal'), id: this.#id };
  }

  #nameScope(holderAndHeader: string): ScopeId {
    const hmac = createHmac('sha256', this.#scopeName);
    hmac.update(holderAndHeader);
    return scopeId(hmac.digest('hex').slice(0, SCOPE_LETTERS));
  }

  /** The key from which the codes of this scope's pseudonyms are derived: 32 bytes. */
  scopeKey(scope: ScopeId): Uint8Array {
    return this.#codes.get(scope);
  }

  seal(scope: ScopeId, token: string, plain: Uint8Array): Uint8Array {
    return seal(this.#seals.get(scope), ['pseudonym', scope, token], plain);
  }

  /** @throws BailiwickError `inspection_failed` when the value was sealed under another key, for another token, or altered. */
  open(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array {
    const opened = open(this.#seals.get(scope), ['pseudonym', scope, token], sealed);
    if (opened instanceof Uint8Array) return opened;
    switch (opened.kind) {
      case 'other_key':
        throw this.#cannotOpen(`was sealed under the root key ${opened.id}; the one in use is ${this.keyId}`);
      case 'malformed':
        throw this.#cannotOpen('has no format that this version knows');
      case 'altered':
        throw this.#cannotOpen('was altered or moved');
    }
  }

  /** A value that shows, at the next start, whether the root key is still the same. */
  sealCanary(): string {
    return Buffer.from(seal(this.#canaryKey(), ['canary'], new Uint8Array(0))).toString('base64');
  }

  /** `match`, or the name of the root key that the canary was sealed under, or `altered`. */
  judgeCanary(
    canary: string,
  ):
    | { readonly kind: 'match' }
    | { readonly kind: 'other_key'; readonly id: string }
    | { readonly kind: 'altered' } {
    const opened = open(this.#canaryKey(), ['canary'], new Uint8Array(Buffer.from(canary, 'base64')));
    if (opened instanceof Uint8Array) return { kind: 'match' };
    return opened.kind === 'other_key' ? opened : { kind: 'altered' };
  }

  #canaryKey(): SealingKey {
    return { key: deriveKey(this.#root, 'canary seal'), id: this.#id };
  }

  #cannotOpen(fault: string): BailiwickError {
    return new BailiwickError('inspection_failed', `A stored pseudonym ${fault}.`, {
      remedy: 'Restore the root key and the database from the same backup.',
    });
  }
}
