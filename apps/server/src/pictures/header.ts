/**
 * What a picture says of itself in its first bytes: format and size, without decoding a pixel.
 *
 * Formats by PNG (W3C, third edition) 11.2.1, JPEG (ITU T.81) B.2.2, GIF89a 18, WebP (RFC 9649) 2.4 to 2.7,
 * ISO 14496-12 `ispe` for AVIF, and the BITMAPINFOHEADER of Windows.
 */

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'avif' | 'bmp';

export interface PictureHeader {
  readonly format: PictureFormat;
  readonly width: number;
  readonly height: number;
}

/** Undefined for what is no picture of a kind that can be read here, or has no size. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [format, read] of READERS) {
    const size = attempt(() => read(bytes, view));
    if (size === undefined) continue;
    const [width, height] = size;
    return width > 0 && height > 0 ? { format, width, height } : undefined;
  }
  return undefined;
}

type Size = readonly [width: number, height: number];
type Reader = (bytes: Uint8Array, view: DataView) => Size | undefined;

const READERS: readonly (readonly [PictureFormat, Reader])[] = [
  [
    'png',
    (bytes, view) =>
      has(bytes, 0, '\x89PNG\r\n\x1a\n') && has(bytes, 12, 'IHDR')
        ? [view.getUint32(16), view.getUint32(20)]
        : undefined,
  ],
  ['jpeg', jpegSize],
  ['gif', (bytes, view) => (has(bytes, 0, 'GIF8') ? gifSize(bytes, view) : undefined)],
  ['webp', webpSize],
  ['avif', avifSize],
  [
    'bmp',
    (bytes, view) =>
      has(bytes, 0, 'BM') && view.getUint32(14, true) >= 40
        ? [view.getInt32(18, true), Math.abs(view.getInt32(22, true))]
        : undefined,
  ],
];

/** The frame header, wherever it stands behind other segments. */
function jpegSize(bytes: Uint8Array, view: DataView): Size | undefined {
  if (!has(bytes, 0, '\xff\xd8\xff')) return undefined;
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return [view.getUint16(at + 7), view.getUint16(at + 5)];
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return undefined;
}

/** The canvas, or the first frame where it reaches beyond: decoders make room for both. */
function gifSize(bytes: Uint8Array, view: DataView): Size {
  const [width, height] = [view.getUint16(6, true), view.getUint16(8, true)];
  const packed = bytes[10] ?? 0;
  let at = 13 + ((packed & 0x80) === 0 ? 0 : 3 * 2 ** ((packed & 7) + 1));
  while (bytes[at] === 0x21) {
    at += 2;
    while ((bytes[at] ?? 0) > 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  if (bytes[at] !== 0x2c) return [width, height];
  return [
    Math.max(width, view.getUint16(at + 1, true) + view.getUint16(at + 5, true)),
    Math.max(height, view.getUint16(at + 3, true) + view.getUint16(at + 7, true)),
  ];
}

function webpSize(bytes: Uint8Array, view: DataView): Size | undefined {
  if (!has(bytes, 0, 'RIFF') || !has(bytes, 8, 'WEBP')) return undefined;
  if (has(bytes, 12, 'VP8X'))
    return [1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8)];
  if (has(bytes, 12, 'VP8 ')) return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff];
  const bits = view.getUint32(21, true);
  return has(bytes, 12, 'VP8L') ? [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)] : undefined;
}

const ISPE_WINDOW = 65_536;

/** The largest size that any item of the file has: which of them is shown stands elsewhere. */
function avifSize(bytes: Uint8Array, view: DataView): Size | undefined {
  if (!has(bytes, 4, 'ftypavif')) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, ISPE_WINDOW));
  let size: Size | undefined;
  for (let at = head.indexOf('ispe'); at >= 0 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (size === undefined || width * height > size[0] * size[1]) size = [width, height];
  }
  return size;
}

function has(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A header that ends in the middle is none. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
