import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@bailiwick/diligence/day';
import { type Block, type Paper, type Sheet, sheetPaper } from '@bailiwick/diligence/paper/document';
import { textOf } from '../../files/read-document.fixture.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { pdf } from './pdf.ts';
import { text } from './text.ts';

const ON = parseDay('2026-11-23');
assert.ok(ON);

const paperOf = (blocks: readonly Block[], change: Partial<Paper> = {}): Paper => ({
  title: 'A paper',
  subtitle: 'Żółć & Παππάς',
  language: 'en',
  on: ON,
  orientation: 'portrait',
  blocks,
  ...change,
});

const sheetOf = (...values: readonly string[]): Sheet => ({
  name: 'sheet',
  title: 'A sheet',
  language: 'en',
  on: ON,
  columns: [
    { key: 'n', head: 'No.', width: 1 },
    { key: 'v', head: 'Value', width: 4 },
  ],
  rows: values.map((v, i) => ({ n: String(i + 1), v })),
});

const EVERYTHING: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'One' },
  { kind: 'paragraph', text: 'Ein Absatz mit Łódź und Αθήνα.' },
  { kind: 'quote', label: 'Proposed', text: 'The Provider shall not.' },
  { kind: 'list', items: ['first', 'second'] },
  { kind: 'facts', rows: [['Risk', 'It leaks.']] },
  { kind: 'page_break' },
  { kind: 'table', heads: ['A', 'B'], widths: [1, 2], rows: [['a1', 'b1']] },
];
const EXPECTED = ['One', 'Łódź', 'Αθήνα', 'The Provider shall not.', 'second', 'It leaks.', 'b1'];

/** What lies in a file without the line breaks that a format adds. */
const flat = (found: string): string => found.replace(/\s+/g, '');
/** Undoes what pages add to a text. */
const withoutFeet = (found: string): string =>
  found.replace(/Page\d+of\d+/g, '').replace(/23November2026/g, '');

describe('a table as CSV', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
    it(`is no formula where a cell begins with ${JSON.stringify(start)}`, () => {
      const line = csv(sheetOf(`${start}cmd|' /C calc'!A0`)).slice('No.,Value\r\n1,'.length);
      assert.match(line, /^"?'/);
    });
  }

  it('quotes what needs quotes and doubles them, lines end in CR LF (RFC 4180)', () => {
    assert.equal(
      csv(sheetOf('plain', 'a,b', 'say "no"', 'two\nlines', ' padded')),
      'No.,Value\r\n1,plain\r\n2,"a,b"\r\n3,"say ""no"""\r\n4,"two\nlines"\r\n5," padded"\r\n',
    );
  });

  it('guards heads too, for they are names of vendors in a comparison', () => {
    const sheet = sheetOf();
    const named = { ...sheet, columns: [{ key: 'v', head: '=HYPERLINK("http://x")', width: 1 }] };
    assert.match(csv(named), /^"'=HYPERLINK/);
  });
});

describe('a table as JSON', () => {
  it('is rows by stable keys, values as they are', () => {
    assert.deepEqual(JSON.parse(json(sheetOf('=1+1'))), {
      name: 'sheet',
      title: 'A sheet',
      on: '2026-11-23',
      rows: [{ n: '1', v: '=1+1' }],
    });
  });
});

describe('a paper as PDF', () => {
  it('holds real text, in Polish and Greek too, with date and page on every page', async () => {
    const found = await textOf(await pdf(paperOf(EVERYTHING)));
    for (const wanted of EXPECTED) assert.ok(flat(found).includes(flat(wanted)), `${wanted} in ${found}`);
    assert.match(found, /Page 1 of 2/);
    assert.match(found, /Page 2 of 2/);
    assert.equal(found.match(/23 November 2026/g)?.length, 2);
  });

  it('goes on over pages with the heads repeated, and loses no row', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => `row ${i} of them`);
    const found = await textOf(await pdf(sheetPaper(sheetOf(...rows))));
    for (const row of rows) assert.ok(found.includes(row), row);
    const pages = Number(/Page 1 of (\d+)/.exec(found)?.[1]);
    assert.ok(pages > 3);
    assert.equal(found.match(/\bNo\./g)?.length, pages);
  });

  it('breaks a cell that is higher than a page, and a word that is wider than a column', async () => {
    const long = 'word '.repeat(6000).trim();
    const wide = `https://vendor.example/${'segment'.repeat(60)}?q=${'x'.repeat(300)}`;
    const found = await textOf(await pdf(sheetPaper(sheetOf(long, wide))));
    assert.equal(found.match(/\bword\b/g)?.length, 6000);
    const joined = withoutFeet(flat(found)).replaceAll('No.Value', '').replaceAll('Asheet', '');
    assert.ok(joined.includes(wide));
  });
});

describe('a paper that somebody wants to break', () => {
  it('ends, whatever is in its heads and however many columns it has', async () => {
    const columns = Array.from({ length: 60 }, (_, i) => ({
      key: `k${i}`,
      head: 'head '.repeat(3000),
      width: 0.1,
    }));
    const bytes = await pdf(sheetPaper({ ...sheetOf(), columns, rows: [{ k0: 'w'.repeat(3000) }] }));
    assert.ok(bytes.length > 1000);
  });
});

describe('a paper as DOCX', () => {
  it('is well-formed and holds everything, with headings that a reader can list', async () => {
    const bytes = await docx(paperOf(EVERYTHING));
    const found = await textOf(bytes);
    for (const wanted of [...EXPECTED, 'Żółć & Παππάς'])
      assert.ok(found.includes(wanted), `${wanted} in ${found}`);
  });

  it('stays well-formed with control characters, broken pairs and turned writing in the text', async () => {
    const hostile = 'a\u0000b\u000bc\ud800d\u202ee </w:t><w:t> ]]> &amp;';
    for (const make of [docx, pdf]) {
      const found = await textOf(await make(paperOf([{ kind: 'paragraph', text: hostile }])));
      assert.match(found, /abc.de <\/w:t><w:t> \]\]> &amp;/);
    }
  });
});

describe('a paper as HTML and text', () => {
  it('escapes everything, loads nothing, runs nothing', () => {
    const blocks = EVERYTHING.concat({ kind: 'paragraph', text: `<img src=x onerror="alert('1')">` });
    const page = html(paperOf(blocks, { title: '</title><script>' }));
    assert.ok(!/<script|<img|onerror="/.test(page));
    assert.match(page, /&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;/);
  });

  it('says the same as text', () => {
    const found = text(paperOf(EVERYTHING));
    for (const wanted of EXPECTED) assert.ok(found.toLowerCase().includes(wanted.toLowerCase()), wanted);
  });
});
