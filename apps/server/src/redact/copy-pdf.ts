/**
 * PDF: every page drawn, covered and put into a new document of pictures.
 *
 * What lies under a black box in a PDF can be copied out again; what is not in the file cannot. Each page is looked at
 * twice: by its text layer, which knows every letter, and then as it looks, which also shows what stands in pictures
 * and what the text layer does not say. The words that may stay are put over the picture again, to be searched.
 */
import type { Canvas } from '@napi-rs/canvas';
import { createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { drawPage, holdsUndecodable, undecodable } from '../files/pdf-scan.ts';
import { openPdf } from '../files/pdf.ts';
import { boxesOver } from '../pictures/boxes.ts';
import type { Box, PageText, Word } from '../pictures/words.ts';
import { type Copying, Uncopyable } from './copying.ts';
import { type PicturePage, pdfOfPictures } from './pdf-of-pictures.ts';
import type { PlacedWord } from './pdf-words.ts';

const DPI = 200;
const QUALITY = 85;
/** Every page takes a second or two. */
const MOST_PAGES = 300;
/** Any proportional font tells about how wide a letter is against its neighbours. */
const FONT = '10px sans-serif';

export async function copyPdf(bytes: Uint8Array, copying: Copying): Promise<Buffer> {
  if (holdsUndecodable(bytes)) throw undecodable();
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > MOST_PAGES) throw new Uncopyable(`it has more than ${MOST_PAGES} pages`);
    const pages: PicturePage[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      copying.tools.progress(`page ${number} of ${pdf.numPages}`);
      pages.push(await copyPage(await pdf.getPage(number), copying));
    }
    return pdfOfPictures(pages);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function copyPage(page: PDFPageProxy, copying: Copying): Promise<PicturePage> {
  const { canvas, scale } = await drawPage(page, DPI);
  const layer = await textLayer(page, scale);
  const covered = await cover(canvas, layer, copying);
  const seen = await copying.tools.pictures.read(await canvas.encode('png'));
  if (seen.kind === 'unseen') throw new Uncopyable(`page ${page.pageNumber} cannot be read: ${seen.because}`);
  if (layer.words.length === 0) copying.sawWords(seen.words);
  covered.push(...(await cover(canvas, seen, copying)));
  page.cleanup();
  const points = page.getViewport({ scale: 1 });
  const left = uncovered(layer.words.length === 0 ? seen : layer, covered, scale);
  return {
    jpeg: await canvas.encode('jpeg', QUALITY),
    pixels: { width: canvas.width, height: canvas.height },
    points: { width: points.width, height: points.height },
    // A value may stand in words that no box covers when the drawing and the text layer disagree.
    words: copying.stillIn(left.map(({ text }) => text).join(' ')) ? [] : left,
  };
}

/** Draws boxes over what must not stay, and tells where. */
async function cover(canvas: Canvas, { text, words }: PageText, copying: Copying): Promise<Box[]> {
  const findings = await copying.tools.detect(text);
  copying.took(text, findings);
  const context = canvas.getContext('2d');
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#000';
  const boxes = findings.flatMap((finding) => boxesOver(words, finding));
  for (const { left, top, width, height } of boxes) context.fillRect(left, top, width, height);
  return boxes;
}

/** Words that no box covers, in points. */
function uncovered({ text, words }: PageText, boxes: readonly Box[], scale: number): readonly PlacedWord[] {
  return words
    .filter(({ box }) => !boxes.some((other) => covers(other, box)))
    .map(({ start, end, box: { left, top, width, height } }) => ({
      text: text.slice(start, end),
      box: { left: left / scale, top: top / scale, width: width / scale, height: height / scale },
    }));
}

/** Boxes have margins, which reach into the lines above and below. */
const MOST_COVERED = 0.25;

function covers(box: Box, word: Box): boolean {
  const width = Math.min(box.left + box.width, word.left + word.width) - Math.max(box.left, word.left);
  const height = Math.min(box.top + box.height, word.top + word.height) - Math.max(box.top, word.top);
  return width > 0 && height > 0 && width * height > MOST_COVERED * word.width * word.height;
}

/** The words of the text layer, and where they stand on the drawn page. */
async function textLayer(page: PDFPageProxy, scale: number): Promise<PageText> {
  const viewport = page.getViewport({ scale });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const measure = createCanvas(1, 1).getContext('2d');
  measure.font = FONT;
  const words: Word[] = [];
  let text = '';
  let line = 0;
  for (const item of items) {
    if (!('str' in item)) continue;
    const whole = measure.measureText(item.str).width || 1;
    for (const match of item.str.matchAll(/\S+/g)) {
      const from = measure.measureText(item.str.slice(0, match.index)).width / whole;
      const to = measure.measureText(item.str.slice(0, match.index + match[0].length)).width / whole;
      const start = text.length + match.index;
      const box = boxOf(item, from, to, (x, y) => viewport.convertToViewportPoint(x, y) as [number, number]);
      words.push({ start, end: start + match[0].length, line, box, confidence: 100 });
    }
    text += item.str;
    if (item.hasEOL) {
      text += '\n';
      line += 1;
    }
  }
  return { text, words };
}

interface Run {
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** The part of a run from one share of its width to another, upright whatever the run's direction. */
function boxOf(
  { transform, width, height }: Run,
  from: number,
  to: number,
  place: (x: number, y: number) => [number, number],
): Box {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const along = Math.hypot(a, b) || 1;
  const up = Math.hypot(c, d) || 1;
  // A little below the base line hang the descenders.
  const corners = [from, to].flatMap((share) =>
    [-0.22, 0.8].map((rise) =>
      place(
        x + (a / along) * width * share + (c / up) * height * rise,
        y + (b / along) * width * share + (d / up) * height * rise,
      ),
    ),
  );
  const lefts = corners.map(([left]) => left);
  const tops = corners.map(([, top]) => top);
  const [left, top] = [Math.min(...lefts), Math.min(...tops)];
  return { left, top, width: Math.max(...lefts) - left, height: Math.max(...tops) - top };
}
