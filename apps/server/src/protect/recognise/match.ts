/**
 * Does a token stand here? The one answer for both directions: a request is searched for typed look-alikes with it,
 * a reply for our own tokens, so whatever the way back would restore the way out has seen.
 *
 * Answers are final: `MORE` is given as long as text to come could change one, otherwise the answer depends on the
 * text read so far alone. That is what makes a stream restore like the whole text, however it was cut.
 */
import type { PseudonymType } from '../pseudonym.ts';
import { SHORTEST_CODE } from '../alphabet.ts';
import { characterAt } from './character.ts';
import { type Bracket, bracketOf, isSpace } from './marks.ts';
import { type Run, inflectionEnd, possessiveEnd, runAt, skipFiller, typeAt } from './parts.ts';
import { type Character, END, MORE, type View, codeAt } from './view.ts';
import { Wrapping } from './wrapping.ts';

/** Decides which readings count, and what they stand for. */
export interface Resolver<Meaning> {
  /** Types whose tokens are looked for outside brackets. */
  readonly types: ReadonlySet<PseudonymType>;
  /** In brackets: a variant that does not exist falls back to the value's first spelling. */
  inBrackets(type: PseudonymType, code: string, variant: string | undefined): Meaning | undefined;
  /** Outside brackets, or with an ending attached: only what exists exactly so. */
  exactly(type: PseudonymType, code: string, variant: string | undefined): Meaning | undefined;
}

export interface Match<Meaning> {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
  /** Text of the match that stays: a bracket of prose before; an ending and the closing bracket after. */
  readonly before: string;
  readonly after: string;
  /** How often the token was percent-encoded, written in HTML references, and put into JSON strings. */
  readonly percent: number;
  readonly entity: number;
  readonly json: number;
}

const SHORTEST_VARIANT = 2;

/** A token in brackets whose opening bracket, in any disguise, is the character at `view.start`. */
export function matchBracketed<Meaning>(
  view: View,
  resolver: Resolver<Meaning>,
): Match<Meaning> | typeof MORE | undefined {
  const opening = characterAt(view, view.start);
  if (opening.code === MORE) return MORE;
  const bracket = bracketOf(opening.code);
  if (bracket === undefined) return undefined;
  const wrapping = new Wrapping();
  wrapping.add(opening);
  const word = typeAt(view, opening.end, wrapping);
  if (word === MORE || word === undefined) return word;
  const run = runAt(view, word.end, wrapping);
  if (run === MORE) return MORE;
  if (run.symbols.length < SHORTEST_CODE) return undefined;
  return readBracketed({ view, resolver, opening, bracket, type: word.type, wrapping }, run);
}

interface Bracketed<Meaning> {
  readonly view: View;
  readonly resolver: Resolver<Meaning>;
  readonly opening: Character;
  readonly bracket: Bracket;
  readonly type: PseudonymType;
  readonly wrapping: Wrapping;
}

/** Tries the readings of the symbols after the type, longest first. */
function readBracketed<Meaning>(
  token: Bracketed<Meaning>,
  code: Run,
): Match<Meaning> | typeof MORE | undefined {
  const { view, resolver, type, wrapping } = token;
  const separated = skipFiller(view, code.end, wrapping);
  if (separated === MORE) return MORE;
  if (separated > code.end) {
    const variant = runAt(view, separated, wrapping);
    if (variant === MORE) return MORE;
    for (let length = variant.symbols.length; length >= SHORTEST_VARIANT; length -= 1) {
      const symbols = variant.symbols.slice(0, length);
      const whole = length === variant.symbols.length;
      const meaning =
        resolver.exactly(type, code.symbols, symbols) ??
        (whole ? resolver.inBrackets(type, code.symbols, symbols) : undefined);
      if (meaning === undefined) continue;
      const closed = close(token, variant.ends[length - 1] ?? 0, meaning);
      if (closed !== undefined) return closed;
    }
  }
  for (let length = code.symbols.length; length >= SHORTEST_CODE; length -= 1) {
    const meaning = resolver.inBrackets(type, code.symbols.slice(0, length), undefined);
    if (meaning === undefined) continue;
    const closed = close(token, code.ends[length - 1] ?? 0, meaning);
    if (closed !== undefined) return closed;
  }
  return undefined;
}

