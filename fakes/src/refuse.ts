/** Errors in the two vendors' own shapes. */
import type { Frame } from './script.ts';
import { frame } from './sse.ts';

export type Protocol = 'chat' | 'responses' | 'completions' | 'embeddings' | 'messages' | 'other';

const ANTHROPIC_TYPES: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  529: 'overloaded_error',
};

export function errorBody(protocol: Protocol, status: number, text: string): object {
  if (protocol === 'messages') {
    const type = ANTHROPIC_TYPES[status] ?? 'api_error';
    return { type: 'error', error: { type, message: text }, request_id: 'req_fake' };
  }
  const type =
    status === 429 ? 'rate_limit_exceeded' : status < 500 ? 'invalid_request_error' : 'server_error';
  return { error: { message: text, type, param: null, code: status === 429 ? 'rate_limit_exceeded' : null } };
}

/** The event with which a vendor gives up after the stream has begun. */
export function errorFrame(protocol: Protocol): Frame {
  const text = 'The fake vendor gave up.';
  if (protocol === 'messages')
    return frame({ type: 'error', error: { type: 'overloaded_error', message: text } }, 'error');
  if (protocol !== 'responses')
    return frame({ error: { message: text, type: 'server_error', param: null, code: null } });
  return frame(
    { type: 'error', code: 'server_error', message: text, param: null, sequence_number: 999 },
    'error',
  );
}
