import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { holds, read, refusalOf, textOf } from './read-document.fixture.ts';
import { docx, paragraph, pptx, wordPart, xlsx } from './testdata/office-writer.ts';
import { pdf } from './testdata/pdf-writer.ts';
import { zip } from './testdata/zip-writer.ts';

describe('a Word document', () => {
  it('gives paragraphs whole, however they are cut into runs', async () => {
    const text = await textOf(docx(paragraph('jo', 'hn@exa', 'mple.org') + paragraph('second', ' line')));
    assert.equal(text, 'john@example.org\nsecond line');
  });

  it('gives headers, footers, comments, notes, tracked changes, fields, alt text, properties and link targets', async () => {
    const body =
      '<w:p><w:del w:author="Del Author"><w:r><w:delText>deleted words</w:delText></w:r></w:del></w:p>' +
      '<w:p><w:ins w:author="Ins Author"><w:r><w:t>inserted words</w:t></w:r></w:ins></w:p>' +
      '<w:p><w:r><w:instrText> HYPERLINK "mailto:field@example.org" </w:instrText></w:r></w:p>' +
      '<w:p><w:r><w:drawing><x:docPr xmlns:x="urn:x" id="1" name="Picture 1" descr="the alt text"/></w:drawing></w:r></w:p>' +
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden words</w:t></w:r></w:p>';
    const text = await textOf(
      docx(body, [
        wordPart('header1', 'hdr', paragraph('header words')),
        wordPart('footer1', 'ftr', paragraph('footer words')),
        wordPart(
          'comments',
          'comments',
          `<w:comment w:author="Com Author" w:initials="CA">${paragraph('comment words')}</w:comment>`,
        ),
        wordPart('footnotes', 'footnotes', `<w:footnote>${paragraph('footnote words')}</w:footnote>`),
        {
          name: 'docProps/core.xml',
          data: '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="d"><dc:creator>Prop Author</dc:creator><cp:lastModifiedBy>Last Author</cp:lastModifiedBy></cp:coreProperties>',
        },
        {
          name: 'word/_rels/document.xml.rels',
          data: '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Target="mailto:rel@example.org" TargetMode="External"/></Relationships>',
        },
        {
          name: 'customXml/item1.xml',
          data: '<crm client="Custom Attribute"><note>custom words</note></crm>',
        },
        { name: 'word/media/image1.png', data: Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1') },
      ]),
    );
    holds(
      text,
      'deleted words',
      'inserted words',
      'mailto:field@example.org',
      'the alt text',
      'hidden words',
    );
    holds(
      text,
      'header words',
      'footer words',
      'comment words',
      'footnote words',
      'Del Author',
      'Ins Author',
      'Com Author',
    );
    holds(text, 'Prop Author\nLast Author', 'mailto:rel@example.org', 'Custom Attribute', 'custom words');
  });

  it('counts the pictures that nobody read, and reads the documents embedded in it', async () => {
    const png = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');
    const inside = xlsx(['<row><c t="inlineStr"><is><t>embedded words</t></is></c></row>'], []);
    const found = await read(
      docx('', [
        { name: 'word/media/image1.png', data: png },
        { name: 'word/embeddings/sheet.xlsx', data: inside },
      ]),
    );
    assert.ok(found.kind === 'text');
    assert.equal(found.pictures, 1);
    holds(found.text, 'embedded words');
  });

  it('reads an old drawing whose HTML is left open, and no list of built-in styles', async () => {
    const vml =
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><div>drawn<br>words</div></v:textbox></xml>';
    const styles = wordPart(
      'styles',
      'styles',
      '<w:latentStyles><w:lsdException w:name="Table Grid"/></w:latentStyles>',
    );
    const text = await textOf(docx('', [{ name: 'word/vmlDrawing1.vml', data: vml }, styles]));
    holds(text, 'drawn\nwords');
    assert.ok(!text.includes('Table Grid'));
  });

  it('is refused where a part cannot be read', async () => {
    const macro = {
      name: 'word/vbaProject.bin',
      data: Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1rest', 'latin1'),
    };
    assert.match(await refusalOf(docx(paragraph('x'), [macro])), /a part of it cannot be read/);
  });
});

describe('a spreadsheet', () => {
  it('gives rows of every sheet with shared strings, inline strings, formulas, long numbers and dates', async () => {
    const text = await textOf(
      xlsx(
        [
          '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c><v>4.111111111111111E15</v></c><c s="1"><v>29221</v></c><c s="2"><v>1.5</v></c></row>',
          '<row><c t="str"><f>CONCAT("in formula")</f><v>shown</v></c><c t="inlineStr"><is><t>inline</t></is></c></row>',
        ],
        ['Name', 'Geburtstag', 'never shown'],
        [
          {
            name: 'xl/comments1.xml',
            data: '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>Note Author</author></authors><commentList><comment><text><r><t>no</t></r><r><t>ted</t></r></text></comment></commentList></comments>',
          },
        ],
      ),
    );
    holds(
      text,
      'Name\tGeburtstag\n4111111111111111\t1980-01-01\t1899-12-31 12:00:00',
      'shown =CONCAT("in formula")\tinline',
    );
    holds(text, 'never shown', 'Sheet 2', 'Note Author', 'noted');
  });
});

describe('a presentation', () => {
  it('gives slides, alt texts and speaker notes', async () => {
    const notes =
      '<p:notes xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>spoken words</a:t></a:r></a:p></p:notes>';
    const text = await textOf(
      pptx(['Slide one', 'Slide two'], [{ name: 'ppt/notesSlides/notesSlide1.xml', data: notes }]),
    );
    holds(text, 'Slide one', 'alt of Slide two', 'spoken words');
  });
});

describe('an OpenDocument text', () => {
  it('gives its text and its author', async () => {
    const office =
      'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="d"';
    const bytes = zip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', stored: true },
      {
        name: 'content.xml',
        data: `<office:document-content ${office}><text:p>jo<text:span>hn</text:span><text:s/>Doe</text:p></office:document-content>`,
      },
      {
        name: 'meta.xml',
        data: `<office:document-meta ${office}><dc:creator>Meta Author</dc:creator></office:document-meta>`,
      },
    ]);
    holds(await textOf(bytes), 'john Doe', 'Meta Author');
  });
});

