import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ran } from '../captured-io.fixture.ts';

const CONFIGURATION = `
offerings:
  - { id: global, protocol: openai, base_url: "https://api.mistral.ai/v1", models: ["*"] }
  - { id: europe, protocol: openai, base_url: "https://api.eu.mistral.ai/v1", models: ["*"] }
`;

interface Shown {
  readonly profile: { readonly models: readonly string[]; readonly serves: readonly string[] };
  readonly answers: Readonly<Record<string, { readonly values: readonly unknown[] }>>;
}

describe('models with terms of their own', () => {
  let home = '';
  const vendor = (...argv: string[]) => ran(['vendor', ...argv, '--home', home]);
  const shown = async (id: string): Promise<Shown> =>
    JSON.parse((await vendor('show', id, '--json')).out) as Shown;
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-special-'));
    await writeFile(join(home, 'bailiwick.yaml'), CONFIGURATION);
  });
  after(() => rm(home, { recursive: true }));

  it('come along with every address that they pass, not with the first one alone', async () => {
    await vendor('add', '--from', 'mistral-api', '--serves', 'global', '--by', 'Ada');
    const second = await vendor('add', 'eu', '--from', 'mistral-api-eu', '--serves', 'europe', '--by', 'Ada');
    assert.equal(second.code, 0, second.err);
    assert.deepEqual((await shown('mistral-labs')).profile.serves, ['global']);
    const labs = await shown('mistral-labs-eu');
    assert.deepEqual(labs.profile.serves, ['europe']);
    assert.deepEqual(labs.answers['training_on_customer_data']?.values, ['yes']);
  });

  it('stay those that they are, whatever models the offering is registered for', async () => {
    await vendor('add', 'some', '--from', 'mistral-api-free', '--models', 'mistral-small', '--by', 'Ada');
    assert.deepEqual((await shown('some')).profile.models, ['mistral-small']);
    assert.ok((await shown('mistral-labs-some')).profile.models.includes('labs-*'));
  });
});
