/**
 * Sentences with their offsets. Knows abbreviations, numbers of sections, closing quotes, and full stops that lost
 * the space behind them; cuts at `; (b)` too, where one sentence lists several duties.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Longer than any sentence that a person wrote; what is longer is cut, so that reading stays linear. */
const LONGEST = 3000;

const STOP =
  /[.!?]["”’')\]*_]{0,4}(?=\s|$)|[a-z]\.(?=[A-Z][a-z])|;["”’')*_]{0,3}(?=\s+(?:and\s+|or\s+|and\/or\s+)?[*_]{0,3}\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})\))/g;
const ABBREVIATION =
  /(?:^|[\s("“-])(?:e\.g|i\.e|etc|inc|ltd|llc|corp|co|no|nos|art|arts|sec|secs|para|paras|cf|vs|v|approx|mr|ms|mrs|dr|st|u\.s|u\.s\.a|u\.k|e\.u|s\.a|s\.l|b\.v|n\.v|cal|civ|reg|incl|resp|rs|z\.b|bzw|abs|nr|ca|d\.h|c\.f\.r|u\.s\.c|[A-Z])$|^\s*\(?\d{1,2}$|\b(?:no|nr|art|section|clause|article|annex)\.? \d{1,2}$/i;

/** Abbreviations that stand at the end of a sentence as well as within one. */
const ENDS_NAMES =
  /(?:^|[\s("“-])(?:etc|inc|ltd|llc|corp|co|u\.s|u\.k|(?:section|clause|article|annex|item) \d{1,2})$/i;
const OPENS_SENTENCE =
  /^[\s*_"“]*(?:The|This|These|Those|Our|Such|Where|When|An|They|Please|Customers?|Provider|If|In|We|You|Each|For|Any|All|No|It|To|By)\b/;

/** The sentences of `text` between two offsets, without the space around them. */
export function* sentencesIn(text: string, from: number, to: number): Generator<Span> {
  const part = text.slice(from, to);
  let start = 0;
  for (const found of part.matchAll(STOP)) {
    const end = found.index + found[0].length;
    if (!found[0].startsWith(';') && !endsHere(part, part.indexOf('.', found.index), end)) continue;
    yield* cut(text, from + start, from + end);
    start = end;
  }
  yield* cut(text, from + start, to);
}

function endsHere(part: string, stop: number, end: number): boolean {
  const after = part.slice(end, end + 14);
  const next = /\S/.exec(after)?.[0];
  if (next === undefined) return true;
  if (/[\p{Ll}§]/u.test(next)) return false;
  if (stop < 0 || stop >= end) return true;
  const before = part.slice(Math.max(0, stop - 12), stop);
  if (before.endsWith('\\')) return false;
  if (!ABBREVIATION.test(before)) return true;
  return ENDS_NAMES.test(before) && OPENS_SENTENCE.test(after);
}

function* cut(text: string, from: number, to: number): Generator<Span> {
  let start = from;
  while (start < to) {
    const end = to - start <= LONGEST ? to : breakBefore(text, start + LONGEST, start);
    const piece = text.slice(start, end);
    const words = piece.trim();
    if (words !== '') {
      const at = start + (piece.length - piece.trimStart().length);
      yield { start: at, end: at + words.length };
    }
    start = end;
  }
}

function breakBefore(text: string, at: number, floor: number): number {
  const space = text.lastIndexOf(' ', at);
  const end = space > floor + LONGEST / 2 ? space : at;
  // Never between the halves of a surrogate pair: each piece has to be a text of its own.
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
