/** A page cut into two at a gap between lines, so that two threads can read it at once. */
import type { Greyscale } from './greyscale.ts';

export interface Band {
  readonly grey: Greyscale;
  /** Its first row in the whole page. */
  readonly top: number;
}

/** How far from the paper's own shade a pixel is ink; compression and dust stay below. */
const INK = 60;
/** Of the pixels of a row: specks. */
const SPECKS = 0.002;
/** Rows that must be free of ink, so that no descender is cut off. */
const GAP = 6;
/** The gap must lie within this part of the height around the middle. */
const REACH = 0.2;
/** Below, a second thread is not worth waking. */
const LARGE = 1_500_000;

/** The upper and the lower part of a page; the page alone where it is small, or no gap is near its middle. */
export function bandsOf(grey: Greyscale): readonly Band[] {
  const cut = grey.pixels.length < LARGE ? undefined : gapNear(grey, Math.round(grey.height / 2));
  if (cut === undefined) return [{ grey, top: 0 }];
  return [
    { grey: rows(grey, 0, cut), top: 0 },
    { grey: rows(grey, cut, grey.height), top: cut },
  ];
}

function rows({ pixels, width, scale }: Greyscale, from: number, to: number): Greyscale {
  // A copy: sent to another thread, a part of an array takes the whole along.
  return { pixels: pixels.slice(from * width, to * width), width, height: to - from, scale };
}

function gapNear(grey: Greyscale, middle: number): number | undefined {
  const paper = commonest(grey.pixels);
  const reach = Math.round(grey.height * REACH);
  for (let away = 0; away <= reach; away += 1) {
    for (const row of [middle - away, middle + away]) if (isGap(grey, row, paper)) return row;
  }
  return undefined;
}

function isGap(grey: Greyscale, row: number, paper: number): boolean {
  for (let at = row - GAP / 2; at < row + GAP / 2; at += 1) {
    if (at < 0 || at >= grey.height || inkIn(grey, at, paper) > grey.width * SPECKS) return false;
  }
  return true;
}

function inkIn({ pixels, width }: Greyscale, row: number, paper: number): number {
  let ink = 0;
  for (let at = row * width; at < (row + 1) * width; at += 1) {
    if (Math.abs((pixels[at] ?? 0) - paper) > INK) ink += 1;
  }
  return ink;
}

function commonest(pixels: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const pixel of pixels) counts[pixel] = (counts[pixel] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}
