import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';
import { type BodyLimits, bodyOf } from '../callers/body.ts';

/**
 * Reads a JSON body whole, as strict UTF-8.
 *
 * @throws BailiwickError `too_large`, `malformed_request` (broken UTF-8, stalled or aborted client) or
 *   `uninspectable_content` (not JSON, or compressed).
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<string> {
  requireJson(request);
  const body = await wholeOf(request, limits);
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

async function wholeOf(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const body = await bodyOf(request, limits);
  switch (body.kind) {
    case 'whole':
      return body.bytes;
    case 'too_large':
      throw tooLarge(limits);
    case 'late':
      throw new BailiwickError('malformed_request', 'The body did not arrive in time.');
    case 'lost':
      throw new BailiwickError('malformed_request', 'The client went away before the body was complete.');
  }
}

function tooLarge({ maxBytes }: BodyLimits): BailiwickError {
  return new BailiwickError('too_large', `The body is larger than the limit of ${maxBytes} bytes.`, {
    remedy: 'Send less at once, or raise limits.body_bytes in bailiwick.yaml.',
  });
}
