/** From places in the text to places in the picture. */
import type { Box, Word } from './words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Of the thickness of a line, which may run up or down: accents, descenders and what a box was drawn too tight. */
const MARGIN = 0.2;
const LEAST_MARGIN = 2;

/**
 * Boxes that cover every word which a span touches: whole words, and the gaps between those that follow each other on
 * a line, so that nothing can be told from the lengths of words.
 */
export function boxesOver(words: readonly Word[], { start, end }: Span): readonly Box[] {
  const touched = words.filter((word) => word.start < end && start < word.end);
  const boxes: Box[] = [];
  let previous: Word | undefined;
  for (const word of touched) {
    const last = boxes.at(-1);
    if (last !== undefined && previous?.line === word.line) boxes[boxes.length - 1] = around(last, word.box);
    else boxes.push(word.box);
    previous = word;
  }
  return boxes.map(widened);
}

function around(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  const right = Math.max(a.left + a.width, b.left + b.width);
  const bottom = Math.max(a.top + a.height, b.top + b.height);
  return { left, top, width: right - left, height: bottom - top };
}

function widened({ left, top, width, height }: Box): Box {
  const margin = Math.max(LEAST_MARGIN, Math.min(width, height) * MARGIN);
  return {
    left: Math.floor(left - margin),
    top: Math.floor(top - margin),
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(height + 2 * margin),
  };
}
