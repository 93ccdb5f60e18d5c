import type { Io } from '../io.ts';

const SAY_EVERY = 100_000;

/** Says on stderr how far a long work has come; of a short one nothing. */
export function progressTo(io: Io): (done: number, size: number) => void {
  let next = SAY_EVERY;
  return (done, size) => {
    if (done < next) return;
    next = done + SAY_EVERY;
    io.err(`${done} of ${size} entries …\n`);
  };
}
