/** A copy of a picture with boxes over what must not be seen, and nothing in it but pixels. Runs in the thread. */
import type { Image } from '@napi-rs/canvas';
import { onWhite } from './decode.ts';
import type { PictureFormat } from './header.ts';
import type { Box } from './words.ts';

export interface Mask {
  readonly box: Box;
}

export interface MaskedCopy {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
}

const QUALITY = 92;

/**
 * Drawn anew from the decoded pixels: EXIF, GPS, thumbnails, colour profiles, further frames, comments and whatever
 * was hidden behind the picture's end are not copied. Formats that may move or are rare come back as PNG.
 */
export async function maskedCopy(
  image: Image,
  format: PictureFormat,
  masks: readonly Mask[],
): Promise<MaskedCopy> {
  const canvas = onWhite(image, image.width, image.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#000';
  for (const { box } of masks) context.fillRect(box.left, box.top, box.width, box.height);
  if (format === 'jpeg') return { bytes: await canvas.encode('jpeg', QUALITY), mediaType: 'image/jpeg' };
  if (format === 'webp') return { bytes: await canvas.encode('webp', QUALITY), mediaType: 'image/webp' };
  return { bytes: await canvas.encode('png'), mediaType: 'image/png' };
}
