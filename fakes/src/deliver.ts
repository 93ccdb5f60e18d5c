/** Puts an answer on the wire as the script wants it: cut, slow, broken or whole. */
import type { ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setImmediate as tick, setTimeout as wait } from 'node:timers/promises';
import { errorBody, errorFrame, type Protocol } from './refuse.ts';
import type { Fault, Frame, Script } from './script.ts';
import { encodeFrame } from './sse.ts';

export type Payload =
  | { readonly kind: 'json'; readonly value: object }
  | { readonly kind: 'stream'; readonly frames: readonly Frame[] };

const JSON_TYPE = 'application/json';
const SSE_TYPE = 'text/event-stream; charset=utf-8';

/** Broken on every level: text that is no JSON, JSON that is no event, and bytes that are no UTF-8. */
const GARBAGE = Buffer.concat([
  Buffer.from(
    'data: {"choices":[{"delta":{"content":\n\nevent: ???\ndata: [1,2,\n\n:\n\ndata: 17\n\ndata: null\n\n',
  ),
  Buffer.from([0x64, 0x61, 0x74, 0x61, 0x3a, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x0a, 0x0a]),
  Buffer.from('retry: never\nid\n{"a":'),
]);

/** Resolves when everything is written; never, where the fault is to hang. */
export async function deliver(
  out: ServerResponse,
  payload: Payload,
  script: Script,
  protocol: Protocol,
): Promise<void> {
  const { fault, raw } = script;
  if (script.firstDelayMs !== undefined) await wait(script.firstDelayMs);
  if (fault?.kind === 'die' && fault.at === 'before-headers') return void out.socket?.destroy();
  if (fault?.kind === 'hang' && fault.at === 'before-headers') return;
  if (fault?.kind === 'status') return refuse(out, fault, protocol);
  if (raw)
    return void out.writeHead(raw.status ?? 200, { 'content-type': JSON_TYPE, ...raw.headers }).end(raw.body);

  out.writeHead(200, {
    'content-type': contentType(payload, fault),
    'x-request-id': 'req_fake',
    ...script.headers,
  });
  if (fault?.kind === 'garbage') return void out.end(GARBAGE);
  if (fault?.kind === 'content-type' && fault.value === undefined)
    return void out.end('<!doctype html><p>Please log in.</p>');

  const pieces = cut(encode(payload), fault, protocol);
  await write(out, script.bytes === undefined ? pieces : recut(pieces, script.bytes), script.delayMs);
  if (fault?.kind === 'die') out.socket?.destroy();
  else if (fault?.kind !== 'hang') out.end();
}

function refuse(out: ServerResponse, fault: Extract<Fault, { kind: 'status' }>, protocol: Protocol): void {
  const retryAfter =
    fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
  out.writeHead(fault.status, { 'content-type': JSON_TYPE, 'x-request-id': 'req_fake', ...retryAfter });
  out.end(
    JSON.stringify(errorBody(protocol, fault.status, fault.message ?? 'The fake vendor was told to refuse.')),
  );
}

function contentType(payload: Payload, fault: Fault | undefined): string {
  if (fault?.kind === 'content-type') return fault.value ?? 'text/html';
  return payload.kind === 'json' ? JSON_TYPE : SSE_TYPE;
}

function encode(payload: Payload): readonly Buffer[] {
  return payload.kind === 'json'
    ? [Buffer.from(JSON.stringify(payload.value))]
    : payload.frames.map(encodeFrame);
}

/** The first half, where the fault ends the body early: half of the frames, or of the bytes if there is but one. */
function cut(pieces: readonly Buffer[], fault: Fault | undefined, protocol: Protocol): readonly Buffer[] {
  if (
    fault?.kind !== 'die' &&
    fault?.kind !== 'hang' &&
    fault?.kind !== 'cut' &&
    fault?.kind !== 'error-event'
  )
    return pieces;
  const [only] = pieces;
  const half =
    pieces.length === 1 && only ? [only.subarray(0, only.length >> 1)] : pieces.slice(0, pieces.length >> 1);
  return fault.kind === 'error-event' ? [...half, encodeFrame(errorFrame(protocol))] : half;
}

function recut(pieces: readonly Buffer[], size: number): readonly Buffer[] {
  const all = Buffer.concat(pieces);
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.subarray(at * size, (at + 1) * size),
  );
}

async function write(
  out: ServerResponse,
  pieces: readonly Buffer[],
  delayMs: number | undefined,
): Promise<void> {
  for (const [index, piece] of pieces.entries()) {
    // One turn of the event loop between writes, so that each has the chance of being a packet of its own.
    if (index > 0) await (delayMs === undefined ? tick() : wait(delayMs));
    if (out.destroyed) return;
    if (!out.write(piece)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
  }
  // A socket that is destroyed at once would take its unsent bytes with it.
  await tick();
}
