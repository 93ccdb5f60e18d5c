import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { newReading, DEFAULT_FILE_LIMITS } from '../files/reading.ts';
import { docx, paragraph, pptx, wordPart, xlsx } from '../files/testdata/office-writer.ts';
import { unzip } from '../files/zip.ts';
import { Copier } from './copying.fixture.ts';

const IBAN = 'DE89 3704 0044 0532 0130 00';
const MAIL = 'ida.brandt@brandt-maler.example';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const RELATIONSHIPS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

describe('an Office document hides values in many places, and its copy in none:', () => {
  const copier = new Copier();
  after(() => copier.close());

  /** All parts of a copy, as they stand once they are inflated. */
  const partsOf = async (original: Uint8Array): Promise<ReadonlyMap<string, string>> => {
    const { bytes } = await copier.make(original);
    const parts = await unzip(bytes, newReading(DEFAULT_FILE_LIMITS));
    return new Map(parts.map((part) => [part.name, part.bytes.toString('utf8')]));
  };
  const holdsNone = (parts: ReadonlyMap<string, string>): void => {
    for (const [name, text] of parts) assert.ok(!/brandt|3704|0532|otto@/i.test(text), `${name}: ${text}`);
  };

  it('Word: runs and their attributes, tracked changes, links, fields, headers, variables, people, own data, previews', async () => {
    const split = ['ida.bra', 'ndt@brandt-', 'maler.example']
      .map((run) => `<w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">${run}</w:t></w:r>`)
      .join('');
    const body =
      `<w:p>${split}</w:p>` +
      `<w:p><w:ins w:id="1" w:author="Ida Brandt"><w:r><w:t>new ${IBAN}</w:t></w:r></w:ins>` +
      `<w:del w:id="2" w:author="Ida Brandt"><w:r><w:delText>old ${MAIL}</w:delText></w:r></w:del></w:p>` +
      `<w:p><w:r><w:instrText>HYPERLINK "mailto:${MAIL}"</w:instrText></w:r></w:p>`;
    const parts = await partsOf(
      docx(body, [
        wordPart('header1', 'hdr', paragraph(`Account ${IBAN}`)),
        wordPart('footnotes', 'footnotes', `<w:footnote w:id="1">${paragraph(MAIL)}</w:footnote>`),
        wordPart('settings', 'settings', `<w:docVars><w:docVar w:name="konto" w:val="${IBAN}"/></w:docVars>`),
        wordPart('people', 'people', `<w:person w:author="Ida Brandt"/>`),
        {
          name: 'word/_rels/document.xml.rels',
          data: `${HEAD}<Relationships ${RELATIONSHIPS}><Relationship Id="r1" Target="mailto:${MAIL}" TargetMode="External"/></Relationships>`,
        },
        {
          name: 'customXml/item1.xml',
          data: `<a:k xmlns:a="urn:k"><a:m>${MAIL}</a:m><a:b>${IBAN}</a:b></a:k>`,
        },
        {
          name: 'docProps/core.xml',
          data: `<cp:core xmlns:cp="c"><cp:creator>Ida Brandt</cp:creator></cp:core>`,
        },
        { name: 'docProps/thumbnail.jpeg', data: Buffer.from(`\xff\xd8\xff${MAIL}`, 'latin1') },
      ]),
    );
    holdsNone(parts);
    assert.match(parts.get('word/document.xml') ?? '', /<w:t xml:space="preserve">\[EMAIL_1\]<\/w:t>/);
    assert.match(parts.get('word/document.xml') ?? '', /<w:delText>old \[EMAIL_1\]<\/w:delText>/);
  });

  it('Excel: names of sheets, formulas and their last results, unused strings, comments, footers', async () => {
    const strings = ['Name', 'E-mail', 'unused', MAIL].map((text) => `<si><t>${text}</t></si>`);
    const parts = await partsOf(
      xlsx(
        [
          '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
            `<row r="2"><c r="A2" t="str"><f>"Dr. "&amp;"${MAIL}"</f><v>Dr. ${MAIL}</v></c></row>`,
        ],
        strings,
        [
          {
            name: 'xl/comments1.xml',
            data: `${HEAD}<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Ida Brandt</author></authors><commentList><comment ref="A1"><text><t>${IBAN}</t></text></comment></commentList></comments>`,
          },
        ],
      ),
    );
    holdsNone(parts);
    // Brackets in a formula would mean another workbook.
    assert.match(
      parts.get('xl/worksheets/sheet1.xml') ?? '',
      /<f>[^<]*EMAIL_1[^<[]*<\/f><v>Dr\. \[EMAIL_1\]<\/v>/,
    );
  });

  it('PowerPoint: notes, and workbooks inside', async () => {
    const inner = xlsx([`<row r="1"><c r="A1" t="inlineStr"><is><t>${IBAN}</t></is></c></row>`], []);
    const original = pptx([`Write to ${MAIL}`], [{ name: 'ppt/embeddings/book.xlsx', data: inner }]);
    const parts = await partsOf(original);
    holdsNone(parts);
    const book = await unzip(
      (await unzip((await copier.make(original)).bytes, newReading(DEFAULT_FILE_LIMITS))).find(({ name }) =>
        name.endsWith('book.xlsx'),
      )?.bytes ?? new Uint8Array(),
      newReading(DEFAULT_FILE_LIMITS),
    );
    holdsNone(new Map(book.map(({ name, bytes }) => [name, bytes.toString('utf8')])));
  });
});
