/**
 * One character of a text, seen through whatever it is written in: `[` may stand as `%5B`, `%255B`, `&#91;`,
 * `&amp;lbrack;`, `\u005b`, `\\u005b`, `\[` or `［`.
 *
 * Promises that an answer never changes when more text arrives: whoever looks at the end of a text that may go on
 * gets `MORE`, and nothing is read beyond `LONGEST` code units after the start.
 */
import { entityAt } from './entity.ts';
import { percentAt } from './percent.ts';
import { type Character, END, MORE, type View, codeAt, hexAt, plain } from './view.ts';

const MOST_BACKSLASHES = 16;

export function characterAt(view: View, at: number): Character {
  const code = codeAt(view, at);
  switch (code) {
    case 0x25:
      return percentAt(view, at);
    case 0x26:
      return entityAt(view, at);
    case 0x5c:
      return escapeAt(view, at);
    default:
      return plain(code, at + 1);
  }
}

/** Length of the run of backslashes at `at`; `MORE` while the text may add to it. */
export function backslashesAt(view: View, at: number): number {
  let count = 0;
  while (count < MOST_BACKSLASHES) {
    const code = codeAt(view, at + count);
    if (code === MORE) return MORE;
    if (code !== 0x5c) break;
    count += 1;
  }
  return count;
}

function escapeAt(view: View, at: number): Character {
  const count = backslashesAt(view, at);
  if (count === MORE) return plain(MORE, at);
  const next = codeAt(view, at + count);
  if (next === MORE) return plain(MORE, at);
  if (next === 0x75) return unicodeEscape(view, at, count);
  // `\n`, `\r`, `\t`: a line wrapped inside a JSON string.
  if (next === 0x6e || next === 0x72 || next === 0x74) return plain(0x0a, at + count + 1);
  if (isMark(next)) return { ...plain(next, at + count + 1), backslashes: count };
  return plain(0x5c, at + 1);
}

/**
 * Each level of JSON doubles the backslashes, so their number tells the depth: `\u` 1, `\\u` 2, `\\\\u` 3.
 * Backslashes beyond a power of two are an escape of the decoded character (`\\\u005b` is JSON for `\[`).
 */
function unicodeEscape(view: View, at: number, count: number): Character {
  const code = hexAt(view, at + count + 1, 4);
  if (code === MORE) return plain(MORE, at);
  if (code === END) return plain(0x5c, at + 1);
  const own = ownBackslashes(count);
  return { ...plain(code, at + count + 5), json: Math.log2(own) + 1, backslashes: count - own };
}

/** The part of a run of backslashes that belongs to the escape at its end: its largest power of two as a factor. */
export function ownBackslashes(count: number): number {
  return count & -count;
}

/** ASCII punctuation that Markdown lets one escape, except quotes, which end JSON strings. */
function isMark(code: number): boolean {
  if (code === 0x22 || code === 0x27 || code === 0x5c) return false;
  return (
    (code >= 0x21 && code <= 0x2f) ||
    (code >= 0x3a && code <= 0x40) ||
    (code >= 0x5b && code <= 0x60) ||
    (code >= 0x7b && code <= 0x7e)
  );
}
