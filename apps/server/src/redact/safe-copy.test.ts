import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { inflateSync } from 'node:zlib';
import { docx, paragraph, pptx, wordPart, xlsx } from '../files/testdata/office-writer.ts';
import { drawPage } from '../files/pdf-scan.ts';
import { openPdf } from '../files/pdf.ts';
import { pdf } from '../files/testdata/pdf-writer.ts';
import { pictureHeader } from '../pictures/header.ts';
import { pageWith } from '../pictures/page.fixture.ts';
import { Copier } from './copying.fixture.ts';
import { pdfOfPictures } from './pdf-of-pictures.ts';

const IBAN = 'DE89 3704 0044 0532 0130 00';
const MAIL = 'ida.brandt@brandt-maler.example';

describe('a safe copy', () => {
  const copier = new Copier();
  after(() => copier.close());
  const { pictures } = copier;
  const textOf = (bytes: Uint8Array): Promise<string> => copier.read(bytes);

  it('of a text has the same label for the same value, and masks say nothing', async () => {
    const text = `Mail ${MAIL}, or ${MAIL}; not otto@maier.example.`;
    const { bytes, counts } = await copier.make(Buffer.from(text));
    assert.equal(Buffer.from(bytes).toString(), 'Mail [EMAIL_1], or [EMAIL_1]; not [EMAIL_2].');
    assert.equal(counts.get('EMAIL'), 3);
    const masked = await copier.make(Buffer.from(text), 'x', 'mask');
    assert.equal(Buffer.from(masked.bytes).toString(), 'Mail [EMAIL], or [EMAIL]; not [EMAIL].');
  });

  it('of a Word document keeps its form, also where a value runs over several runs', async () => {
    const split =
      '<w:p><w:r><w:t xml:space="preserve">Account DE89 3704 </w:t></w:r><w:r w:rsidR="00AB12CD"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">0044 0532 0130 00 &amp; more</w:t></w:r></w:p>';
    const original = docx(split + paragraph(`Ask ${MAIL} today.`) + paragraph('Nothing here'), [
      wordPart(
        'comments',
        'comments',
        `<w:comment w:id="1" w:author="Ida Brandt">${paragraph(`No: ${IBAN}`)}</w:comment>`,
      ),
      {
        name: 'docProps/core.xml',
        data: '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>Ida Brandt</dc:creator></cp:coreProperties>',
      },
    ]);
    const { bytes } = await copier.make(original);
    const text = await textOf(bytes);
    assert.match(text, /Account \[IBAN_1\] & more/);
    assert.match(text, /Ask \[EMAIL_1\] today/);
    assert.match(text, /No: \[IBAN_1\]/);
    assert.match(text, /Nothing here/);
    assert.ok(!/Brandt|brandt|3704|0532/.test(text));
  });

  it('of a workbook replaces strings, and numbers by their heading', async () => {
    const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
    const shared = (at: string, index: number): string => `<c r="${at}" t="s"><v>${index}</v></c>`;
    const { bytes } = await copier.make(
      xlsx(
        [
          row(1, shared('A1', 0) + shared('B1', 1) + shared('C1', 2)) +
            row(2, `${shared('A2', 3) + shared('B2', 4)}<c r="C2"><v>4111111111111111</v></c>`),
        ],
        ['Name', 'E-mail', 'Card', 'Ida Brandt', MAIL].map((text) => `<si><t>${text}</t></si>`),
      ),
    );
    const text = await textOf(bytes);
    assert.match(text, /\[EMAIL_1\]/);
    assert.ok(!/4111|brandt/i.test(text), text);
  });

  it('of slides replaces texts, and covers what is written in their pictures', async () => {
    const picture = pageWith(['Please transfer', `to ${IBAN}`]);
    const original = pptx([`Write to ${MAIL}`], [{ name: 'ppt/media/image1.png', data: picture }]);
    const { bytes } = await copier.make(original);
    assert.match(await textOf(bytes), /Write to \[EMAIL_1\]/);
    const latin1 = Buffer.from(bytes).toString('latin1');
    assert.ok(latin1.includes('ppt/media/image1.png') && !latin1.includes('brandt-maler'));
  });

  it('of a PDF holds none of the removed text, in no stream', async () => {
    const original = pdf([{ lines: ['Dear customer,', `please pay to ${IBAN}`, `or write to ${MAIL}.`] }], {
      info: '/Author (Ida Brandt)',
    });
    const copy = await copier.make(original);
    assert.equal(copy.counts.get('IBAN'), 1);
    const raw = Buffer.from(copy.bytes).toString('latin1');
    const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) =>
      inflated(body),
    );
    for (const value of ['3704', '0532', 'brandt', 'Brandt']) {
      assert.ok(![raw, ...streams].some((text) => text.includes(value)), value);
    }
    // Searched, it is the same text without them; looked at, too.
    const text = await textOf(copy.bytes);
    assert.match(text, /Dear customer,\s+please pay to\s+or write to/);
    const opened = await openPdf(copy.bytes);
    const { canvas } = await drawPage(await opened.getPage(1), 200);
    const seen = await pictures.read(await canvas.encode('png'));
    assert.equal(seen.kind, 'read');
    assert.match(seen.text, /Dear customer/);
    assert.ok(!/3704|brandt/.test(seen.text), seen.text);
    await opened.loadingTask.destroy();
  });

  it('of a scanned PDF covers what is written in its pictures', async () => {
    const scan = pageWith(['Dear customer', `please pay to ${IBAN}`], { format: 'jpeg' });
    const canvas = pdfOfPictures([
      { jpeg: scan, pixels: jpegSize(scan), points: { width: 595, height: 120 }, words: [] },
    ]);
    const copy = await copier.make(canvas);
    assert.equal(copy.counts.get('IBAN'), 1);
    const text = await textOf(copy.bytes);
    assert.match(text, /Dear customer\s+please pay to/);
    assert.ok(!/3704|0532/.test(text), text);
  });

  it('is not made of what cannot be read whole, and says why', async () => {
    for (const [bytes, because] of [
      [Buffer.alloc(0), /empty/],
      [pdf([{ lines: ['x'] }]).subarray(0, 200), /damaged/],
      [pdf([{ lines: ['x'], fax: true }]), /compression/],
      [
        docx(paragraph('x'), [{ name: 'word/vbaProject.bin', data: Buffer.from('d0cf11e0a1b11ae1', 'hex') }]),
        /macro/,
      ],
      [Buffer.from('\x7fELF program', 'latin1'), /program|cannot/],
    ] as const) {
      const copy = await copier.copy(bytes);
      assert.equal(copy.kind, 'refused');
      assert.match(copy.because, because);
    }
  });
});

const jpegSize = (jpeg: Uint8Array): { width: number; height: number } =>
  pictureHeader(jpeg) ?? assert.fail('no picture');

/** As a reader would see it; as it stands where it is not deflated. */
function inflated(body: string): string {
  try {
    return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
  } catch {
    return body;
  }
}
