/** Tables that go on over pages: heads are repeated, and a row that is higher than a page is broken between lines. */
import { INK, type PdfPages, SHADE, type Style, lineHeight } from './pdf-page.ts';

const PAD = 4;

/** A head that fills the page would leave no room for what it heads. */
const MOST_HEAD_LINES = 8;

/** A cell that begins with the word for a light gets the light itself before it. */
const LIGHTS: Readonly<Record<string, string>> = {
  green: '#15803d',
  amber: '#d97706',
  red: '#b91c1c',
  grey: '#a8a29e',
};
const LIGHT = /^(green|amber|red|grey)(?=:|$)/;
const LIGHT_WIDTH = 9;
const LIGHT_RADIUS = 2.8;

export interface TableLook {
  readonly size: number;
  /** Whether the first column is set in bold. */
  readonly firstBold: boolean;
}

interface Cell {
  readonly lines: readonly string[];
  readonly style: Style;
  /** A colour. */
  readonly light: string | undefined;
}

export function putTable(
  pages: PdfPages,
  {
    heads,
    rows,
    widths,
  }: {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
    readonly widths: readonly number[];
  },
  { size, firstBold }: TableLook,
): void {
  const plain: Style = { face: 'plain', size, colour: INK };
  const bold: Style = { ...plain, face: 'bold' };
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => (width / total) * pages.width);
  const cellOf = (text: string, width: number, style: Style): Cell => {
    const light = LIGHTS[LIGHT.exec(text)?.[0] ?? ''];
    const room = width - 2 * PAD - (light === undefined ? 0 : LIGHT_WIDTH);
    return { lines: pages.lines(text, room, style), style, light };
  };
  const head = heads.map((text, i) => {
    const cell = cellOf(text, columns[i] ?? 0, bold);
    return { ...cell, lines: cell.lines.slice(0, MOST_HEAD_LINES) };
  });
  const headHeight = heads.length === 0 ? 0 : heightOf(head);
  const putHead = (): void => {
    if (heads.length === 0) return;
    pages.fill(pages.left, pages.y, pages.width, headHeight, SHADE);
    putCells(pages, head, columns);
    pages.rule(pages.y);
  };
  const next = (): void => {
    pages.newPage();
    putHead();
  };
  const wrapped = rows.map((row) =>
    columns.map((width, i) => cellOf(row[i] ?? '', width, firstBold && i === 0 ? bold : plain)),
  );
  const [first] = wrapped;
  if (first !== undefined && pages.room < headHeight + Math.min(heightOf(first), pages.fullRoom / 2))
    pages.newPage();
  putHead();
  for (const row of wrapped) {
    let rest: readonly Cell[] = row;
    if (pages.room < heightOf(rest) && heightOf(rest) <= pages.fullRoom - headHeight) next();
    while (heightOf(rest) > pages.room) {
      const fitting = Math.floor((pages.room - 2 * PAD) / lineHeight(plain));
      if (fitting > 0) {
        putCells(pages, cutTo(rest, 0, fitting), columns);
        rest = cutTo(rest, fitting);
      }
      next();
    }
    putCells(pages, rest, columns);
    pages.rule(pages.y);
  }
  pages.y += 10;
}

const cutTo = (cells: readonly Cell[], from: number, to?: number): readonly Cell[] =>
  cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));

const heightOf = (cells: readonly Cell[]): number =>
  Math.max(...cells.map(({ lines, style }) => Math.max(1, lines.length) * lineHeight(style))) + 2 * PAD;

function putCells(pages: PdfPages, cells: readonly Cell[], columns: readonly number[]): void {
  let x = pages.left + PAD;
  for (const [i, { lines, style, light }] of cells.entries()) {
    if (light !== undefined && lines.length > 0)
      pages.dot(x + LIGHT_RADIUS, pages.y + PAD + style.size * 0.55, LIGHT_RADIUS, light);
    const indent = light === undefined ? 0 : LIGHT_WIDTH;
    for (const [n, line] of lines.entries()) {
      if (line !== '') pages.put(line, x + indent, pages.y + PAD + n * lineHeight(style), style);
    }
    x += columns[i] ?? 0;
  }
  pages.y += heightOf(cells);
}
