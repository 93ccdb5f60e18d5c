/** A page of a PDF as a picture. */
import { randomUUID } from 'node:crypto';
import * as canvas from '@napi-rs/canvas';
import type { PDFPageProxy } from 'unpdf/pdfjs';
import { Unreadable, type Reading } from './reading.ts';

const POINTS_PER_INCH = 72;
const SCAN_DPI = 200;
/** A poster is drawn coarser rather than larger. */
const MAX_PIXELS = 12_000_000;

/** Keeps the page for whoever can read pictures, and returns the mark that stands for its writing. */
export async function scanOf(page: PDFPageProxy, reading: Reading): Promise<string> {
  const { maxScans } = reading.limits;
  if (reading.scans.length >= maxScans)
    throw new Unreadable(`it has more than the ${maxScans} pages of pictures allowed (a scan?)`);
  const drawn = await drawPage(page, SCAN_DPI);
  const mark = `[scan ${randomUUID()}]`;
  reading.scans.push({ mark, png: await drawn.canvas.encode('png') });
  return mark;
}

export interface DrawnPage {
  readonly canvas: canvas.Canvas;
  /** Pixels per point. */
  readonly scale: number;
}

/** @throws Unreadable when a part of the page cannot be drawn. */
export async function drawPage(page: PDFPageProxy, dpi: number): Promise<DrawnPage> {
  const { createIsomorphicCanvasFactory } = await import('unpdf');
  await createIsomorphicCanvasFactory(() => Promise.resolve(canvas));
  // What pdf.js expects of a browser.
  const { Path2D, DOMMatrix, ImageData } = canvas;
  Object.assign(globalThis, { Path2D, DOMMatrix, ImageData });
  const natural = page.getViewport({ scale: 1 });
  const wanted = dpi / POINTS_PER_INCH;
  const scale = Math.min(wanted, Math.sqrt(MAX_PIXELS / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  const width = Math.max(1, Math.ceil(viewport.width));
  const height = Math.max(1, Math.ceil(viewport.height));
  const target = canvas.createCanvas(width, height);
  try {
    // Its type is a browser's canvas, of which it uses what ours has.
    await page.render({ canvas: target as never, viewport }).promise;
  } catch {
    throw new Unreadable(`page ${page.pageNumber} cannot be drawn`);
  }
  await checkDrawn(page);
  return { canvas: target, scale };
}

/** No decoders come with the library for these: fax, JBIG2, JPEG 2000. Dictionaries of pictures are never compressed. */
const UNDECODABLE = /\/(?:CCITTFaxDecode|CCF|JBIG2Decode|JPXDecode)\b/;

/** Whether a document holds pictures that would be left out of a drawing without a word. */
export function holdsUndecodable(bytes: Uint8Array): boolean {
  return UNDECODABLE.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));
}

export function undecodable(): Unreadable {
  return new Unreadable('it holds pictures in a compression that is not supported (fax, JBIG2, JPEG 2000)');
}

/** A damaged picture, or a letter without a font, is left out of a drawing, and a scan would pass for an empty page. */
async function checkDrawn(page: PDFPageProxy): Promise<void> {
  const { getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList();
  for (const [i, operation] of fnArray.entries()) {
    const [first] = (argsArray[i] ?? []) as readonly unknown[];
    if (operation >= OPS.paintImageMaskXObject && operation <= OPS.paintImageMaskXObjectRepeat) {
      const id = nameOf(first);
      if (id !== undefined && objectsFor(page, id).has(id) && objectsFor(page, id).get(id) === null)
        throw new Unreadable(`a picture on page ${page.pageNumber} is damaged`);
    } else if (operation === OPS.setFont && canvas.GlobalFonts.families.length === 0) {
      const id = nameOf(first);
      const font: unknown = id !== undefined && page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined;
      if (typeof font === 'object' && font !== null && 'missingFile' in font && font.missingFile === true)
        throw new Unreadable('its letters are not in it, and this machine has no fonts to draw them with');
    }
  }
}

/** Of an object that came with the page, or of one that a mask refers to. */
function nameOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  return typeof argument === 'object' &&
    argument !== null &&
    'data' in argument &&
    typeof argument.data === 'string'
    ? argument.data
    : undefined;
}

/** Objects of several pages lie with the document. */
const objectsFor = (page: PDFPageProxy, id: string): PDFPageProxy['objs'] =>
  id.startsWith('g_') ? page.commonObjs : page.objs;
