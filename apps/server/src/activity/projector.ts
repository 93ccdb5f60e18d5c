/**
 * Makes the view: reads the journal in order and writes what follows from it, a portion at a time.
 *
 * Never on a request's path: rows are durable before they come here. Each portion and how far it goes are one
 * transaction, so a kill loses nothing and nothing counts twice; servers that share a database may all do it, and who
 * is first does it for the others.
 */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DATA_CLASSES, FINDING_TYPES } from '@bailiwick/contract/classes';
import { FATES } from '@bailiwick/contract/fates';
import type { RecordId } from '@bailiwick/contract/ids';
import { ENDINGS, parseEntry } from '../record/serial.ts';
import { unbroken } from '../record/unbroken.ts';
import type { JournalRow, ProjectionStore } from './activity-store.ts';
import { type Passage, begun, concluded, unsent } from './passage.ts';
import { type Change, sumsOf } from './sums.ts';

/** Few enough that nobody else waits long for the database. */
const ROWS_AT_ONCE = 512;

/** Counts up when the view is made otherwise; classes, kinds, fates and endings are stored by their places. */
const VERSION = 1;
const LAYOUT = createHash('sha256')
  .update(JSON.stringify([VERSION, DATA_CLASSES, FINDING_TYPES, FATES, ENDINGS]))
  .digest('hex')
  .slice(0, 16);

export class Projector {
  readonly #store: ProjectionStore;
  #at: number | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(store: ProjectionStore) {
    this.#store = store;
  }

  /**
   * Resolves when every row that was durable at the call is in the view.
   *
   * @param goOn asked after each portion: false stops here, and the next call goes on.
   * @returns how many rows were taken.
   * @throws BailiwickError `journal_unavailable`; what was not written will be, at the next call.
   */
  advance(goOn: () => boolean = () => true): Promise<number> {
    const turn = this.#running.then(() => this.#advance(goOn));
    this.#running = turn.catch(() => undefined);
    return turn;
  }

  /** Lets go of what the journal has let go of. @throws BailiwickError `journal_unavailable` */
  forget(): Promise<void> {
    return this.#store.forget();
  }

  async #advance(goOn: () => boolean): Promise<number> {
    let taken = 0;
    try {
      let at = (this.#at ??= await this.#start());
      for (;;) {
        const { rows, more } = await unbroken(this.#store, at, ROWS_AT_ONCE);
        const to = rows.at(-1)?.seq;
        if (to !== undefined) {
          const changes = await this.#changesBy(rows);
          const written = await this.#store.write({ from: at, to, changes, sums: sumsOf(changes) });
          at = this.#at = written === 'written' ? to : await this.#start();
          taken += rows.length;
        }
        if (!more || !goOn()) return taken;
        // A long way to go must not hold up requests.
        await nextTurn();
      }
    } catch (error) {
      // Whether it was written is not known: the store says so next time.
      this.#at = undefined;
      throw error;
    }
  }

  /** Where to go on; at the beginning, where another version made the view or the journal is not the one it knew. */
  async #start(): Promise<number> {
    for (;;) {
      const head = await this.#store.head();
      if (head.layout === LAYOUT && head.seq <= head.newest) return head.seq;
      await this.#store.clear(head, LAYOUT);
    }
  }

  async #changesBy(rows: readonly JournalRow[]): Promise<readonly Change[]> {
    const entries = rows.map(({ seq, body }) => ({ seq, entry: parseEntry(body, `journal row ${seq}`) }));
    const begunHere = new Set(entries.flatMap(({ entry }) => (entry.kind === 'intent' ? [entry.id] : [])));
    const earlier = await this.#store.underWay(
      entries.flatMap(({ entry }) =>
        entry.kind === 'outcome' && !begunHere.has(entry.id) ? [entry.id] : [],
      ),
    );
    const changes = new Map<RecordId, Change>();
    for (const { seq, entry } of entries) {
      const before: Passage | undefined = earlier.get(entry.id);
      const now = changes.get(entry.id)?.after ?? before;
      if (entry.kind === 'intent') changes.set(entry.id, { before: undefined, after: begun(entry, seq) });
      else if (now === undefined) changes.set(entry.id, { before: undefined, after: unsent(entry, seq) });
      else if (now.ending === undefined) changes.set(entry.id, { before, after: concluded(now, entry, seq) });
    }
    return [...changes.values()];
  }
}
