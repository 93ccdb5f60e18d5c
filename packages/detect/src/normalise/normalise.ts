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
import { withoutCodes } from './codes.ts';
import { entityAt } from './entities.ts';
import { type Decoded, backslashAt, percentAt, quotedPrintableAt } from './escapes.ts';
import { withoutMarkup } from './markup.ts';
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
const ESCAPED_BYTE = /=[0-9A-F]{2}|quoted-printable/i;
/**
 * Without one, a break inside a line of words counts: not the padding of base64, which fills its line, and not an
 * assignment of nothing, which is followed by another.
 */
const BREAK_IN_WORDS =
  /(?<=[ \t:][^\s=]{1,60})=\r?\n(?![\w.-]{1,40}[ \t]?[=:]|(?:export|set|local|declare) )[^\s=]/;
const BREAK_IN_WORDS_HERE = new RegExp(BREAK_IN_WORDS, 'y');
/**
 * Elsewhere `=40` is an assignment, unless several bytes stand in a row, in one word without an `=` of another kind, or
 * an address or a full name is written with it.
 */
const ESCAPED_BYTES =
  /(?:=[0-9A-F]{2}){3,}|=[2-7C-F][0-9A-F](?:[^\s=&;,"'(){}?<>|]{0,32}=[2-9A-F][0-9A-F])+(?![^\s=&]{0,32}=)|=40[a-z][a-z0-9-]{2,62}(?:(?:\.|=2E)[a-z][a-z0-9-]{1,62}){1,4}/i;
const ESCAPED_BYTES_HERE = new RegExp(ESCAPED_BYTES, 'iy');

/** Tags: invisible copies of ASCII. A few in a row spell something. */
const FIRST_TAG = 0xe0020;
const LAST_TAG = 0xe007e;
const TAGS_THAT_SPELL = 4;

/** The text as matchers should read it. */
export function normalise(text: string): View {
  let view: View = { text };
  for (let layer = 0; layer < LAYERS; layer++) {
    const next = decodeLayer(view);
    if (next === view) break;
    view = next;
  }
  return withoutMarkup(unmaskLookAlikes(unmark(withoutCodes(view), text)));
}

function decodeLayer(view: View): View {
  const { text } = view;
  const assigns = text.includes('=');
  const soft = assigns && SOFT_LINE_BREAK.test(text) && ESCAPED_BYTE.test(text);
  const bytes = assigns && ESCAPED_BYTES.test(text);
  const breaks = assigns && !soft && BREAK_IN_WORDS.test(text);
  const first = soft || bytes || breaks ? 0 : text.search(SUSPECT);
  if (first < 0) return view;
  let builder: ViewBuilder | undefined;
  let kept = 0;
  /** The end of what is quoted-printable here. */
  let quoted = soft ? text.length : 0;
  let i = first;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      if (code === 61 && bytes && i >= quoted) {
        ESCAPED_BYTES_HERE.lastIndex = i;
        if (ESCAPED_BYTES_HERE.test(text)) quoted = ESCAPED_BYTES_HERE.lastIndex;
      }
      if (code === 61 && breaks && i >= quoted) {
        BREAK_IN_WORDS_HERE.lastIndex = i;
        if (BREAK_IN_WORDS_HERE.test(text)) quoted = i + 1;
      }
      const how = howOf(code, i < quoted);
      const decoded = how === 0 ? undefined : decodeAt(text, i, how);
      if (decoded === undefined) {
        i++;
        continue;
      }
      builder ??= new ViewBuilder(view);
      builder.keep(kept, i);
      builder.put(decoded.value, i, decoded.end, isUsual(decoded, i) ? 0 : how);
      i = kept = decoded.end;
      continue;
    }
    const point = code >= 0xd800 && code < 0xdc00 ? (text.codePointAt(i) as number) : code;
    const end = point > 0xffff ? i + 2 : i + 1;
    if (point >= FIRST_TAG && point <= LAST_TAG && tagsFrom(text, i) >= TAGS_THAT_SPELL) {
      builder ??= new ViewBuilder(view);
      builder.keep(kept, i);
      const last = i + tagsFrom(text, i) * 2;
      for (; i < last; i += 2)
        builder.put(
          String.fromCharCode((text.codePointAt(i) as number) - FIRST_TAG + 32),
          i,
          i + 2,
          ZERO_WIDTH,
        );
      kept = last;
      continue;
    }
    const kind = classOf(point);
    if (kind !== PLAIN && kind !== CONFUSABLE) {
      const composable = kind === COMBINING && i > 0;
      if (kind !== COMBINING || composable) {
        builder ??= new ViewBuilder(view);
        builder.keep(kept, i);
        kept = end;
        if (kind === COMBINING) builder.combine(String.fromCodePoint(point), i, end);
        else if (kind === IGNORED) builder.put('', i, end, ZERO_WIDTH);
        else builder.put(replacementOf(point), i, end, kind === TYPOGRAPHY ? 0 : COMPATIBILITY);
      }
    }
    i = end;
  }
  if (builder === undefined) return view;
  builder.keep(kept, text.length);
  const decoded = builder.build();
  return decoded.text === text && view.layer !== undefined ? view : decoded;
}

