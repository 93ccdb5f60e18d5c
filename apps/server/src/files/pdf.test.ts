import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { holds, read, refusalOf, textOf } from './read-document.fixture.ts';
import { pdf } from './testdata/pdf-writer.ts';

describe('a PDF', () => {
  it('gives the text of all pages, notes, form fields, links, properties and attachments', async () => {
    const bytes = pdf(
      [
        {
          lines: ['Grüße from page one', 'second line'].map((line) =>
            Buffer.from(line, 'latin1').toString('latin1'),
          ),
        },
        {
          lines: ['page two'],
          annotations: [
            '/Subtype /Text /Contents (note words) /T (Note Author)',
            '/Subtype /Link /A << /S /URI /URI (mailto:link@example.org) >>',
            '/Subtype /Widget /FT /Tx /T (field name) /V (field words)',
          ],
        },
        {},
      ],
      {
        info: '/Author (Prop Author) /Custom (custom words)',
        attachment: { name: 'a.csv', data: 'name;attached words' },
      },
    );
    const text = await textOf(bytes, 'application/pdf');
    holds(
      text,
      'Grüße from page one\nsecond line',
      'page two',
      'note words',
      'Note Author',
      'mailto:link@example.org',
    );
    holds(text, 'field words', 'Prop Author', 'custom words', 'a.csv', 'name;attached words');
  });

  it('brings a page that shows something without text as a picture, with a mark where its writing belongs', async () => {
    for (const bytes of [
      pdf([{ lines: ['text'] }, { picture: true }]),
      pdf([{ shape: true }]),
      pdf([{ lines: ['words'] }], { lettersFrom: 'E000' }),
    ]) {
      const found = await read(bytes);
      const [scan, ...more] = (found.kind === 'text' ? found.scans : undefined) ?? [];
      assert.equal(more.length, 0);
      assert.ok(found.kind === 'text' && found.text.includes(scan?.mark ?? '?'));
      assert.equal(Buffer.from(scan?.png ?? []).toString('latin1', 1, 4), 'PNG');
    }
  });

  it('is refused with more such pages than can be read in time', async () => {
    assert.match(
      await refusalOf(pdf([{ shape: true }, { shape: true }]), undefined, { maxScans: 1 }),
      /more than the 1 pages of pictures/,
    );
  });

  it('is refused for a page whose only picture cannot be decoded, rather than taken for empty', async () => {
    assert.match(
      await refusalOf(pdf([{ lines: ['text'] }, { fax: true }])),
      /compression that is not supported/,
    );
    assert.match(await textOf(pdf([{ lines: ['text beside a fax'], fax: true }])), /text beside a fax/);
  });

  it('counts pictures beside text', async () => {
    const found = await read(pdf([{ lines: ['text'], picture: true }]));
    assert.equal(found.kind === 'text' && found.pictures, 1);
  });

  it('is refused with a password, with too many pages, cut short, or with something unreadable attached', async () => {
    const key = `<${'00'.repeat(32)}>`;
    assert.match(
      await refusalOf(
        pdf([{ lines: ['x'] }], {
          encrypt: `/Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O ${key} /U ${key}`,
        }),
      ),
      /encrypted/,
    );
    assert.match(await refusalOf(pdf([{}, {}, {}]), undefined, { maxPages: 2 }), /more than the 2 pages/);
    const whole = pdf([{ lines: ['x'] }]);
    assert.match(await refusalOf(whole.subarray(0, whole.length >> 1)), /damaged/);
    assert.match(
      await refusalOf(pdf([{ lines: ['x'] }], { attachment: { name: 'a', data: 'MZ\x90 program' } })),
      /attachment 1/,
    );
  });
});
