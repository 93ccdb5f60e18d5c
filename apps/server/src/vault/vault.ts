/**
 * The keys at work: names of scopes, keys of pseudonyms, sealed values.
 *
 * Promises: a sealed value opens only in the scope and for the token it was sealed for; two principals never share a
 * scope; every sealed value names the key that it needs; a change of keys shows in the same vault, without a restart.
 * Refuses: to start without the root key that the database was sealed under, to open what does not authenticate, and to
 * seal under keys that may have been retired meanwhile.
 * JavaScript cannot wipe its memory reliably: a core dump holds keys.
 */
import { createHmac } from 'node:crypto';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type ScopeId, scopeId } from '@bailiwick/contract/ids';
import { EpochKeys } from './epoch-keys.ts';
import type { Keyring } from './keyring.ts';
import { Recent } from './recent.ts';
import { type Flaw, isNewest, keyIdOf, open, seal, type SealingKey } from './seal.ts';

const MOST_SCOPES = 10_000;
const SCOPE_LETTERS = 32;

/**
 * Milliseconds for which a process may go on sealing without having seen the keyring. A rotation waits longer than
 * this before it destroys an epoch, so no value is ever sealed under a key that is gone.
 */
export const LEASE_MS = 15_000;

export class Vault {
  #keyring: Keyring;
  #epochs: ReadonlyMap<string, EpochKeys>;
  #current: EpochKeys;
  /** Until when sealing is allowed, on the clock that never goes back; no limit while nobody follows the keyring. */
  #goodUntil = Number.POSITIVE_INFINITY;
  readonly #scopes: Recent<ScopeId>;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
    this.#scopes = new Recent(MOST_SCOPES, (holderAndHeader) => this.#nameScope(holderAndHeader));
    this.#epochs = new Map(keyring.epochs.map((epoch) => [epoch.id, new EpochKeys(epoch)]));
    this.#current = this.#sealing(keyring);
  }

  /** Names the epoch under which values are sealed now. */
  get keyId(): string {
    return this.#current.id;
  }

  /** Takes over a keyring that was changed; epochs that are still in it keep what they have derived. */
  adopt(keyring: Keyring): void {
    this.#epochs = new Map(
      keyring.epochs.map((epoch) => [epoch.id, this.#epochs.get(epoch.id) ?? new EpochKeys(epoch)]),
    );
    this.#keyring = keyring;
    this.#current = this.#sealing(keyring);
  }

  /** Whether everything that is sealed under these epochs opens here, and sealing goes by the same one. */
  agrees(epochs: readonly { readonly id: string; readonly state: string }[]): boolean {
    return epochs.every(
      ({ id, state }) => this.#epochs.has(id) && (state !== 'current' || id === this.#current.id),
    );
  }

  /** Says when the keyring was last seen to be this one, in `performance.now()`; from then on the lease counts. */
  confirm(seenAt: number): void {
    this.#goodUntil = seenAt + LEASE_MS;
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
    return this.#keyring.lists;
  }

  /** Seals what the firm wrote about its own data. @param name of the list. */
  sealList(name: string, plain: Uint8Array): Uint8Array {
    return seal(this.#lasting(this.#keyring.listSeal), ['list', name], plain);
  }

  /** @throws BailiwickError `invalid_configuration` when it was sealed under another key, under another name, or altered. */
  openList(name: string, sealed: Uint8Array): Uint8Array {
    const opened = open(this.#lasting(this.#keyring.listSeal), ['list', name], sealed);
    if (opened instanceof Uint8Array) return opened;
    throw new BailiwickError('invalid_configuration', 'A sealed list does not open under this root key.', {
      remedy: 'Restore the root key and the home folder from the same backup.',
    });
  }

  /** The key from which the codes of this scope's new pseudonyms are derived: 32 bytes. */
  scopeKey(scope: ScopeId): Uint8Array {
    return this.#current.codes(scope);
  }

  /** @throws BailiwickError `inspection_failed` when the keyring could not be seen for too long. */
  seal(scope: ScopeId, token: string, plain: Uint8Array): Uint8Array {
    if (performance.now() > this.#goodUntil) throw this.#outOfSight();
    return seal(this.#current.seals(scope), ['pseudonym', scope, token], plain);
  }

  /** The same value under the newest key and in the newest format; the same bytes where it is so already. */
  renew(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array {
    if (isNewest(sealed, this.#current.idBytes)) return sealed;
    return this.seal(scope, token, this.open(scope, token, sealed));
  }

  /** @throws BailiwickError `inspection_failed` when the value was sealed under another key, for another token, or altered. */
  open(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array {
    const current = open(this.#current.seals(scope), ['pseudonym', scope, token], sealed);
    if (current instanceof Uint8Array) return current;
    const earlier = current.kind === 'other_key' ? this.#epochs.get(current.id) : undefined;
    const opened =
      earlier === undefined ? current : open(earlier.seals(scope), ['pseudonym', scope, token], sealed);
    if (opened instanceof Uint8Array) return opened;
    throw this.#cannotOpen('A stored pseudonym', opened);
  }

  /** Wraps the data key of a subject. @throws BailiwickError `inspection_failed` like `seal` */
  wrapKey(subject: string, id: string, key: Uint8Array): Uint8Array {
    if (performance.now() > this.#goodUntil) throw this.#outOfSight();
    return seal(this.#current.wraps, ['data key', subject, id], key);
  }

  /** @throws BailiwickError `inspection_failed` when the key that it was wrapped under is gone, or it was altered. */
  unwrapKey(subject: string, id: string, wrapped: Uint8Array): Uint8Array {
    const epoch = this.#epochs.get(keyIdOf(wrapped) ?? '') ?? this.#current;
    const opened = open(epoch.wraps, ['data key', subject, id], wrapped);
    if (opened instanceof Uint8Array) return opened;
    throw this.#cannotOpen('A data key', opened);
  }

  /** The same key under the newest epoch; the same bytes where it is so already. */
  rewrapKey(subject: string, id: string, wrapped: Uint8Array): Uint8Array {
    if (isNewest(wrapped, this.#current.idBytes)) return wrapped;
    return this.wrapKey(subject, id, this.unwrapKey(subject, id, wrapped));
  }

  /** A value that shows, at the next start, whether the keys are still the same. */
  sealCanary(): string {
    return Buffer.from(seal(this.#lasting(this.#keyring.canarySeal), ['canary'], new Uint8Array(0))).toString(
      'base64',
    );
  }

  /** `match`, or the name of the key that the canary was sealed under, or `altered`. */
  judgeCanary(
    canary: string,
  ):
    | { readonly kind: 'match' }
    | { readonly kind: 'other_key'; readonly id: string }
    | { readonly kind: 'altered' } {
    const bytes = new Uint8Array(Buffer.from(canary, 'base64'));
    const opened = open(this.#lasting(this.#keyring.canarySeal), ['canary'], bytes);
    if (opened instanceof Uint8Array) return { kind: 'match' };
    return opened.kind === 'other_key' ? opened : { kind: 'altered' };
  }

  #lasting(key: Uint8Array): SealingKey {
    return { key, id: Buffer.from(this.#keyring.id, 'hex') };
  }

  #sealing({ epochs }: Keyring): EpochKeys {
    const current = epochs.find(({ state }) => state === 'current');
    const keys = current && this.#epochs.get(current.id);
    if (keys !== undefined) return keys;
    throw new BailiwickError('invalid_configuration', 'The keyring names no key to seal with.', {
      remedy: 'Restore the database from a backup.',
    });
  }

  #nameScope(holderAndHeader: string): ScopeId {
    const hmac = createHmac('sha256', this.#keyring.scopeName);
    hmac.update(holderAndHeader);
    return scopeId(hmac.digest('hex').slice(0, SCOPE_LETTERS));
  }

  #outOfSight(): BailiwickError {
    return new BailiwickError(
      'inspection_failed',
      'The keyring in the database could not be seen for too long: the keys may have changed.',
      { remedy: 'Nothing was sent. See that the database answers; then try again.' },
    );
  }

  #cannotOpen(what: string, flaw: Flaw): BailiwickError {
    return new BailiwickError('inspection_failed', `${what} ${this.#fault(flaw)}.`, {
      remedy: 'Restore the root key and the database from the same backup.',
    });
  }

  #fault(flaw: Flaw): string {
    switch (flaw.kind) {
      case 'other_key':
        return `was sealed under the key ${flaw.id}; the one in use is ${this.keyId}`;
      case 'malformed':
        return 'has no format that this version knows';
      case 'altered':
        return 'was altered or moved';
    }
  }
}
