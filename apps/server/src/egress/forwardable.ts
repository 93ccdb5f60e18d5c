/**
 * Which headers cross the door, in either direction.
 *
 * A header is a position that carries text like any other, and nobody inspects it. So only names that the vendors
 * define go on, and only with values that look like what the vendors define there: flags, versions, dates. A value
 * of any other shape could be an e-mail address or a name, and is dropped.
 *
 * Never forwarded: credentials, cookies, who the client is and where it comes from, hop-by-hop headers
 * (RFC 9110, section 7.6.1), and all that begins with `x-`.
 */

type Incoming = Readonly<Record<string, string | readonly string[] | undefined>>;

const MEDIA_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'text/event-stream',
  'application/json, text/event-stream',
  '*/*',
]);

/** `assistants=v2, realtime=v1`: lower case, and each with a version or a date, as every vendor writes them. */
const FLAGS = /^[a-z][a-z._=-]*\d[a-z0-9._=-]*(?:, *[a-z][a-z._=-]*\d[a-z0-9._=-]*)*$/;
const DATE = /^\d{4}-\d\d-\d\d$/;
/** The names that the vendors define for callers to send, and what they hold. */
const VALUES: Readonly<Record<string, RegExp>> = {
  'anthropic-version': DATE,
  'anthropic-beta': FLAGS,
  'anthropic-dangerous-direct-browser-access': /^true$/,
  'openai-version': DATE,
  'openai-beta': FLAGS,
};
const LONG_NUMBER = /\d{9}/;
/** What the vendors' own libraries generate: a random UUID behind a fixed prefix. */
const IDEMPOTENCY_KEY =
  /^(?:stainless-[a-z]{1,12}-retry-)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The headers of a request that go on to the vendor. Names are in lower case, as node:http delivers them. */
export function forwardableRequestHeaders(headers: Incoming): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === 'string' && isForwardable(name, value)) kept[name] = value;
  }
  return kept;
}

function isForwardable(name: string, value: string): boolean {
  if (name === 'accept') return MEDIA_TYPES.has(value);
  if (name === 'idempotency-key') return IDEMPOTENCY_KEY.test(value);
  if (!Object.hasOwn(VALUES, name)) return false;
  return value.length <= 2048 && VALUES[name]?.test(value) === true && !LONG_NUMBER.test(value);
}

const REPLY_HEADERS: ReadonlySet<string> = new Set([
  'content-type',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
  'request-id',
  'x-request-id',
  'openai-processing-ms',
]);

/** The headers of a vendor's reply that come back to the caller. Names are in lower case. */
export function forwardableReplyHeaders(headers: Incoming): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value === undefined) continue;
    if (
      REPLY_HEADERS.has(name) ||
      name.startsWith('x-ratelimit-') ||
      name.startsWith('anthropic-ratelimit-')
    ) {
      kept[name] = typeof value === 'string' ? value : (value[0] ?? '');
    }
  }
  return kept;
}
