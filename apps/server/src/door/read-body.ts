import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds without a byte after which a client counts as stalled. */
  readonly idleMs: number;
}

/**
 * Reads a JSON body whole, as strict UTF-8.
 *
 * @throws BailiwickError `too_large`, `malformed_request` (broken UTF-8, stalled or aborted client) or
 *   `uninspectable_content` (not JSON, or compressed).
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  requireJson(request);
  if (Number(request.headers['content-length'] ?? 0) > limits.maxBytes) throw tooLarge(limits);
  const body = await collect(request, limits);
  // A replacement character would hide what the vendor's own decoder may read differently.
  if (!isUtf8(body)) throw new BailiwickError('malformed_request', 'The body is not valid UTF-8.');
  const text = body.toString('utf8');
  // Files that Windows writes begin with a byte order mark. It may be ignored; vendors refuse it (RFC 8259 §8.1).
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function requireJson(request: IncomingMessage): void {
  const [type, ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type?.trim() !== 'application/json') {
    throw new BailiwickError(
      'uninspectable_content',
      'Only bodies of type application/json can be inspected on this route.',
    );
  }
  const charset = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => parameter.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-?8"?$/.test(charset)) {
    throw new BailiwickError('uninspectable_content', 'Only UTF-8 bodies can be inspected.');
  }
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
    throw new BailiwickError('uninspectable_content', 'Compressed bodies are not accepted.', {
      remedy: 'Send the body uncompressed.',
    });
  }
}

function collect(request: IncomingMessage, { maxBytes, idleMs }: BodyLimits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const stalled = setTimeout(
      () => finish(new BailiwickError('malformed_request', 'The body did not arrive in time.')),
      idleMs,
    );
    const finish = (outcome: Buffer | BailiwickError): void => {
      clearTimeout(stalled);
      request.off('data', take).off('end', end).off('error', lost).off('close', lost);
      // Node discards what is left of the body after the answer, so the client gets to read the error.
      request.on('error', () => {});
      if (outcome instanceof BailiwickError) reject(outcome);
      else resolve(outcome);
    };
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > maxBytes) return finish(tooLarge({ maxBytes, idleMs }));
      chunks.push(chunk);
      stalled.refresh();
    };
    const end = (): void => finish(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
    const lost = (): void =>
      finish(new BailiwickError('malformed_request', 'The client went away before the body was complete.'));
    request.on('data', take).on('end', end).on('error', lost).on('close', lost);
  });
}

function tooLarge({ maxBytes }: BodyLimits): BailiwickError {
  return new BailiwickError('too_large', `The body is larger than the limit of ${maxBytes} bytes.`, {
    remedy: 'Send less at once, or raise limits.body_bytes in bailiwick.yaml.',
  });
}
