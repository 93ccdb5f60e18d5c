/** What may stand around and between the parts of a token, by Unicode code unit. */

/** How a pair of brackets is treated: `token` pairs are taken for the token's own, `prose` pairs stay in the text. */
export interface Bracket {
  readonly close: number;
  readonly role: 'token' | 'prose';
}

const bracket = (close: string, role: Bracket['role']): Bracket => ({ close: close.charCodeAt(0), role });

/**
 * Round brackets and guillemets are punctuation that a model puts around a name; the others it puts in place of ours.
 * Full-width forms are listed by themselves, `［` as the bracket that it stands for.
 */
const BRACKETS: ReadonlyMap<number, Bracket> = new Map(
  (
    [
      ['[', bracket(']', 'token')],
      ['<', bracket('>', 'token')],
      ['{', bracket('}', 'token')],
      ['［', bracket('］', 'token')],
      ['【', bracket('】', 'token')],
      ['〔', bracket('〕', 'token')],
      ['〖', bracket('〗', 'token')],
      ['＜', bracket('＞', 'token')],
      ['｛', bracket('｝', 'token')],
      ['⟨', bracket('⟩', 'token')],
      ['⟦', bracket('⟧', 'token')],
      ['〈', bracket('〉', 'token')],
      ['《', bracket('》', 'prose')],
      ['(', bracket(')', 'prose')],
      ['（', bracket('）', 'prose')],
      ['«', bracket('»', 'prose')],
      ['‹', bracket('›', 'prose')],
      ['「', bracket('」', 'prose')],
      ['『', bracket('』', 'prose')],
    ] as const
  ).map(([open, pair]) => [open.charCodeAt(0), pair]),
);

export const bracketOf = (code: number): Bracket | undefined => BRACKETS.get(code);

/**
 * Every code unit with which a token can begin, or that shows one to be near: brackets, the signs that start an
 * encoding, and the underscore of a token without brackets.
 */
export const SIGN = new RegExp(
  `[${[...BRACKETS.keys()].map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('')}%&_\\\\]`,
  'g',
);

/** Characters without width, which editors and models strew into words: no part of any spelling. */
export function isInvisible(code: number): boolean {
  if (code < 0xad) return false;
  return (
    code === 0xad ||
    code === 0x34f ||
    code === 0x180e ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Markdown emphasis, code and strike-through. */
const isEmphasis = (code: number): boolean => code === 0x2a || code === 0x60 || code === 0x7e;

const isDash = (code: number): boolean =>
  code === 0x2d || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;

/** May stand between the parts of a token, and between a part and its bracket. */
export function isFiller(code: number): boolean {
  return code === 0x5f || isSpace(code) || isInvisible(code) || isEmphasis(code) || isDash(code);
}

export function isAlphanumeric(code: number): boolean {
  const lower = code | 0x20;
  return (code >= 0x30 && code <= 0x39) || (code > 0 && lower >= 0x61 && lower <= 0x7a);
}

/** Full-width letters, digits and low line become their ASCII forms, capitals lower case. */
export function fold(code: number): number {
  const ascii = code >= 0xff10 && code <= 0xff5a ? code - 0xfee0 : code;
  return ascii >= 0x41 && ascii <= 0x5a ? ascii | 0x20 : ascii;
}