describe('an e-mail', () => {
  const mail = (headers: string, body: string): string =>
    `From: =?utf-8?Q?J=C3=B6rg?= <joerg@example.org>\r\nTo: Team: a@example.org, b@example.org;\r\nSubject: Hi\r\nMIME-Version: 1.0\r\n${headers}\r\n\r\n${body}`;
  const multipart = (parts: readonly string[], mark = 'XX'): string =>
    mail(
      `Content-Type: multipart/mixed; boundary=${mark}`,
      `before\r\n${parts.map((part) => `--${mark}\r\n${part}\r\n`).join('')}--${mark}--\r\nafter`,
    );

  it('gives headers decoded and raw, text, HTML, attachments, and what stands around the parts', async () => {
    const csv = Buffer.from('name;attached words').toString('base64');
    const text = await textOf(
      multipart([
        'Content-Type: text/plain; charset=utf-8\r\n\r\nGrüße',
        'Content-Type: text/html; charset=utf-8\r\n\r\n<p title="html title">html words</p>',
        `Content-Type: text/csv; name="list.csv"\r\nContent-Disposition: attachment; filename="list.csv"\r\nContent-Transfer-Encoding: base64\r\n\r\n${csv}`,
      ]),
    );
    holds(
      text,
      'Jörg <joerg@example.org>',
      'b@example.org',
      'Grüße',
      'html words',
      'html title',
      'list.csv',
      'attached words',
      'before',
      'after',
    );
  });

  it('reads documents in mails in mails, and stops at a depth', async () => {
    const wrapped = (times: number): string => {
      let inside = mail('Content-Type: text/plain', 'deep words');
      for (let level = 0; level < times; level += 1)
        inside = multipart([`Content-Type: message/rfc822\r\n\r\n${inside}`], `level-${level}`);
      return inside;
    };
    holds(await textOf(wrapped(2)), 'deep words');
    assert.match(await refusalOf(wrapped(12)), /more than 4 deep/);
  });

  it('is refused where a part is encrypted or cannot be read', async () => {
    assert.match(
      await refusalOf(multipart(['Content-Type: application/pkcs7-mime\r\n\r\nxyz'])),
      /attachment 1 is encrypted/,
    );
    const rar = Buffer.from('Rar!xyz').toString('base64');
    const because = await refusalOf(
      multipart([`Content-Type: application/vnd.rar\r\nContent-Transfer-Encoding: base64\r\n\r\n${rar}`]),
    );
    assert.match(because, /attachment 1 cannot be read: it is a RAR archive/);
  });

  it('keeps words beyond ASCII where no encoding is named', async () => {
    holds(await textOf(mail('X-A: 1', 'Grüße aus Köln')), 'Grüße aus Köln');
  });
});

