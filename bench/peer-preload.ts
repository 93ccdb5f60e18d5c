/**
 * Loaded into the peer's process before its own code. It changes two things and measures nothing.
 *
 * The peer listens on every address of the machine, and a benchmark has no business there: it gets loopback.
 * And with the HTTP adapter that npm installs for it today, it answers every stream with 500 ("immutable": it
 * writes to the headers of a fetched response); streamed responses get headers that can be written to, so that
 * its time to the first token can be compared at all. Responses that are not streamed are left alone.
 */
import { Server } from 'node:net';

// oxlint-disable-next-line typescript/unbound-method -- called with its own `this` below
const { listen } = Server.prototype;

Server.prototype.listen = function listenOnLoopback(this: Server, ...given: unknown[]): Server {
  const [first] = given;
  const callback = given.find((argument) => typeof argument === 'function');
  const options = typeof first === 'object' && first !== null ? first : { port: first };
  Reflect.apply(listen, this, [{ ...options, host: '127.0.0.1' }, callback]);
  return this;
} as typeof listen;

const { fetch, Response } = globalThis;

globalThis.fetch = async (...given: Parameters<typeof fetch>) => {
  const response = await fetch(...given);
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response;
  return new Response(response.body, { status: response.status, headers: new Headers(response.headers) });
};
