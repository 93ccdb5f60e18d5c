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

interface Page {
  readonly type: string;
  readonly caching: string;
  readonly bytes: Uint8Array;
}

/** Answers `/ledger/…`; gives false for any other path, and where nothing is published. */
export type Publishing = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** @param isOn asked at each request: the configuration may change. */
export function publishing(ledger: Ledger, isOn: () => boolean): Publishing {
  return async (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    const asks = request.method === 'GET' || request.method === 'HEAD';
    if (!path.startsWith(PREFIX) || !asks || !isOn()) return false;
    const page = await pageAt(ledger, path.slice(PREFIX.length));
    if (page === undefined) return false;
    response.writeHead(200, {
      'content-type': page.type,
      'content-length': page.bytes.length,
      'cache-control': page.caching,
      'access-control-allow-origin': '*',
    });
    response.end(request.method === 'HEAD' ? undefined : page.bytes);
    return true;
  };
}

async function pageAt(ledger: Ledger, path: string): Promise<Page | undefined> {
  const name = parseTilePath(path);
  if (name === undefined && path !== 'checkpoint') return undefined;
  const signed = await ledger.latest();
  if (signed === undefined) return undefined;
  if (name === undefined)
    return { type: 'text/plain; charset=utf-8', caching: SHORTLY, bytes: Buffer.from(signed.note) };
  const bytes = await tileBytes(ledger.store, name, signed.checkpoint.size);
  const caching = name.width === TILE_WIDTH ? FOR_EVER : SHORTLY;
  return bytes === undefined ? undefined : { type: 'application/octet-stream', caching, bytes };
}
