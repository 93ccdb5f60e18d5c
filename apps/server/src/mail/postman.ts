/**
 * Sends what has to be told, each thing once, whatever restarts and however many servers share the database.
 *
 * A mark in the database says who is sending a thing, and that it was sent. A server that dies in between leaves a mark
 * that another takes over after an hour: a letter may then come twice, never not at all. A mail server that is down
 * holds nobody up; it is asked again after pauses that grow.
 */
import { createHash } from 'node:crypto';
import type { Delivery } from './post.ts';
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
  /** Made of those that nobody has told yet; undefined where there is nothing worth a letter. */
  readonly letter: (fresh: readonly Matter[]) => Letter | undefined | Promise<Letter | undefined>;
}

/** Of the letter itself: the next one may be taken. */
const ABOUT_ONE_LETTER: ReadonlySet<string> = new Set(['letter_refused']);

/** Where marks are kept: written once, replaced only by who knows what stands there. */
export interface Marks {
  get(name: string): Promise<string | undefined>;
  claim(name: string, value: string): Promise<string>;
  replace(name: string, from: string, to: string): Promise<boolean>;
}

export interface PostmanParts {
  readonly marks: Marks;
  readonly batches: () => readonly Batch[];
  readonly send: (letter: Letter) => Promise<Delivery>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** A word that no other server uses. */
  readonly self: string;
  readonly onSent: (kind: MailKind, refused: number) => void;
  readonly onFailed: (failure: Delivery & { readonly kind: 'failed' }) => void;
}

const TAKEN_OVER_MS = 3_600_000;
const FIRST_PAUSE_MS = 300_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;

export class Postman {
  readonly #parts: PostmanParts;
  #pause = 0;
  #notBefore = 0;

  constructor(parts: PostmanParts) {
    this.#parts = parts;
  }

  /** Tells what is to be told now. */
  async round(): Promise<void> {
    const { batches, now } = this.#parts;
    if (now() < this.#notBefore) return;
    for (const batch of batches()) {
      if (!(await this.#deliver(batch))) return;
    }
  }

  /** @returns whether the next letter is worth a try. */
  async #deliver({ matters, letter }: Batch): Promise<boolean> {
    const { send, onSent, onFailed, now } = this.#parts;
    const mine: { readonly matter: Matter; readonly mark: string }[] = [];
    for (const matter of matters) {
      const mark = await this.#take(matter);
      if (mark !== undefined) mine.push({ matter, mark });
    }
    const [first] = mine;
    if (first === undefined) return true;
    const written = await letter(mine.map(({ matter }) => matter));
    const delivery: Delivery = written === undefined ? { kind: 'sent', refused: 0 } : await send(written);
    const after = delivery.kind === 'sent' ? `sent ${now()}` : `due ${now()}`;
    for (const { matter, mark } of mine) await this.#parts.marks.replace(nameOf(matter), mark, after);
    if (delivery.kind === 'sent') {
      this.#pause = 0;
      if (written !== undefined) onSent(first.matter.kind, delivery.refused);
      return true;
    }
    this.#pause = Math.min(LONGEST_PAUSE_MS, this.#pause === 0 ? FIRST_PAUSE_MS : this.#pause * 2);
    this.#notBefore = now() + this.#pause;
    onFailed(delivery);
    return ABOUT_ONE_LETTER.has(delivery.code);
  }

  /** @returns the mark that is ours now; undefined where it was told, or somebody else is telling it. */
  async #take(matter: Matter): Promise<string | undefined> {
    const { marks, now, self } = this.#parts;
    const name = nameOf(matter);
    const mine = `${self} ${now()}`;
    const standing = await marks.claim(name, mine);
    if (standing === mine) return mine;
    const [who, at] = standing.split(' ');
    if (who === 'sent') return undefined;
    const isFree = who === 'due' || now() - Number(at) > TAKEN_OVER_MS;
    return isFree && (await marks.replace(name, standing, mine)) ? mine : undefined;
  }
}

/** A key may hold names of the register; the mark's name is short and says nothing. */
const nameOf = ({ key }: Matter): string =>
  `mail:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`;
