import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

/** Writes and waits while the client's buffer is full, so that a slow reader slows the vendor and not our memory. */
export async function writeWithPressure(
  response: ServerResponse,
  text: string,
  signal: AbortSignal,
): Promise<void> {
  if (text === '' || response.write(text)) return;
  signal.throwIfAborted();
  await once(response, 'drain', { signal });
}
