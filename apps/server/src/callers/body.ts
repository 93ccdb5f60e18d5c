import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  readonly maxBytes: number;
  /** Milliseconds without a byte after which a caller counts as stalled; also the head start of a slow one. */
  readonly idleMs: number;
}

/** Bytes a millisecond on average: 2 kbit/s, below any line in use. Whoever is slower only wants to hold a connection. */
const SLOWEST_PACE = 0.25;

/** `late`: nothing came any more. `lost`: the caller went away in the middle. */
export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too_large' | 'late' | 'lost' };

/** The body of a request, whole; nothing is read of one that says beforehand that it is too large. */
export function bodyOf(request: IncomingMessage, { maxBytes, idleMs }: BodyLimits): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    return Promise.resolve({ kind: 'too_large' });
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    let size = 0;
    const began = performance.now();
    const stalled = setTimeout(() => finish({ kind: 'late' }), idleMs);
    const finish = (body: Body): void => {
      clearTimeout(stalled);
      request.off('data', take).off('end', end).off('error', lost).off('close', lost);
      // Node discards what is left of the body after the answer, so the caller gets to read why it was refused.
      request.on('error', () => {});
      resolve(body);
    };
    const take = (piece: Buffer): void => {
      size += piece.length;
      if (size > maxBytes) return finish({ kind: 'too_large' });
      if (performance.now() - began > idleMs + size / SLOWEST_PACE) return finish({ kind: 'late' });
      pieces.push(piece);
      stalled.refresh();
    };
    const end = (): void => {
      const [only = Buffer.alloc(0), ...more] = pieces;
      // Most bodies come in one piece; large ones are not copied for nothing.
      finish({ kind: 'whole', bytes: more.length === 0 ? only : Buffer.concat(pieces, size) });
    };
    const lost = (): void => finish({ kind: 'lost' });
    request.on('data', take).on('end', end).on('error', lost).on('close', lost);
  });
}

/** @returns undefined for what is not UTF-8. */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
