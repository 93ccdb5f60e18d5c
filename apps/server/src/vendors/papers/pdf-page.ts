/** A4 pages with a head and a foot, on which writing goes on from page to page. */
import { createRequire } from 'node:module';
import type { Paper } from '@bailiwick/diligence/paper/document';
import PdfDocument from 'pdfkit';
import { printable } from './printable.ts';
import { wrap } from './wrap.ts';

const { resolve } = createRequire(import.meta.url);
/** The fonts that every PDF reader brings know Western Europe only; this one knows Polish, Greek and Cyrillic too. */
const FONTS = {
  plain: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  bold: resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
};
type Face = keyof typeof FONTS;

export interface Style {
  readonly face: Face;
  /** Points. */
  readonly size: number;
  readonly colour: string;
}

export const INK = '#1c1917';
export const SOFT = '#57534e';
const LINE = '#d6d3d1';
export const SHADE = '#f5f5f4';
const MARGIN = 50;
const LEADING = 1.35;

export const lineHeight = ({ size }: Style): number => size * LEADING;

/** Writes from top to bottom; `y` is where the next line begins. */
export class PdfPages {
  readonly left = MARGIN;
  readonly width: number;
  y: number;
  readonly #document: PDFKit.PDFDocument;
  readonly #bottom: number;
  readonly #widths = new Map<string, number>();

  constructor({ title, subtitle, orientation, language, on }: Paper) {
    this.#document = new PdfDocument({
      size: 'A4',
      layout: orientation,
      // Nothing breaks by itself: the library would start a page for a foot below its margin.
      margin: 0,
      bufferPages: true,
      lang: language,
      displayTitle: true,
      info: {
        Title: printable(subtitle === undefined ? title : `${title}: ${subtitle}`),
        CreationDate: new Date(`${on}T00:00:00Z`),
      },
    });
    this.width = this.#document.page.width - 2 * MARGIN;
    this.#bottom = this.#document.page.height - MARGIN - 14;
    this.y = MARGIN + 10;
  }

  /** Points left on this page. */
  get room(): number {
    return this.#bottom - this.y;
  }

  get fullRoom(): number {
    return this.#bottom - MARGIN - 10;
  }

  newPage(): void {
    this.#document.addPage();
    this.y = MARGIN + 10;
  }

  lines(text: string, width: number, style: Style): readonly string[] {
    return wrap(printable(text), width, (piece) => this.#widthOf(piece, style));
  }

  /** Writes one line at a place; does not move `y`. */
  put(text: string, x: number, y: number, style: Style): void {
    this.#use(style);
    this.#document.text(text, x, y, { lineBreak: false });
  }

  fill(x: number, y: number, width: number, height: number, colour: string): void {
    this.#document.rect(x, y, width, height).fill(colour);
  }

  dot(x: number, y: number, radius: number, colour: string): void {
    this.#document.circle(x, y, radius).fill(colour);
  }

  rule(y: number): void {
    this.#document
      .moveTo(this.left, y)
      .lineTo(this.left + this.width, y)
      .lineWidth(0.5)
      .stroke(LINE);
  }

  /** Heads and feet need the number of pages, so they are written last. */
  async finish(head: string, date: string, pageOf: (page: number, pages: number) => string): Promise<Buffer> {
    const small: Style = { face: 'plain', size: 8, colour: SOFT };
    const { count } = this.#document.bufferedPageRange();
    const shown = this.lines(head, this.width - 120, small)[0] ?? '';
    for (let page = 0; page < count; page += 1) {
      this.#document.switchToPage(page);
      this.put(shown, this.left, 30, small);
      this.put(date, this.left + this.width - this.#widthOf(date, small), 30, small);
      const number = pageOf(page + 1, count);
      const { height } = this.#document.page;
      this.put(number, this.left + this.width - this.#widthOf(number, small), height - 38, small);
    }
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolved, failed) => {
      this.#document.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.#document.on('end', () => resolved(Buffer.concat(chunks)));
      this.#document.on('error', failed);
    });
    this.#document.end();
    return await done;
  }

  #use({ face, size, colour }: Style): void {
    this.#document.font(FONTS[face]).fontSize(size).fillColor(colour);
  }

  /** Shaping is slow and words recur. */
  #widthOf(text: string, style: Style): number {
    const key = `${style.face} ${style.size} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#use(style);
    const width = this.#document.widthOfString(text);
    this.#widths.set(key, width);
    return width;
  }
}
