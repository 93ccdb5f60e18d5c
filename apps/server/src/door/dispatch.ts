import { BailiwickError } from '@bailiwick/contract/errors';
import { forwardableRequestHeaders } from '../egress/forwardable.ts';
import { UpstreamFailure } from '../egress/failure.ts';
import type { UpstreamReply } from '../egress/outbound.ts';
import { mirrorReply } from '../mirror/mirror.ts';
import type { Attempt, Exchange } from './exchange.ts';
import type { World } from './world.ts';

/** How one attempt went: an answer for the client, or a failure that a retry or a fallback may mend. */
export type Sent =
  | { readonly kind: 'reply'; readonly reply: UpstreamReply }
  | {
      readonly kind: 'failure';
      readonly error: BailiwickError;
      readonly status: number | undefined;
      readonly tlsGroup: string | undefined;
    };

/** Sends one attempt to its offering. Rejects only when the client has gone away. */
export async function dispatch(world: World, exchange: Exchange, attempt: Attempt): Promise<Sent> {
  const { visit, route, wire } = exchange;
  const { offering } = attempt.stop;
  if (offering.destination.kind === 'mirror') {
    return {
      kind: 'reply',
      reply: mirrored(mirrorReply(route, attempt.body, { stream: wire.stream, now: world.clock.now() })),
    };
  }
  let reply: UpstreamReply;
  try {
    reply = await world.outbound.send({
      offering,
      route,
      headers: forwardableRequestHeaders(visit.request.headers),
      body: attempt.body,
      signal: visit.signal,
    });
  } catch (error) {
    visit.signal.throwIfAborted();
    if (!(error instanceof UpstreamFailure)) throw error;
    return { kind: 'failure', error, status: error.upstreamStatus, tlsGroup: error.tlsGroup };
  }
  const { upstreamModel: model } = attempt.stop;
  const { status, header, tlsGroup } = reply;
  const features = (): typeof wire.features => wire.features;
  await world.witness.saw({ offering, model, features, status, header, tlsGroup });
  const error = failureOf(reply, attempt);
  if (error === undefined) return { kind: 'reply', reply };
  reply.body.cancel();
  return { kind: 'failure', error, status: reply.status, tlsGroup: reply.tlsGroup };
}

/** Statuses that are not the caller's doing; everything else is the vendor's answer to the caller. */
function failureOf({ status, headers }: UpstreamReply, { stop }: Attempt): BailiwickError | undefined {
  const { id } = stop.offering;
  const retryAfter = Number.parseInt(headers['retry-after'] ?? '', 10);
  const wait = Number.isFinite(retryAfter) ? { retryAfter } : {};
  if (status === 401 || status === 403) {
    return new BailiwickError(
      'upstream_failed',
      `Offering ${id} refused our credentials (status ${status}).`,
      {
        remedy: 'Check the API key of this offering in bailiwick.yaml with `bailiwick doctor`.',
      },
    );
  }
  if (status === 429)
    return new BailiwickError('rate_limited', `Offering ${id} asks to slow down (status 429).`, wait);
  if (status === 408 || status === 504)
    return new BailiwickError('upstream_timeout', `Offering ${id} gave up waiting (status ${status}).`, wait);
  if (status >= 500)
    return new BailiwickError('upstream_failed', `Offering ${id} failed (status ${status}).`, wait);
  if (status < 200 || (status >= 300 && status < 400))
    return new BailiwickError(
      'upstream_failed',
      `Offering ${id} answered with the unexpected status ${status}.`,
    );
  return undefined;
}

function mirrored({ status, contentType, chunks }: ReturnType<typeof mirrorReply>): UpstreamReply {
  const body = {
    async *[Symbol.asyncIterator]() {
      for (const chunk of chunks) yield Buffer.from(chunk);
    },
    cancel: () => {},
  };
  return {
    status,
    headers: { 'content-type': contentType },
    header: () => undefined,
    body,
    tlsGroup: 'plain',
  };
}
