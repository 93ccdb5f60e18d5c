import type { IncomingMessage } from 'node:http';

const SLOWEST_MS = 10_000;

export type Body =
  | { readonly kind: 'whole'; readonly text: string }
  | { readonly kind: 'too_large' }
  | { readonly kind: 'broken' };

/** A small body, in time and as UTF-8. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > most) return { kind: 'too_large' };
  const late = setTimeout(() => request.destroy(), SLOWEST_MS);
  try {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of request as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > most) return { kind: 'too_large' };
      pieces.push(piece);
    }
    return { kind: 'whole', text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces)) };
  } catch {
    return { kind: 'broken' };
  } finally {
    clearTimeout(late);
  }
}
