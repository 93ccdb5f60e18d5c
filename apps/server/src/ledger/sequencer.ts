/**
 * Makes entries of rows: each row of the journal, of the register and of the acts once, in the order of its number.
 *
 * Never on a request's path: rows are durable before they come here. Servers that share a database may all sequence;
 * who writes an index first has it, and the others go on from there.
 */
import type { GrowingTiles } from '@bailiwick/ledger/growing-tiles';
import { type Hash, leafHash } from '@bailiwick/ledger/hash';
import type { DossierEvent } from '@bailiwick/diligence/event';
import type { Act } from '../record/act.ts';
import { parseAct } from '../record/act-serial.ts';
import type { Entry } from '../record/entry.ts';
import { parseEntry } from '../record/serial.ts';
import { type Portion, unbroken } from '../record/unbroken.ts';
import { parseEvent } from '../vendors/event-serial.ts';
import { actLine, personOf, registerId, registerLine, requestLine, subjectOf } from './ledger-entry.ts';
import type { LedgerRow, LedgerStore, Source, SourceRow, TileRow } from './ledger-store.ts';
import { resumed } from './stored-tree.ts';

/** Few enough that nobody else waits long for the database. */
const ROWS_AT_ONCE = 512;

export interface Tree {
  readonly size: number;
  readonly root: Hash;
}

interface State {
  readonly tiles: GrowingTiles;
  readonly last: Record<Source, number>;
}

interface Row {
  readonly source: Source;
  readonly seq: number;
  readonly record: string;
  /** Whose salt the line takes. */
  readonly subject: string | undefined;
  readonly line: (salt: Uint8Array | undefined) => string;
}

export class Sequencer {
  readonly #store: LedgerStore;
  readonly #randomBytes: (size: number) => Uint8Array;
  #state: State | undefined;
  #running: Promise<unknown> = Promise.resolve();

  /** @param randomBytes a source of `size` bytes of chance, for salts. */
  constructor(store: LedgerStore, randomBytes: (size: number) => Uint8Array) {
    this.#store = store;
    this.#randomBytes = randomBytes;
  }

  /**
   * Resolves when every row that was durable at the call is an entry.
   *
   * @returns the tree afterwards.
   * @throws BailiwickError `journal_unavailable`; what was not written will be, at the next call.
   */
  advance(): Promise<Tree> {
    const turn = this.#running.then(() => this.#advance());
    this.#running = turn.catch(() => undefined);
    return turn;
  }

  async #advance(): Promise<Tree> {
    try {
      let state = (this.#state ??= await this.#load());
      for (;;) {
        const { rows, more } = await this.#take(state);
        const appended = rows.length === 0 || (await this.#append(state, rows));
        if (!appended) state = this.#state = await this.#load();
        else if (!more) return { size: state.tiles.size, root: state.tiles.root() };
      }
    } catch (error) {
      // Whether it was written is not known: the store says so next time.
      this.#state = undefined;
      throw error;
    }
  }

  async #load(): Promise<State> {
    const { size, last } = await this.#store.head();
    return { tiles: await resumed(this.#store, size), last: { ...last } };
  }

  async #take({ last }: State): Promise<{ readonly rows: readonly Row[]; readonly more: boolean }> {
    const requests = await this.#unbroken('journal', last.journal);
    const events = await this.#unbroken('register', last.register);
    const acts = await this.#unbroken('acts', last.acts);
    return {
      rows: [
        ...requests.rows.map(({ seq, body }) => ofRequest(seq, parseEntry(body, `journal row ${seq}`))),
        ...events.rows.map(({ seq, at, body }) => ofEvent({ seq, at, ...parseEvent(body, `event ${seq}`) })),
        ...acts.rows.map(({ seq, body }) => ofAct(seq, parseAct(body, `act ${seq}`))),
      ],
      more: requests.more || events.more || acts.more,
    };
  }

  #unbroken(source: Source, last: number): Promise<Portion<SourceRow>> {
    const numbering = {
      after: (seq: number, limit: number) => this.#store.waiting(source, seq, limit),
      settled: () => this.#store.settled(),
    };
    return unbroken(numbering, last, ROWS_AT_ONCE);
  }

  async #append({ tiles, last }: State, taken: readonly Row[]): Promise<boolean> {
    const subjects = new Set(taken.flatMap(({ subject }) => (subject === undefined ? [] : [subject])));
    const salts = await this.#store.salts([...subjects], () => this.#randomBytes(32));
    const grown = new Map<string, TileRow>();
    const rows = taken.map(({ source, seq, record, subject, line }): LedgerRow => {
      const body = line(subject === undefined ? undefined : salts.get(subject));
      const index = tiles.size;
      for (const tile of tiles.append(leafHash(Buffer.from(body))))
        grown.set(`${tile.level}/${tile.index}`, tile);
      last[source] = seq;
      return { index, source, seq, record, body };
    });
    return (await this.#store.append(rows, [...grown.values()])) === 'appended';
  }
}

const ofRequest = (seq: number, entry: Entry): Row => ({
  source: 'journal',
  seq,
  record: entry.id,
  subject: subjectOf(entry),
  line: (salt) => requestLine(entry, salt),
});

const ofEvent = (event: DossierEvent): Row => ({
  source: 'register',
  seq: event.seq,
  record: registerId(event.seq),
  subject: personOf(event),
  line: (salt) => registerLine(event, salt),
});

const ofAct = (seq: number, act: Act): Row => ({
  source: 'acts',
  seq,
  record: act.id,
  // Its own salt rests with its words: see `record/acts.ts`.
  subject: undefined,
  line: () => actLine(act),
});
