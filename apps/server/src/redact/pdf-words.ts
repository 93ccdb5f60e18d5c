/**
 * Words that can be searched and copied, drawn invisibly over the picture of a page (text rendering mode 3, ISO 32000-1
 * §9.3.6). The font is one that every reader has; only letters of Windows-1252 can be written with it.
 */
import type { Box } from '../pictures/words.ts';

export interface PlacedWord {
  readonly text: string;
  /** In points, from the upper left corner of the page. */
  readonly box: Box;
}

/** One of the fourteen fonts that need not be in a file. */
export const WORD_FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

/** The share of a line's height above its base line. */
const RISE = 0.8;

export function wordsContent(words: readonly PlacedWord[], pageHeight: number): string {
  if (words.length === 0) return '';
  const shown = words.map(({ text, box }) => {
    const size = number(Math.max(1, box.height * RISE));
    const y = pageHeight - box.top - box.height * RISE;
    // With the space, so that a reader parts this word from the next.
    return `/F ${size} Tf 1 0 0 1 ${number(box.left)} ${number(y)} Tm <${winAnsi(`${text} `)}> Tj`;
  });
  return `BT 3 Tr\n${shown.join('\n')}\nET`;
}

const number = (points: number): string => points.toFixed(2);

/** What Windows-1252 has between 0x80 and 0x9f, in its order; gaps are filled with U+FFFD. */
const UPPER = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

function winAnsi(text: string): string {
  let hex = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const upper = UPPER.indexOf(letter);
    const byte =
      upper >= 0
        ? 0x80 + upper
        : (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff)
          ? code
          : 0x3f;
    hex += byte.toString(16).padStart(2, '0');
  }
  return hex;
}
