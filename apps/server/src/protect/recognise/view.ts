/** A text that may go on, and how it is looked at without ever taking back an answer. */

/** The longest disguised token, in UTF-16 code units; more text than this is never held back for one. */
const LONGEST = 256;

/** The text ends here for now; what comes next decides. */
export const MORE = -1;
/** The text ends here for good, or the token would be too long. */
export const END = -2;

/** A text under the eye of the matcher. */
export interface View {
  readonly text: string;
  /** Whether more text may follow. */
  readonly open: boolean;
  /** Where the matcher began; it looks at most `LONGEST` code units ahead. */
  readonly start: number;
}

/** A decoded character. `code` is a code unit, `MORE` or `END`; the depths say how often it was encoded. */
export interface Character {
  readonly code: number;
  readonly end: number;
  readonly percent: number;
  readonly entity: number;
  /** How many JSON strings deep a `\u` escape stood. */
  readonly json: number;
  /** Backslashes before a punctuation mark, as Markdown and LaTeX write it. */
  readonly backslashes: number;
}

export const plain = (code: number, end: number): Character => ({
  code,
  end,
  percent: 0,
  entity: 0,
  json: 0,
  backslashes: 0,
});

/** The code unit at `at`, or `MORE` or `END`. */
export function codeAt(view: View, at: number): number {
  if (at - view.start >= LONGEST) return END;
  if (at >= view.text.length) return view.open ? MORE : END;
  return view.text.charCodeAt(at);
}

/** `digits` hexadecimal digits as a number; `MORE` or `END` when they do not all stand there. */
export function hexAt(view: View, at: number, digits: number): number {
  let value = 0;
  for (let i = 0; i < digits; i += 1) {
    const code = codeAt(view, at + i);
    if (code === MORE) return MORE;
    const digit = hexDigit(code);
    if (digit < 0) return END;
    value = value * 16 + digit;
  }
  return value;
}

export function hexDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const lower = code | 0x20;
  return code > 0 && lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}
