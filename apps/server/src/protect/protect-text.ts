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
export function protectText(text: string, findings: readonly Finding[], book: Book): Protected {
  const notation = new Notation(text);
  const draft = assemble(text, findings, { book, notation, name: book.nameFor.bind(book) });
  if (book.doubles.size === 0 || stands(draft, book)) return draft;
  // A double that touches words, or forms another's name with its neighbours, would not come back: tokens always do.
  return assemble(text, findings, { book, notation, name: book.tokenFor.bind(book) });
}

export interface Protected {
  readonly text: string;
  readonly pseudonyms: readonly Pseudonym[];
}

interface Draft extends Protected {
  /** Where each pseudonym stands in the text. */
  readonly starts: readonly number[];
}

interface Tools {
  readonly book: Book;
  readonly notation: Notation;
  readonly name: Book['nameFor'];
}

function assemble(text: string, findings: readonly Finding[], { book, notation, name }: Tools): Draft {
  // All values first: a double given to one of them must not be what stands in front of it.
  const named = nameAll(text, findings, (finding, surface) =>
    name(finding.type, finding.canonical, surface, notation.of(surface)),
  );
  const pseudonyms: Pseudonym[] = [];
  const starts: number[] = [];
  let out = '';
  const replace = (pseudonym: Pseudonym): void => {
    pseudonyms.push(pseudonym);
    starts.push(out.length);
    out += pseudonym.token;
  };
  const keep = (between: string): void => {
    let done = 0;
    for (const { start, end } of lookalikes(between, book.doubles)) {
      const typed = between.slice(start, end);
      out += between.slice(done, start);
      replace(book.tokenFor('LITERAL', typed, typed, notation.of(typed)));
      done = end;
    }
    out += between.slice(done);
  };
  let done = 0;
  for (const { start, end, pseudonym } of named) {
    keep(text.slice(done, start));
    replace(pseudonym);
    done = end;
  }
  keep(text.slice(done));
  return { text: pseudonyms.length === 0 ? text : out, pseudonyms, starts };
}

interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly pseudonym: Pseudonym;
}

function nameAll(
  text: string,
  findings: readonly Finding[],
  name: (finding: Finding, surface: string) => Pseudonym,
): readonly NamedSpan[] {
  const named: NamedSpan[] = [];
  let done = 0;
  for (const finding of findings) {
    const start = Math.max(wholePair(text, finding.start, 'before'), done);
    const end = wholePair(text, finding.end, 'after');
    if (end <= start) continue;
    named.push({ start, end, pseudonym: name(finding, text.slice(start, end)) });
    done = end;
  }
  return named;
}

/** Whether the names are found where they were put, and nothing else is. */
function stands({ text, pseudonyms, starts }: Draft, { doubles }: Book): boolean {
  const places = lookalikes(text, doubles);
  return (
    places.length === starts.length &&
    places.every(({ start, end, double }, i) => {
      const pseudonym = pseudonyms[i];
      return (
        start === starts[i] &&
        end - start === pseudonym?.token.length &&
        (double === undefined || double.token === pseudonym?.token)
      );
    })
  );
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
