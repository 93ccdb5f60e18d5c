import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { pdf } from '../../files/testdata/pdf-writer.ts';
import { DOCUMENT_LIMITS, type DocumentReading, DocumentReader } from './document-reader.ts';

const CLAUSES = [
  'This agreement is between Quillon GmbH ("Quillon") and the customer ("Customer").',
  'Quillon will not use Customer Data to train its models.',
  'Quillon shall notify Customer of a personal data breach within 48 hours after becoming aware of it.',
  'Customer may audit Quillon once a year.',
  'Quillon shall delete all Customer Data within 60 days after termination.',
  'This agreement is governed by the laws of Germany.',
];
const PAGE = `<!doctype html><title>DPA</title><h1>Data Processing Agreement</h1><p>Effective 3 May 2026</p>${CLAUSES.map((one) => `<p>${one}</p>`).join('')}`;

const reader = new DocumentReader();
after(() => reader.close());

const read = (bytes: string | Uint8Array, filename?: string): Promise<DocumentReading> =>
  reader.read({ bytes: Buffer.from(bytes), mediaType: undefined, filename, url: undefined });

async function conditionOf(text: string): Promise<string> {
  const document = await read(text);
  return document.kind === 'read' ? document.condition : document.because;
}

async function refusalOf(bytes: string | Uint8Array, filename?: string): Promise<string> {
  const document = await read(bytes, filename);
  assert.equal(document.kind, 'unread');
  return document.kind === 'unread' ? document.because : '';
}

describe('a document that is read', () => {
  it('comes with its text, hash, title, version and answers, whose quotes are cut from the text', async () => {
    const document = await read(PAGE, 'dpa.html');
    assert.equal(document.kind, 'read');
    if (document.kind !== 'read') return;
    assert.match(document.sha256, /^[0-9a-f]{64}$/);
    assert.deepEqual(
      [document.format, document.title, document.version, document.condition, document.secondCopyAt],
      ['html', 'Data Processing Agreement', 'effective 2026-05-03', 'terms', undefined],
    );
    const { training_on_customer_data, breach_notice } = document.claims;
    assert.deepEqual([training_on_customer_data.value, breach_notice.value], ['never', '48']);
    for (const { start, end, text } of breach_notice.quotes)
      assert.equal(document.text.slice(start, end), text);
  });

  it('says so where it stands in the file twice, and quotes the first copy', async () => {
    const whole = CLAUSES.join('\n\n');
    const document = await read(`${whole}\n\n${whole}\n`);
    assert.equal(document.kind === 'read' && document.secondCopyAt, whole.length + 2);
    assert.ok(
      document.kind === 'read' && (document.claims.governing_law.quotes[0]?.start ?? 0) < whole.length,
    );
    const once = await read(whole);
    assert.equal(once.kind === 'read' && once.secondCopyAt, undefined);
  });
});

describe('a page that is no terms', () => {
  for (const [condition, text] of [
    ['empty', '  \n'],
    ['empty', '# Terms\n\n## Privacy\n'],
    [
      'login_page',
      '# Sign in\n\nEmail\n\nPassword\n\nForgot password?\n\nBy signing in you agree to our terms.',
    ],
    [
      'login_page',
      '<html><body><h1>Willkommen</h1><form><input name=u><input type="password"></form><p>Anmelden</p></body></html>',
    ],
    [
      'cookie_wall',
      '<html><body><p>We use cookies and ask for your consent. Some cookies are needed; other cookies measure the site.</p></body></html>',
    ],
    [
      'bot_check',
      '<html><body><h1>Just a moment...</h1><p>Verifying you are human. This may take some seconds.</p><script></script></body></html>',
    ],
    [
      'script_shell',
      '<html><body><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/a.js"></script></body></html>',
    ],
    [
      'error_page',
      '<html><body><h1>404</h1><p>The page could not be found. It was moved, or it was never there in the first place, who knows.</p></body></html>',
    ],
    [
      'other_language',
      'Der Anbieter wird die Daten des Kunden nicht für das Training der Modelle verwenden. Die Daten werden nach dem Ende des Vertrags gelöscht. Das Recht der Bundesrepublik gilt für den Vertrag und die Anlagen.',
    ],
    [
      'no_terms',
      'Roses around a pond, evening light on the water, two chairs in the grass and a cat asleep beneath one of them. Nobody spoke for a long while.',
    ],
  ] as const) {
    it(`is said to be none: ${condition} (${text.slice(0, 24).trim()}…)`, async () => {
      assert.equal(await conditionOf(text), condition);
    });
  }
});

describe('a document that cannot be read', () => {
  it('is refused with a reason and what to do', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    assert.match(await refusalOf(png), /picture/);
    assert.match(await refusalOf('%PDF-1.7\nbroken'), /damaged/);
    assert.match(await refusalOf(PAGE, 'dpa.pdf'), /declared as PDF/);
  });

  it('is refused at once where it is too large', async () => {
    const began = performance.now();
    assert.match(await refusalOf(Buffer.alloc(50 * 1024 * 1024, 'a ')), /50 MB/);
    assert.ok(performance.now() - began < 2000);
  });

  it('ends in time where it is within the limits and as slow as can be', async () => {
    const hostile = `<p>${'The vendor shall, '.repeat(100_000)}</p>`;
    const document = await read(hostile, 'a.html');
    assert.ok(document.kind === 'read' || /longer than|more text/.test(document.because));
    const long = await read(Buffer.alloc(DOCUMENT_LIMITS.maxTextLength + 1, 'a '));
    assert.match(long.kind === 'unread' ? long.because : '', /more text/);
  });

  it('is refused where pages are pictures, even one among many: a clause on it would be missed', async () => {
    const scanned = pdf([{ lines: CLAUSES }, { picture: true }]);
    assert.match(await refusalOf(scanned), /scanned/);
    assert.match(await refusalOf(pdf([{ fax: true }])), /scanned/);
  });

  it('is read where its pages have text, and refused where it is encrypted', async () => {
    const document = await read(pdf([{ lines: CLAUSES }]), 'dpa.pdf');
    assert.equal(document.kind === 'read' && document.claims.training_on_customer_data.value, 'never');
    const locked = pdf([{ lines: CLAUSES }], {
      encrypt: `/Filter /Standard /V 1 /R 2 /P -1 /O <${'00'.repeat(32)}> /U <${'11'.repeat(32)}>`,
    });
    assert.match(await refusalOf(locked), /encrypted/);
  });
});
