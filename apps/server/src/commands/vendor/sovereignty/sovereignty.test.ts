import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Ran, ran } from '../../captured-io.fixture.ts';

const CONFIGURATION = `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: cloud, protocol: openai, base_url: "https://api.openai.com/v1", region: eu, models: ["gpt-*", "shared"], price: { input: 1, output: 4 } }
  - { id: french, protocol: openai, base_url: "https://api.mistral.ai/v1", region: eu, models: ["mistral-*", "shared"], price: { input: 2, output: 6 } }
  - { id: at-home, protocol: openai, base_url: "http://127.0.0.1:1/v1", private: true, models: ["llama*"], aliases: { shared: llama3 } }
`;

interface Shown {
  readonly offering: string;
  readonly assessment?: string;
  readonly level: number;
  readonly reach: number;
  readonly cost?: number;
  readonly because: string;
  readonly objectives: readonly {
    readonly objective: string;
    readonly points: readonly { readonly result: string; readonly because: string }[];
  }[];
  readonly open: readonly { readonly ask: string; readonly question: string }[];
}

describe('sovereignty on the command line', () => {
  let home = '';
  const vendor = (...argv: readonly string[]): Promise<Ran> => ran(['vendor', ...argv, '--home', home]);
  const decide = (...argv: readonly string[]): Promise<Ran> =>
    vendor(...argv, '--by', 'Ada', '--because', 'We looked at it.');
  const shown = async (...argv: readonly string[]): Promise<readonly Shown[]> =>
    JSON.parse((await vendor('sovereignty', '--json', ...argv)).out) as readonly Shown[];

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-sovereignty-'));
    await writeFile(join(home, 'bailiwick.yaml'), CONFIGURATION);
    for (const [template, serves] of [
      ['openai-api', 'cloud'],
      ['mistral-api', 'french'],
    ] as const)
      await vendor('add', '--from', template, '--serves', serves, '--by', 'Ada');
    for (const [id, country] of [
      ['openai-api', 'US'],
      ['mistral-api', 'FR'],
    ] as const) {
      await decide('attest', id, 'operator_jurisdiction', country === 'US' ? 'IE' : country);
      await decide('attest', id, 'parent_jurisdiction', country);
    }
  });
  after(() => rm(home, { recursive: true }));

  it('puts the machine at home first, then who is owned at home, then a foreign company with a European region', async () => {
    const rows = await shown();
    assert.deepEqual(
      rows.map(({ offering, assessment, level }) => [offering, assessment, level]),
      [
        ['at-home', undefined, 2],
        ['french', 'mistral-api', 1],
        ['cloud', 'openai-api', 1],
        ['french', 'mistral-labs', 0],
      ],
    );
    assert.equal(rows[2]?.reach, 1);
    assert.match(rows[1]?.because ?? '', /^SEAL-1 like cloud, but under fewer foreign laws/);
  });

  it('prints a table for people, and says where to read on', async () => {
    const { code, out, err } = await vendor('sovereignty');
    assert.equal(code, 0);
    assert.match(out, /^place {2}offering {2}assessed as/);
    assert.match(out, /\n1 +at-home +not assessed +SEAL-2 +SEAL-4 /);
    assert.match(err, /vendor sovereignty ID/);
  });

  it('leaves out what does not serve a model, other names of models included', async () => {
    assert.deepEqual(
      (await shown('--model', 'gpt-5')).map(({ offering }) => offering),
      ['cloud'],
    );
    assert.equal((await shown('--model', 'shared')).length, 3);
    const { out, err } = await vendor('sovereignty', '--model', 'nobody-has-it');
    assert.deepEqual([out, err], ['', 'No offering serves that.\n']);
  });

  it('explains one offering rung by rung, and what is to be found out', async () => {
    const { out } = await vendor('sovereignty', 'openai-api');
    assert.match(out, /^cloud \(openai-api\): SEAL-1 Jurisdictional Sovereignty, \d+ of 100 points\.\n/);
    assert.match(
      out,
      /no {2}Whoever owns it is under the firm’s own law\. .* US \(vouched for by the firm, /,
    );
    assert.match(out, /vendor sovereignty answer openai-api hardware …/);
  });

  it('takes an answer from a person, with a reason, and counts it', async () => {
    const before = (await shown('french'))[0];
    assert.ok(before?.open.some(({ ask }) => ask === 'energy_report'));
    const given = await decide('sovereignty', 'answer', 'mistral-api', 'energy_report', 'published');
    assert.equal(given.code, 0);
    const after = (await shown('french'))[0];
    assert.ok(!after?.open.some(({ ask }) => ask === 'energy_report'));
    const environment = after?.objectives.find(({ objective }) => objective === 'SOV-8');
    assert.match(environment?.points[1]?.because ?? '', /^Is it published .* Yes\. \(Ada\)$/);
  });

  it('refuses an answer that is not on the scale, and shows the scale', async () => {
    const wrong = await decide('sovereignty', 'answer', 'mistral-api', 'hardware', 'perhaps');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /documented: Their origin is known/);
    assert.equal((await decide('sovereignty', 'answer', 'mistral-api', 'hardwear', 'home')).code, 2);
    assert.equal(
      (await vendor('sovereignty', 'answer', 'mistral-api', 'hardware', 'home', '--by', 'Ada')).code,
      2,
    );
    const missing = await vendor('sovereignty', 'frensh');
    assert.equal(missing.code, 2);
    assert.match(missing.err, /Did you mean french\?/);
  });
});
