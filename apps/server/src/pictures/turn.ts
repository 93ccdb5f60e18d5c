/** Pages that lie on their side or stand on their head. */
import type { Greyscale } from './greyscale.ts';
import type { Box, PageText } from './words.ts';

/** Degrees clockwise by which a page must be turned to be read. */
export type Turn = 0 | 90 | 180 | 270;

const TURNS: readonly Turn[] = [0, 90, 270, 180];

/** Letters that are read the right way are mostly sure. */
const SURE = 65;
/** Those of a strip that cuts through words are less so, but far surer than in any other way. */
const CONVINCING = 35;
const AHEAD = 1.3;
/** Fewer letters prove nothing. */
const LETTERS = 10;

/** Reads a strip of the page in one way after the other; undefined where none is convincing. */
export function wayUp(read: (turn: Turn) => PageText): Turn | undefined {
  let best: { readonly turn: Turn; readonly sure: number } | undefined;
  let next = 0;
  for (const turn of TURNS) {
    const page = read(turn);
    const sure = page.text.length < LETTERS ? 0 : confidenceOf(page);
    if (turn === 0 && sure >= SURE) return 0;
    if (sure > (best?.sure ?? 0)) {
      next = best?.sure ?? 0;
      best = { turn, sure };
    } else next = Math.max(next, sure);
  }
  return best !== undefined && best.sure >= CONVINCING && best.sure > AHEAD * next ? best.turn : undefined;
}

/** By letters, so that specks taken for dots and dashes weigh little. */
function confidenceOf({ words }: PageText): number {
  let letters = 0;
  let sum = 0;
  for (const { start, end, confidence } of words) {
    letters += end - start;
    sum += confidence * (end - start);
  }
  return letters === 0 ? 0 : sum / letters;
}

export function turned(grey: Greyscale, turn: Turn): Greyscale {
  if (turn === 0) return grey;
  const { pixels, width, height, scale } = grey;
  const count = width * height;
  const out = new Uint8Array(count);
  if (turn === 180) {
    for (let at = 0; at < count; at += 1) out[count - 1 - at] = pixels[at] ?? 0;
    return { pixels: out, width, height, scale };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const to = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      out[to] = pixels[y * width + x] ?? 0;
    }
  }
  return { pixels: out, width: height, height: width, scale };
}

/** Of the height of a page: some lines. */
const SAMPLE = 0.14;
const LEAST_ROWS = 320;

/** The strip of a page that has most in it: enough to tell which way it reads. */
export function sampleOf({ pixels, width, height, scale }: Greyscale): Greyscale {
  const rows = Math.min(height, Math.max(LEAST_ROWS, Math.round(height * SAMPLE)));
  const changes = Array.from({ length: height }, (_, y) => changesIn(pixels, y * width, width));
  let within = 0;
  let most = -1;
  let top = 0;
  for (const [y, count] of changes.entries()) {
    within += count - (changes[y - rows] ?? 0);
    if (y >= rows - 1 && within > most) [most, top] = [within, y - rows + 1];
  }
  return { pixels: pixels.subarray(top * width, (top + rows) * width), width, height: rows, scale };
}

const CONTRAST = 60;

/** How often a row goes from paper to ink and back. */
function changesIn(pixels: Uint8Array, from: number, width: number): number {
  let changes = 0;
  for (let at = from + 1; at < from + width; at += 1) {
    if (Math.abs((pixels[at] ?? 0) - (pixels[at - 1] ?? 0)) > CONTRAST) changes += 1;
  }
  return changes;
}

/** A box of the turned page, in the picture as it is. @param size of the picture */
export function boxBefore(
  { left, top, width, height }: Box,
  turn: Turn,
  size: { readonly width: number; readonly height: number },
): Box {
  switch (turn) {
    case 0:
      return { left, top, width, height };
    case 90:
      return { left: top, top: size.height - left - width, width: height, height: width };
    case 180:
      return { left: size.width - left - width, top: size.height - top - height, width, height };
    case 270:
      return { left: size.width - top - height, top: left, width: height, height: width };
  }
}
