/**
 * The way back: the vendor's reply → restored, inspected for what the caller never sent, and written to the client
 * as it comes.
 */
import { writeWithPressure } from '../callers/write.ts';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { UpstreamReply } from '../egress/outbound.ts';
import { streamError } from '../ingress/error-shape.ts';
import { type RestorerFactory, rewriteReply } from '../ingress/reply.ts';
import { type StreamRewriter, createStreamRewriter } from '../ingress/stream.ts';
import type { Usage } from '../ingress/usage.ts';
import type { Exchange } from './exchange.ts';
import type { Forwarded } from './forward.ts';
import { recordOutcome } from './journaling.ts';
import { VERBATIM, Withheld, restorersFor } from './restorers.ts';
import { verdictHeaders } from './verdict-headers.ts';
import type { World } from './world.ts';

/** Bytes of a reply that is not streamed; a stream has no end to wait for. */
const LONGEST_REPLY = 64 * 1024 * 1024;

/** Relays the reply of one attempt and writes its outcome. Rejects when the client goes away or nothing was sent yet. */
export async function relay(
  world: World,
  exchange: Exchange,
  { attempt, reply }: Forwarded,
): Promise<Relayed> {
  const { visit } = exchange;
  const { jsonDepth } = exchange.rules.configuration.limits;
  const withheld = new Withheld();
  let firstByteMs: number | undefined;
  const job: Job = {
    exchange,
    reply,
    headers: { ...reply.headers, ...verdictHeaders(exchange, attempt) },
    restorers: attempt.restores ? restorersFor(exchange, withheld) : VERBATIM,
    maxBytes: LONGEST_REPLY,
    depth: jsonDepth,
    onFirstByte: () => (firstByteMs = Math.round(world.clock.tick() - visit.arrivedTick)),
  };
  const relayed = await pass(job);
  const { bytes, usage, failure } = relayed;
  recordOutcome(world, exchange, attempt, {
    ending:
      failure === undefined
        ? 'completed'
        : failure.code === 'upstream_timeout'
          ? 'upstream_timeout'
          : 'upstream_failed',
    error: failure,
    upstreamStatus: reply.status,
    replyBytes: bytes,
    usage,
    withheld: withheld.total(),
    tlsGroup: reply.tlsGroup,
    firstByteMs,
  });
  return relayed;
}

interface Job {
  readonly exchange: Exchange;
  readonly reply: UpstreamReply;
  readonly headers: Readonly<Record<string, string>>;
  readonly restorers: RestorerFactory;
  readonly maxBytes: number;
  readonly depth: number;
  readonly onFirstByte: () => void;
}

export interface Relayed {
  readonly bytes: number;
  readonly usage: Usage | undefined;
  /** What broke after the first byte had gone to the client; it has been told in the stream. */
  readonly failure: BailiwickError | undefined;
}

function pass(job: Job): Promise<Relayed> {
  const type = (job.reply.headers['content-type'] ?? '').toLowerCase();
  if (type.startsWith('text/event-stream')) return passStream(job);
  if (type.startsWith('application/json') || type.includes('+json')) return passWhole(job);
  job.reply.body.cancel();
  throw new BailiwickError(
    'upstream_failed',
    'The vendor answered with a content type that is neither JSON nor an event stream.',
  );
}

async function passWhole({
  exchange,
  reply,
  headers,
  restorers,
  maxBytes,
  depth,
  onFirstByte,
}: Job): Promise<Relayed> {
  const { visit, route, wire, taking } = exchange;
  const raw = await collect(reply, maxBytes, onFirstByte);
  const { body, usage } = rewriteReply(route, raw.text, { jsonReply: wire.jsonReply, depth, restorers });
  taking?.replied(raw.text, body);
  const bytes = Buffer.byteLength(body);
  visit.response.writeHead(reply.status, {
    ...headers,
    'content-type': reply.headers['content-type'] ?? 'application/json',
    'content-length': bytes,
  });
  visit.response.end(body);
  return { bytes: raw.bytes, usage, failure: undefined };
}

async function passStream({
  exchange,
  reply,
  headers,
  restorers,
  depth,
  onFirstByte,
}: Job): Promise<Relayed> {
  const { visit, route, wire, taking } = exchange;
  const { response, signal } = visit;
  const goOn = (restored: string, received?: Uint8Array): Promise<void> => {
    taking?.streamed(received, restored);
    return writeWithPressure(response, restored, signal);
  };
  const rewriter = createStreamRewriter(route, { jsonReply: wire.jsonReply, depth, restorers });
  // Proxies in front of us must not gather the stream (`x-accel-buffering` is nginx's switch).
  response.writeHead(reply.status, {
    ...headers,
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  let bytes = 0;
  let failure: BailiwickError | undefined;
  /** The vendor has told of it in the stream itself. */
  let reported: BailiwickError | undefined;
  try {
    for await (const chunk of reply.body) {
      if (bytes === 0) onFirstByte();
      bytes += chunk.length;
      await goOn(rewriter.push(chunk), chunk);
    }
    await goOn(rewriter.end());
    if (rewriter.failed)
      reported = new BailiwickError('upstream_failed', 'The vendor reported a failure in its stream.');
    else if (!rewriter.complete)
      failure = new BailiwickError(
        'upstream_failed',
        'The stream of the vendor ended before the answer was complete.',
      );
  } catch (error) {
    if (signal.aborted) throw error;
    failure =
      error instanceof BailiwickError
        ? error
        : new BailiwickError('upstream_failed', 'The stream of the vendor broke off.', { cause: error });
  }
  if (failure !== undefined) {
    await goOn(heldBack(rewriter) + streamError(route, failure));
  }
  response.end();
  return { bytes, usage: rewriter.usage, failure: failure ?? reported };
}

/** What a stream that broke off had said and the restorers still held. */
function heldBack(rewriter: StreamRewriter): string {
  try {
    return rewriter.end();
  } catch {
    // The same broken event again; what came before it has been said.
    return '';
  }
}

async function collect(
  reply: UpstreamReply,
  maxBytes: number,
  onFirstByte: () => void,
): Promise<{ text: string; bytes: number }> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of reply.body) {
    if (bytes === 0) onFirstByte();
    bytes += chunk.length;
    if (bytes > maxBytes) {
      reply.body.cancel();
      throw new BailiwickError(
        'upstream_failed',
        `The reply of the vendor is larger than the limit of ${maxBytes} bytes.`,
      );
    }
    chunks.push(chunk);
  }
  const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, bytes);
  return { text: new TextDecoder('utf-8').decode(whole), bytes };
}
