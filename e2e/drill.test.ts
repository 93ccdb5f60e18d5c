import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { principalId } from '@bailiwick/contract/ids';
import { type Ran, ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import { parseConfiguration } from '../apps/server/src/config/parse.ts';
import { openOffice } from '../apps/server/src/office.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import { openVault } from '../apps/server/src/vault/open.ts';
import { type TestDoor, openDoor } from './test-door.ts';

const EVERY = { times: Number.POSITIVE_INFINITY };
let folder: string;
let here: FakeVendor;
let there: FakeVendor;
let elsewhere: FakeVendor;
let door: TestDoor;

const offering = (id: string, vendor: FakeVendor, more: string): string =>
  `  - { id: ${id}, base_url: ${vendor.url}/v1, models: ["*"], default_model: fake-1, attempts: 1, ${more} }\n`;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bailiwick-drill-'));
  [here, there, elsewhere] = await Promise.all([startFakeVendor(), startFakeVendor(), startFakeVendor()]);
  door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
${offering('here', here, 'protocol: openai, region: eu, price: { input: 1, output: 2 }')}${offering('there', there, 'protocol: openai, region: eu, price: { input: 2, output: 4 }, fallback: [here]')}${offering('claude', elsewhere, 'protocol: anthropic, region: us')}
policy: { default: pseudonymise, residency: { personal: [eu] } }
telemetry: { log_level: silent }
`);
});
after(async () => {
  await door.close();
  await Promise.all([here, there, elsewhere].map((vendor) => vendor.close()));
  await rm(folder, { recursive: true });
});

async function drill(lines: readonly unknown[], ...more: readonly string[]): Promise<Ran> {
  for (const vendor of [here, there, elsewhere]) vendor.reset();
  return again(lines, ...more);
}

async function again(lines: readonly unknown[], ...more: readonly string[]): Promise<Ran> {
  const sample = join(folder, 'sample.jsonl');
  await writeFile(sample, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return ran(['drill', '--home', door.home, '--url', door.url, '--sample', sample, ...more]);
}

interface Document {
  readonly lockedIn: {
    readonly number: number | undefined;
    readonly parts: { name: string; loss?: number }[];
  };
  readonly comparison: {
    readonly forbidden: number;
    readonly unable: number;
    readonly features: { feature: string }[];
  };
  readonly stopped?: string;
  readonly answers: { readonly to: { kind: string; code?: string; text?: string } }[];
}
const document = ({ out }: Ran): Document => JSON.parse(out) as Document;

describe('an exit drill', () => {
  it('asks kept conversations again, once it is recorded who looks at them and why', async () => {
    const yaml = 'retention: { conversations: { keep: on, days: 30 } }\n';
    const target = { kind: 'sqlite', file: join(door.home, 'bailiwick.sqlite') } as const;
    const store = await openStore(target, { now: Date.now, role: 'visitor' });
    const root = { file: join(door.home, 'keys', 'root.key'), passphrase: undefined };
    const vault = await openVault(root, store);
    const configuration = parseConfiguration(yaml, {}, { pattern: () => undefined });
    const { conversations } = openOffice({ store, vault, configuration: () => configuration });
    const owner = principalId('user_anna');
    const id = await conversations.create(owner, { title: 'Walnuts for anna.keller@example.org' });
    const more = { from: 'person', files: [], scope: 'x' };
    await conversations.append(owner, id, [
      { id: 'm1', text: 'How many walnuts did anna.keller@example.org order?', more },
    ]);
    await store.close();
    for (const vendor of [here, there]) vendor.reset();
    const asked = ['drill', '--home', door.home, '--url', door.url, '--to', 'there', '--conversations', id];
    assert.equal((await ran(asked)).code, 2);
    assert.equal(there.requests.length, 0);
    const result = await ran([...asked, '--reason', 'May we leave?', '--by', 'Petra Keller', '--json']);
    assert.equal(result.code, 0, result.err);
    assert.match(String(there.requests[0]?.body), /How many walnuts did \[EMAIL_/);
    assert.ok(!result.out.includes('Walnuts for'));
    const acts = await ran(['acts', '--home', door.home, '--limit', '1']);
    assert.match(acts.out, /content\.revealed .* by Petra Keller: May we leave\?/);
    assert.equal((await ran([...asked.slice(0, -1), 'cv_nothing', '--reason', 'x'])).code, 2);
  });

  it('asks both through the door, under pseudonyms, and finds no loss where both are alike', async () => {
    const result = await drill(
      ['Write to anna.keller@example.org', { prompt: 'hello' }],
      '--to',
      'there',
      '--json',
    );
    assert.equal(result.code, 0, result.err);
    const { lockedIn, answers } = document(result);
    // Twice the price: the one part of this sample in which a switch would be felt.
    assert.equal(lockedIn.parts.find(({ name }) => name === 'costs more')?.loss, 1);
    for (const name of ['refusals differ', 'cannot answer', 'may not go there'])
      assert.equal(lockedIn.parts.find((part) => part.name === name)?.loss, 0);
    assert.ok((lockedIn.number ?? 100) <= 40, `${lockedIn.number}`);
    assert.deepEqual([here.requests.length, there.requests.length], [4, 2]);
    for (const { body } of [...here.requests, ...there.requests]) assert.ok(!body.includes('anna.keller'));
    assert.match(answers[0]?.to.text ?? '', /anna\.keller@example\.org/);
    assert.match(result.err, /1 of 2\n2 of 2\n/);
  });

  it('reports in Markdown, side by side, and writes both forms for their owner only', async () => {
    for (const vendor of [here, there, elsewhere]) vendor.reset();
    here.script({ ...EVERY, reply: 'The delivery comes on Friday.' });
    there.script({ ...EVERY, reply: "I'm sorry, but I can't help with that." });
    const out = join(folder, 'report');
    const result = await again(['When does it come?'], '--to', 'there', '--out', out);
    assert.equal(result.code, 0, result.err);
    assert.match(result.out, /^# Exit drill: from here to there\n/);
    assert.match(result.out, /\*\*\d+ of 100\.\*\*/);
    assert.match(result.out, /\| refused \| 0 \| 1 \|/);
    assert.match(result.out, /> The delivery comes on Friday\.\n\n\*\*there\*\* \(.*, refuses\)/);
    assert.equal(await readFile(join(out, 'drill.md'), 'utf8'), result.out);
    assert.equal((await stat(join(out, 'drill.json'))).mode & 0o077, 0);
    const hidden = await again(['When does it come?'], '--to', 'there', '--hide-answers');
    assert.ok(!hidden.out.includes('Friday'));
  });

  it('sees other tool calls, features that the other lacks, and faults; a fallback does not stand in for it', async () => {
    for (const vendor of [here, there, elsewhere]) vendor.reset();
    const tools = [
      {
        type: 'function',
        function: { name: 'find', parameters: { type: 'object', properties: { id: {} } } },
      },
    ];
    const call = (keys: object) => ({ toolCalls: [{ name: 'find', arguments: JSON.stringify(keys) }] });
    for (let i = 0; i < 2; i += 1) here.script(call({ id: 1 }));
    there.script(call({ number: 1 }));
    there.script({ fault: { kind: 'status', status: 400, message: 'logprobs are not supported' } });
    there.script({ fault: { kind: 'status', status: 500 } });
    const result = await again(
      [
        { messages: [{ role: 'user', content: 'find it' }], tools },
        { messages: [{ role: 'user', content: 'hi' }], seed: 7 },
        { messages: [{ role: 'user', content: 'hi again' }] },
      ],
      '--to',
      'there',
      '--json',
    );
    const { lockedIn, comparison, answers } = document(result);
    assert.equal(lockedIn.parts.find(({ name }) => name === 'tool calls differ')?.loss, 0.5);
    assert.deepEqual(
      comparison.features.map(({ feature }) => feature),
      ['seed'],
    );
    assert.equal(comparison.unable, 2);
    assert.equal(answers[2]?.to.code, 'answered_elsewhere');
    assert.ok((lockedIn.number ?? 0) > 25, `${lockedIn.number}`);
  });

  it('says what may not go there, and what cannot be said in the other protocol', async () => {
    const result = await drill(
      [
        'Write to anna.keller@example.org',
        'Summarise: the price stays the same.',
        { messages: [{ role: 'user', content: 'hi' }], response_format: { type: 'json_object' } },
      ],
      '--to',
      'claude',
      '--from',
      'here',
      '--json',
    );
    const { comparison, answers } = document(result);
    assert.deepEqual(
      answers.map(({ to }) => to.kind),
      ['forbidden', 'answered', 'unsaid'],
    );
    assert.equal(answers[0]?.to.code, 'residency_violation');
    assert.deepEqual([comparison.forbidden, comparison.unable], [1, 1]);
    assert.equal(elsewhere.requests.length, 1);
  });

  it('stops on its budget, and says so', async () => {
    const result = await drill(
      ['a', 'b', 'c', 'd'].map((word) => `${word} `.repeat(50)),
      '--to',
      'there',
      '--budget',
      '0.0001',
      '--json',
    );
    assert.equal(result.code, 1);
    assert.equal(document(result).stopped, 'budget');
    const unknown = await drill(['a'], '--to', 'claude', '--budget', '1');
    assert.deepEqual([unknown.code, /price/.test(unknown.err)], [2, true]);
  });

  it('brings a sample along, and ends in words where no door answers', async () => {
    for (const vendor of [here, there, elsewhere]) vendor.reset();
    const result = await ran([
      'drill',
      '--home',
      door.home,
      '--url',
      door.url,
      '--to',
      'there',
      '--sample',
      '3',
    ]);
    assert.equal(result.code, 0, result.err);
    assert.match(result.out, /3 of 3 requests/);
    const nobody = await ran(['drill', '--home', door.home, '--url', 'http://127.0.0.1:9', '--to', 'there']);
    assert.equal(nobody.code, 3);
    assert.match(nobody.err, /No door answers at http:\/\/127\.0\.0\.1:9\.\nStart it/);
  });
});
