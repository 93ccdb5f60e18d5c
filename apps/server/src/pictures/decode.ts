/** Bytes of a picture to pixels on white, upright as its EXIF orientation says. Runs in the thread. */
import { createCanvas, loadImage, type Canvas, type Image } from '@napi-rs/canvas';
import { pictureHeader, type PictureFormat } from './header.ts';
import type { PictureLimits } from './limits.ts';

/** A picture that cannot be read. `because` completes "The picture cannot be read: …" and holds no content. */
export class Unseeable extends Error {
  override readonly name = 'Unseeable';
  readonly because: string;

  constructor(because: string) {
    super(because);
    this.because = because;
  }
}

export interface Picture {
  readonly image: Image;
  readonly format: PictureFormat;
}

/** @throws Unseeable */
export async function decode(bytes: Uint8Array, limits: PictureLimits): Promise<Picture> {
  if (bytes.length > limits.maxBytes)
    throw new Unseeable(`it is larger than the ${limits.maxBytes} bytes allowed`);
  const header = pictureHeader(bytes);
  if (header === undefined)
    throw new Unseeable('it is damaged, or of a kind that is not supported (TIFF, HEIC)');
  checkSize(header, limits);
  let image: Image;
  try {
    image = await loadImage(bytes);
  } catch {
    throw new Unseeable('it is damaged');
  }
  // The decoder has the last word on the size: two headers in one file are somebody's trick.
  checkSize(image, limits);
  if (image.width * image.height > 2 * header.width * header.height)
    throw new Unseeable('its header is wrong');
  return { image, format: header.format };
}

function checkSize(
  { width, height }: { readonly width: number; readonly height: number },
  limits: PictureLimits,
): void {
  if (width > limits.maxSide || height > limits.maxSide || width * height > limits.maxPixels)
    throw new Unseeable(
      `it has more than the ${limits.maxPixels / 1e6} million pixels, or ${limits.maxSide} a side, that are allowed`,
    );
}

/**
 * The picture on a canvas of its own, transparent parts on white. What was invisible to the reader (white writing on
 * nothing, further frames, metadata) is not in what is drawn from here.
 */
export function onWhite(image: Image | Canvas, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}
