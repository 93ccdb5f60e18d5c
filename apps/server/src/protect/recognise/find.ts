/** Walks a text from sign to sign, a few nanoseconds per character where no token is near. */
import type { PseudonymType } from '../pseudonym.ts';
import { backslashesAt, ownBackslashes } from './character.ts';
import { SIGN, isAlphanumeric } from './marks.ts';
import { type Match, type Resolver, matchBare, matchBracketed } from './match.ts';
import { LONGEST_TYPE, PSEUDONYM_TYPES } from './type-words.ts';
import { MORE, type View, codeAt, hexAt } from './view.ts';

/** A text, or the part of a stream that has arrived and is not yet settled. */
export interface Search {
  readonly text: string;
  /** Whether more may follow. */
  readonly open: boolean;
  /** The code unit before the text; `EDGE` at the beginning and directly after a token. */
  readonly before: number;
}

export const EDGE = -1;

export type Found<Meaning> =
  | { readonly kind: 'match'; readonly match: Match<Meaning> }
  /** A token may be in progress from `at` on; nothing before it is one. */
  | { readonly kind: 'hold'; readonly at: number };

/** The first token at or after `from`, where an earlier token has ended; `hold` at the text's end means none. */
export function findToken<Meaning>(
  search: Search,
  from: number,
  resolver: Resolver<Meaning>,
): Found<Meaning> {
  const { text, open } = search;
  for (let at = from; ;) {
    SIGN.lastIndex = at;
    if (!SIGN.test(text)) break;
    const sign = SIGN.lastIndex - 1;
    const code = text.charCodeAt(sign);
    if (code === 0x5f) {
      const word = bareWord(search, from, sign, resolver);
      if (word !== undefined) {
        const match = matchBare({ text, open, start: word.start }, resolver, {
          type: word.type,
          codeStart: sign + 1,
        });
        if (match === MORE) return { kind: 'hold', at: word.start };
        if (match !== undefined) return { kind: 'match', match };
      }
      at = sign + 1;
    } else if (code === 0x5c) {
      const outcome = afterBackslashes(search, from, sign, resolver);
      if (typeof outcome !== 'number') return outcome;
      at = outcome;
    } else {
      const match = matchBracketed({ text, open, start: sign }, resolver);
      if (match === MORE) return { kind: 'hold', at: sign };
      if (match !== undefined) return { kind: 'match', match };
      at = sign + 1;
    }
  }
  return { kind: 'hold', at: open ? unfinishedWord(search, from, resolver) : text.length };
}

/** A run of backslashes may escape a bracket, begin a `\u005b`, or stand before the underscore of a bare token. */
function afterBackslashes<Meaning>(
  search: Search,
  from: number,
  sign: number,
  resolver: Resolver<Meaning>,
): Found<Meaning> | number {
  const { text, open } = search;
  const hold = (): Found<Meaning> => ({
    kind: 'hold',
    at: bareWord(search, from, sign, resolver)?.start ?? sign,
  });
  const view: View = { text, open, start: sign };
  const count = backslashesAt(view, sign);
  if (count === MORE) return hold();
  const match = matchBracketed(view, resolver);
  if (match === MORE) return hold();
  if (match !== undefined) return { kind: 'match', match };
  const inner = sign + count - ownBackslashes(count);
  if (inner === sign || codeAt(view, sign + count) !== 0x75 || hexAt(view, sign + count + 1, 4) < 0)
    return sign + count;
  const escaped = matchBracketed({ text, open, start: inner }, resolver);
  if (escaped === MORE) return { kind: 'hold', at: inner };
  return escaped === undefined ? sign + count : { kind: 'match', match: escaped };
}

interface Word {
  readonly type: PseudonymType;
  readonly start: number;
}

const MOST_BACKSLASHES = 4;

/** The type word directly before the underscore at `sign` (backslashes between them are Markdown's), if one stands there. */
function bareWord<Meaning>(
  { text, before }: Search,
  from: number,
  sign: number,
  { types }: Resolver<Meaning>,
): Word | undefined {
  let end = sign;
  while (end > from && sign - end < MOST_BACKSLASHES && text.charCodeAt(end - 1) === 0x5c) end -= 1;
  const endings = BY_LAST_LETTER.get(text.charCodeAt(end - 1) & 0xdf);
  if (endings === undefined) return undefined;
  for (const type of endings) {
    const start = end - type.length;
    if (start < from || !types.has(type) || !isEdge(text, before, from, start)) continue;
    if (spells(text, start, end, type)) return { type, start };
  }
  return undefined;
}

const BY_LAST_LETTER: ReadonlyMap<number, readonly PseudonymType[]> = Map.groupBy(
  PSEUDONYM_TYPES.toSorted((a, b) => b.length - a.length),
  (type) => type.charCodeAt(type.length - 1),
);

function isEdge(text: string, before: number, from: number, at: number): boolean {
  return at === from && at > 0 ? true : !isAlphanumeric(at === 0 ? before : text.charCodeAt(at - 1));
}

/** Where the last word of the text begins that a type word could still grow from; the text's end if none does. */
function unfinishedWord<Meaning>(
  { text, before }: Search,
  from: number,
  { types }: Resolver<Meaning>,
): number {
  let end = text.length;
  while (end > from && text.length - end < MOST_BACKSLASHES && text.charCodeAt(end - 1) === 0x5c) end -= 1;
  let first = end;
  while (first > from && end - first < LONGEST_TYPE && isWordUnit(text.charCodeAt(first - 1))) first -= 1;
  for (let start = first; start < end; start += 1) {
    if (isEdge(text, before, from, start) && begins(types, text, { start, end })) return start;
  }
  return text.length;
}

/** Whether the word is the beginning of a type, or a whole one where backslashes follow it. */
function begins(
  types: ReadonlySet<PseudonymType>,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  for (const type of types) {
    const fits = end === text.length ? end - start <= type.length : end - start === type.length;
    if (fits && spells(text, start, end, type)) return true;
  }
  return false;
}

/** Whether `text[start, end)` is the beginning of `type` in any case; ASCII alone, so that no other letter folds into it. */
function spells(text: string, start: number, end: number, type: PseudonymType): boolean {
  for (let i = start; i < end; i += 1) {
    const expected = type.charCodeAt(i - start);
    const code = text.charCodeAt(i);
    if (code !== expected && (expected === 0x5f || (code & ~0x20) !== expected)) return false;
  }
  return true;
}

const isWordUnit = (code: number): boolean =>
  code === 0x5f || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);
