/** Keeps the view up with the journal while a server runs, and tells whoever watches that something has happened. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Projector } from './projector.ts';

const LOOK_EVERY_MS = 250;
/** Looks without a reason of its own: other processes write too. */
const LOOK_ANYWAY_EVERY = 4;
/** Looks until the next one at what the journal has let go of: an hour. */
const FORGET_EVERY = 14_400;

export interface FollowParts {
  readonly projector: Projector;
  /** Entries that this process has written into the journal since its start. */
  readonly written: () => number;
  readonly onChange: () => void;
  readonly onProblem: (error: unknown) => void;
}

/** @returns what stops it; a portion that is under way is finished. */
export function followJournal({ projector, written, onChange, onProblem }: FollowParts): () => Promise<void> {
  const stopped = new AbortController();
  const follow = async (): Promise<void> => {
    let seen = -1;
    for (let looks = 0; !stopped.signal.aborted; looks += 1) {
      const now = written();
      if (looks % FORGET_EVERY === 0) await projector.forget().catch(onProblem);
      if (now !== seen || looks % LOOK_ANYWAY_EVERY === 0) {
        try {
          const taken = await projector.advance(() => !stopped.signal.aborted);
          if (taken > 0) onChange();
          seen = now;
        } catch (error) {
          onProblem(error);
        }
      }
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
  };
  const following = follow();
  return async () => {
    stopped.abort();
    await following;
  };
}
