/**
 * Turns that outlive the connection of whoever asked: they run on for a while and are told again from any position.
 *
 * Promises: only the owner of a turn hears or stops it; asking twice under one name sends once; a turn that nobody
 * listens to is stopped after a minute; what is remembered of turns is bounded in time, number and bytes.
 * Not here: a memory that outlives the process.
 */
import type { TurnEvent } from '@bailiwick/api/chat';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { PrincipalId } from '@bailiwick/contract/ids';

export interface TurnLimits {
  /** Milliseconds that a turn runs on without a listener. */
  readonly unheardMs: number;
  /** Milliseconds that an ended turn can still be told. */
  readonly rememberedMs: number;
  /** What is remembered of one turn. */
  readonly bytes: number;
  readonly perOwner: number;
  readonly all: number;
}

export const USUAL_LIMITS: TurnLimits = {
  unheardMs: 60_000,
  rememberedMs: 120_000,
  bytes: 8 * 1_048_576,
  perOwner: 12,
  all: 400,
};

/** What an event weighs beside its text. */
const EVENT_BYTES = 64;

interface Running {
  readonly owner: PrincipalId;
  readonly name: string;
  readonly events: TurnEvent[];
  readonly stopping: AbortController;
  bytes: number;
  listeners: number;
  end: { readonly kind: 'not-yet' | 'over' } | { readonly kind: 'failed'; readonly error: unknown };
  /** Resolves with the next event or the end; made anew each time. */
  more: PromiseWithResolvers<void>;
  timer: NodeJS.Timeout | undefined;
}

export class RunningTurns {
  readonly #turns = new Map<string, Running>();
  readonly #limits: TurnLimits;

  constructor(limits: TurnLimits = USUAL_LIMITS) {
    this.#limits = limits;
  }

  /**
   * Begins a turn; one that has this name already goes on as it is.
   *
   * @param start what it says until it is told to stop.
   * @throws BailiwickError `rate_limited` where too many run.
   */
  begin(owner: PrincipalId, name: string, start: (stop: AbortSignal) => AsyncIterable<TurnEvent>): void {
    const key = keyOf(owner, name);
    if (this.#turns.has(key)) return;
    this.#makeRoom(owner);
    const turn: Running = {
      owner,
      name,
      events: [],
      stopping: new AbortController(),
      bytes: 0,
      listeners: 0,
      end: { kind: 'not-yet' },
      more: Promise.withResolvers(),
      timer: undefined,
    };
    this.#turns.set(key, turn);
    this.#leaveAlone(turn);
    void this.#run(turn, start(turn.stopping.signal));
  }

  /**
   * What a turn says from a position on, until its end.
   *
   * @param gone aborted when the listener goes away.
   * @throws BailiwickError `not_found` where there is no such turn of this owner, or none any more.
   */
  async *follow(
    owner: PrincipalId,
    name: string,
    { after, gone }: { readonly after: number; readonly gone: AbortSignal },
  ): AsyncGenerator<TurnEvent, void> {
    const turn = this.#turns.get(keyOf(owner, name));
    if (turn === undefined || after > turn.events.length)
      throw new BailiwickError('not_found', 'This answer cannot be taken up again.', {
        remedy: 'What came is kept. Ask again for the rest.',
      });
    const left = new Promise<void>((resolve) => {
      gone.addEventListener('abort', () => resolve(), { once: true });
    });
    turn.listeners += 1;
    clearTimeout(turn.timer);
    try {
      for (let at = after; !gone.aborted;) {
        const event = turn.events[at];
        if (event !== undefined) {
          at += 1;
          yield event;
        } else if (turn.end.kind === 'failed') throw turn.end.error;
        else if (turn.end.kind === 'over') return;
        else await Promise.race([turn.more.promise, left]);
      }
    } finally {
      turn.listeners -= 1;
      if (turn.listeners === 0) this.#leaveAlone(turn);
    }
  }

  /** Stops a turn of one's own; where there is none there is nothing to stop. */
  stop(owner: PrincipalId, name: string): void {
    this.#turns.get(keyOf(owner, name))?.stopping.abort();
  }

  async #run(turn: Running, events: AsyncIterable<TurnEvent>): Promise<void> {
    try {
      for await (const event of events) {
        turn.bytes += EVENT_BYTES + ('text' in event ? 2 * event.text.length : 0);
        if (turn.bytes > this.#limits.bytes) {
          turn.events.push({ kind: 'ended', how: 'broken' });
          turn.stopping.abort();
          break;
        }
        turn.events.push(event);
        this.#tell(turn);
      }
      turn.end = { kind: 'over' };
    } catch (error) {
      turn.end = { kind: 'failed', error };
    }
    this.#tell(turn);
    if (turn.listeners === 0) this.#leaveAlone(turn);
  }

  #tell(turn: Running): void {
    const { more } = turn;
    turn.more = Promise.withResolvers();
    more.resolve();
  }

  /** Nobody listens: a running turn is stopped, and an ended one forgotten, in a while. */
  #leaveAlone(turn: Running): void {
    clearTimeout(turn.timer);
    const { unheardMs, rememberedMs } = this.#limits;
    turn.timer =
      turn.end.kind === 'not-yet'
        ? setTimeout(() => turn.stopping.abort(), unheardMs).unref()
        : setTimeout(() => void this.#turns.delete(keyOf(turn.owner, turn.name)), rememberedMs).unref();
  }

  /** The oldest that ended make way. */
  #makeRoom(owner: PrincipalId): void {
    const { perOwner, all } = this.#limits;
    const own = [...this.#turns.values()].filter((turn) => turn.owner === owner);
    if (own.length < perOwner && this.#turns.size < all) return;
    const ended = (own.length < perOwner ? [...this.#turns.values()] : own).find(
      ({ end, listeners }) => end.kind !== 'not-yet' && listeners === 0,
    );
    if (ended === undefined)
      throw new BailiwickError('rate_limited', 'Too many answers are being written at once.', {
        remedy: 'Wait until one of them is done, or stop one.',
        retryAfter: 5,
      });
    clearTimeout(ended.timer);
    this.#turns.delete(keyOf(ended.owner, ended.name));
  }
}

const keyOf = (owner: PrincipalId, name: string): string => `${owner} ${name}`;
