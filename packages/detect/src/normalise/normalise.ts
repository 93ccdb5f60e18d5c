/**
 * Decode before you detect: percent-encoding, HTML entities, escapes, invisible characters, compatibility forms
 * and look-alike letters are read as what they stand for, with a map back to the offsets of the text as given.
 *
 * Plain text takes none of this: one search decides. A layer may hide another (`%2540`), so decoding repeats, a
 * few times at most: what is wrapped deeper than that is refused nothing, it is merely not seen.
 */
import {
  CONFUSABLE,
  COMBINING,
  IGNORED,
  PLAIN,
  TYPOGRAPHY,
  classOf,
  latinLookAlike,
  replacementOf,
} from './character.ts';
import { entityAt } from './entities.ts';
import { type Decoded, backslashAt, percentAt, quotedPrintableAt } from './escapes.ts';
import {
  COMPATIBILITY,
  ENTITY,
  HOMOGLYPH,
  JSON_ESCAPE,
  PERCENT,
  QUOTED_PRINTABLE,
  type View,
  ViewBuilder,
  ZERO_WIDTH,
} from './view.ts';

const LAYERS = 4;

const SUSPECT = /[%&\\\u0080-\uffff]/;
/** A soft line break alone may be the padding of base64; an escaped byte beside it makes the text quoted-printable. */
const SOFT_LINE_BREAK = /[^=]=\r?\n/;
const ESCAPED_BYTE = /=[0-9A-F]{2}/;

/** The text as matchers should read it. */
export function normalise(text: string): View {
  let view: View = { text };
  for (let layer = 0; layer < LAYERS; layer++) {
    const next = decodeLayer(view);
    if (next === view) break;
    view = next;
  }
  return unmaskLookAlikes(view);
}

function decodeLayer(view: View): View {
  const { text } = view;
  const soft = SOFT_LINE_BREAK.test(text) && ESCAPED_BYTE.test(text);
  const first = soft ? 0 : text.search(SUSPECT);
  if (first < 0) return view;
  let builder: ViewBuilder | undefined;
  let kept = 0;
  let i = first;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const how =
        code === 37
          ? PERCENT
          : code === 38
            ? ENTITY
            : code === 92
              ? JSON_ESCAPE
              : code === 61 && soft
                ? QUOTED_PRINTABLE
                : 0;
      const decoded = how === 0 ? undefined : decodeAt(text, i, how);
      if (decoded === undefined) {
        i++;
        continue;
      }
      builder ??= new ViewBuilder(text);
      builder.keep(kept, i);
      // White space in an escape is how JSON writes it, not a disguise.
      builder.put(decoded.value, i, decoded.end, how === JSON_ESCAPE && decoded.value <= '\r' ? 0 : how);
      i = kept = decoded.end;
      continue;
    }
    const point = code >= 0xd800 && code < 0xdc00 ? (text.codePointAt(i) as number) : code;
    const end = point > 0xffff ? i + 2 : i + 1;
    const kind = classOf(point);
    if (kind !== PLAIN && kind !== CONFUSABLE) {
      const composable = kind === COMBINING && i > 0;
      if (kind !== COMBINING || composable) {
        builder ??= new ViewBuilder(text);
        builder.keep(kept, i);
        kept = end;
        if (kind === COMBINING) builder.combine(String.fromCodePoint(point), end);
        else if (kind === IGNORED) builder.put('', i, end, ZERO_WIDTH);
        else builder.put(replacementOf(point), i, end, kind === TYPOGRAPHY ? 0 : COMPATIBILITY);
      }
    }
    i = end;
  }
  if (builder === undefined) return view;
  builder.keep(kept, text.length);
  const decoded = builder.build(view);
  return decoded.text === text && view.map !== undefined ? view : decoded;
}

function decodeAt(text: string, at: number, how: number): Decoded | undefined {
  if (how === PERCENT) return percentAt(text, at);
  if (how === ENTITY) return entityAt(text, at);
  return how === JSON_ESCAPE ? backslashAt(text, at) : quotedPrintableAt(text, at);
}

const NOT_ASCII = /[\u0250-\u0590]/;
const TOKEN = /[\p{L}\p{N}@._+-]+/gu;
const FOREIGN_LETTER = /[^\p{Script=Latin}\p{N}@._+-]/gu;

/**
 * Letters of another alphabet inside an otherwise Latin word are read as the Latin letters they are drawn like.
 * A word wholly of another alphabet is left alone: it is a word.
 */
function unmaskLookAlikes(view: View): View {
  if (!NOT_ASCII.test(view.text)) return view;
  const marks: number[] = [];
  const text = view.text.replace(TOKEN, (token: string, at: number) => {
    if (!/[A-Za-z0-9]/.test(token) || !NOT_ASCII.test(token)) return token;
    const foreign = token.match(FOREIGN_LETTER) ?? [];
    const all = foreign.every((letter) => latinLookAlike(letter.charCodeAt(0)) !== undefined);
    if (!all) return token;
    let read = '';
    for (let i = 0; i < token.length; i++) {
      const latin = latinLookAlike(token.charCodeAt(i));
      if (latin !== undefined) marks.push(at + i);
      read += latin ?? token[i];
    }
    return read;
  });
  if (marks.length === 0) return view;
  const map = view.map ?? identity(view.text.length);
  for (const at of marks) map.how[at] = HOMOGLYPH;
  return { text, map };
}

function identity(length: number): NonNullable<View['map']> {
  const from = new Int32Array(length);
  const to = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    from[i] = i;
    to[i] = i + 1;
  }
  return { from, to, how: new Uint8Array(length) };
}
