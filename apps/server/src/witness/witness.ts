/**
 * Witnesses the logs of others: says, by its signature and a time, that a log has only grown.
 *
 * Promises: of each log it has cosigned one history; what it has cosigned is on disk before the signature is handed out,
 * however many ask at once, here or in other processes on the same database; its times never go back.
 * Refuses: logs that nobody has added, checkpoints that the log has not signed, and whatever does not continue.
 * Not promised: that what the log says is true, or that the log shows the same to others; other witnesses are for that.
 */
import type { AddCheckpoint } from '@bailiwick/ledger/add-checkpoint';
import { type Checkpoint, openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { type WitnessKeys, cosign, witnessVerifierKeys } from '@bailiwick/ledger/cosignature';
import {
  type SignatureLine,
  type VerifierKey,
  formatVerifierKey,
  parseVerifierKey,
} from '@bailiwick/ledger/note';
import { type Judgement, judge, originIn } from '@bailiwick/ledger/witness';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { Finding, StoredLog, WitnessStore } from './witness-store.ts';

export interface WitnessParts {
  readonly store: WitnessStore;
  readonly keys: WitnessKeys;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export type Answer =
  | { readonly kind: 'cosigned'; readonly lines: readonly SignatureLine[] }
  | Exclude<Judgement, { readonly kind: 'continues' }>;

/** Whoever asks at the same time wins each time but this often. */
const ATTEMPTS = 8;

export class Witness {
  readonly #parts: WitnessParts;

  constructor(parts: WitnessParts) {
    this.#parts = parts;
  }

  get name(): string {
    return this.#parts.keys.name;
  }

  /** What verifiers of cosignatures need, a line for each key. */
  keyLines(): readonly string[] {
    return witnessVerifierKeys(this.#parts.keys).map(formatVerifierKey);
  }

  logs(): Promise<readonly StoredLog[]> {
    return this.#parts.store.logs();
  }

  findings(): Promise<readonly Finding[]> {
    return this.#parts.store.findings();
  }

  /**
   * Takes on a log.
   *
   * @param keys of the log, all named like it.
   * @returns its name, and whether it is new; a log that is known keeps the keys that it was added with.
   * @throws BailiwickError `malformed_request`
   */
  async add(keys: readonly VerifierKey[]): Promise<{ readonly origin: string; readonly added: boolean }> {
    const [first] = keys;
    if (first === undefined || keys.some(({ name }) => name !== first.name)) {
      throw new BailiwickError('malformed_request', 'These are not the keys of one log.', {
        remedy: 'Give the lines that `bailiwick ledger keys` prints at the log to be witnessed.',
      });
    }
    const { store, now } = this.#parts;
    const origin = first.name;
    const added = await store.addLog({
      origin,
      keys: keys.map(formatVerifierKey).join('\n'),
      size: 0,
      note: '',
      at: now(),
    });
    return { origin, added };
  }

  /** @throws BailiwickError `journal_unavailable`; then nothing was signed. */
  async answer(asked: AddCheckpoint): Promise<Answer> {
    const origin = originIn(asked);
    if (origin === undefined) return { kind: 'malformed' };
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const log = await this.#parts.store.log(origin);
      const judged = judge(asked, log && knownLog(log));
      if (judged.kind === 'forked' && log !== undefined) await this.#keep(log, asked);
      if (judged.kind !== 'continues' || log === undefined)
        return judged.kind === 'continues' ? { kind: 'unknown_log' } : judged;
      const at = await this.#remember(log, asked, judged.checkpoint);
      if (at !== undefined) return { kind: 'cosigned', lines: this.#cosigned(judged.checkpoint, at) };
    }
    throw new BailiwickError('journal_unavailable', 'Others kept asking about the same log.', {
      remedy: 'Ask again.',
    });
  }

  /** @returns when, once it is durable; undefined where somebody else was faster. */
  async #remember(
    log: StoredLog,
    { checkpoint: note }: AddCheckpoint,
    { size }: Checkpoint,
  ): Promise<number | undefined> {
    // A clock that went back must not make it look as if less had been seen later.
    const at = Math.max(this.#parts.now(), log.at);
    return (await this.#parts.store.advance(log, { ...log, size, note, at })) ? at : undefined;
  }

  #cosigned(checkpoint: Checkpoint, at: number): readonly SignatureLine[] {
    const { name, ed25519, mlDsa44 } = this.#parts.keys;
    return [ed25519, mlDsa44].map((key) => cosign(checkpoint, name, key, at));
  }

  #keep({ origin, note: cosigned }: StoredLog, { checkpoint: submitted }: AddCheckpoint): Promise<void> {
    return this.#parts.store.keep({ origin, at: this.#parts.now(), cosigned, submitted });
  }
}

function knownLog({ keys: lines, size, note }: StoredLog) {
  const keys = lines
    .split('\n')
    .map(parseVerifierKey)
    .filter((key) => key !== undefined);
  if (size === 0) return { keys, last: undefined };
  const opened = openCheckpoint(note, keys);
  // What was cosigned is read back from what the log signed: a row that was tampered with is no ground to sign on.
  if (opened.kind === 'refused' || opened.checkpoint.size !== size) {
    throw new BailiwickError('journal_unavailable', 'What this witness remembers of the log is damaged.', {
      remedy: 'Restore the newest backup of the database, or add the log to a new witness.',
    });
  }
  return { keys, last: opened.checkpoint };
}
