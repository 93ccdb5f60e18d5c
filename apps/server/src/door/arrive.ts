import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Visit } from './exchange.ts';
import type { World } from './world.ts';

/** Notes who came when, and arranges that everything stops when the client goes away. */
export function arrive(world: World, request: IncomingMessage, response: ServerResponse): Visit {
  const gone = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  // Without a listener an error on a connection that the client has reset would end the process.
  response.on('error', () => gone.abort());
  return {
    request,
    response,
    signal: gone.signal,
    arrivedAt: world.clock.now(),
    arrivedTick: world.clock.tick(),
    id: world.newRecordId(),
  };
}
