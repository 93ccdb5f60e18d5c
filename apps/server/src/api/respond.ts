/** Answers of the control plane on the wire. */
import type { ServerResponse } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { writeWithPressure } from '../callers/write.ts';
import type { FileAnswer } from './handler.ts';
import { Conflict } from './conflict.ts';
import { InvalidInput } from './read-input.ts';

const ALWAYS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
};

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, {
    ...ALWAYS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
  });
  response.end(bytes);
}

/**
 * One document a line as they come; an empty line says that it was all, a line with an error that it was not.
 *
 * @param signal aborts when the caller goes away; nothing more is asked for then.
 */
export async function sendLines(
  response: ServerResponse,
  documents: AsyncIterable<unknown>,
  { signal, onFault }: { readonly signal: AbortSignal; readonly onFault: (error: unknown) => void },
): Promise<void> {
  response.writeHead(200, {
    ...ALWAYS,
    'content-type': 'application/x-ndjson; charset=utf-8',
    'x-accel-buffering': 'no',
  });
  response.flushHeaders();
  try {
    for await (const document of documents)
      await writeWithPressure(response, `${JSON.stringify(document)}\n`, signal);
    response.end('\n');
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof BailiwickError)) onFault(error);
    response.end(`${JSON.stringify(failureOf(error))}\n\n`);
  }
}

/** @param signal aborts when the caller goes away; what is left of the file is not read then. */
export async function sendFile(
  response: ServerResponse,
  { name, type, bytes }: FileAnswer,
  signal: AbortSignal,
): Promise<void> {
  const whole = typeof bytes === 'string' || bytes instanceof Uint8Array ? Buffer.from(bytes) : undefined;
  response.writeHead(200, {
    ...ALWAYS,
    'content-type': type,
    ...(whole === undefined ? {} : { 'content-length': whole.length }),
    // RFC 6266, RFC 8187: the name in full for who reads UTF-8, in ASCII for the others.
    'content-disposition': `attachment; filename="${name.replaceAll(/[^\w. -]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
  if (typeof bytes === 'string' || bytes instanceof Uint8Array) {
    response.end(whole);
    return;
  }
  try {
    for await (const piece of bytes) await writeWithPressure(response, piece, signal);
    response.end();
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

export function sendFailure(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    // Half a document must not look like a whole one.
    response.destroy();
    return;
  }
  const known = asKnown(error);
  if (known.retryAfter !== undefined) response.setHeader('retry-after', String(known.retryAfter));
  sendJson(response, known.status, failureOf(known));
}

function asKnown(error: unknown): BailiwickError {
  if (error instanceof BailiwickError) return error;
  return new BailiwickError('fault', 'Something went wrong on the server.', { cause: error });
}

function failureOf(error: unknown): object {
  const { code, message, remedy } = asKnown(error);
  return {
    error: {
      code,
      message,
      remedy,
      ...(error instanceof InvalidInput ? { fields: error.fields } : {}),
      ...(error instanceof Conflict ? { current: error.current } : {}),
    },
  };
}
