import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Finding } from '@bailiwick/contract/finding';
import { weightsHash } from './folder.ts';
import { type OpinionModel, USUAL_LABELS } from './model.ts';
import { SecondOpinion, merged } from './second-opinion.ts';
import { writeTinyModel } from './tiny-model.fixture.ts';

describe('a second opinion', () => {
  let folder = '';
  let model: OpinionModel;
  const ask = async (texts: readonly string[], change: Partial<OpinionModel> = {}) => {
    const opinion = new SecondOpinion({ ...model, ...change });
    try {
      return await opinion.about(texts);
    } finally {
      await opinion.close();
    }
  };
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bailiwick-model-'));
    await writeTinyModel(folder, { anna: 'B-PER', keller: 'I-PER', ulm: 'B-LOC', blue: 'B-COLOUR' });
    model = {
      name: 'tiny',
      path: folder,
      sha256: await weightsHash(folder),
      labels: USUAL_LABELS,
      minimum: 0.6,
      timeoutMs: 20_000,
      whenLate: 'refuse',
    };
  });
  after(() => rm(folder, { recursive: true }));

  it('gives spans of our types in the text as it stands, and ignores labels that mean nothing here', async () => {
    const text = 'For “Anna  Keller” (ULM), blue.';
    const [found = []] = (await ask([text])) ?? [];
    assert.deepEqual(
      found.map(({ start, end, type }) => [text.slice(start, end), type]),
      [
        ['Anna  Keller', 'PERSON'],
        ['ULM', 'LOCATION'],
      ],
    );
    assert.ok(found.every(({ score }) => score > 0.9));
  });

  it('reads texts of any length in windows', async () => {
    const text = `${'so it goes '.repeat(300)}Anna Keller ${'and on '.repeat(300)}ulm`;
    const [found = []] = (await ask([text, ''])) ?? [];
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ['Anna Keller', 'ulm'],
    );
  });

  it('is not given by weights other than those that were looked at', async () => {
    await assert.rejects(ask(['Anna'], { sha256: '0'.repeat(64) }), { code: 'inspection_failed' });
    assert.equal(await ask(['Anna'], { sha256: '0'.repeat(64), whenLate: 'go_on' }), undefined);
  });

  it('that is late refuses the request, or is done without, as the firm chose', async () => {
    await assert.rejects(ask(['Anna'], { timeoutMs: 1 }), { code: 'inspection_failed' });
    assert.equal(await ask(['Anna'], { timeoutMs: 1, whenLate: 'go_on' }), undefined);
  });

  it('says what is wrong with a folder that holds no such model', async () => {
    const other = await mkdtemp(join(tmpdir(), 'bailiwick-model-'));
    await writeTinyModel(other, { anna: 'B-PER' });
    await writeFile(join(other, 'model.onnx'), 'not a model');
    await assert.rejects(ask(['Anna'], { path: other, sha256: await weightsHash(other) }), /cannot|no model/);
    await writeFile(join(other, 'config.json'), '{}');
    await assert.rejects(ask(['Anna'], { path: other, sha256: await weightsHash(other) }), /id2label/);
    await rm(other, { recursive: true });
    await assert.rejects(ask(['Anna'], { path: other }), /model\.onnx/);
  });
});

describe('a second opinion and ours', () => {
  const ours: Finding = {
    start: 4,
    end: 8,
    type: 'PERSON',
    class: 'personal',
    score: 0.8,
    canonical: 'Anna',
  };
  const text = 'For Anna Keller, anna@example.org';

  it('agree: ours grows to what both say', () => {
    assert.deepEqual(merged(text, [ours], [{ start: 4, end: 15, type: 'PERSON', score: 0.9 }]), [
      { ...ours, end: 15, canonical: 'Anna Keller' },
    ]);
  });

  it('differ: ours stands, and nothing is ever taken away', () => {
    const mail: Finding = {
      start: 17,
      end: 33,
      type: 'EMAIL',
      class: 'personal',
      score: 0.99,
      canonical: 'x',
    };
    assert.deepEqual(merged(text, [ours, mail], [{ start: 17, end: 21, type: 'PERSON', score: 0.9 }]), [
      ours,
      mail,
    ]);
  });

  it('complete each other', () => {
    const [, added] = merged(text, [ours], [{ start: 9, end: 15, type: 'PERSON', score: 0.7 }]);
    assert.equal(added?.canonical, 'Keller');
  });
});
