/**
 * The console's files, as they were built: read once, served from memory, under a policy that lets a page run nothing
 * but them and reach nobody but us.
 */
import { readFile, readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

/** Content Security Policy 3: nothing from elsewhere, no inline code, no frames, no string that becomes code. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  // Of addresses for scripts, one is known: the thread that draws diagrams, under this name.
  'trusted-types diagrams',
].join('; ');

const ALWAYS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

interface Built {
  readonly bytes: Buffer;
  readonly type: string;
  readonly brotli: Buffer | undefined;
  readonly gzip: Buffer | undefined;
}

export type Serving = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** @param folder where the build lies; without one, nothing is served and the door answers as for any unknown path. */
export function consolePages(folder: string): Serving {
  let reading: Promise<ReadonlyMap<string, Built>> | undefined;
  const files = (): Promise<ReadonlyMap<string, Built>> => (reading ??= readBuild(folder));
  return async (request, response) => {
    const url = URL.parse(request.url ?? '/', 'http://door');
    if (url === null || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
    const built = await files();
    const file = built.get(url.pathname);
    if (file !== undefined && url.pathname.startsWith('/assets/')) {
      send(request, response, file, 'public, max-age=31536000, immutable');
      return true;
    }
    // Every place of the console is one page; which one, its script reads from the address.
    const page = built.get('/index.html');
    if (page === undefined || !asksForPage(request)) return false;
    send(request, response, page, 'no-cache');
    return true;
  };
}

function asksForPage({ headers, url }: IncomingMessage): boolean {
  return headers.accept?.includes('text/html') === true && !url?.startsWith('/assets/');
}

async function readBuild(folder: string): Promise<ReadonlyMap<string, Built>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files = new Map<string, Built>();
  for (const name of names) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const read = (ending: string): Promise<Buffer | undefined> =>
      readFile(join(folder, `${name}${ending}`)).catch(() => undefined);
    const [bytes, brotli, gzip] = await Promise.all([read(''), read('.br'), read('.gz')]);
    if (bytes !== undefined) files.set(`/${name.replaceAll('\\', '/')}`, { bytes, type, brotli, gzip });
  }
  return files;
}

function send(request: IncomingMessage, response: ServerResponse, file: Built, caching: string): void {
  const accepted = request.headers['accept-encoding'] ?? '';
  const [encoding, bytes] =
    file.brotli !== undefined && /\bbr\b/.test(accepted)
      ? ['br', file.brotli]
      : file.gzip !== undefined && /\bgzip\b/.test(accepted)
        ? ['gzip', file.gzip]
        : [undefined, file.bytes];
  response.writeHead(200, {
    ...ALWAYS,
    'content-type': file.type,
    'content-length': bytes.length,
    'cache-control': caching,
    vary: 'accept-encoding',
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
