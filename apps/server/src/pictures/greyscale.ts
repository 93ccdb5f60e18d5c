/** Pixels as the reader of writing wants them: grey, and letters of the size it was trained on. */
import type { Canvas, Image } from '@napi-rs/canvas';
import { onWhite } from './decode.ts';

/** A page of A4 has this many at 180 dots per inch: enough for print, and what more there is costs only time. */
const GOOD_PIXELS = 3_200_000;
const LEAST_SCALE = 0.5;
/** Writing on a screen is small; enlarged further it only becomes soft. */
const MOST_SCALE = 2.5;

export interface Greyscale {
  /** Row by row, 0 black to 255 white. */
  readonly pixels: Uint8Array;
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
  const colours = onWhite(image, width, height).getContext('2d').getImageData(0, 0, width, height).data;
  return { pixels: luma(colours, width * height), width, height, scale };
}

/** As BT.601 weighs the colours, in 256ths. */
function luma(colours: Uint8ClampedArray, count: number): Uint8Array {
  const pixels = new Uint8Array(count);
  for (let from = 0, to = 0; to < count; from += 4, to += 1) {
    pixels[to] =
      ((colours[from] ?? 0) * 77 + (colours[from + 1] ?? 0) * 150 + (colours[from + 2] ?? 0) * 29) >> 8;
  }
  return pixels;
}

/** As a portable graymap (netpbm P5, binary). */
export function graymap({ pixels, width, height }: Greyscale): Uint8Array {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}
