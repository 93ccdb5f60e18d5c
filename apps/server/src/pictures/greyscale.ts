/** Pixels as the reader of writing wants them: grey, and letters of the size it was trained on. */
import type { Canvas, Image } from '@napi-rs/canvas';
import { onWhite } from './decode.ts';

/** A page of A4 has this many at 180 dots per inch: enough for print, and what more there is costs only time. */
const GOOD_PIXELS = 3_200_000;
const LEAST_SCALE = 0.5;
/** Writing on a screen is small; enlarged further it only becomes soft. */
const MOST_SCALE = 2.5;

export interface Greyscale {
  /** Portable graymap, binary (netpbm P5). */
  readonly pgm: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Pixels here per pixel of the picture. */
  readonly scale: number;
}

export function greyscale(image: Image | Canvas): Greyscale {
  const fit = Math.sqrt(GOOD_PIXELS / (image.width * image.height));
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, fit));
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  const pixels = onWhite(image, width, height).getContext('2d').getImageData(0, 0, width, height).data;
  return { pgm: graymap(pixels, width, height), width, height, scale };
}

/** Luma as BT.601 weighs it, in 256ths. */
function graymap(pixels: Uint8ClampedArray, width: number, height: number): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const pgm = new Uint8Array(head.length + width * height);
  pgm.set(head);
  for (let from = 0, to = head.length; to < pgm.length; from += 4, to += 1) {
    pgm[to] = ((pixels[from] ?? 0) * 77 + (pixels[from + 1] ?? 0) * 150 + (pixels[from + 2] ?? 0) * 29) >> 8;
  }
  return pgm;
}
