/**
 * Long texts are read in blocks, so that memory stays bounded and a stream is read as the whole text is.
 *
 * A block ends where the text alone says so, whatever came in which pieces: at a blank line, else where a stream may
 * be cut. What stood before it lends context to the next block; inside a table that is the header.
 */
import { Tables } from './outline/tables.ts';

/** A block is at least this long, and at most this much longer, in UTF-16 units. */
const LEAST = 1 << 17;
const MOST = LEAST + (1 << 15);
/** How much of what came before lends context. */
const CONTEXT = 128;

const BLANK_LINE = /\n[ \t\r]*\n/g;

/** The end of the block that begins at `from`; -1 while more text must tell. */
export function blockEnd(text: string, from: number, nextCut: (text: string) => number): number {
  if (text.length - from < MOST) return -1;
  const least = from + LEAST;
  const tail = text.slice(least, from + MOST);
  BLANK_LINE.lastIndex = 0;
  if (BLANK_LINE.test(tail)) return least + BLANK_LINE.lastIndex;
  const line = tail.indexOf('\n') + 1;
  const cut = nextCut(tail.slice(line));
  if (cut > 0) return least + line + cut;
  const low = text.charCodeAt(from + MOST);
  return low >= 0xdc00 && low < 0xe000 ? from + MOST - 1 : from + MOST;
}

/** What of `block` (with what stood before it) lends context to the next one. */
export function contextOf(block: string): string {
  const header = new Tables(block).openHeader();
  return header === undefined ? block.slice(-CONTEXT) : `${header}\n`;
}

/** The context that a caller's own text lends. */
export function contextBefore(text: string): string {
  return text.slice(-CONTEXT);
}
