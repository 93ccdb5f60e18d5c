/** Sessions, links, tickets and counted failures whose time is over go: soon after the start, then once a day. */
import type { Identity } from './identity.ts';

const DAY_MS = 86_400_000;

export interface Sweeping {
  readonly onProblem: (error: unknown) => void;
  readonly everyMs?: number;
}

/** @returns what stops it. */
export function sweepDaily(
  { sweep }: Pick<Identity, 'sweep'>,
  { onProblem, everyMs = DAY_MS }: Sweeping,
): () => void {
  const turn = (): void => void sweep().catch(onProblem);
  turn();
  const timer = setInterval(turn, everyMs).unref();
  return () => clearInterval(timer);
}
