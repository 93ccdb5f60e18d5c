/**
 * A strict RFC 8259 scanner that remembers where everything stands.
 *
 * A body is never parsed and written again: that would lose big integers, member order, duplicate members and
 * white space, and break signatures over blocks. The scanner gives every string, every member name and every
 * long number with its offsets; changes are spliced into the source and all else stays as it came.
 *
 * It accepts exactly what `JSON.parse` accepts, and shows both values of a duplicate member, so no vendor's
 * parser can see a text that the inspection did not. It works in one pass without recursion: a deep document
 * meets the limit, not the stack.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import { Container, decode, Key, Value, type JsonDocument, type JsonToken } from './document.ts';
import { PathNode } from './paths.ts';
import { literalEnd, numberEnd, spaceEnd, stringEnd, syntaxError } from './lexemes.ts';

export interface ScanLimits {
  /** Most containers inside one another. */
  readonly depth: number;
  /** Patterns shared by the documents of one stream; a trie of its own otherwise. */
  readonly paths?: PathNode;
}

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A number with this many digits can be a card, a phone number or an account. */
const LONG_NUMBER = 6;

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BRACKET_OPEN = 0x5b;
const BRACKET_CLOSE = 0x5d;
const BRACE_OPEN = 0x7b;
const BRACE_CLOSE = 0x7d;

/**
 * Reads a whole document.
 *
 * @throws BailiwickError `malformed_request` (line and column, never content) or `too_large` for the depth.
 */
export function scanJson(source: string, limits: ScanLimits): JsonDocument {
  const tokens: JsonToken[] = [];
  const containers: Container[] = [];
  let node = limits.paths ?? new PathNode('');
  // A bare value has no container of its own; this stands in for one and is not part of the document.
  const outside = new Container('array', source, undefined, node, 0);
  let inside: Container | undefined;
  let depth = 0;
  let at = spaceEnd(source, 0);
  for (;;) {
    const code = source.charCodeAt(at);
    if (code === QUOTE) {
      const end = stringEnd(source, at);
      const stop = end < 0 ? ~end : end;
      tokens.push(new Value('string', at, stop, end < 0, node, inside ?? outside));
      at = stop;
    } else if (code === BRACE_OPEN || code === BRACKET_OPEN) {
      if (depth === limits.depth) throw tooDeep(limits.depth);
      const object: boolean = code === BRACE_OPEN;
      const opened: Container = new Container(object ? 'object' : 'array', source, inside, node, at);
      if (inside?.lastKey !== undefined) inside.lastKey.child = opened;
      containers.push(opened);
      at = spaceEnd(source, at + 1);
      if (source.charCodeAt(at) !== (object ? BRACE_CLOSE : BRACKET_CLOSE)) {
        inside = opened;
        depth += 1;
        if (object) at = readKey(source, at, opened, tokens);
        node = opened.lastKey?.node ?? node.item();
        continue;
      }
      at += 1;
      opened.end = at;
    } else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      const end = numberEnd(source, at);
      if (inside !== undefined) inside.numeric = true;
      if (end - at >= LONG_NUMBER && digits(source, at, end) >= LONG_NUMBER) {
        tokens.push(new Value('number', at, end, false, node, inside ?? outside));
      }
      at = end;
    } else {
      at = literalEnd(source, at);
    }
    // A value ends here: leave the containers that end with it, then go on to the next value.
    for (;;) {
      at = spaceEnd(source, at);
      if (inside === undefined) {
        if (at !== source.length) throw syntaxError(source, at);
        return { source, root: containers[0], tokens, containers };
      }
      const object: boolean = inside.kind === 'object';
      const next = source.charCodeAt(at);
      if (next === COMMA) {
        at = spaceEnd(source, at + 1);
        if (object) at = readKey(source, at, inside, tokens);
        else inside.items += 1;
        node = inside.lastKey?.node ?? inside.node.item();
        break;
      }
      if (next !== (object ? BRACE_CLOSE : BRACKET_CLOSE)) throw syntaxError(source, at);
      at += 1;
      inside.end = at;
      inside = inside.parent;
      depth -= 1;
    }
  }
}

/** Reads `"name" :` and returns where the value begins. */
function readKey(source: string, at: number, object: Container, tokens: JsonToken[]): number {
  let node = object.node.guess(source, at);
  let end: number;
  if (node === undefined) {
    if (source.charCodeAt(at) !== QUOTE) throw syntaxError(source, at);
    const stop = stringEnd(source, at);
    end = stop < 0 ? ~stop : stop;
    node = object.node.member(decode(source, at, end, stop < 0), stop >= 0);
  } else {
    end = at + node.rawLength;
  }
  const key = new Key(at, end, node, object, object.lastKey);
  const colon = spaceEnd(source, end);
  if (source.charCodeAt(colon) !== COLON) throw syntaxError(source, colon);
  key.valueStart = spaceEnd(source, colon + 1);
  object.lastKey = key;
  tokens.push(key);
  return key.valueStart;
}

function digits(source: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const code = source.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) count += 1;
  }
  return count;
}

function tooDeep(depth: number): BailiwickError {
  return new BailiwickError('too_large', `The JSON is nested deeper than ${depth} levels.`);
}

/** Puts each `text` in place of `[start, end)`. Edits may come in any order; they must not overlap. */
export function splice(source: string, edits: readonly Splice[]): string {
  if (edits.length === 0) return source;
  const ordered = edits.toSorted((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new RangeError('Two edits of one text overlap.');
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}

/** A JSON string literal; lone surrogates become `\uXXXX`, so that the result is always valid UTF-8. */
export function jsonString(value: string): string {
  return JSON.stringify(value);
}
