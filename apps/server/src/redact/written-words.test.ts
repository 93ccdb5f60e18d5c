import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { docx, paragraph } from '../files/testdata/office-writer.ts';
import { Copier } from './copying.fixture.ts';

const IBAN = 'DE89 3704 0044 0532 0130 00';
const MAIL = 'ida.brandt@brandt-maler.example';

describe('a safe copy of what is written in letters', () => {
  const copier = new Copier();
  after(() => copier.close());
  const made = async (text: string, filename: string): Promise<string> =>
    Buffer.from((await copier.make(Buffer.from(text), filename)).bytes).toString();

  it('of HTML has no value in its text, attributes, scripts and comments, and the same tags', async () => {
    const html =
      `<html><body class="a"><p>Mail ida.<b class="x">brandt</b>@brandt-maler.example or ida.brandt&#64;brandt-maler.example</p>` +
      `<!-- ${IBAN} --><img alt="${MAIL}"><script>const iban = "${IBAN}";</script><p title='1 &lt; 2'>a &amp; b</p></body></html>`;
    const copy = await made(html, 'x.html');
    assert.ok(!/brandt|3704/.test(copy), copy);
    assert.match(copy, /<p>Mail \[EMAIL_1\]<b class="x"><\/b> or \[EMAIL_1\]<\/p>/);
    assert.match(copy, /<img alt="\[EMAIL_1\]"><script>const iban = "\[IBAN_1\]";<\/script>/);
    assert.ok(copy.endsWith(`<p title='1 &lt; 2'>a &amp; b</p></body></html>`));
  });

  it('of JSON is JSON, also where a number had to go', async () => {
    const copy = await made(`{"mail":"${MAIL}","card": 4111111111111111, "n": [1, 2]}`, 'x.json');
    assert.deepEqual(JSON.parse(copy), { mail: '[EMAIL_1]', card: '[CREDIT_CARD_1]', n: [1, 2] });
  });

  it('of a table keeps its rows and columns, whatever its encoding was', async () => {
    const { bytes } = await copier.make(Buffer.from(`Straße;Mail\nGröße;${MAIL}\n`, 'latin1'), 'x.csv');
    assert.equal(Buffer.from(bytes).toString(), 'Straße;Mail\nGröße;[EMAIL_1]\n');
  });

  it('of XML keeps its form and says in which encoding it is now', async () => {
    const xml = Buffer.from(
      `<?xml version="1.0" encoding="ISO-8859-1"?><k n="ü"><m>${MAIL}</m></k>`,
      'latin1',
    );
    const { bytes } = await copier.make(xml, 'x.xml');
    assert.equal(
      Buffer.from(bytes).toString(),
      '<?xml version="1.0" encoding="UTF-8"?><k n="ü"><m>[EMAIL_1]</m></k>',
    );
  });

  it('of a text leaves out pictures that are written into it', async () => {
    const picture = `data:image/png;base64,${'iVBORw0KGgo'.repeat(20)}`;
    const { bytes, notes } = await copier.make(Buffer.from(`![x](${picture}) and ${MAIL}`), 'x.md');
    assert.equal(Buffer.from(bytes).toString(), '![x](data:,) and [EMAIL_1]');
    assert.equal(notes.length, 1);
  });

  describe('of an e-mail', () => {
    const part = (type: string, body: Buffer, name?: string): string =>
      `--XX\r\nContent-Type: ${type}\r\n${name === undefined ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`}` +
      `Content-Transfer-Encoding: base64\r\n\r\n${body.toString('base64')}\r\n`;
    const message = (...parts: readonly string[]): string =>
      `Received: from mail.brandt-maler.example\r\nX-Key: ${IBAN}\r\nFrom: Ida Brandt <${MAIL}>\r\nTo: jo@example.org\r\n` +
      `Subject: =?utf-8?B?${Buffer.from(`Konto ${IBAN}`).toString('base64')}?=\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/mixed; boundary=XX\r\n\r\n${parts.join('')}--XX--\r\n`;

    it('is a new message without the way it took; bodies and attachments are copied', async () => {
      const original = message(
        part('text/plain; charset=utf-8', Buffer.from(`Grüße, ${MAIL}`)),
        part('text/html; charset=utf-8', Buffer.from(`<p>${IBAN}</p>`)),
        part('application/octet-stream', docx(paragraph(`Pay ${IBAN}`)), 'Ida Brandt.docx'),
      );
      const copy = await made(original, 'x.eml');
      const text = await copier.read(Buffer.from(copy), 'x.eml');
      assert.ok(!/brandt|3704|X-Key|Received/i.test(`${copy}${text}`), text);
      assert.match(text, /Subject: Konto \[IBAN_1\]/);
      assert.match(text, /Grüße, \[EMAIL_1\]/);
      assert.match(text, /Pay \[IBAN_1\]/);
    });

    it('goes without a picture that cannot be read, and says so', async () => {
      const tiff = part('image/tiff', Buffer.from(`II*\0${MAIL}`, 'latin1'), 'fax.tiff');
      const { bytes, notes } = await copier.make(Buffer.from(message(tiff)), 'x.eml');
      assert.ok(!Buffer.from(bytes).includes('attachment'));
      assert.match(notes.join(), /^attachment 1 was left out: the picture cannot be read/);
    });

    it('is not made where something attached cannot be looked into', async () => {
      const program = part('application/octet-stream', Buffer.from('\x7fELF', 'latin1'), 'a.bin');
      const copy = await copier.copy(Buffer.from(message(program)), 'x.eml');
      assert.equal(copy.kind, 'refused');
      assert.match(copy.because, /^attachment 1 cannot be read: it is a program/);
    });
  });
});
