import type { Protocol } from '../offerings/offering.ts';

/** Where a request goes: the origin picks the pool, the path is what the vendor sees. */
export interface Address {
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
}

const VERSION = '/v1';

/**
 * Joins an offering's base URL and a route's path, with or without slashes at the seam.
 *
 * OpenAI's convention: the base URL holds the version (`…/v1`, `…/v1beta/openai`), so a version that the path
 * brings is dropped. Anthropic's: the base URL is the bare host, yet many write `/v1` too; the result has it once.
 * A query in the base URL (`?api-version=…`) stays in front of the request's own.
 */
export function addressOf(
  base: URL,
  protocol: Protocol,
  upstreamPath: string,
  query: string | undefined,
): Address {
  let prefix = withoutTrailingSlashes(base.pathname);
  let rest = upstreamPath.startsWith('/') ? upstreamPath : `/${upstreamPath}`;
  if (rest === VERSION || rest.startsWith(`${VERSION}/`)) rest = rest.slice(VERSION.length);
  if (protocol === 'anthropic' && !prefix.endsWith(VERSION)) prefix += VERSION;
  const search = joinQueries(base.search, query);
  return { origin: base.origin, path: `${prefix}${rest}${search}` };
}

function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 0 && path.charCodeAt(end - 1) === 0x2f) end -= 1;
  return path.slice(0, end);
}

function joinQueries(own: string, asked: string | undefined): string {
  const more = asked?.startsWith('?') === true ? asked.slice(1) : (asked ?? '');
  if (more === '') return own;
  return own === '' ? `?${more}` : `${own}&${more}`;
}
