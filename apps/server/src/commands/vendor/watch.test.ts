import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from '../captured-io.fixture.ts';

const OLD =
  '# DPA\n\nAgreement between Acme GmbH ("Acme") and the customer ("Customer").\n\n' +
  'Acme will not train its models on Customer Data.\n\n' +
  'Acme shall notify Customer of a personal data breach within 48 hours.\n\nThis agreement is governed by German law.\n';

describe('vendor watch', () => {
  let home = '';
  const at = (...words: readonly string[]) => ran([...words, '--home', home]);
  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(home, name), text);
    return join(home, name);
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-vendor-watch-'));
    assert.equal((await at('vendor', 'add', 'acme', '--vendor', 'Acme', '--product', 'API')).code, 0);
    assert.equal((await at('vendor', 'read', await file('old.md', OLD), '--for', 'acme')).code, 0);
    assert.equal((await at('vendor', 'accept', 'acme', '--all')).code, 0);
  });
  after(() => rm(home, { recursive: true }));

  it('says how to begin where no document has an address', async () => {
    const { code, out, err } = await at('vendor', 'watch');
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /vendor read https/);
  });

  it('wants a known offering, a known document and one that can be read', async () => {
    const old = join(home, 'old.md');
    assert.equal((await at('vendor', 'watch', 'acme')).code, 2);
    assert.equal((await at('vendor', 'watch', 'nobody', old)).code, 2);
    assert.equal((await at('vendor', 'watch', 'acme', old, '--document', 'Other')).code, 2);
    const login = await file('login.md', '# Sign in\n\nPassword\n\nForgot password?');
    const { code, out } = await at('vendor', 'watch', 'acme', login, '--fail', '--json');
    assert.equal(code, 1);
    assert.deepEqual([JSON.parse(out)[0].kind, JSON.parse(out)[0].events], ['unconfirmed', 0]);
  });

  it('takes a newer file for an older one: claims fall with their words, new ones are proposed', async () => {
    const now = await file('new.md', OLD.replace('48 hours', '96 hours'));
    const { code, out } = await at('vendor', 'watch', 'acme', now, '--fail');
    assert.equal(code, 1);
    assert.match(out, /acme {2}DPA\n {2}changed: 1 answer changed, 1 for the worse; 1 clause changed\./);
    const again = await at('vendor', 'watch', 'acme', now, '--fail');
    assert.equal(again.code, 0);
    const shown = await at('vendor', 'show', 'acme');
    assert.match(shown.out, /96/);
  });
});
