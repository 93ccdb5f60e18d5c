/** Bodies and errors of SCIM on the wire (RFC 7644 §3.1, §3.12). */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { BailiwickError, type ErrorCode } from '@bailiwick/contract/errors';
import { fromJson } from '@bailiwick/contract/from-json';
import { ZodError } from 'zod';
import { bodyOf, textOf } from '../callers/body.ts';
import { InvalidFilter, type Resource, isObject } from './filter.ts';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
const LARGEST_BODY = 1_048_576;
/** Without a byte. */
const SLOWEST_MS = 30_000;

export interface Answer {
  readonly status: number;
  /** Undefined: there is none. */
  readonly body: Resource | undefined;
  /** Seconds. */
  readonly retryAfter?: number | undefined;
}

type ScimType = 'invalidFilter' | 'invalidSyntax' | 'invalidValue' | 'uniqueness' | 'mutability';

/** A refusal of the protocol's own. `message` holds no value that was sent. */
export class ScimError extends Error {
  override readonly name = 'ScimError';
  readonly status: number;
  readonly scimType: ScimType | undefined;

  constructor(status: number, scimType: ScimType | undefined, message: string) {
    super(message);
    this.status = status;
    this.scimType = scimType;
  }
}

/** @throws ScimError 400 or 413 */
export async function readResource(request: IncomingMessage): Promise<Resource> {
  const body = await bodyOf(request, { maxBytes: LARGEST_BODY, idleMs: SLOWEST_MS });
  if (body.kind === 'too_large')
    throw new ScimError(413, undefined, `The body is larger than ${LARGEST_BODY} bytes.`);
  const sent = body.kind === 'whole' ? fromJson(textOf(body.bytes) ?? '') : undefined;
  if (isObject(sent)) return sent;
  throw new ScimError(400, 'invalidSyntax', 'The body is not a JSON object.');
}

const OF_CODE: Partial<Readonly<Record<ErrorCode, readonly [status: number, type?: ScimType]>>> = {
  not_found: [404],
  conflict: [409, 'uniqueness'],
  malformed_request: [400, 'invalidValue'],
  not_allowed: [403, 'mutability'],
  rate_limited: [429],
  journal_unavailable: [503],
};

export function refusal(error: unknown): Answer {
  if (error instanceof ScimError) return errorAnswer(error.status, error.scimType, error.message);
  if (error instanceof InvalidFilter) return errorAnswer(400, 'invalidFilter', error.message);
  if (error instanceof ZodError) {
    const places = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
    return errorAnswer(400, 'invalidValue', places);
  }
  if (error instanceof URIError) return errorAnswer(404, undefined, 'There is nothing under this address.');
  const [status, type] = (error instanceof BailiwickError ? OF_CODE[error.code] : undefined) ?? [500];
  if (status === 500 || !(error instanceof BailiwickError))
    return errorAnswer(500, undefined, 'Something went wrong on the server.');
  return { ...errorAnswer(status, type, error.message), retryAfter: error.retryAfter };
}

function errorAnswer(status: number, scimType: ScimType | undefined, detail: string): Answer {
  return {
    status,
    body: {
      schemas: [ERROR],
      status: String(status),
      ...(scimType === undefined ? {} : { scimType }),
      detail,
    },
  };
}

export function send(response: ServerResponse, { status, body, retryAfter }: Answer): void {
  const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
  const { location } = (body?.['meta'] ?? {}) as { readonly location?: string };
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(bytes === undefined
      ? {}
      : { 'content-type': 'application/scim+json; charset=utf-8', 'content-length': bytes.length }),
    ...(location === undefined ? {} : { location }),
    ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(status === 413 ? { connection: 'close' } : {}),
  });
  response.end(bytes);
}
