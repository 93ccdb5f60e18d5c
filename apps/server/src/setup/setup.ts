/**
 * First run: a one-time link, printed at start while no key exists, that shows how to try the door and creates the
 * first key. The link dies with its use and with the process.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiKeys } from '../keys/api-keys.ts';
import { keyPage, spentPage, statusPage, welcomePage } from './page.ts';

const LONGEST_FORM = 1024;

export class Setup {
  #token: string | undefined;
  readonly #keys: ApiKeys;

  constructor(keys: ApiKeys) {
    this.#keys = keys;
    this.#token = keys.count === 0 ? randomBytes(24).toString('base64url') : undefined;
  }

  /** The link to print, or undefined when set-up is done. */
  link(base: string): string | undefined {
    return this.#token === undefined ? undefined : `${base}/setup?token=${this.#token}`;
  }

  /** Answers `/` and `/setup`; false when the path is none of them. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    // Addresses such as `//` are no URL; the door refuses them like any other that nobody serves.
    const url = URL.parse(request.url ?? '/', 'http://door');
    if (url === null) return false;
    const scheme = 'encrypted' in request.socket ? 'https' : 'http';
    const base = `${scheme}://${request.headers.host ?? 'localhost'}`;
    const { method } = request;
    if (url.pathname === '/' && (method === 'GET' || method === 'HEAD')) {
      send(response, 200, statusPage(base));
      return true;
    }
    if (url.pathname !== '/setup') return false;
    if (method === 'GET' && this.#isValid(url.searchParams.get('token')))
      send(response, 200, welcomePage(base, this.#token ?? ''));
    else if (method === 'POST' && this.#isValid(new URLSearchParams(await readForm(request)).get('token'))) {
      // Spent before the key exists: of two clicks at once only one creates a key.
      this.#token = undefined;
      const { key } = await this.#keys.create({ name: 'first' });
      send(response, 200, keyPage(base, key));
    } else send(response, 410, spentPage());
    return true;
  }

  #isValid(presented: string | null): boolean {
    if (this.#token === undefined || this.#keys.count > 0 || presented === null) return false;
    const [a, b] = [Buffer.from(presented), Buffer.from(this.#token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}

async function readForm(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_FORM) return '';
  }
  return text;
}

function send(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}