/** How many tags stand in a row from `at`. */
function tagsFrom(text: string, at: number): number {
  let count = 0;
  for (let i = at; ; i += 2, count++) {
    const point = text.codePointAt(i) ?? 0;
    if (point < FIRST_TAG || point > LAST_TAG) return count;
  }
}

/** White space and punctuation behind one backslash are how JSON and Markdown write them, not a disguise. */
function isUsual({ value, end }: Decoded, at: number): boolean {
  return end === at + 2 && !/[\p{L}\p{N}@]/u.test(value);
}

/** What a sign may begin. */
function howOf(code: number, quoted: boolean): number {
  if (code === 37) return PERCENT;
  if (code === 38) return ENTITY;
  if (code === 92) return JSON_ESCAPE;
  return code === 61 && quoted ? QUOTED_PRINTABLE : 0;
}

function decodeAt(text: string, at: number, how: number): Decoded | undefined {
  if (how === PERCENT) return percentAt(text, at);
  if (how === ENTITY) return entityAt(text, at);
  return how === JSON_ESCAPE ? backslashAt(text, at) : quotedPrintableAt(text, at);
}

const COMBINED = /[\u0300-\u036f]/;
const CODE = /(?<![\p{L}\p{N}])(?:(?=\p{L}*\p{N})[\p{L}\p{N}]+|\p{Lu}{1,4}(?![\p{L}\p{N}]))/gu;
const ACCENTED = /[\u00c0-\u024f]/;

/**
 * Marks that were put on the letters of a number: `D\u0301E54`. They have been composed by now, as those of a name are;
 * a word with a digit in it, or of a few capitals, is none.
 *
 * @param raw the text as it was before its marks were composed.
 */
function unmark(view: View, raw: string): View {
  if (!COMBINED.test(raw) || !ACCENTED.test(view.text)) return view;
  let builder: ViewBuilder | undefined;
  let kept = 0;
  for (const { 0: token, index } of view.text.matchAll(CODE)) {
    if (!ACCENTED.test(token)) continue;
    builder ??= new ViewBuilder(view);
    for (let i = 0; i < token.length; i++) {
      const letter = token.charAt(i);
      const bare = letter.normalize('NFD').charAt(0);
      if (bare === letter) continue;
      builder.keep(kept, index + i);
      builder.put(bare, index + i, index + i + 1, COMPATIBILITY);
      kept = index + i + 1;
    }
  }
  if (builder === undefined) return view;
  builder.keep(kept, view.text.length);
  return builder.build();
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
  let builder: ViewBuilder | undefined;
  let kept = 0;
  for (const { 0: token, index } of view.text.matchAll(TOKEN)) {
    if (!/[A-Za-z0-9]/.test(token) || !NOT_ASCII.test(token)) continue;
    const foreign = token.match(FOREIGN_LETTER) ?? [];
    if (!foreign.every((letter) => latinLookAlike(letter.charCodeAt(0)) !== undefined)) continue;
    builder ??= new ViewBuilder(view);
    for (let i = 0; i < token.length; i++) {
      const latin = latinLookAlike(token.charCodeAt(i));
      if (latin === undefined) continue;
      builder.keep(kept, index + i);
      builder.put(latin, index + i, index + i + 1, HOMOGLYPH);
      kept = index + i + 1;
    }
  }
  if (builder === undefined) return view;
  builder.keep(kept, view.text.length);
  return builder.build();
}
