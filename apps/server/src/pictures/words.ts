/** What was read in a picture: a text, and where each of its words stands. */

import type { Band } from './bands.ts';
import { withLikelyDigits } from './likely-digits.ts';

/** In pixels of the upright picture. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Word {
  /** Offsets in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly box: Box;
  /** 0 to 100: how sure the reader is of its letters. */
  readonly confidence: number;
}

export interface PageText {
  readonly text: string;
  readonly words: readonly Word[];
}

const WORD_LEVEL = '5';

/**
 * Reads Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
 *
 * Boxes are in pixels of the picture that the band was cut from, turned as it was.
 */
export function pageText(table: string, { grey: { scale }, top: above }: Band): PageText {
  const words: Word[] = [];
  let text = '';
  let line = -1;
  let known = '';
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const written = withLikelyDigits(cells[11]?.trim() ?? '');
    if (cells[0] !== WORD_LEVEL || written === '') continue;
    const place = cells.slice(1, 5).join('.');
    if (place !== known) {
      known = place;
      line += 1;
      if (text !== '') text += '\n';
    } else text += ' ';
    const start = text.length;
    text += written;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    const box = {
      left: left / scale,
      top: (top + above) / scale,
      width: width / scale,
      height: height / scale,
    };
    words.push({ start, end: text.length, line, box, confidence });
  }
  return { text, words };
}

/** Parts of a page, from top to bottom, as one. */
export function joinedText(parts: readonly PageText[]): PageText {
  let text = '';
  let lines = 0;
  const words: Word[] = [];
  for (const part of parts) {
    if (part.words.length === 0) continue;
    if (text !== '') text += '\n';
    const { length } = text;
    for (const word of part.words)
      words.push({ ...word, start: word.start + length, end: word.end + length, line: word.line + lines });
    text += part.text;
    lines += (part.words.at(-1)?.line ?? 0) + 1;
  }
  return { text, words };
}