/** An optional ending, then the closing bracket; a square one may be missing before a space or the end. */
function close<Meaning>(
  token: Bracketed<Meaning>,
  at: number,
  meaning: Meaning,
): Match<Meaning> | typeof MORE | undefined {
  const { view, opening, bracket, wrapping } = token;
  const inflected = inflectionEnd(view, at);
  if (inflected === MORE || inflected === undefined) return inflected;
  const ending = possessiveEnd(view, inflected);
  if (ending === MORE) return MORE;
  const suffix = view.text.slice(at, ending);
  const before = bracket.role === 'prose' ? view.text.slice(view.start, opening.end) : '';
  const place = skipFiller(view, ending, wrapping);
  if (place === MORE) return MORE;
  const closing = characterAt(view, place);
  if (closing.code === MORE) return MORE;
  // A backslash before the opening bracket is the token's own only if the closing one has its like:
  // in `C:\[PERSON_k7q2]\x` it is part of a path.
  const paired = opening.backslashes === 0 || closing.backslashes > 0;
  if (closing.code === bracket.close && paired) {
    wrapping.add(closing);
    const after = bracket.role === 'prose' ? suffix + view.text.slice(place, closing.end) : suffix;
    return found(view, closing.end, meaning, { before, after, wrapping });
  }
  if (opening.code !== 0x5b || opening.backslashes > 0) return undefined;
  const next = codeAt(view, ending);
  return next === END || isSpace(next)
    ? found(view, ending, meaning, { before, after: suffix, wrapping })
    : undefined;
}

/** A bare `TYPE_code` whose type word is `text[view.start, wordEnd)` and whose code begins at `codeStart`. */
export function matchBare<Meaning>(
  view: View,
  resolver: Resolver<Meaning>,
  { type, codeStart }: { readonly type: PseudonymType; readonly codeStart: number },
): Match<Meaning> | typeof MORE | undefined {
  const code = bareRunAt(view, codeStart);
  if (code === MORE) return MORE;
  const wrapping = new Wrapping();
  const accept = (meaning: Meaning, at: number): Match<Meaning> | typeof MORE | undefined => {
    const ending = inflectionEnd(view, at);
    if (ending === MORE || ending === undefined) return ending;
    return found(view, ending, meaning, { before: '', after: view.text.slice(at, ending), wrapping });
  };
  const underscore = afterUnderscore(view, codeStart + code.length);
  if (underscore === MORE) return MORE;
  if (underscore !== undefined) {
    const variant = bareRunAt(view, underscore);
    if (variant === MORE) return MORE;
    for (let length = variant.length; length >= SHORTEST_VARIANT; length -= 1) {
      const meaning = resolver.exactly(type, code, variant.slice(0, length));
      const match = meaning === undefined ? undefined : accept(meaning, underscore + length);
      if (match !== undefined) return match;
    }
  }
  for (let length = code.length; length >= SHORTEST_CODE; length -= 1) {
    const meaning = resolver.exactly(type, code.slice(0, length), undefined);
    const match = meaning === undefined ? undefined : accept(meaning, codeStart + length);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** Letters and digits written plainly; those that are no symbols end the run. */
function bareRunAt(view: View, at: number): string | typeof MORE {
  const run = runAt(view, at, undefined);
  return run === MORE ? MORE : run.symbols;
}

/** Where a variant would begin: after `_` or an escaped `\_`. */
function afterUnderscore(view: View, at: number): number | typeof MORE | undefined {
  const { code, end, percent, entity, json } = characterAt(view, at);
  if (code === MORE) return MORE;
  return code === 0x5f && percent + entity + json === 0 ? end : undefined;
}

function found<Meaning>(
  { start }: View,
  end: number,
  meaning: Meaning,
  {
    before,
    after,
    wrapping,
  }: { readonly before: string; readonly after: string; readonly wrapping: Wrapping },
): Match<Meaning> {
  const { percent, entity, json } = wrapping;
  return { start, end, meaning, before, after, percent, entity, json };
}
