/** Papers as DOCX: headings that Word lists, tables whose heads repeat, a head with the date and a foot with the page. */
import type { Block, Paper } from '@bailiwick/diligence/paper/document';
import { dayInWords } from '@bailiwick/diligence/paper/source-words';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageOrientation,
  PageNumber,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { printable } from './printable.ts';

/** Twentieths of a point: A4 and its margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1134;
const SHADE = 'F5F5F4';
const SOFT = '57534E';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D6D3D1' } as const;
interface RunLook {
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly color?: string;
}

const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
};

export async function docx(paper: Paper): Promise<Buffer> {
  const { title, subtitle, language, blocks } = paper;
  const landscape = paper.orientation === 'landscape';
  const width = (landscape ? A4.height : A4.width) - 2 * MARGIN;
  const document = new Document({
    title: printable(title),
    creator: 'Bailiwick',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
          paragraph: { spacing: { after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: {
              ...A4,
              orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        ...headAndFoot(paper, width),
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
          ...(subtitle === undefined
            ? []
            : [new Paragraph({ children: [run(subtitle, { color: SOFT })], spacing: { after: 240 } })]),
          ...blocks.flatMap((block) => blockOf(block, width)),
        ],
      },
    ],
  });
  return await Packer.toBuffer(document);
}

function headAndFoot(
  { title, language, on }: Paper,
  width: number,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const [page, of] = language === 'de' ? ['Seite ', ' von '] : ['Page ', ' of '];
  const small = { size: 16, color: SOFT };
  return {
    headers: {
      default: new Header({
        children: [
          new Paragraph({
            tabStops: [{ type: TabStopType.RIGHT, position: width }],
            children: [
              new TextRun({ ...small, children: [printable(title), new Tab(), dayInWords(on, language)] }),
            ],
          }),
        ],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({ ...small, children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
            ],
          }),
        ],
      }),
    },
  };
}

function blockOf(block: Block, width: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 240, after: 120 },
          children: [run(block.text)],
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ children: [run(block.text)] })];
    case 'quote':
      return [
        new Paragraph({ keepNext: true, children: [run(`${block.label}:`)] }),
        new Paragraph({
          indent: { left: 240, right: 240 },
          border: { left: { style: BorderStyle.SINGLE, size: 12, color: SOFT, space: 8 } },
          shading: { type: ShadingType.CLEAR, fill: SHADE },
          children: [run(block.text)],
          spacing: { after: 240 },
        }),
      ];
    case 'list':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [run(item)] }));
    case 'facts':
      return [tableOf([], block.rows, [1, 4], width), gap()];
    case 'table':
      return [tableOf(block.heads, block.rows, block.widths, width), gap()];
    case 'page_break':
      return [new Paragraph({ pageBreakBefore: true, children: [] })];
  }
}

function tableOf(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  width: number,
): Table {
  const total = widths.reduce((sum, part) => sum + part, 0);
  const columns = widths.map((part) => Math.floor((part / total) * width));
  const cell = (value: string, column: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 90, right: 90 },
      ...(bold ? { shading: { type: ShadingType.CLEAR, fill: SHADE } } : {}),
      children: [new Paragraph({ spacing: { after: 0 }, children: lines(value, { bold, size: 19 }) })],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: heads.map((value, i) => cell(value, i, true)),
  });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    borders: BORDERS,
    rows: [
      ...(heads.length === 0 ? [] : [head]),
      ...rows.map(
        (row) =>
          new TableRow({ children: row.map((value, i) => cell(value, i, heads.length === 0 && i === 0)) }),
      ),
    ],
  });
}

/** Word joins tables that follow each other without a paragraph between them. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 0 }, children: [] });

/** Cells may hold several lines. */
const lines = (text: string, look: RunLook): readonly TextRun[] =>
  printable(text)
    .split('\n')
    .map((line, i) => new TextRun({ ...look, text: line, ...(i > 0 ? { break: 1 } : {}) }));

const run = (text: string, look: RunLook = {}): TextRun => new TextRun({ ...look, text: printable(text) });
