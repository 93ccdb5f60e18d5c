import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lines, ran } from './captured-io.fixture.ts';

const TEXT = 'Ein Umlaut ü, dann anna.keller@example.org und DE89 3704 0044 0532 0130 00.';

describe('scan', () => {
  let home = '';
  const scan = (argv: string[], input?: string) => ran(['scan', '--home', home, ...argv], input);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-scan-'));
  });
  after(() => rm(home, { recursive: true }));

  it('prints each finding as a line of JSON, with offsets into the text and no value', async () => {
    const { code, out, err } = await scan(['-'], TEXT);
    assert.equal(code, 0);
    const [mail, iban] = lines(out);
    assert.equal(mail?.['type'], 'EMAIL');
    assert.equal(mail['path'], '-');
    assert.equal(mail['class'], 'personal');
    assert.equal(TEXT.slice(Number(mail['start']), Number(mail['end'])), 'anna.keller@example.org');
    assert.equal(iban?.['type'], 'IBAN');
    assert.ok(!`${out}${err}`.includes('anna') && !out.includes('3704'));
  });

  it('shows values only when asked to', async () => {
    const { out } = await scan(['--show-values', '-'], TEXT);
    assert.deepEqual(
      lines(out).map(({ text }) => text),
      ['anna.keller@example.org', 'DE89 3704 0044 0532 0130 00'],
    );
  });

  it('answers 1 with --fail when something is found, and 0 when nothing is', async () => {
    assert.equal((await scan(['--fail', '-'], TEXT)).code, 1);
    assert.equal((await scan(['--fail', '-'], 'nothing to see')).code, 0);
  });

  it('walks folders in order, leaves out what is not ours, and follows no link', async () => {
    const folder = join(home, 'tree');
    await mkdir(join(folder, 'b', 'node_modules'), { recursive: true });
    await writeFile(join(folder, 'b', 'node_modules', 'x.txt'), TEXT);
    await writeFile(join(folder, 'b', 'in.csv'), 'mail\nanna.keller@example.org\n');
    await writeFile(join(folder, 'a.html'), '<p title="x">otto.maier&#64;example.org</p>');
    await writeFile(join(folder, 'c.png'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
    await symlink(folder, join(folder, 'loop'));
    const { code, out, err } = await scan([folder]);
    assert.equal(code, 0);
    assert.deepEqual(
      lines(out).map(({ path }) => String(path).slice(folder.length + 1)),
      ['a.html', join('b', 'in.csv')],
    );
    assert.match(err, /c\.png: not scanned/);
    assert.equal((await scan(['--fail', join(folder, 'c.png')])).code, 1);
  });

  it("knows the firm's own words, and needs none of its vendors' keys", async () => {
    const config = join(home, 'own.yaml');
    await writeFile(
      config,
      'organisation: { name: "${NOT_SET_ANYWHERE}" }\n' +
        'dictionary: { terms: [Project Heron] }\npatterns: [{ name: customer, pattern: "KD-[0-9]{6}", class: personal }]\n',
    );
    const { out } = await scan(['--config', config, '-'], 'On Project Heron for KD-123456.');
    assert.deepEqual(
      lines(out).map(({ type, class: dataClass }) => [type, dataClass]),
      [
        ['TERM', 'trade_secret'],
        ['TERM', 'personal'],
      ],
    );
  });

  it('refuses paths that lead nowhere', async () => {
    const { code, err } = await scan([join(home, 'absent')]);
    assert.equal(code, 2);
    assert.match(err, /There is no file or folder/);
  });
});
