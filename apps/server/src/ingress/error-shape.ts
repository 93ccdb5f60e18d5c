/** Errors as the callers' own libraries expect them: the vendor's shape, with our stable code. */
import type { BailiwickError } from '@bailiwick/contract/errors';
import type { Protocol } from '../offerings/offering.ts';
import type { Route } from './routes.ts';

export interface ErrorReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A whole reply. @param record the journal's id of the request, for support. */
export function errorReply(protocol: Protocol, error: BailiwickError, record?: string): ErrorReply {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (error.retryAfter !== undefined) headers['retry-after'] = String(Math.ceil(error.retryAfter));
  const body = protocol === 'anthropic' ? anthropicError(error, record) : { error: openaiError(error) };
  return { status: error.status, headers, body: JSON.stringify(body) };
}

/**
 * The last event of a stream that cannot go on. OpenAI's chat streams have no error event of their own; their SDK
 * raises an error for a chunk that holds `error`. No `[DONE]` follows it: a client that overlooks the error must not
 * take the answer for complete.
 */
export function streamError(route: Route, error: BailiwickError): string {
  if (route.protocol === 'anthropic')
    return `event: error\ndata: ${JSON.stringify(anthropicError(error, undefined))}\n\n`;
  const shape = openaiError(error);
  if (route.body !== 'responses') return `data: ${JSON.stringify({ error: shape })}\n\n`;
  const { code, message } = shape;
  return `event: error\ndata: ${JSON.stringify({ type: 'error', code, message, param: null, error: shape })}\n\n`;
}

const sentence = ({ message, remedy }: BailiwickError): string => `${message} ${remedy}`;

interface OpenaiError {
  readonly message: string;
  readonly type: string;
  readonly param: null;
  readonly code: string;
}

function openaiError(error: BailiwickError): OpenaiError {
  return {
    message: sentence(error),
    type: OPENAI_TYPES[error.status] ?? kindOf(error.status),
    param: null,
    code: error.code,
  };
}

const OPENAI_TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  429: 'rate_limit_error',
};

function anthropicError(error: BailiwickError, record: string | undefined): object {
  // Their clients wait and try again for this one.
  const type =
    error.code === 'shutting_down'
      ? 'overloaded_error'
      : (ANTHROPIC_TYPES[error.status] ?? kindOf(error.status));
  return {
    type: 'error',
    error: { type, code: error.code, message: sentence(error) },
    ...(record === undefined ? {} : { request_id: record }),
  };
}

const ANTHROPIC_TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  504: 'timeout_error',
};

const kindOf = (status: number): string => (status < 500 ? 'invalid_request_error' : 'api_error');
