/**
 * The journal as a Merkle log that others can verify.
 *
 * Promises: every row of the journal and of the register becomes one entry, once, in order; a checkpoint is signed only
 * where it continues the one before; an entry holds no value, no prompt and nothing that could be guessed back.
 * Refuses: to sign a log that does not begin with what was signed before.
 * Not promised: that an owner who holds the keys and the database cannot write another history. Only checkpoints in
 * the hands of others bind the owner.
 */
import { randomBytes } from 'node:crypto';
import {
  type Checkpoint,
  type LogKeys,
  openCheckpoint,
  signCheckpoint,
  verifierKeysOf,
} from '@bailiwick/ledger/checkpoint';
import type { Hash } from '@bailiwick/ledger/hash';
import {
  type SignatureLine,
  type VerifierKey,
  formatSignatures,
  formatVerifierKey,
} from '@bailiwick/ledger/note';
import { consistencyProof, inclusionProof, verifyConsistency } from '@bailiwick/ledger/proof';
import { fromTiles } from '@bailiwick/ledger/tile-hash';
import { formatTlogProof } from '@bailiwick/ledger/tlog-proof';
import type { LedgerStore, StoredCheckpoint } from './ledger-store.ts';
import { Sequencer, type Tree } from './sequencer.ts';
import { damaged, isKept, tilesOf } from './stored-tree.ts';

/** So long a checkpoint that is not cosigned stands back behind one that is. */
const WITNESS_PATIENCE_MS = 5 * 60_000;

export interface Signed {
  readonly checkpoint: Checkpoint;
  /** With the signatures of witnesses, where there are some. */
  readonly note: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export class Ledger {
  readonly store: LedgerStore;
  readonly #keys: LogKeys;
  readonly #verifierKeys: readonly VerifierKey[];
  readonly #sequencer: Sequencer;
  readonly #now: () => number;

  constructor(store: LedgerStore, keys: LogKeys, now: () => number) {
    this.store = store;
    this.#keys = keys;
    this.#verifierKeys = verifierKeysOf(keys);
    this.#sequencer = new Sequencer(store, randomBytes);
    this.#now = now;
  }

  get origin(): string {
    return this.#keys.origin;
  }

  /** What a verifier needs, a line for each key. */
  keyLines(): readonly string[] {
    return this.#verifierKeys.map(formatVerifierKey);
  }

  /** Makes entries of all rows that wait. @throws BailiwickError `journal_unavailable` */
  advance(): Promise<Tree> {
    return this.#sequencer.advance();
  }

  /**
   * Makes entries of all rows that wait, and signs the tree if it has grown since the last checkpoint.
   *
   * @throws BailiwickError `journal_unavailable`, also where the log does not continue its last checkpoint.
   */
  async sign(): Promise<Signed> {
    const tree = await this.#sequencer.advance();
    const last = await this.latest();
    if (last !== undefined && last.checkpoint.size >= tree.size) return last;
    if (last !== undefined) await this.#continues(last.checkpoint, tree);
    const at = this.#now();
    const note = signCheckpoint({ origin: this.origin, ...tree }, this.#keys, at);
    await this.store.addCheckpoint({ size: tree.size, at, note });
    return this.#opened({ size: tree.size, at, note });
  }

  /** The last checkpoint that was signed. @throws BailiwickError `journal_unavailable` when it is not ours. */
  async latest(): Promise<Signed | undefined> {
    const stored = await this.store.checkpoint();
    return stored === undefined ? undefined : this.#opened(stored);
  }

  /**
   * The checkpoint for whoever reads the log: the newest, or the one before while witnesses are still being asked about it,
   * so that readers who want their signatures find some. Witnesses that are away do not hold the log back for long.
   */
  async shown(): Promise<Signed | undefined> {
    const newest = await this.latest();
    const cosigned = await this.store.lastCosigned();
    if (newest === undefined || cosigned === undefined || cosigned.size >= newest.checkpoint.size)
      return newest;
    return newest.at - cosigned.at < WITNESS_PATIENCE_MS
      ? ((await this.checkpointOf(cosigned.size)) ?? newest)
      : newest;
  }

  /** A checkpoint as it was signed, with what witnesses have signed since. */
  async checkpointOf(size: number): Promise<Signed | undefined> {
    const stored = await this.store.checkpoint(size);
    return stored?.size === size ? this.#opened(stored) : undefined;
  }

  /** An evidence file for an entry that `signed` covers, the entry in it where its body is kept. */
  async evidence(index: number, { checkpoint, note }: Signed): Promise<string> {
    const [body] = await this.store.bodies(index, 1);
    if (body === undefined) throw damaged(`entry ${index} is missing`);
    const { size } = checkpoint;
    const hashes = await fromTiles((read) => inclusionProof(index, size, read), tilesOf(this.store, size));
    const extra = isKept(body) ? Buffer.from(body) : undefined;
    return formatTlogProof({ index, hashes, checkpoint: note, extra });
  }

  /** What shows a witness that the tree of `signed` begins with one of `from` entries. */
  growthSince(from: number, { checkpoint: { size } }: Signed): Promise<readonly Hash[]> {
    return fromTiles((read) => consistencyProof(from, size, read), tilesOf(this.store, size));
  }

  /** Keeps signatures of a witness over `signed`; they stand in its note from then on. */
  async addCosignatures({ checkpoint }: Signed, lines: readonly SignatureLine[]): Promise<void> {
    const at = this.#now();
    await this.store.addCosignatures(
      lines.map((line) => ({
        size: checkpoint.size,
        witness: line.name,
        keyId: line.keyId,
        at,
        line: formatSignatures([line]),
      })),
    );
  }

  async #continues({ size: from, root: fromRoot }: Checkpoint, { size: to, root: toRoot }: Tree) {
    const proof = await fromTiles((read) => consistencyProof(from, to, read), tilesOf(this.store, to));
    if (!verifyConsistency({ from, to, fromRoot, toRoot, proof }))
      throw damaged(`it does not continue the checkpoint of ${from} entries that was signed`);
  }

  async #opened({ at, note }: StoredCheckpoint): Promise<Signed> {
    const opened = openCheckpoint(note, this.#verifierKeys);
    if (opened.kind === 'refused') throw damaged(`a stored checkpoint does not verify. ${opened.because}`);
    const cosigned = await this.store.cosignatures(opened.checkpoint.size);
    return { checkpoint: opened.checkpoint, note: note + cosigned.map(({ line }) => line).join(''), at };
  }
}
