/**
 * Sends what has to be told, each thing once, whatever restarts and however many servers share the database.
 *
 * A mark in the database says who is sending a thing, and that it was sent. A server that dies in between leaves a mark
 * that another takes over after an hour: a letter may then come twice, never not at all. A mail server that is down
 * holds nobody up; it is asked again after pauses that grow, for ever. A letter that the server refuses, while it takes others,
 * is given up after a day.
 */
import { createHash } from 'node:crypto';
import type { Delivery, PostFailure } from './post.ts';
import type { Letter, MailKind } from './setting.ts';

/** Something to be told. */
export interface Matter {
  /** The same from round to round; what was told under it is not told again. */
  readonly key: string;
  readonly kind: MailKind;
}

/** Several matters of a kind go into one letter. */
export interface Batch {
  readonly matters: readonly Matter[];
  /** A person; left out: the firm. */
  readonly to?: string;
  /** Made of those that nobody has told yet; undefined where there is nothing worth a letter. */
  readonly letter: (fresh: readonly Matter[]) => Letter | undefined | Promise<Letter | undefined>;
}

/** Of the letter itself: the next one may be taken. */
function isAboutThisLetter({ code }: PostFailure, { to }: Batch): boolean {
  return code === 'letter_refused' || (code === 'address_refused' && to !== undefined);
}

/** Where marks are kept: written once, replaced only by who knows what stands there. */
export interface Marks {
  get(name: string): Promise<string | undefined>;
  claim(name: string, value: string): Promise<string>;
  replace(name: string, from: string, to: string): Promise<boolean>;
}

export interface PostmanParts {
  readonly marks: Marks;
  readonly batches: () => Promise<readonly Batch[]>;
  readonly send: (letter: Letter, to: string | undefined) => Promise<Delivery>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A word that no other server uses. */
  readonly self: string;
  readonly onSent: (kind: MailKind, refused: number) => void;
  readonly onFailed: (failure: PostFailure) => void;
  /** A letter that was refused again and again, and is not tried any more. */
  readonly onGivenUp: (kind: MailKind) => void;
}

const TAKEN_OVER_MS = 3_600_000;
const FIRST_PAUSE_MS = 300_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** Of one letter; with the pauses between them about a day. */
const MOST_REFUSALS = 9;

const pauseAfter = (failures: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1));

export class Postman {
  readonly #parts: PostmanParts;
  #failures = 0;
  #notBefore = 0;

  constructor(parts: PostmanParts) {
    this.#parts = parts;
  }

  /** Tells what is to be told now. */
  async round(): Promise<void> {
    const { batches, now } = this.#parts;
    if (now() < this.#notBefore) return;
    for (const batch of await batches()) {
      if (!(await this.#deliver(batch))) return;
    }
  }

  /** @returns whether the next letter is worth a try. */
  async #deliver(batch: Batch): Promise<boolean> {
    const { send, onSent } = this.#parts;
    const mine: Taken[] = [];
    for (const matter of batch.matters) {
      const taken = await this.#take(matter);
      if (taken !== undefined) mine.push(taken);
    }
    const [first] = mine;
    if (first === undefined) return true;
    const written = await batch.letter(mine.map(({ matter }) => matter));
    const delivery: Delivery =
      written === undefined ? { kind: 'sent', refused: 0 } : await send(written, batch.to);
    if (delivery.kind === 'failed') return this.#failed(delivery, batch, mine);
    await this.#mark(mine, () => 'sent');
    this.#failures = 0;
    if (written !== undefined) onSent(first.matter.kind, delivery.refused);
    return true;
  }

  async #failed(failure: PostFailure, batch: Batch, mine: readonly Taken[]): Promise<boolean> {
    const { onFailed, onGivenUp, now } = this.#parts;
    onFailed(failure);
    if (!isAboutThisLetter(failure, batch)) {
      this.#failures += 1;
      this.#notBefore = now() + pauseAfter(this.#failures);
      await this.#mark(mine, ({ refusals }) => `due ${refusals}`);
      return false;
    }
    const gone = mine.filter(({ refusals }) => refusals + 1 >= MOST_REFUSALS);
    await this.#mark(mine, ({ refusals }) =>
      refusals + 1 >= MOST_REFUSALS ? 'given-up' : `due ${refusals + 1}`,
    );
    for (const { matter } of gone) onGivenUp(matter.kind);
    return true;
  }

  /** @param to what becomes of it; when follows. */
  async #mark(mine: readonly Taken[], to: (taken: Taken) => string): Promise<void> {
    const { marks, now } = this.#parts;
    for (const taken of mine) await marks.replace(nameOf(taken.matter), taken.mark, `${to(taken)} ${now()}`);
  }

  /** @returns undefined where it was told or given up, rests, or somebody else is telling it. */
  async #take(matter: Matter): Promise<Taken | undefined> {
    const { marks, now, self } = this.#parts;
    const name = nameOf(matter);
    const taken = (refusals: number): Taken => ({ matter, refusals, mark: `${self} ${refusals} ${now()}` });
    const fresh = taken(0);
    // Most was told long ago, and a claim is written to disk even where it comes too late.
    const standing = (await marks.get(name)) ?? (await marks.claim(name, fresh.mark));
    if (standing === fresh.mark) return fresh;
    const words = standing.split(' ');
    const [who] = words;
    if (who === 'sent' || who === 'given-up') return undefined;
    const refusals = words.length > 2 ? Number(words[1]) : 0;
    const since = now() - Number(words.at(-1));
    const rests = who === 'due' ? (refusals === 0 ? 0 : pauseAfter(refusals)) : TAKEN_OVER_MS;
    if (since < rests) return undefined;
    const again = taken(refusals);
    return (await marks.replace(name, standing, again.mark)) ? again : undefined;
  }
}

/** What this server is telling now, and how often it was refused before. */
interface Taken {
  readonly matter: Matter;
  readonly refusals: number;
  readonly mark: string;
}

/** A key may hold names of the register; the mark's name is short and says nothing. */
const nameOf = ({ key }: Matter): string =>
  `mail:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