describe('XML', () => {
  it('gives text, attributes and comments', async () => {
    const text = await textOf(
      '<?xml version="1.0"?><a b="attribute"><!--comment--><c>J&#246;rg</c><![CDATA[<raw>]]></a>',
    );
    holds(text, 'attribute', 'comment', 'Jörg', '<raw>');
  });

  it('is refused for entity bombs, bottomless nesting, bad form and odd encodings', async () => {
    const bomb = '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>';
    assert.match(await refusalOf(bomb), /entities/);
    assert.match(await refusalOf(`<?xml version="1.0"?>${'<a>'.repeat(100_000)}`), /nested/);
    assert.match(await refusalOf('<?xml version="1.0"?><a><b></a>'), /well-formed/);
    assert.match(await refusalOf('<?xml version="1.0" encoding="utf-7"?><a>+AEA-</a>'), /encoding/);
  });
});

describe('hostile archives', () => {
  it('are refused as bombs by ratio, by total, by number and by lies about size', async () => {
    const zeros = Buffer.alloc(8 * 1024 * 1024);
    assert.match(await refusalOf(docx('', [{ name: 'a.xml', data: zeros }])), /bomb/);
    assert.match(
      await refusalOf(docx(paragraph('x'.repeat(5000))), undefined, { maxInflatedBytes: 4000 }),
      /inflates to more/,
    );
    assert.match(
      await refusalOf(docx('', [{ name: 'a.xml', data: zeros, claim: { uncompressed: 10 } }])),
      /damaged/,
    );
    const many = Array.from({ length: 10_001 }, (_, index) => ({
      name: `${index}`,
      data: '',
      stored: true as const,
    }));
    assert.match(await refusalOf(zip(many)), /more than 10000 files/);
  });

  it('are refused for locks, odd compression, doubled names and paths that climb', async () => {
    const text = '<a/>';
    assert.match(
      await refusalOf(docx('', [{ name: 'a.xml', data: text, claim: { flags: 1 } }])),
      /encrypted/,
    );
    assert.match(
      await refusalOf(docx('', [{ name: 'a.xml', data: text, claim: { method: 12 } }])),
      /compression/,
    );
    assert.match(await refusalOf(docx('', [{ name: 'WORD/document.xml', data: text }])), /one name/);
    for (const name of ['../a.xml', '/etc/passwd', 'C:\\a', 'a\\..\\b']) {
      assert.match(await refusalOf(docx('', [{ name, data: text }])), /misleading/, name);
    }
  });

  it('are refused where they are no Office documents, cut short, or nested without end', async () => {
    assert.match(await refusalOf(zip([{ name: 'a.txt', data: 'x' }])), /ZIP archive/);
    const whole = docx(paragraph('x'));
    assert.match(await refusalOf(whole.subarray(0, whole.length - 30)), /damaged/);
    let nested = docx(paragraph('x'));
    for (let depth = 0; depth < 6; depth += 1)
      nested = docx('', [{ name: 'word/embeddings/a.docx', data: nested }]);
    assert.match(await refusalOf(nested), /more than 4 deep/);
  });
});

describe('any bytes', () => {
  it('are refused, never thrown on, where they are no document', async () => {
    assert.match(await refusalOf(''), /empty/);
    assert.match(await refusalOf('abc\0def'), /NUL/);
    assert.match(await refusalOf('{\\rtf1 hello}'), /RTF/);
    assert.match(
      await refusalOf(
        Buffer.concat([
          Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
          Buffer.from('EncryptedPackage', 'utf16le'),
        ]),
      ),
      /encrypted/,
    );
  });

  it('are refused where they are not what they are declared to be, or two things at once', async () => {
    assert.match(await refusalOf('plain words', 'application/pdf'), /declared as PDF/);
    assert.match(await refusalOf(pdf([{}]), 'text/plain'), /declared as text/);
    assert.match(await refusalOf(docx(''), 'image/png'), /declared as an image/);
    assert.match(await refusalOf(Buffer.concat([pdf([{ lines: ['x'] }]), docx('')])), /two kinds/);
  });

  it('never throw and never take long, cut or flipped anywhere', async () => {
    const seeds = [
      docx(paragraph('words')),
      pdf([{ lines: ['words'] }]),
      xlsx(['<row/>'], ['words']),
      Buffer.from('<?xml version="1.0"?><a>words</a>'),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.nat(),
        fc.nat(255),
        fc.boolean(),
        async (seed, at, byte, cut) => {
          const bytes = Buffer.from(seed);
          bytes[at % bytes.length] = byte;
          const found = await read(cut ? bytes.subarray(0, at % bytes.length) : bytes);
          assert.ok(['text', 'unreadable', 'image'].includes(found.kind));
        },
      ),
      { numRuns: 150 },
    );
  });
});
