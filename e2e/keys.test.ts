import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import type { NewKey } from '../apps/server/src/keys/api-keys.ts';
import { CHAT, MESSAGES, type Stand, call, codeOf, openStand, said } from './stand.ts';
import { usualConfiguration } from './test-door.ts';
import { PLANTED, leaked } from './values.ts';

const KEYS = [
  { name: 'anna' },
  { name: 'bert' },
  { name: 'gone', expires: Date.now() - 1000 },
  { name: 'leaving' },
  { name: 'hasty', budget: { requestsPerMinute: 2 } },
  { name: 'chatty', budget: { tokensPerDay: 300 } },
  { name: 'streaming', budget: { tokensPerDay: 300 } },
  { name: 'poor', budget: { moneyPerMonth: 1 } },
  { name: 'team-1', team: 'office' },
  { name: 'team-2', team: 'office' },
] as const satisfies readonly NewKey[];
type Name = (typeof KEYS)[number]['name'];

describe('keys', () => {
  let vendor: FakeVendor;
  let stand: Stand;
  const keys = new Map<string, string>();
  const keyOf = (name: Name): string => keys.get(name) ?? '';
  /** Money: a million tokens in for 1,000,000, so that a token costs 1. */
  const configuration = (): string =>
    usualConfiguration(vendor).replace(
      'api_key: vendor-secret-key',
      'price: { input: 1000000, output: 1000000 }\n    api_key: vendor-secret-key',
    );

  before(async () => {
    vendor = await startFakeVendor();
    stand = await openStand(configuration(), {
      keys: KEYS,
      onKeys: (texts) => KEYS.forEach(({ name }, i) => keys.set(name, texts[i] ?? '')),
    });
  });
  afterEach(() => vendor.reset());
  after(async () => {
    await stand.close();
    await vendor.close();
  });

  const sent = (): string => vendor.requests.map(({ body }) => body.toString()).join('\n');
  const tokenIn = (text: string): string =>
    /\[EMAIL_[a-z0-9_]+\]/.exec(text)?.[0] ?? assert.fail('no pseudonym was sent');

  describe('who may come in', () => {
    for (const path of [CHAT, MESSAGES]) {
      it(`${path}: nobody without a key, with a wrong, misspelt, expired or foreign one; and nothing is sent`, async () => {
        const good = keyOf('anna');
        const misspelt = good.slice(0, -1) + (good.endsWith('x') ? 'y' : 'x');
        for (const key of [undefined, 'sk-something-else', 'bw_short', misspelt, keyOf('gone')]) {
          const response = await call(stand.url, {
            path,
            ...(key === undefined ? {} : { key }),
            content: PLANTED.email,
          });
          assert.equal(response.status, 401);
          const text = await response.text();
          const body = JSON.parse(text) as {
            type?: string;
            error: { type: string; code: string; message: string };
          };
          assert.equal(body.error.code, 'invalid_key');
          assert.equal(body.error.type, 'authentication_error');
          assert.equal(body.type, path === MESSAGES ? 'error' : undefined);
          if (key !== undefined) assert.ok(!text.includes(key), 'the key is not echoed');
        }
        assert.equal(vendor.requests.length, 0);
      });
    }

    it('a key comes as bearer token or as x-api-key, in both protocols, and never goes on', async () => {
      const key = keyOf('anna');
      for (const path of [CHAT, MESSAGES]) {
        for (const headers of [
          { authorization: `Bearer ${key}` },
          { authorization: `bearer  ${key}` },
          { 'x-api-key': key },
        ]) {
          assert.equal(await said(await call(stand.url, { path, headers })), 'hello');
        }
      }
      assert.ok(
        !JSON.stringify(
          vendor.requests.map(({ headers, path, body }) => [headers, path, body.toString()]),
        ).includes(key),
      );
    });

    it('model lists need a key too', async () => {
      assert.equal((await fetch(`${stand.url}/v1/models`)).status, 401);
    });

    it('a revoked key is refused within seconds, and stays revoked after a restart', async () => {
      const key = keyOf('leaving');
      assert.equal((await call(stand.url, { key })).status, 200);
      assert.equal((await ran(['key', 'revoke', 'leaving', '--home', stand.home])).code, 0);
      let status = 200;
      for (let looks = 0; looks < 50 && status === 200; looks += 1) {
        await sleep(100);
        status = (await call(stand.url, { key })).status;
      }
      assert.equal(status, 401);
      await stand.restart();
      assert.equal((await call(stand.url, { key })).status, 401);
    });

    it('the journal names the key by its id, and no key stands in any file', async () => {
      await said(await call(stand.url, { key: keyOf('anna') }));
      const last = (await stand.journal()).findLast(({ kind }) => kind === 'intent');
      assert.match(last?.principal ?? '', /^key_[0-9a-f]+$/);
      const files = await stand.files();
      for (const key of keys.values()) assert.ok(!files.includes(key));
    });
  });

  describe('how much', () => {
    it('a rate: the third request of a minute gets 429 rate_limited with retry-after, also a list of models', async () => {
      const key = keyOf('hasty');
      assert.equal((await call(stand.url, { key })).status, 200);
      assert.equal((await call(stand.url, { key, path: MESSAGES })).status, 200);
      for (const response of [
        await call(stand.url, { key }),
        await fetch(`${stand.url}/v1/models`, { headers: { 'x-api-key': key } }),
      ]) {
        assert.equal(response.status, 429);
        const wait = Number(response.headers.get('retry-after'));
        assert.ok(wait >= 1 && wait <= 60, `${wait} seconds`);
        assert.equal(await codeOf(response), 'rate_limited');
      }
      assert.equal((await call(stand.url, { key: keyOf('anna') })).status, 200, 'other keys are not slowed');
    });

    it('tokens: what the vendor counted is used up, after a restart too, and then 429 budget_exceeded comes before anything is sent', async () => {
      const key = keyOf('chatty');
      vendor.script({ usage: { input: 200, output: 200 } });
      assert.equal((await call(stand.url, { key })).status, 200);
      await stand.restart();
      const response = await call(stand.url, { key, path: MESSAGES });
      assert.equal(response.status, 429);
      assert.ok(Number(response.headers.get('retry-after')) > 0);
      assert.equal(await codeOf(response), 'budget_exceeded');
      assert.equal(vendor.requests.length, 1);
    });

    it('a stream whose vendor tells no use still counts', async () => {
      const key = keyOf('streaming');
      vendor.script({
        times: Infinity,
        reply: 'word '.repeat(400),
        splitAt: Array.from({ length: 400 }, (_, i) => i * 5),
      });
      await (await call(stand.url, { key, stream: true })).text();
      assert.equal((await call(stand.url, { key, stream: true })).status, 429);
    });

    it('money: the price in the configuration makes the cost', async () => {
      const key = keyOf('poor');
      const first = await call(stand.url, { key, content: 'a' });
      const text = await first.text();
      // The estimate of a token or two for the question is already more than the budget of 1, but nothing is used yet.
      assert.equal(first.status, 200, text);
      const { outcomes } = await stand.entriesOf(first.headers.get('x-bailiwick-record'), 1);
      assert.equal(outcomes[0]?.cost, (outcomes[0]?.inputTokens ?? 0) + (outcomes[0]?.outputTokens ?? 0));
      assert.equal(await codeOf(await call(stand.url, { key })), 'budget_exceeded');
    });
  });

  describe('whose pseudonyms', () => {
    const content = `Write to ${PLANTED.email}.`;

    it('a pseudonym of one key says nothing to another key', async () => {
      await said(await call(stand.url, { key: keyOf('anna'), content }));
      const token = tokenIn(sent());
      vendor.script({ reply: `It is ${token}.` });
      const answer = await said(await call(stand.url, { key: keyOf('bert'), content: `Who is ${token}?` }));
      assert.deepEqual(leaked(answer), []);
      assert.equal(answer, `It is ${token}.`);
    });

    it('the same value has different pseudonyms in different keys and scopes, and the same one in every turn of a scope', async () => {
      for (const [name, scope] of [
        ['anna', 'a'],
        ['anna', 'b'],
        ['bert', 'a'],
        ['anna', 'a'],
      ] as const) {
        await said(
          await call(stand.url, { key: keyOf(name), content, headers: { 'x-bailiwick-scope': scope } }),
        );
      }
      const [first, otherScope, otherKey, again] = vendor.requests.map(({ body }) =>
        tokenIn(body.toString()),
      );
      assert.equal(again, first);
      assert.equal(new Set([first, otherScope, otherKey]).size, 3);
    });

    it('a pseudonym of one conversation is not restored in another of the same key', async () => {
      await said(
        await call(stand.url, { key: keyOf('anna'), content, headers: { 'x-bailiwick-scope': 'one' } }),
      );
      const token = tokenIn(sent());
      vendor.script({ reply: `It is ${token}.` });
      const answer = await said(
        await call(stand.url, { key: keyOf('anna'), headers: { 'x-bailiwick-scope': 'two' } }),
      );
      assert.equal(answer, `It is ${token}.`);
    });

    it('who types a pseudonym of the own scope gets back what was typed, not the value', async () => {
      const key = keyOf('anna');
      await said(await call(stand.url, { key, content }));
      const token = tokenIn(sent());
      vendor.reset();
      for (const typed of [token, token.slice(1, -1), token.toUpperCase()]) {
        const question = `What does ${typed} mean? And ${PLANTED.email}?`;
        assert.equal(await said(await call(stand.url, { key, content: question })), question);
      }
      assert.deepEqual(leaked(sent()), []);
    });

    it('a team shares pseudonyms only where the configuration says so', async () => {
      const ask = (name: Name): Promise<string> => call(stand.url, { key: keyOf(name), content }).then(said);
      await ask('team-1');
      await ask('team-2');
      const [one, two] = vendor.requests.map(({ body }) => tokenIn(body.toString()));
      assert.notEqual(one, two);
    });

    it('a restart keeps them: a reply may use a name from before', async () => {
      const key = keyOf('bert');
      await said(await call(stand.url, { key, content }));
      const token = tokenIn(sent());
      await stand.restart();
      vendor.script({
        reply: `I have written to ${token}, that is **${token.slice(1, -1).toLowerCase()}**.`,
      });
      const answer = await said(await call(stand.url, { key, content: 'Have you?' }));
      assert.equal(answer, `I have written to ${PLANTED.email}, that is **${PLANTED.email}**.`);
      await said(await call(stand.url, { key, content }));
      assert.equal(tokenIn(vendor.requests.at(-1)?.body.toString() ?? ''), token);
    });
  });
});
