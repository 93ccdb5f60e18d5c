/**
 * Whether a request comes from our own console, or from a program, and not from a foreign page in a browser that
 * happens to hold a session (ASVS 5.0 §3.5.1: cross-site request forgery).
 *
 * The cookie is `SameSite=Strict` already; this holds where a browser does not keep to that. A page cannot set
 * `x-bailiwick-console` for another origin without asking first (CORS), and we never say yes; browsers add
 * `Sec-Fetch-Site` and `Origin`, which no page can change.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { BailiwickError } from '@bailiwick/contract/errors';

/** @throws BailiwickError `foreign_page`. */
export function requireSamePage(method: string, headers: IncomingHttpHeaders, origin: string): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreign();
  if (headers.origin !== undefined && headers.origin !== origin) throw foreign();
  if (method !== 'GET' && headers['x-bailiwick-console'] !== '1') throw foreign();
}

function foreign(): BailiwickError {
  return new BailiwickError('foreign_page', 'This request was made by a page that is not the console.');
}
