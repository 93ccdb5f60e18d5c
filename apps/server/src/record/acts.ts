/**
 * Records acts, and reads them back.
 *
 * Promises: an act is on disk before `record` resolves, so whoever acts only afterwards does nothing unrecorded; each
 * becomes an entry of the ledger; names and reasons rest sealed, apart from it, and can be erased.
 * Refuses: details that are no codes, numbers or ids.
 */
import { createHmac } from 'node:crypto';
import { type RecordId, recordId } from '@bailiwick/contract/ids';
import { type Act, type ActWords, type NewAct, checkAct } from './act.ts';
import { parseAct, parseWords, serialiseAct, serialiseWords } from './act-serial.ts';
import type { ActStore } from './act-store.ts';

/** Seals the words of an act. */
export interface WordSeal {
  seal(act: RecordId, plain: Uint8Array): Promise<Uint8Array>;
  /** Undefined where the key is gone: the words were erased. */
  open(act: RecordId, sealed: Uint8Array): Promise<Uint8Array | undefined>;
}

export interface ActsParts {
  readonly store: ActStore;
  readonly seal: WordSeal;
  readonly newId: () => RecordId;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Uint8Array;
}

/** An act with its words; they are undefined where there were none or they were erased. */
export interface TrueAct extends Act {
  readonly seq: number;
  readonly said: ActWords | undefined;
}

const WORDS_AT_ONCE = 500;

export class Acts {
  readonly #parts: ActsParts;

  constructor(parts: ActsParts) {
    this.#parts = parts;
  }

  /**
   * Resolves when the act is on disk: do it then and not before.
   *
   * @returns its id, under which it is found in the ledger.
   * @throws BailiwickError `malformed_request` where it says what it must not; `journal_unavailable`.
   */
  async record(given: NewAct): Promise<RecordId> {
    checkAct(given);
    const { store, seal, newId, now, randomBytes } = this.#parts;
    const { kind, by, about, details = {}, reason } = given;
    const id = newId();
    const said: ActWords = { name: by.kind === 'person' ? by.name : undefined, reason };
    const silent = said.name === undefined && said.reason === undefined;
    const salt = randomBytes(32);
    const act: Act = {
      id,
      at: now(),
      kind,
      by: by.kind,
      part: by.kind === 'product' ? by.part : undefined,
      about,
      details,
      words: silent ? undefined : commitmentTo(said, id, salt),
    };
    const sealed = silent ? undefined : await seal.seal(id, serialiseWords(said, salt));
    await store.add({ id, at: act.at, body: serialiseAct(act) }, sealed);
    return id;
  }

  /** The newest first. @param before the number of an act; those before it. */
  async newest(limit: number, before?: number): Promise<readonly TrueAct[]> {
    const { store } = this.#parts;
    const rows = await store.newest(limit, before);
    const words = new Map(
      (await store.words(rows.map(({ id }) => id))).map(({ act, sealed }) => [act, sealed]),
    );
    return Promise.all(
      rows.map(async ({ seq, id, body }) => {
        const act = parseAct(body, `act ${seq}`);
        const sealed = words.get(id);
        return { ...act, seq, said: sealed && (await this.#opened(act.id, sealed)) };
      }),
    );
  }

  /** The words of some acts, by their ids; those that were erased are left out. */
  async saidIn(ids: readonly string[]): Promise<ReadonlyMap<string, ActWords>> {
    const said = new Map<string, ActWords>();
    for (const { act, sealed } of await this.#parts.store.words(ids)) {
      const opened = await this.#opened(recordId(act), sealed);
      if (opened !== undefined) said.set(act, opened);
    }
    return said;
  }

  /** Every act that has words that were not erased, by its id. */
  async *spoken(): AsyncGenerator<{ readonly id: string; readonly said: ActWords }> {
    for (let after = ''; ;) {
      const page = await this.#parts.store.wordsAfter(after, WORDS_AT_ONCE);
      for (const { act, sealed } of page) {
        const said = await this.#opened(recordId(act), sealed);
        if (said !== undefined) yield { id: act, said };
      }
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.act;
    }
  }

  async #opened(id: RecordId, sealed: Uint8Array): Promise<ActWords | undefined> {
    const plain = await this.#parts.seal.open(id, sealed);
    return plain && parseWords(plain, 'words of an act').words;
  }
}

/** Over canonical JSON (RFC 8785), so that whoever is given words and salt can check it with any tool. */
export function commitmentTo({ name, reason }: ActWords, id: RecordId, salt: Uint8Array): string {
  return createHmac('sha256', salt).update(JSON.stringify({ id, name, reason })).digest('base64');
}
