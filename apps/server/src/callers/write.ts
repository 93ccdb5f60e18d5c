import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Milliseconds after which a client that does not read counts as gone; it holds the source open meanwhile. */
const LONGEST_PAUSE_MS = 120_000;

/**
 * Writes and waits while the client's buffer is full, so that a slow reader slows the source and not our memory.
 *
 * @param signal aborts when the client goes away. Rejects then, and when it has not read for two minutes.
 */
export async function writeWithPressure(
  response: ServerResponse,
  piece: string | Uint8Array,
  signal: AbortSignal,
): Promise<void> {
  if (piece.length === 0 || response.write(piece)) return;
  signal.throwIfAborted();
  const stalled = setTimeout(() => response.destroy(), LONGEST_PAUSE_MS);
  try {
    await once(response, 'drain', { signal });
  } finally {
    clearTimeout(stalled);
  }
}
