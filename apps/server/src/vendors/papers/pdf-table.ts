/** Tables that go on over pages: heads are repeated, and a row that is higher than a page is broken between lines. */
import { INK, type PdfPages, SHADE, type Style, lineHeight } from './pdf-page.ts';

const PAD = 4;

export interface TableLook {
  readonly size: number;
  /** Whether the first column is set in bold. */
  readonly firstBold: boolean;
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
  const wrapRow = (
    row: readonly string[],
    style: (column: number) => Style,
  ): readonly (readonly string[])[] =>
    columns.map((width, i) => pages.lines(row[i] ?? '', width - 2 * PAD, style(i)));
  const head = heads.length === 0 ? undefined : wrapRow(heads, () => bold);
  const headHeight = head === undefined ? 0 : heightOf(head, bold);
  const putHead = (): void => {
    if (head === undefined) return;
    pages.fill(pages.left, pages.y, pages.width, headHeight, SHADE);
    putLines(pages, head, columns, () => bold);
    pages.rule(pages.y);
  };
  const styleOf = (column: number): Style => (firstBold && column === 0 ? bold : plain);
  const wrapped = rows.map((row) => wrapRow(row, styleOf));
  const [first] = wrapped;
  if (first !== undefined && pages.room < headHeight + Math.min(heightOf(first, plain), pages.fullRoom / 2))
    pages.newPage();
  putHead();
  const next = (): void => {
    pages.newPage();
    putHead();
  };
  for (const row of wrapped) {
    let rest = row;
    if (pages.room < heightOf(rest, plain) && heightOf(rest, plain) <= pages.fullRoom - headHeight) next();
    while (heightOf(rest, plain) > pages.room) {
      const fitting = Math.floor((pages.room - 2 * PAD) / lineHeight(plain));
      if (fitting < 1) {
        next();
        continue;
      }
      putLines(
        pages,
        rest.map((lines) => lines.slice(0, fitting)),
        columns,
        styleOf,
      );
      rest = rest.map((lines) => lines.slice(fitting));
      next();
    }
    putLines(pages, rest, columns, styleOf);
    pages.rule(pages.y);
  }
  pages.y += 10;
}

const heightOf = (cells: readonly (readonly string[])[], style: Style): number =>
  Math.max(1, ...cells.map((lines) => lines.length)) * lineHeight(style) + 2 * PAD;

function putLines(
  pages: PdfPages,
  cells: readonly (readonly string[])[],
  columns: readonly number[],
  styleOf: (column: number) => Style,
): void {
  let x = pages.left;
  for (const [i, lines] of cells.entries()) {
    const style = styleOf(i);
    for (const [n, line] of lines.entries()) {
      if (line !== '') pages.put(line, x + PAD, pages.y + PAD + n * lineHeight(style), style);
    }
    x += columns[i] ?? 0;
  }
  pages.y += heightOf(cells, styleOf(0));
}
