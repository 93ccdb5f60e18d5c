/**
 * A PDF of nothing but pictures, one a page, and the words that may be searched (PDF 1.7, ISO 32000-1 §7.5, §8.9).
 *
 * Written from the first byte anew: no object of another document, no metadata, no revision can be in it.
 */
import { type PlacedWord, WORD_FONT, wordsContent } from './pdf-words.ts';

export interface PicturePage {
  readonly jpeg: Uint8Array;
  /** Of the picture, in pixels. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Of the page, in points. */
  readonly points: { readonly width: number; readonly height: number };
  readonly words: readonly PlacedWord[];
}

export function pdfOfPictures(pages: readonly PicturePage[]): Buffer {
  const kids = pages.map((_, i) => `${4 + i * 3} 0 R`).join(' ');
  const objects: Buffer[] = [
    latin1('<< /Type /Catalog /Pages 2 0 R >>'),
    latin1(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    latin1(WORD_FONT),
  ];
  for (const [i, { jpeg, pixels, points, words }] of pages.entries()) {
    const [width, height] = [round(points.width), round(points.height)];
    const content = latin1(`q ${width} 0 0 ${height} 0 0 cm /P Do Q\n${wordsContent(words, points.height)}`);
    objects.push(
      latin1(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${5 + i * 3} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /P ${6 + i * 3} 0 R >> >> >>`,
      ),
      stream('', content),
      stream(
        `/Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
        jpeg,
      ),
    );
  }
  return file(objects);
}

function file(objects: readonly Buffer[]): Buffer {
  // The bytes above 127 tell programs that move files about that this is no text (§7.5.2).
  const parts = [latin1('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [i, object] of objects.entries()) {
    offsets.push(length);
    const whole = Buffer.concat([latin1(`${i + 1} 0 obj\n`), object, latin1('\nendobj\n')]);
    parts.push(whole);
    length += whole.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

function stream(dictionary: string, bytes: Uint8Array): Buffer {
  return Buffer.concat([
    latin1(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    latin1('\nendstream'),
  ]);
}

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

const round = (points: number): number => Math.round(points * 100) / 100;
