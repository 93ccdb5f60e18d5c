/**
 * Seals what belongs to a subject under the subject's own key.
 *
 * Promises: a key is on disk before anything is sealed under it; what is sealed opens only for its subject and at its
 * place; once a key is destroyed, nothing that it sealed opens again. Keys are read anew each time: one that was
 * destroyed lives on in no memory of ours.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { type SealingKey, open, seal } from '../vault/seal.ts';
import type { KeyCabinet, Subject, WrappedKey } from './data-key.ts';

/** The vault, as far as it wraps keys. */
export interface KeyWrap {
  wrapKey(subject: string, id: string, key: Uint8Array): Uint8Array;
  /** @throws BailiwickError `inspection_failed` */
  unwrapKey(subject: string, id: string, wrapped: Uint8Array): Uint8Array;
}

export interface SubjectKeysParts {
  readonly cabinet: KeyCabinet;
  readonly vault: KeyWrap;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const KEY_BYTES = 32;
const ID_BYTES = 8;

export class SubjectKeys {
  readonly #parts: SubjectKeysParts;

  constructor(parts: SubjectKeysParts) {
    this.#parts = parts;
  }

  /** The key of a subject, made if there is none. */
  async make(subject: Subject): Promise<SubjectSeal> {
    return this.#opened(await this.#parts.cabinet.claim(this.#fresh(subject)));
  }

  /** The keys of many subjects, on disk together. */
  async makeAll(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, SubjectSeal>> {
    const keys = await this.#parts.cabinet.claimAll(subjects.map((subject) => this.#fresh(subject)));
    return new Map(keys.map((key) => [key.subject, this.#opened(key)]));
  }

  /** The keys of those subjects that have one. */
  async of(subjects: readonly Subject[]): Promise<ReadonlyMap<Subject, SubjectSeal>> {
    const keys = await this.#parts.cabinet.find(subjects);
    return new Map(keys.map((key) => [key.subject, this.#opened(key)]));
  }

  /** @returns the ids of the keys that were destroyed. @throws BailiwickError `journal_unavailable` */
  destroy(subjects: readonly Subject[]): Promise<readonly string[]> {
    return this.#parts.cabinet.destroy(subjects);
  }

  #fresh(subject: Subject): WrappedKey {
    const { vault, randomBytes, now } = this.#parts;
    const id = Buffer.from(randomBytes(ID_BYTES)).toString('hex');
    return { subject, id, wrapped: vault.wrapKey(subject, id, randomBytes(KEY_BYTES)), made: now() };
  }

  #opened({ subject, id, wrapped }: WrappedKey): SubjectSeal {
    const key = this.#parts.vault.unwrapKey(subject, id, wrapped);
    return new SubjectSeal(subject, { key, id: new Uint8Array(Buffer.from(id, 'hex')) });
  }
}

/** Seals and opens for one subject. */
export class SubjectSeal {
  readonly #subject: Subject;
  readonly #key: SealingKey;

  constructor(subject: Subject, key: SealingKey) {
    this.#subject = subject;
    this.#key = key;
  }

  get keyId(): string {
    return Buffer.from(this.#key.id).toString('hex');
  }

  /** @param place of the row that holds it: what is sealed does not open at another. */
  seal(place: readonly string[], plain: Uint8Array): Uint8Array {
    return seal(this.#key, [this.#subject, ...place], plain);
  }

  /** @throws BailiwickError `inspection_failed` when it was sealed under another key, for another place, or altered. */
  open(place: readonly string[], sealed: Uint8Array): Uint8Array {
    const opened = open(this.#key, [this.#subject, ...place], sealed);
    if (opened instanceof Uint8Array) return opened;
    throw new BailiwickError('inspection_failed', 'Something that is kept does not open under its key.', {
      remedy: 'Restore the database and subject-keys.db from the same backup.',
    });
  }
}
