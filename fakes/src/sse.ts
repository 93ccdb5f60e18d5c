/** Server-sent events: frames to bytes, and texts to the deltas that a test asked for. */
import type { Frame, Script } from './script.ts';

/** Bytes of one delta where the script does not say: small enough that most values are split. */
const DEFAULT_DELTA_BYTES = 16;

export function frame(data: unknown, event?: string): Frame {
  return event === undefined ? { data: JSON.stringify(data) } : { event, data: JSON.stringify(data) };
}

export function encodeFrame({ event, data }: Frame): Buffer {
  return Buffer.from(event === undefined ? `data: ${data}\n\n` : `event: ${event}\ndata: ${data}\n\n`);
}

/** Cuts `text` into non-empty deltas; joined again they are the text. The empty text has none. */
export function deltas(text: string, script: Pick<Script, 'splitAt'>): readonly string[] {
  const bytes = Buffer.from(text);
  const cuts = script.splitAt ?? evenCuts(bytes.length);
  const starts = cuts.filter((cut) => cut > 0 && cut < bytes.length).map((cut) => characterStart(bytes, cut));
  const edges = [0, ...starts, bytes.length].sort((a, b) => a - b);
  const pieces: string[] = [];
  for (let index = 1; index < edges.length; index += 1) {
    const piece = bytes.toString('utf8', edges[index - 1], edges[index]);
    if (piece !== '') pieces.push(piece);
  }
  return pieces;
}

function evenCuts(length: number): readonly number[] {
  // A very long text (the oversized fault) is not cut into millions of frames.
  const step = Math.max(DEFAULT_DELTA_BYTES, Math.ceil(length / 4096));
  return Array.from({ length: Math.ceil(length / step) }, (_, index) => index * step);
}

function characterStart(bytes: Buffer, offset: number): number {
  let start = offset;
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}
