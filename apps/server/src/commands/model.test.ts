import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Detection } from '../inspect/detection.ts';
import { SecondOpinion } from '../opinion/second-opinion.ts';
import { writeTinyModel } from '../opinion/tiny-model.fixture.ts';
import { ran } from './captured-io.fixture.ts';
import { findPlace } from './place.ts';

describe('a model of the firm’s own', () => {
  let home = '';
  let folder = '';
  const on = (argv: readonly string[], input = '') => ran(['model', ...argv, '--home', home], input);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-models-'));
    folder = join(home, 'tiny');
    await writeTinyModel(folder, { quorx: 'B-PER', blarn: 'I-PER', sky: 'B-COLOUR' });
    await writeFile(join(home, 'bailiwick.yaml'), '# mine\norganisation: { name: X }\n');
  });
  after(() => rm(home, { recursive: true }));

  it('is entered into the configuration, comments kept, once', async () => {
    const { code, out, err } = await on(['add', folder, '--name', 'tiny', '--json']);
    assert.equal(code, 0, err);
    assert.match((JSON.parse(out) as { sha256: string }).sha256, /^[0-9a-f]{64}$/);
    assert.match(err, /COLOUR mean nothing here/);
    assert.equal((await on(['add', folder, '--name', 'tiny'])).code, 0);
    const text = await readFile(join(home, 'bailiwick.yaml'), 'utf8');
    assert.match(text, /^# mine/);
    assert.equal(text.split('sha256').length, 2);
  });

  it('is asked at the door about every text', async () => {
    const { configuration } = await findPlace({ values: { home }, flags: new Set(), positionals: [] });
    const opinions = configuration.models.map((model) => new SecondOpinion(model));
    const [found = []] = await new Detection({}, { opinions }).detectAll([
      { text: 'ask quorx blarn', before: '' },
    ]);
    assert.deepEqual(
      found.map(({ type, canonical }) => [type, canonical]),
      [['PERSON', 'quorx blarn']],
    );
    await Promise.all(opinions.map((opinion) => opinion.close()));
  });

  it('is tried on a text, and measured on labelled ones beside our own detector', async () => {
    const tried = await on(['test', folder, '--json', '--show-values'], 'ask quorx or a@b-c.example');
    const report = JSON.parse(tried.out) as Record<string, { type: string }[]>;
    assert.deepEqual(
      report['model']?.map(({ type }) => type),
      ['PERSON'],
    );
    assert.deepEqual(
      report['together']?.map(({ type }) => type),
      ['PERSON', 'EMAIL'],
    );
    const file = join(home, 'labelled.jsonl');
    await writeFile(
      file,
      '{"name":"x"}\n{"text":"ask quorx","spans":[{"start":4,"end":9,"type":"PERSON"}]}\n',
    );
    const [ours, model] = JSON.parse((await on(['compare', folder, '--on', file, '--json'])).out) as {
      f1: number;
    }[];
    assert.deepEqual([ours?.f1, model?.f1], [0, 1]);
  });

  it('is refused where the folder holds none, or the texts are not labelled', async () => {
    assert.equal((await on(['add', home, '--name', 'none'])).code, 3);
    assert.equal((await on(['add', folder])).code, 2);
    await writeFile(join(home, 'bad.jsonl'), '{"text":"x"}\n');
    assert.equal((await on(['compare', folder, '--on', join(home, 'bad.jsonl')])).code, 2);
  });
});
