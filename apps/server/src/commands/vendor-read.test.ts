import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from './captured-io.fixture.ts';

const TERMS =
  'Agreement between Acme GmbH ("Acme") and the customer ("Customer").\n\n' +
  'Acme will not train its models on Customer Data.\n\nThis agreement is governed by German law.\n';

interface Answer {
  readonly value: unknown;
  readonly quotes: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

describe('vendor read', () => {
  let home = '';
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-vendor-'));
  });
  after(() => rm(home, { recursive: true }));

  it('prints each of the 21 answers as JSON, with quotes at their offsets', async () => {
    const { code, out, err } = await ran(['vendor', 'read', '--json', '-'], TERMS);
    assert.equal(code, 0);
    const answers = JSON.parse(out) as Record<string, Answer>;
    assert.equal(Object.keys(answers).length, 21);
    assert.equal(answers['training_on_customer_data']?.value, 'never');
    assert.deepEqual(answers['governing_law']?.value, ['Germany']);
    assert.deepEqual(answers['audit_rights'], { value: 'absent', quotes: [] });
    for (const { quotes } of Object.values(answers)) {
      for (const { start, end, text } of quotes) assert.equal(TERMS.slice(start, end), text);
    }
    assert.match(err, /2 of 21 questions answered/);
  });

  it('prints questions, answers and the words that prove them for people', async () => {
    const { out } = await ran(['vendor', 'read', '-'], TERMS);
    assert.match(
      out,
      /Does the vendor train on customer data\?\n {2}never\n {4}“Acme will not train its models/,
    );
    assert.match(out, /May the customer audit\?\n {2}absent\n/);
  });

  it('reads a page, and writes the text that offsets refer to beside it', async () => {
    const page = join(home, 'terms.html');
    const text = join(home, 'terms.txt');
    await writeFile(
      page,
      `<html><body>${TERMS.split('\n\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}</body></html>`,
    );
    const { code, out } = await ran(['vendor', 'read', page, '--json', '--text', text]);
    assert.equal(code, 0);
    const { training_on_customer_data } = JSON.parse(out) as Record<string, Answer>;
    assert.equal(training_on_customer_data?.value, 'never');
    const [quote] = training_on_customer_data.quotes;
    assert.equal((await readFile(text, 'utf8')).slice(quote?.start, quote?.end), quote?.text);
  });

  for (const [what, text, says] of [
    [
      'a login page',
      'Sign in\n\nPassword\n\nForgot password?\n\nBy signing in you agree to our terms.',
      /login page/,
    ],
    ['an empty page', '  \n', /empty document/],
    [
      'a letter',
      'You will like the garden. It has roses and a pond, and we can sit there.',
      /no clause|no terms/,
    ],
  ] as const) {
    it(`answers "absent" throughout for ${what}, and says why`, async () => {
      const { code, out, err } = await ran(['vendor', 'read', '--json', '-'], text);
      assert.equal(code, 0);
      const answers = Object.values(JSON.parse(out) as Record<string, Answer>);
      assert.ok(answers.every(({ value }) => value === 'absent'));
      assert.match(err, says);
    });
  }

  it('writes a page with the clauses marked beside the answers, in which nothing of the document comes alive', async () => {
    const page = join(home, 'view.html');
    const hostile = `${TERMS}\n<img src=x onerror=alert(1)><script>alert(2)</script> "quoted" \u202etxet\n`;
    const { code } = await ran(['vendor', 'read', '-', '--html', page], hostile);
    assert.equal(code, 0);
    const html = await readFile(page, 'utf8');
    assert.match(html, /<mark>Acme will not train its models on Customer Data\.<\/mark>/);
    assert.match(html, /<li id="a1">[^]*href="#q1-1"/);
    assert.match(html, /id="q1-1"/);
    assert.match(html, /default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]{44}'/);
    assert.ok(!/<(?:script|img)|onerror=(?!alert\(1\)&gt;)|\u202e/.test(html));
    assert.deepEqual([...html.matchAll(/(?:src|href)="([^"#][^"]*)"/g)], []);
  });

  it('answers for a file of 50 MB at once', async () => {
    const huge = join(home, 'huge.txt');
    await writeFile(huge, Buffer.alloc(50 * 1024 * 1024, 'terms '));
    const { code, err } = await ran(['vendor', 'read', huge]);
    assert.equal(code, 1);
    assert.match(err, /50 MB/);
  });

  it('fetches nothing from an address that is not on the public internet, or not https', async () => {
    for (const [address, says] of [
      ['http://example.com/terms', /not protected/],
      ['https://127.0.0.1/terms', /not on the public internet/],
      ['https://[::ffff:169.254.169.254]/latest', /not on the public internet/],
      ['https://localhost:9/', /not on the public internet/],
      ['file:///etc/passwd', /no web page/],
      ['ftp://example.com/terms', /no web page/],
      ['data:text/plain,terms', /no web page/],
      ['https://user:word@example.com/', /name or password/],
    ] as const) {
      const { code, out, err } = await ran(['vendor', 'read', address]);
      assert.deepEqual([code, out], [1, ''], address);
      assert.match(err, says);
    }
  });

  it('refuses several documents, folders and what it cannot read', async () => {
    assert.equal((await ran(['vendor', 'read'])).code, 2);
    assert.equal((await ran(['vendor', 'read', 'a', 'b'])).code, 2);
    const picture = join(home, 'scan.png');
    await writeFile(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    const folder = await ran(['vendor', 'read', home]);
    assert.equal(folder.code, 2);
    const unread = await ran(['vendor', 'read', picture]);
    assert.equal(unread.code, 1);
    assert.equal(unread.out, '');
  });
});
