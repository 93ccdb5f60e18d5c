/** The flat input of an endpoint, gathered from path, query and body, and parsed. */
import type { IncomingMessage } from 'node:http';
import { asksByQuery } from '@bailiwick/api/endpoint';
import { BailiwickError } from '@bailiwick/contract/errors';
import type * as z from 'zod';
import { bodyOf, textOf } from '../callers/body.ts';
import type { Route } from './routes.ts';

const LARGEST_BODY = 1_048_576;
/** Without a byte. */
const SLOWEST_MS = 30_000;

/** An input that its schema refuses: which parts, and why. */
export class InvalidInput extends BailiwickError {
  readonly fields: Readonly<Record<string, string>>;

  constructor(issues: z.core.$ZodIssue[]) {
    super('malformed_request', 'Something in what was sent is not as it must be.', {
      remedy: 'Correct what is named and send it again.',
    });
    this.fields = Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message]));
  }
}

/** @throws BailiwickError `malformed_request` or `too_large`. */
export async function readInput(
  request: IncomingMessage,
  { endpoint }: Route,
  { inPath, query }: { readonly inPath: Readonly<Record<string, string>>; readonly query: URLSearchParams },
): Promise<unknown> {
  const rest = asksByQuery(endpoint.method)
    ? fromQuery(query)
    : await fromBody(request, endpoint.largestBody ?? LARGEST_BODY);
  // What stands in the path is what was asked for; a body cannot say otherwise.
  const parsed = endpoint.input.safeParse({ ...rest, ...inPath });
  if (!parsed.success) throw new InvalidInput(parsed.error.issues);
  return parsed.data;
}

function fromQuery(query: URLSearchParams): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
}

async function fromBody(request: IncomingMessage, largest: number): Promise<object> {
  const text = await written(request, largest);
  if (text === '') return {};
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw new BailiwickError('malformed_request', 'The body is not JSON.', { cause });
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body;
  throw new BailiwickError('malformed_request', 'The body must be a JSON object.');
}

async function written(request: IncomingMessage, maxBytes: number): Promise<string> {
  const body = await bodyOf(request, { maxBytes, idleMs: SLOWEST_MS });
  if (body.kind === 'too_large') throw tooLarge(maxBytes);
  const text = body.kind === 'whole' ? textOf(body.bytes) : undefined;
  if (text !== undefined) return text;
  throw new BailiwickError('malformed_request', 'The body did not arrive whole, or is not UTF-8.');
}

function tooLarge(largest: number): BailiwickError {
  return new BailiwickError('too_large', `The body is larger than ${largest} bytes.`, {
    remedy: 'Send less at once.',
  });
}
