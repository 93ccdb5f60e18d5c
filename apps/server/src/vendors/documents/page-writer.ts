/** Writes the blocks of a page as lines of Markdown, which is how clauses, items and rows are told apart later. */
import { attribute, type Token } from './page-tags.ts';

const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const LONGEST_TARGET = 500;
/** A cell longer than this makes the table a layout, not a table. */
const LONGEST_CELL = 1200;

interface Table {
  row: string[];
  headed: boolean;
  rows: number;
}

export class Writer {
  readonly #base: string | undefined;
  readonly #lines: string[] = [];
  readonly #lists: { ordered: boolean; count: number }[] = [];
  readonly #tables: Table[] = [];
  #line = '';
  /** `# `, `* `: of the block that is open. */
  #mark = '';
  #link: { readonly target: string; readonly from: number } | undefined;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  take(token: Token): void {
    switch (token.kind) {
      case 'text':
        this.#line += token.text.replace(/\s+/g, ' ');
        return;
      case 'open':
        this.#opens(token.name, token.attributes);
        return;
      case 'close':
        this.#closes(token.name);
    }
  }

  text(): string {
    this.#flush();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #opens(name: string, attributes: string): void {
    if (name === 'a') {
      this.#link = { target: this.#targetOf(attributes), from: this.#line.length };
    } else if (name === 'br') {
      this.#flush('');
    } else if (INLINE.has(name)) {
      // Words go on.
    } else if (/^h[1-6]$/.test(name)) {
      this.#block(`${'#'.repeat(Number(name[1]))} `);
    } else if (name === 'ul' || name === 'ol') {
      this.#block('');
      this.#lists.push({ ordered: name === 'ol', count: 0 });
    } else if (name === 'li') {
      const list = this.#lists.at(-1);
      if (list !== undefined) list.count += 1;
      this.#flush();
      this.#mark = list?.ordered === true ? `${list.count}. ` : '* ';
    } else if (name === 'table') {
      this.#block('');
      this.#tables.push({ row: [], headed: false, rows: 0 });
    } else if (name === 'td' || name === 'th') {
      const table = this.#tables.at(-1);
      if (table !== undefined && name === 'th') table.headed = true;
      if (this.#tables.length !== 1) this.#block('');
      else this.#line = '';
    } else if (name === 'tr') this.#line = this.#tables.length === 1 ? '' : this.#line;
    else this.#block('');
  }

  #closes(name: string): void {
    if (name === 'a') this.#endLink();
    else if (INLINE.has(name)) return;
    else if (name === 'ul' || name === 'ol') {
      this.#block('');
      this.#lists.pop();
    } else if (name === 'table') {
      this.#endRow();
      if (this.#tables.length === 1) this.#lines.push('');
      this.#tables.pop();
      this.#block('');
    } else if ((name === 'td' || name === 'th') && this.#tables.length === 1) {
      this.#tables[0]?.row.push(tidy(this.#line));
      this.#line = '';
    } else if (name === 'tr') this.#endRow();
    else this.#block('');
  }

  /** Ends what is open; a new block begins, with an empty line before it. */
  #block(mark: string): void {
    // A paragraph within an item goes on with the item.
    if (this.#line.trim() === '' && mark === '' && this.#mark !== '') return;
    // Within a cell, blocks are parts of the cell.
    if (
      this.#tables.length === 1 &&
      this.#tables[0]!.row.length + this.#line.trim().length > 0 &&
      mark === ''
    ) {
      this.#line += ' ';
      return;
    }
    this.#flush();
    this.#mark = mark;
  }

  #flush(after = '\n'): void {
    if (this.#link !== undefined && after !== '') this.#endLink();
    const words = tidy(this.#line);
    this.#line = '';
    if (this.#link !== undefined) this.#link = { ...this.#link, from: 0 };
    if (words === '') return;
    this.#lines.push(this.#mark + words + after);
    this.#mark = '';
  }

  #endRow(): void {
    const table = this.#tables[0];
    if (table === undefined || this.#tables.length !== 1) return;
    const rest = tidy(this.#line);
    const cells = rest === '' ? table.row : [...table.row, rest];
    table.row = [];
    this.#line = '';
    if (cells.every((cell) => cell === '')) return;
    if (cells.length === 1 || cells.some((cell) => cell.length > LONGEST_CELL)) {
      for (const cell of cells) if (cell !== '') this.#lines.push(`${cell}\n`);
      return;
    }
    this.#lines.push(`| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`);
    table.rows += 1;
    if (table.rows === 1 && table.headed) this.#lines.push(`|${' --- |'.repeat(cells.length)}`);
  }

  #endLink(): void {
    const link = this.#link;
    this.#link = undefined;
    if (link === undefined || link.target === '') return;
    const label = this.#line.slice(link.from);
    if (label.trim() === '') return;
    this.#line = `${this.#line.slice(0, link.from)}[${label.trim()}](${link.target})`;
  }

  /** A web address, whole where the page's own is known; empty for anchors, scripts, mail. */
  #targetOf(attributes: string): string {
    const href = attribute(attributes, 'href')?.trim() ?? '';
    if (href === '' || href.startsWith('#') || href.length > LONGEST_TARGET) return '';
    // In a saved page nobody knows what a relative address was relative to; it is kept as it stands.
    if (this.#base === undefined && href.startsWith('/')) return href.replace(/[()\s]/g, '');
    const url = URL.parse(href, this.#base);
    return url !== null && /^https?:$/.test(url.protocol)
      ? url.href.replace(/[()\s]/g, encodeURIComponent)
      : '';
  }
}

const tidy = (words: string): string => words.replace(/\s+/g, ' ').trim();
