/** Papers as PDF: A4, real text, a head with the date and a foot with the page. */
import type { Block, Paper } from '@bailiwick/diligence/paper/document';
import { dayInWords } from '@bailiwick/diligence/paper/source-words';
import { INK, PdfPages, SHADE, SOFT, type Style, lineHeight } from './pdf-page.ts';
import { putTable } from './pdf-table.ts';

const TITLE: Style = { face: 'bold', size: 18, colour: INK };
const SUBTITLE: Style = { face: 'plain', size: 11, colour: SOFT };
const HEADINGS: Readonly<Record<1 | 2, Style>> = {
  1: { face: 'bold', size: 14, colour: INK },
  2: { face: 'bold', size: 11, colour: INK },
};
const BODY: Style = { face: 'plain', size: 9.5, colour: INK };
/** A heading stands with at least so much of what it heads, points; a large one with a smaller one and its text. */
const KEPT_WITH_HEADING: Readonly<Record<1 | 2, number>> = { 1: 150, 2: 90 };
/** Lines. */
const KEPT_WITH_LABEL = 4;
const INDENT = 14;
/** Beyond so many columns, letters must be smaller to fit. */
const MANY_COLUMNS = 7;

export async function pdf(paper: Paper): Promise<Buffer> {
  const pages = new PdfPages(paper);
  putText(pages, paper.title, TITLE);
  if (paper.subtitle !== undefined) putText(pages, paper.subtitle, SUBTITLE);
  pages.y += 10;
  for (const block of paper.blocks) putBlock(pages, block);
  const german = paper.language === 'de';
  return await pages.finish(
    paper.subtitle === undefined ? paper.title : `${paper.title}: ${paper.subtitle}`,
    dayInWords(paper.on, paper.language),
    (page, count) => (german ? `Seite ${page} von ${count}` : `Page ${page} of ${count}`),
  );
}

function putBlock(pages: PdfPages, block: Block): void {
  switch (block.kind) {
    case 'heading':
      if (pages.room < KEPT_WITH_HEADING[block.level]) pages.newPage();
      pages.y += block.level === 1 ? 10 : 6;
      putText(pages, block.text, HEADINGS[block.level]);
      pages.y += 4;
      return;
    case 'paragraph':
      putText(pages, block.text, BODY);
      pages.y += 6;
      return;
    case 'quote':
      putQuote(pages, block.label, block.text);
      return;
    case 'list':
      for (const item of block.items) {
        if (pages.room < lineHeight(BODY)) pages.newPage();
        pages.put('•', pages.left + 3, pages.y, BODY);
        putText(pages, item, BODY, INDENT);
        pages.y += 2;
      }
      pages.y += 6;
      return;
    case 'facts':
      putTable(pages, { heads: [], rows: block.rows, widths: [1, 4] }, { size: BODY.size, firstBold: true });
      return;
    case 'table':
      putTable(pages, block, { size: block.heads.length > MANY_COLUMNS ? 7 : 9, firstBold: false });
      return;
    case 'page_break':
      pages.newPage();
  }
}

function putText(pages: PdfPages, text: string, style: Style, indent = 0): void {
  for (const line of pages.lines(text, pages.width - indent, style)) {
    if (pages.room < lineHeight(style)) pages.newPage();
    if (line !== '') pages.put(line, pages.left + indent, pages.y, style);
    pages.y += lineHeight(style);
  }
}

/** Each line carries its own shade, so that a clause may go on over the page. */
function putQuote(pages: PdfPages, label: string, text: string): void {
  const height = lineHeight(BODY);
  if (pages.room < KEPT_WITH_LABEL * height) pages.newPage();
  putText(pages, `${label}:`, BODY);
  pages.y += 4;
  for (const line of pages.lines(text, pages.width - 2 * INDENT, BODY)) {
    if (pages.room < height) pages.newPage();
    pages.fill(pages.left, pages.y - 2, pages.width, height + 0.5, SHADE);
    pages.fill(pages.left, pages.y - 2, 2, height + 0.5, SOFT);
    pages.put(line, pages.left + INDENT, pages.y, BODY);
    pages.y += height;
  }
  pages.y += 10;
}
