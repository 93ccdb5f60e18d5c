/** One small POST to an address that the firm has named, and the small answer to it. Nothing of ours travels along. */
import { type Reach, guardedClient } from './guarded-connection.ts';

export interface Posting {
  readonly url: URL;
  readonly type: string;
  readonly body: string;
  /** For the whole of it, the answer included; milliseconds. */
  readonly limitMs: number;
  /** Of the answer. */
  readonly mostBytes: number;
}

export interface PostedReply {
  readonly status: number;
  /** Its media type; undefined where it names none. */
  readonly type: string | undefined;
  readonly text: string;
}

/** @throws Unreachable; errors of the network with their `code`; RangeError where the answer is too large. */
export async function guardedPost(
  { url, type, body, limitMs, mostBytes }: Posting,
  reach: Reach,
): Promise<PostedReply> {
  const client = guardedClient(url, limitMs, reach);
  try {
    const reply = await client.request({
      method: 'POST',
      path: `${url.pathname}${url.search}`,
      headers: { 'content-type': type },
      body,
      signal: AbortSignal.timeout(limitMs),
    });
    // Destroyed unread, a body may raise an error that nobody waits for.
    reply.body.on('error', () => {});
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of reply.body as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > mostBytes) throw new RangeError('The answer is too large.');
      pieces.push(piece);
    }
    const named = reply.headers['content-type'];
    return {
      status: reply.statusCode,
      type: Array.isArray(named) ? named.at(-1) : named,
      text: Buffer.concat(pieces).toString(),
    };
  } finally {
    await client.destroy();
  }
}
