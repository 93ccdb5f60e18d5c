import { type Character, END, MORE, type View, codeAt, hexDigit, plain } from './view.ts';

/** The named references (HTML, section 13.5) of every character that can be part of a token. */
const NAMED: Readonly<Record<string, number>> = {
  lbrack: 0x5b,
  lsqb: 0x5b,
  rbrack: 0x5d,
  rsqb: 0x5d,
  lcub: 0x7b,
  lbrace: 0x7b,
  rcub: 0x7d,
  rbrace: 0x7d,
  lpar: 0x28,
  rpar: 0x29,
  lt: 0x3c,
  LT: 0x3c,
  gt: 0x3e,
  GT: 0x3e,
  laquo: 0xab,
  raquo: 0xbb,
  lowbar: 0x5f,
  UnderBar: 0x5f,
  hyphen: 0x2010,
  dash: 0x2010,
  ndash: 0x2013,
  shy: 0xad,
  nbsp: 0xa0,
  NonBreakingSpace: 0xa0,
  Tab: 0x09,
  NewLine: 0x0a,
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  zwnj: 0x200c,
  zwj: 0x200d,
  ZeroWidthSpace: 0x200b,
  NoBreak: 0x2060,
  ast: 0x2a,
  midast: 0x2a,
  grave: 0x60,
  apos: 0x27,
  rsquo: 0x2019,
};

const LONGEST_NAME = 16;
const MOST_DIGITS = 7;
const MOST_LAYERS = 4;
const AMPERSAND = 'amp;';

/**
 * A character written as an HTML reference: `&#91;`, `&#x5b;`, `&lbrack;`, and escaped again as `&amp;#91;`.
 * What does not decode is the ampersand itself.
 */
export function entityAt(view: View, at: number): Character {
  let body = at + 1;
  let layers = 1;
  while (layers < MOST_LAYERS) {
    const inner = literalAt(view, body, AMPERSAND);
    if (inner === MORE) return plain(MORE, at);
    if (inner === END) break;
    body += AMPERSAND.length;
    layers += 1;
  }
  const reference = codeAt(view, body) === 0x23 ? numberAt(view, body + 1) : nameAt(view, body);
  if (reference.code === MORE) return plain(MORE, at);
  if (reference.code === END) return plain(0x26, at + 1);
  return { ...plain(reference.code, reference.end), entity: layers };
}

interface Reference {
  readonly code: number;
  readonly end: number;
}

const NONE: Reference = { code: END, end: 0 };
const UNDECIDED: Reference = { code: MORE, end: 0 };

function numberAt(view: View, at: number): Reference {
  const hexadecimal = (codeAt(view, at) | 0x20) === 0x78 && codeAt(view, at) > 0;
  let value = 0;
  let digits = hexadecimal ? at + 1 : at;
  for (let count = 0; count <= MOST_DIGITS; count += 1, digits += 1) {
    const code = codeAt(view, digits);
    if (code === MORE) return UNDECIDED;
    if (code === 0x3b) return count > 0 && value <= 0xffff ? { code: value, end: digits + 1 } : NONE;
    const digit = hexDigit(code);
    if (digit < 0 || (!hexadecimal && digit > 9)) return NONE;
    value = value * (hexadecimal ? 16 : 10) + digit;
  }
  return NONE;
}

function nameAt(view: View, at: number): Reference {
  let name = '';
  for (let i = at; name.length <= LONGEST_NAME; i += 1) {
    const code = codeAt(view, i);
    if (code === MORE) return UNDECIDED;
    if (code === 0x3b) {
      const named = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
      return named === undefined ? NONE : { code: named, end: i + 1 };
    }
    const lower = code | 0x20;
    if (code < 0 || lower < 0x61 || lower > 0x7a) return NONE;
    name += String.fromCharCode(code);
  }
  return NONE;
}

/** The position after `literal`, `END` where something else stands, `MORE` while undecided. */
function literalAt(view: View, at: number, literal: string): number {
  for (let i = 0; i < literal.length; i += 1) {
    const code = codeAt(view, at + i);
    if (code === MORE) return MORE;
    if (code !== literal.charCodeAt(i)) return END;
  }
  return at + literal.length;
}
