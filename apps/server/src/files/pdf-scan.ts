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
  return { canvas: target, scale };
}
