/**
 * The log over HTTP, where the firm publishes it: `/ledger/checkpoint` and `/ledger/tile/…`, read-only, without a key.
 *
 * Gives only what the last checkpoint covers, byte for byte what `ledger publish` writes.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { TILE_WIDTH, parseTilePath } from '@bailiwick/ledger/tile';
import type { Ledger } from './ledger.ts';
import { tileBytes } from './published.ts';

const PREFIX = '/ledger/';
/** Full tiles never change; the checkpoint does, and partial tiles come and go. */
const FOR_EVER = 'public, max-age=31536000, immutable';
const SHORTLY = 'public, max-age=10';
const TEXT = 'text/plain; charset=utf-8';

interface Page {
  readonly status: 200 | 404;
  readonly type: string;
  readonly caching: string;
  readonly bytes: Uint8Array;
}

const MISSING: Page = {
  status: 404,
  type: TEXT,
  caching: 'no-store',
  bytes: Buffer.from('The log has no such file, or not yet.\n'),
};

/** Answers `/ledger/…`; gives false for any other path, and where nothing is published. */
export type Publishing = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** @param isOn asked at each request: the configuration may change. */
export function publishing(ledger: Ledger, isOn: () => boolean): Publishing {
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (!path.startsWith(PREFIX) || !asks || !isOn()) return false;
    // What is not there is said here: at the door the question itself would become an entry of the log.
    const page = await pageAt(ledger, path.slice(PREFIX.length));
    response.writeHead(page.status, {
      'content-type': page.type,
      'content-length': page.bytes.length,
      'cache-control': page.caching,
      'access-control-allow-origin': '*',
    });
    response.end(request.method === 'HEAD' ? undefined : page.bytes);
    return true;
  };
}

async function pageAt(ledger: Ledger, path: string): Promise<Page> {
  const name = parseTilePath(path);
  if (name === undefined && path !== 'checkpoint') return MISSING;
  const signed = await ledger.shown();
  if (signed === undefined) return MISSING;
  if (name === undefined)
    return { status: 200, type: TEXT, caching: SHORTLY, bytes: Buffer.from(signed.note) };
  const bytes = await tileBytes(ledger.store, name, signed.checkpoint.size);
  const caching = name.width === TILE_WIDTH ? FOR_EVER : SHORTLY;
  return bytes === undefined ? MISSING : { status: 200, type: 'application/octet-stream', caching, bytes };
}
