/**
 * Values → pseudonyms, in one text.
 *
 * Promises that the text, come back unchanged, restores to exactly what went in: every finding is replaced by its
 * name, and everything else that the way back would take for a name, because the caller typed it, is replaced by a
 * `LITERAL` of its own. Nobody can see another's value by typing its name.
 */
import type { Finding } from '@bailiwick/contract/finding';
import type { Book } from './book.ts';
import { lookalikes } from './lookalikes.ts';
import type { Pseudonym } from './pseudonym.ts';

/** @param findings of this text, by start, not overlapping; offsets in UTF-16 code units. */
export function protectText(
  text: string,
  findings: readonly Finding[],
  book: Book,
): { readonly text: string; readonly pseudonyms: readonly Pseudonym[] } {
  const notation = new Notation(text);
  const pseudonyms: Pseudonym[] = [];
  let out = '';
  const replace = (name: Pseudonym): void => {
    pseudonyms.push(name);
    out += name.token;
  };
  const gap = (start: number, end: number): void => {
    const between = text.slice(start, end);
    let done = 0;
    for (const typed of lookalikes(between)) {
      const literal = between.slice(typed.start, typed.end);
      out += between.slice(done, typed.start);
      replace(book.nameFor('LITERAL', literal, literal, notation.of(literal)));
      done = typed.end;
    }
    out += between.slice(done);
  };

  let done = 0;
  for (const finding of findings) {
    const start = Math.max(wholePair(text, finding.start, 'before'), done);
    const end = wholePair(text, finding.end, 'after');
    if (end <= start) continue;
    gap(done, start);
    const surface = text.slice(start, end);
    replace(book.nameFor(finding.type, finding.canonical, surface, notation.of(surface)));
    done = end;
  }
  gap(done, text.length);
  return { text: pseudonyms.length === 0 ? text : out, pseudonyms };
}

/** Moves an offset that lies inside a surrogate pair to the pair's edge. */
function wholePair(text: string, at: number, edge: 'before' | 'after'): number {
  if (!isLow(text.charCodeAt(at)) || !isHigh(text.charCodeAt(at - 1))) return at;
  return edge === 'before' ? at - 1 : at + 1;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Knows whether a surface is written in JSON; looks only when one turns up that is written differently there. */
class Notation {
  readonly #text: string;
  #json: boolean | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  of(surface: string): 'json' | undefined {
    if (!/[\\"]/.test(surface)) return undefined;
    this.#json ??= isJson(this.#text);
    return this.#json ? 'json' : undefined;
  }
}

function isJson(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
