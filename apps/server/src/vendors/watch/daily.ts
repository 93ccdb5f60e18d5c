/** When the documents are looked at: some minutes after the start, then once a day, one round at a time. */
import type { Sighting, Watching } from './watch.ts';

const DAY_MS = 86_400_000;
/** The first minutes of a server belong to those who wait for it. */
const FIRST_AFTER_MS = 5 * 60_000;

export interface Telling {
  readonly onRound: (sightings: readonly Sighting[]) => void;
  readonly onProblem: (error: unknown) => void;
}

/** @returns what stops it; of a round that is under way nothing is told any more. */
export function lookDaily(watching: Watching, { onRound, onProblem }: Telling): () => void {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const next = (afterMs: number): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      lookNow(watching)
        .then(
          (sightings) => stopped || onRound(sightings),
          (error: unknown) => stopped || onProblem(error),
        )
        .finally(() => next(DAY_MS));
    }, afterMs).unref();
  };
  next(FIRST_AFTER_MS);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** What reads and compares contracts is much to load, and not needed before. */
async function lookNow(watching: Watching): Promise<readonly Sighting[]> {
  const { lookAtAll } = await import('./watch.ts');
  return lookAtAll(watching);
}
