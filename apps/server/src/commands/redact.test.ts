import assert from 'node:assert/strict';
import { link, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pageWith } from '../pictures/page.fixture.ts';
import { lines, ran } from './captured-io.fixture.ts';

const MAIL = 'ida.brandt@brandt-maler.example';

describe('redact', () => {
  let home = '';
  const redact = (...argv: string[]) => ran(['redact', '--home', home, ...argv]);
  const original = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(home, name);
    await writeFile(path, content);
    return path;
  };
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-redact-'));
  });
  after(() => rm(home, { recursive: true }));

  it('writes a copy beside the original, for its owner only, and leaves the original alone', async () => {
    const path = await original('letter.txt', `To ${MAIL}`);
    const { code, out, err } = await redact(path);
    const copy = join(home, 'letter.safe.txt');
    assert.deepEqual([code, out], [0, `${copy}\n`]);
    assert.match(err, /removed EMAIL=1/);
    assert.equal(await readFile(copy, 'utf8'), 'To [EMAIL_1]');
    assert.equal((await stat(copy)).mode & 0o077, 0);
    assert.equal(await readFile(path, 'utf8'), `To ${MAIL}`);
  });

  it('reports counts and no value as JSON, one line for each file', async () => {
    const paths = [await original('a.txt', MAIL), await original('b.bin', '\x7fELF')];
    const { code, out, err } = await redact('--json', '--out', join(home, 'copies'), ...paths);
    assert.equal(code, 1);
    const [first, second] = lines(out);
    assert.deepEqual(first, {
      file: paths[0],
      copy: join(home, 'copies', 'a.txt'),
      removed: { EMAIL: 1 },
      notes: [],
    });
    assert.match(String(second?.['refused']), /program/);
    assert.ok(!`${out}${err}`.includes('brandt'));
    assert.deepEqual(await readdir(join(home, 'copies')), ['a.txt']);
  });

  it('says nothing about who is who in the style of a mask', async () => {
    const path = await original('m.txt', `${MAIL} and otto@maier.example`);
    await redact('--style', 'mask', path);
    assert.equal(await readFile(join(home, 'm.safe.txt'), 'utf8'), '[EMAIL] and [EMAIL]');
  });

  it('never writes onto an original, by whatever name', async () => {
    const path = await original('own.txt', MAIL);
    const other = join(home, 'other.txt');
    await link(path, other);
    for (const out of [path, other, `${home}/./own.txt`, `${home}/`]) {
      const { code, err } = await redact(path, '--out', out);
      assert.equal(code, 2, err);
      assert.equal(await readFile(path, 'utf8'), MAIL);
    }
    assert.ok((await readdir(home)).every((name) => !name.endsWith('.part')));
  });

  it('refuses wrong usage', async () => {
    const folder = join(home, 'folder');
    await mkdir(folder);
    for (const argv of [[], [join(home, 'missing')], [folder], ['--style', 'grey', join(home, 'own.txt')]])
      assert.equal((await redact(...argv)).code, 2);
  });

  it('gives a picture the ending of what it becomes', async () => {
    const path = await original('photo.GIF', await gif());
    const { code, out } = await redact(path);
    assert.deepEqual([code, out], [0, `${join(home, 'photo.safe.png')}\n`]);
  });
});

describe('scan', () => {
  it('reads the writing in pictures', async () => {
    const home = await mkdtemp(join(tmpdir(), 'bailiwick-scan-'));
    const path = join(home, 'page.png');
    await writeFile(path, pageWith(['Please transfer', 'to DE89 3704 0044 0532 0130 00']));
    const { out } = await ran(['scan', '--home', home, path]);
    assert.deepEqual(
      lines(out).map(({ type }) => type),
      ['IBAN'],
    );
    await rm(home, { recursive: true });
  });
});

async function gif(): Promise<Buffer> {
  const { createCanvas } = await import('@napi-rs/canvas');
  return createCanvas(30, 30).encode('gif');
}
