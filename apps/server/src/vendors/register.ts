/**
 * The register: the dossier of this process, kept up with the database that it shares with others.
 *
 * Promises: what `append` resolves is on disk and judged against everything before it; a change by another process shows
 * within half a second; a dossier that cannot be read is never taken for an empty one, nor for one that has not changed.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { EMPTY_DOSSIER, type Dossier } from '@bailiwick/diligence/dossier/dossier';
import { fold } from '@bailiwick/diligence/dossier/fold';
import { objection } from '@bailiwick/diligence/dossier/objection';
import type { DossierEvent } from '@bailiwick/diligence/event';
import type { DossierSource, NewEvent } from './dossier-source.ts';
import { parseEvent, serialiseEvent } from './event-serial.ts';
import type { EventRow, EventStore } from './event-store.ts';

const LOOK_EVERY_MS = 500;
/** Others may write at the same time; one of them always gets through. */
const ATTEMPTS = 20;

/** Looks in vain after which this process no longer knows what others have narrowed. */
const BLIND_AFTER = 4;

export interface Looking {
  readonly onChange: (dossier: Dossier) => void;
  /** The dossier could not be read for some time; called once, until it can be read again. */
  readonly onBlind: (error: unknown) => void;
  /** It can be read again. */
  readonly onSight: () => void;
}

export class Register implements DossierSource {
  readonly #store: EventStore;
  readonly #now: () => number;
  #dossier: Dossier = EMPTY_DOSSIER;
  #onChange: (dossier: Dossier) => void = () => {};

  /** @param now milliseconds since the epoch. */
  constructor(store: EventStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** As this process knew it last. */
  get dossier(): Dossier {
    return this.#dossier;
  }

  async read(): Promise<Dossier> {
    const rows = await this.#store.after(this.#dossier.seq);
    return this.#advance(fold(this.#dossier, rows.map(eventOf)));
  }

  /** Everything that ever happened, oldest first. */
  async history(): Promise<readonly DossierEvent[]> {
    return (await this.#store.after(0)).map(eventOf);
  }

  async append(events: readonly NewEvent[]): Promise<Dossier> {
    if (events.length === 0) return this.read();
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const before = await this.read();
      const at = this.#now();
      const rows = events.map((event, i) => ({ seq: before.seq + 1 + i, at, body: serialiseEvent(event) }));
      // Judged as everybody will read them.
      const after = joined(before, rows.map(eventOf));
      if ((await this.#store.append(rows)) === 'appended') return this.#advance(after);
    }
    throw new BailiwickError('journal_unavailable', 'Others were writing about vendors all the time.', {
      remedy: 'Nothing was changed. Try again.',
    });
  }

  /** Looks for what other processes wrote, until stopped. */
  keepLooking({ onChange, onBlind, onSight }: Looking): () => void {
    this.#onChange = onChange;
    let looking = false;
    let inVain = 0;
    const look = async (): Promise<void> => {
      try {
        await this.read();
        if (inVain >= BLIND_AFTER) onSight();
        inVain = 0;
      } catch (error) {
        inVain += 1;
        if (inVain === BLIND_AFTER) onBlind(error);
      }
    };
    const timer = setInterval(() => {
      if (looking) return;
      looking = true;
      void look().finally(() => {
        looking = false;
      });
    }, LOOK_EVERY_MS).unref();
    return () => {
      clearInterval(timer);
      this.#onChange = () => {};
    };
  }

  #advance(dossier: Dossier): Dossier {
    // Of two answers that come back in the wrong order the later one counts.
    if (dossier.seq <= this.#dossier.seq) return this.#dossier;
    this.#dossier = dossier;
    this.#onChange(dossier);
    return dossier;
  }
}

const eventOf = ({ seq, at, body }: EventRow): DossierEvent => ({
  seq,
  at,
  ...parseEvent(body, `event ${seq}`),
});

/** Judges each event by what those before it have made of the dossier. */
function joined(before: Dossier, events: readonly DossierEvent[]): Dossier {
  let dossier = before;
  for (const event of events) {
    const why = objection(dossier, event);
    if (why !== undefined) {
      throw new BailiwickError('malformed_request', why, { remedy: 'Nothing was changed.' });
    }
    dossier = fold(dossier, [event]);
  }
  return dossier;
}
