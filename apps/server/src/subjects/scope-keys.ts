/**
 * Seals the pseudonyms of a scope, each under a key of its own, so that one that is erased opens nowhere any more: not
 * in the database, and not in any older backup of it.
 *
 * The keys are the leaves of one tree (`key-tree.ts`), which rests as the data key of its scope, apart from what it
 * seals. Promises: a tree is on disk before anything is sealed under it; two who seal at the same time never use one
 * leaf, since whoever begins takes a block of leaves for itself first; after that a name costs no more writing.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { ScopeId } from '@bailiwick/contract/ids';
import { isPlaced, placed, readPlaced } from '../vault/placed.ts';
import { open, seal } from '../vault/seal.ts';
import type { KeyCabinet, Subject, WrappedKey } from './data-key.ts';
import { KeyTree } from './key-tree.ts';
import { type Held, freshHeld, readHeld, writeHeld } from './held-tree.ts';
import type { KeyWrap } from './subject-keys.ts';

/** The vault, as far as it wraps trees, names, and opens what was sealed before there were any. */
export interface OldVault extends KeyWrap {
  scopeKey(scope: ScopeId): Uint8Array;
  open(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array;
}

export interface ScopeKeysParts {
  readonly cabinet: KeyCabinet;
  readonly vault: OldVault;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A sealed pseudonym, as far as its key goes. */
export interface Row {
  readonly scope: ScopeId;
  readonly sealed: Uint8Array;
}

const treeOf = (scope: ScopeId): Subject => `pseudonyms:${scope}`;

const SEED_BYTES = 32;
const ID_BYTES = 8;
/** Leaves of a block; as many blocks are there. */
const BLOCK = 2 ** 20;
/** Others may take keys away meanwhile: a few tries are enough, since each means that another succeeded. */
const MOST_TRIES = 50;

export class ScopeKeys {
  readonly #parts: ScopeKeysParts;

  constructor(parts: ScopeKeysParts) {
    this.#parts = parts;
  }

