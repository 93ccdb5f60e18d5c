/** Says how far long work has come, while it lasts. The work is not stopped when nobody listens any more. */
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 300;

/** Ends when the work does, however it ends; its result and its failure are the caller's to ask for. */
export async function* watched<Progress>(
  work: Promise<unknown>,
  progress: () => Progress,
): AsyncGenerator<Progress, void> {
  const over = work.then(
    () => 'over' as const,
    () => 'over' as const,
  );
  while ((await Promise.race([over, sleep(EVERY_MS)])) !== 'over') yield progress();
}
