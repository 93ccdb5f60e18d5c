import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from './captured-io.fixture.ts';

const OLD =
  'Agreement between Acme GmbH ("Acme") and the customer ("Customer").\n\nLast updated: 3 May 2026\n\n' +
  'Acme will not train its models on Customer Data.\n\n' +
  'Acme shall notify Customer of a personal data breach within 48 hours.\n\nThis agreement is governed by German law.\n';

describe('vendor diff', () => {
  let home = '';
  const file = async (name: string, text: string): Promise<string> => {
    const path = join(home, name);
    await writeFile(path, text);
    return path;
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-diff-'));
  });
  after(() => rm(home, { recursive: true }));

  it('prints the answers that changed, old and new, with the words of both', async () => {
    const now = await file('new.md', OLD.replace('48 hours', '96 hours'));
    const { code, out, err } = await ran(['vendor', 'diff', await file('old.md', OLD), now]);
    assert.equal(code, 0);
    assert.match(
      out,
      /Within how many hours is a breach told\? \(worse\)\n {2}- 48\n {4}“.*48 hours\.”\n {2}\+ 96\n/,
    );
    assert.match(err, /1 answer changed, 1 for the worse/);
  });

  it('prints the same as JSON, and fails where it is asked to', async () => {
    const now = await file('new.md', OLD.replace('48 hours', '96 hours'));
    const { code, out } = await ran(['vendor', 'diff', '--json', '--fail', await file('old.md', OLD), now]);
    assert.equal(code, 1);
    const { kind, fields, clauses } = JSON.parse(out);
    assert.equal(kind, 'material');
    assert.deepEqual(
      [fields[0].field, fields[0].effect, fields[0].after.value],
      ['breach_notice', 'worse', '96'],
    );
    assert.match(clauses[0].before, /48 hours/);
  });

  it('says nothing of noise, and knows a text that comes back', async () => {
    const old = await file('old.md', OLD);
    const noise = await ran([
      'vendor',
      'diff',
      '--fail',
      old,
      await file('n.md', OLD.replace('3 May', '9 June')),
    ]);
    assert.deepEqual([noise.code, noise.out], [0, '']);
    const variant = await file('b.md', OLD.replace('48 hours', '96 hours'));
    const back = await ran(['vendor', 'diff', '--json', variant, old, '--earlier', old]);
    assert.equal(JSON.parse(back.out).kind, 'flap');
  });

  it('writes a page with old and new side by side, in which nothing comes alive', async () => {
    const page = join(home, 'diff.html');
    const now = await file('new.md', OLD.replace('48 hours', '96 hours <script>alert(1)</script>'));
    await ran(['vendor', 'diff', await file('old.md', OLD), now, '--html', page]);
    const html = await readFile(page, 'utf8');
    assert.match(html, /<del> 48 hours\.<\/del>/);
    assert.match(html, /<ins> 96 hours &lt;script/);
    assert.ok(!html.includes('<script'));
  });

  it('wants two documents that can be read', async () => {
    const old = await file('old.md', OLD);
    assert.equal((await ran(['vendor', 'diff', old])).code, 2);
    assert.equal((await ran(['vendor', 'diff', old, join(home, 'missing.md')])).code, 2);
    assert.equal((await ran(['vendor', 'diff', old, 'https://10.0.0.1/'])).code, 1);
  });
});