  async of(scope: ScopeId): Promise<ScopeVault> {
    return (await this.ofAll([scope])).get(scope) ?? new ScopeVault(scope, this.#parts, undefined);
  }

  /** The keys of many scopes, read together. */
  async ofAll(scopes: readonly ScopeId[]): Promise<ReadonlyMap<ScopeId, ScopeVault>> {
    const wanted = [...new Set(scopes)];
    const keys = new Map(
      (await this.#parts.cabinet.find(wanted.map(treeOf))).map((key) => [key.subject, key]),
    );
    return new Map(
      wanted.map((scope) => [scope, new ScopeVault(scope, this.#parts, keys.get(treeOf(scope)))]),
    );
  }

  /**
   * Destroys the keys of these rows and of no others; rows that were sealed before there were such keys have none.
   *
   * @returns names of the keys that were destroyed: of the tree, and the number of the leaf.
   * @throws BailiwickError `journal_unavailable` when not all of it was done; doing it again finishes it.
   */
  async destroy(rows: readonly Row[]): Promise<readonly string[]> {
    const { cabinet } = this.#parts;
    const destroyed: string[] = [];
    for (const [scope, some] of Map.groupBy(rows, (row) => row.scope))
      destroyed.push(...(await this.#destroyIn(scope, some)));
    // Also where nothing was left to destroy: it may have been, by a turn that was broken off before this.
    if (rows.some(({ sealed }) => isPlaced(sealed))) await cabinet.scrub();
    return destroyed;
  }

  /** Destroys the keys of all pseudonyms that these scopes ever had. @returns the names of their trees. */
  destroyScopes(scopes: readonly ScopeId[]): Promise<readonly string[]> {
    return this.#parts.cabinet.destroy(scopes.map(treeOf));
  }

  async #destroyIn(scope: ScopeId, rows: readonly Row[]): Promise<readonly string[]> {
    const { cabinet, vault } = this.#parts;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const [key] = await cabinet.find([treeOf(scope)]);
      if (key === undefined) return [];
      const held = opened(vault, key);
      const leaves = rows.flatMap(({ sealed }) => {
        const read = readPlaced(sealed);
        return read?.tree === key.id && held.tree.keyOf(read.leaf) !== undefined ? [read.leaf] : [];
      });
      if (leaves.length === 0) return [];
      const next = { ...held, tree: held.tree.without(leaves) };
      if (await cabinet.exchange(key, { wrapped: wrapped(vault, key, next), made: key.made }))
        return leaves.map((leaf) => `${key.id}:${leaf}`);
    }
    throw busy();
  }
}

/** Seals and opens the pseudonyms of one scope. */
export class ScopeVault {
  readonly #scope: ScopeId;
  readonly #parts: ScopeKeysParts;
  #id: string | undefined;
  #tree: KeyTree | undefined;
  /** Of the block that is ours: the next leaf, and the first that is not ours any more. */
  #next = 0;
  #end = 0;
  #taking: Promise<void> | undefined;

  constructor(scope: ScopeId, parts: ScopeKeysParts, key: WrappedKey | undefined) {
    this.#scope = scope;
    this.#parts = parts;
    if (key !== undefined) this.#take(key.id, opened(parts.vault, key));
  }

  /** The key from which the codes of this scope's new pseudonyms are derived: 32 bytes. */
  scopeKey(scope: ScopeId): Uint8Array {
    return this.#parts.vault.scopeKey(scope);
  }

  /**
   * Resolves once there are leaves to seal under; costs a write the first time, and nothing from then on.
   *
   * @throws BailiwickError `journal_unavailable`
   */
  async ready(): Promise<void> {
    if (this.#next < this.#end) return;
    this.#taking ??= this.#takeBlock().finally(() => (this.#taking = undefined));
    await this.#taking;
  }

  /** Whoever seals has waited for `ready`. */
  seal(scope: ScopeId, token: string, plain: Uint8Array): Uint8Array {
    const leaf = this.#next;
    const key = leaf < this.#end ? this.#tree?.keyOf(leaf) : undefined;
    if (key === undefined || this.#id === undefined)
      throw new BailiwickError('inspection_failed', 'There is no key to seal a pseudonym under.', {
        remedy: 'Nothing was sent. Try again; if it stays, restart the server.',
      });
    this.#next += 1;
    const id = Buffer.from(this.#id, 'hex');
    return placed(leaf, seal({ key, id }, contextOf(scope, token, leaf), plain));
  }

  /** What is sealed under a leaf stays as it is: a change of keys wraps the tree anew. */
  renew(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array {
    return isPlaced(sealed) ? sealed : this.seal(scope, token, this.open(scope, token, sealed));
  }

  /** False for what was sealed before there were such keys. */
  hasKeyOfItsOwn(sealed: Uint8Array): boolean {
    return isPlaced(sealed);
  }

  /** `lost` where the scope has no keys at all: all were destroyed, or subject-keys.db is missing. */
  fateOf(sealed: Uint8Array): 'opens' | 'destroyed' | 'lost' {
    const read = readPlaced(sealed);
    if (read === undefined) return 'opens';
    if (this.#id === undefined) return 'lost';
    return read.tree === this.#id && this.#tree?.keyOf(read.leaf) !== undefined ? 'opens' : 'destroyed';
  }

  /** @throws BailiwickError `inspection_failed` when its key was destroyed, it is of another token, or was altered. */
  open(scope: ScopeId, token: string, sealed: Uint8Array): Uint8Array {
    const read = readPlaced(sealed);
    if (read === undefined) return this.#parts.vault.open(scope, token, sealed);
    const key = read.tree === this.#id ? this.#tree?.keyOf(read.leaf) : undefined;
    const plain =
      key === undefined
        ? undefined
        : open({ key, id: Buffer.from(read.tree, 'hex') }, contextOf(scope, token, read.leaf), read.sealed);
    if (plain instanceof Uint8Array) return plain;
    throw new BailiwickError(
      'inspection_failed',
      key === undefined
        ? 'The key of a pseudonym was destroyed.'
        : 'A stored pseudonym was altered or moved.',
      { remedy: 'Restore the database and subject-keys.db from the same backup.' },
    );
  }

  #take(id: string, { tree }: Held): void {
    this.#id = id;
    this.#tree = tree;
  }

  async #takeBlock(): Promise<void> {
    const { cabinet, vault, randomBytes, now } = this.#parts;
    const subject = treeOf(this.#scope);
    const id = Buffer.from(randomBytes(ID_BYTES)).toString('hex');
    const first = freshHeld(KeyTree.from(randomBytes(SEED_BYTES)));
    let key = (await cabinet.find([subject]))[0];
    if (key === undefined) {
      const fresh = { subject, id, wrapped: new Uint8Array(0), made: now() };
      key = await cabinet.claim({ ...fresh, wrapped: wrapped(vault, fresh, first) });
      if (key.id === id) return this.#begin(id, first, 0);
    }
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const held = opened(vault, key);
      if (held.blocks >= BLOCK) throw busy();
      const next = { ...held, blocks: held.blocks + 1 };
      if (await cabinet.exchange(key, { wrapped: wrapped(vault, key, next), made: now() }))
        return this.#begin(key.id, next, held.blocks);
      const [stands] = await cabinet.find([subject]);
      if (stands === undefined) return this.#takeBlock();
      key = stands;
    }
    throw busy();
  }

  #begin(id: string, held: Held, block: number): void {
    this.#take(id, held);
    this.#next = block * BLOCK;
    this.#end = this.#next + BLOCK;
  }
}

const contextOf = (scope: ScopeId, token: string, leaf: number): readonly string[] => [
  'pseudonym',
  scope,
  token,
  String(leaf),
];

function opened(vault: KeyWrap, { subject, id, wrapped: bytes }: WrappedKey): Held {
  return readHeld(vault.unwrapKey(subject, id, bytes));
}

function wrapped(
  vault: KeyWrap,
  { subject, id }: Pick<WrappedKey, 'subject' | 'id'>,
  held: Held,
): Uint8Array {
  return vault.wrapKey(subject, id, writeHeld(held));
}

const busy = (): BailiwickError =>
  new BailiwickError('journal_unavailable', 'The keys of a scope are being changed by others all the time.', {
    retryAfter: 1,
  });
