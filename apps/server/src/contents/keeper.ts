/**
 * Writes what was taken down, beside the traffic: sealed, in batches.
 *
 * Promises: a key is on disk before what it seals; no request waits for any of this; what waits is bounded, and what
 * cannot be kept is counted and told. Fails open, for nothing is kept in order to protect: the journal does that.
 */
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import type { Belonging, Said } from './content.ts';
import type { ContentStore } from './content-store.ts';
import { type Asker, type Keeping, daysFor } from './keeping.ts';
import { sealSaid, subjectOf } from './sealed-content.ts';
import { type Taken, Taking, type TakingParts } from './taking.ts';

/** What the door asks. */
export interface Contents {
  /** Undefined where nothing of this caller is kept. */
  begin(asker: Asker, of: Omit<Belonging, 'until'>, wire: TakingParts['wire']): Taking | undefined;
}

export interface KeeperParts {
  readonly store: Pick<ContentStore, 'add'>;
  readonly keys: Pick<SubjectKeys, 'makeAll' | 'destroy'>;
  readonly keeping: () => Keeping;
  /** Work that must end before the process does. */
  readonly pending: { add(work: Promise<void>): void };
  readonly onKept: (count: number) => void;
  readonly onLost: (count: number, error: unknown) => void;
}

const DAY = 86_400_000;
/** So long what comes waits for company. */
const GATHER_MS = 200;
const MOST_AT_ONCE = 100;
/** Waiting for the disk: how many, and how many characters in all. */
const MOST_WAITING = 2_000;
const MOST_CHARACTERS_WAITING = 32_000_000;

export class ContentKeeper implements Contents {
  readonly #parts: KeeperParts;
  #waiting: Taken[] = [];
  #characters = 0;
  #writing: Promise<void> | undefined;

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  begin(asker: Asker, of: Omit<Belonging, 'until'>, wire: TakingParts['wire']): Taking | undefined {
    const days = daysFor(this.#parts.keeping(), asker);
    if (days === undefined) return undefined;
    return new Taking({
      of: { ...of, until: of.at + days * DAY },
      wire,
      done: (taken) => this.#take(taken),
      failed: (error) => this.#parts.onLost(1, error),
    });
  }

  #take(taken: Taken): void {
    const characters = this.#characters + charactersIn(taken.said);
    if (this.#waiting.length >= MOST_WAITING || characters > MOST_CHARACTERS_WAITING)
      return this.#parts.onLost(1, undefined);
    this.#characters = characters;
    this.#waiting.push(taken);
    if (this.#writing !== undefined) return;
    this.#writing = this.#writeAll();
    this.#parts.pending.add(this.#writing);
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      if (this.#waiting.length < MOST_AT_ONCE) await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
      const batch = this.#waiting.splice(0, MOST_AT_ONCE);
      for (const { said } of batch) this.#characters -= charactersIn(said);
      try {
        await this.#write(batch);
        this.#parts.onKept(batch.length);
      } catch (error) {
        this.#parts.onLost(batch.length, error);
      }
    }
    this.#writing = undefined;
  }

  async #write(batch: readonly Taken[]): Promise<void> {
    const { store, keys } = this.#parts;
    const seals = await keys.makeAll(batch.map(({ id }) => subjectOf(id)));
    try {
      await store.add(
        batch.map(({ said, ...of }) => {
          const seal = seals.get(subjectOf(of.id));
          if (seal === undefined) throw new Error('A key was destroyed while it was made.');
          return { ...of, sealed: sealSaid(seal, of, said) };
        }),
      );
    } catch (error) {
      // Keys of nothing would lie about for ever.
      await keys.destroy([...seals.keys()]).catch(() => undefined);
      throw error;
    }
  }
}

function charactersIn({ written, sent, reply }: Said): number {
  const texts = [
    ...[written, ...sent.map(({ view }) => view)].flatMap(({ pieces }) => pieces),
    ...(reply === undefined ? [] : [...reply.received.said, ...reply.restored.said]),
  ];
  return texts.reduce((sum, { text }) => sum + text.length, 0);
}
