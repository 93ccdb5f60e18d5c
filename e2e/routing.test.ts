import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { offeringId } from '@bailiwick/contract/ids';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { CHAT, MESSAGES, type Stand, call, codeOf, openStand, said } from './stand.ts';
import { PLANTED, leaked } from './values.ts';

/** Health data by the firm's own dictionary, and an e-mail address that a vendor would have got a pseudonym for. */
const SICK = `She has Painter's Lung. Write to ${PLANTED.email}.`;
const DOWN = { fault: { kind: 'status', status: 503 } } as const;

const offering = (id: string, url: string, more: string, protocol = 'openai'): string => `
  - id: ${id}
    protocol: ${protocol}
    base_url: ${url}
    attempts: 1
    timeouts: { headers_ms: 700, idle_ms: 700 }
    ${more.split('\n').join('\n    ')}`;

const configuration = (
  offerings: readonly string[],
  policy = 'default: pseudonymise\n  classes: { health: private }',
): string => `
organisation: { name: Keller Maler GmbH, country: DE }
offerings:${offerings.join('')}
policy:
  ${policy}
telemetry: { log_level: silent }
dictionary:
  terms: [{ term: "Painter's Lung", type: HEALTH, class: health }]
`;

describe('where a request goes', () => {
  let first: FakeVendor;
  let second: FakeVendor;
  let home: FakeVendor;
  let stand: Stand;
  before(async () => {
    [first, second, home] = await Promise.all([startFakeVendor(), startFakeVendor(), startFakeVendor()]);
  });
  afterEach(() => {
    for (const vendor of [first, second, home]) vendor.reset();
  });
  after(() => Promise.all([first.close(), second.close(), home.close()]));

  /** Starts before each test of a group, so that no breaker remembers an earlier test. */
  const withConfiguration = (text: () => string, keys?: () => Parameters<typeof openStand>[1]): void => {
    beforeEach(async () => {
      stand = await openStand(text(), keys?.());
    });
    afterEach(() => stand.close());
  };
  const bodies = (vendor: FakeVendor): string =>
    vendor.requests.map(({ body }) => body.toString()).join('\n');

  describe('when a class of data must stay at home', () => {
    withConfiguration(() =>
      configuration([
        offering('vendor', `${first.url}/v1`, 'region: us\nmodels: ["fake-*"]\nfallback: [at-home]'),
        offering('vendor-anthropic', first.url, 'region: us\nmodels: ["fake-*"]', 'anthropic'),
        offering(
          'at-home',
          `${home.url}/v1`,
          'private: true\nmodels: ["llama*"]\ndefault_model: llama-3\nfallback: [vendor]',
        ),
      ]),
    );

    it('the private offering gets it under its default model, as the caller wrote it, and the vendor nothing', async () => {
      const response = await call(stand.url, { content: SICK });
      assert.equal(response.headers.get('x-bailiwick-decision'), 'private');
      assert.equal(response.headers.get('x-bailiwick-offering'), 'at-home');
      assert.match(response.headers.get('x-bailiwick-findings') ?? '', /HEALTH=1/);
      assert.equal(await said(response), SICK);
      const [asked] = home.requests;
      assert.deepEqual(JSON.parse(asked?.body.toString() ?? ''), {
        model: 'llama-3',
        max_tokens: 100,
        stream: false,
        messages: [{ role: 'user', content: SICK }],
      });
      assert.equal(first.requests.length, 0);
      const { intents, outcomes } = await stand.entriesOf(response.headers.get('x-bailiwick-record'), 1);
      assert.deepEqual(
        intents.map(({ offering: id, action, model, private: stays }) => [id, action, model, stays]),
        [['at-home', 'private', 'llama-3', true]],
      );
      assert.deepEqual(
        outcomes.map(({ ending }) => ending),
        ['completed'],
      );
    });

    it('a stream goes there too', async () => {
      const response = await call(stand.url, { content: SICK, stream: true });
      assert.equal(response.headers.get('x-bailiwick-decision'), 'private');
      assert.match(await response.text(), /\[DONE\]/);
      assert.equal(first.requests.length, 0);
    });

    it('without a private offering of the protocol it is refused, in that protocol', async () => {
      const response = await call(stand.url, { path: MESSAGES, content: SICK });
      assert.equal(response.status, 403);
      assert.equal(response.headers.get('x-bailiwick-decision'), 'block');
      const body = (await response.json()) as { type: string; error: { code: string; message: string } };
      assert.equal(body.type, 'error');
      assert.equal(body.error.code, 'blocked_by_policy');
      assert.match(body.error.message, /health/);
      assert.equal(first.requests.length + home.requests.length, 0);
      const { intents, outcomes } = await stand.entriesOf(response.headers.get('x-bailiwick-record'), 1);
      assert.equal(intents.length, 0);
      assert.equal(outcomes[0]?.ending, 'blocked');
      assert.equal(outcomes[0]?.classes['health'], 1);
    });

    it('nothing falls back from home to a vendor, though the file lists one there', async () => {
      home.script(DOWN);
      const response = await call(stand.url, { content: SICK });
      assert.equal(response.status, 502);
      assert.equal(first.requests.length, 0);
      assert.equal(home.requests.length, 1);
    });

    it('a request for the private model itself that holds such data does not fall back to a vendor either, and the answer says that home failed', async () => {
      home.script(DOWN);
      const response = await call(stand.url, { model: 'llama-3', content: SICK });
      assert.equal(response.status, 502);
      assert.equal(await codeOf(response), 'upstream_failed');
      assert.equal(first.requests.length, 0);
    });

    it('a fallback from a vendor to home takes what may go anywhere, unchanged', async () => {
      first.script(DOWN);
      const content = `Write to ${PLANTED.email}.`;
      const response = await call(stand.url, { content });
      assert.equal(await said(response), content);
      assert.equal(response.headers.get('x-bailiwick-offering'), 'at-home');
      assert.deepEqual(leaked(bodies(first)), []);
      assert.match(bodies(home), /anna\.keller/);
    });
  });

  describe('when an offering fails', () => {
    withConfiguration(() =>
      configuration([
        offering('first', `${first.url}/v1`, 'region: us\nmodels: ["fake-*"]\nfallback: [second]'),
        offering('second', `${second.url}/v1`, 'region: us\nmodels: ["fake-*"]'),
      ]),
    );

    it('the next takes over, and each attempt has its own intent and its own outcome under one request', async () => {
      first.script(DOWN);
      const content = `Write to ${PLANTED.email}.`;
      const response = await call(stand.url, { content });
      assert.equal(await said(response), content);
      assert.equal(response.headers.get('x-bailiwick-offering'), 'second');
      const journal = await stand.journal();
      const { intents, outcomes } = await stand.entriesOf(journal[0]?.request ?? null, 2);
      assert.deepEqual(
        intents.map((intent) => [intent.attempt, intent.offering]),
        [
          [1, 'first'],
          [2, 'second'],
        ],
      );
      assert.deepEqual(
        outcomes.map((outcome) => [
          outcome.attempt,
          outcome.offering,
          outcome.ending,
          outcome.upstreamStatus,
        ]),
        [
          [1, 'first', 'upstream_failed', 503],
          [2, 'second', 'completed', 200],
        ],
      );
      assert.equal(new Set(intents.map(({ id }) => id)).size, 2);
      assert.equal(
        response.headers.get('x-bailiwick-record'),
        intents[1]?.id,
        'the header names the attempt that answered',
      );
      assert.deepEqual(leaked(bodies(first) + bodies(second)), []);
    });

    it('when all fail, every attempt still has exactly one outcome', async () => {
      first.script(DOWN);
      second.script({ fault: { kind: 'die', at: 'before-headers' } });
      const response = await call(stand.url);
      assert.equal(response.status, 502);
      // A restart waits until everything has been written.
      await stand.restart();
      const { intents, outcomes } = await stand.entriesOf(response.headers.get('x-bailiwick-record'), 2);
      assert.deepEqual(
        outcomes.map(({ id }) => id),
        intents.map(({ id }) => id),
      );
      assert.deepEqual(
        outcomes.map(({ offering: id }) => id),
        ['first', 'second'],
      );
    });

    it('when the client leaves during the second attempt, that attempt is the cancelled one', async () => {
      first.script(DOWN);
      second.script({ fault: { kind: 'hang', at: 'before-headers' } });
      const leaving = new AbortController();
      const response = call(stand.url, { signal: leaving.signal });
      while (second.requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      leaving.abort();
      await assert.rejects(response);
      const { intents, outcomes } = await stand.entriesOf((await stand.journal())[0]?.request ?? null, 2);
      assert.deepEqual(
        intents.map(({ id }) => id),
        outcomes.map(({ id }) => id),
      );
      assert.deepEqual(
        outcomes.map(({ ending, offering: id }) => [ending, id]),
        [
          ['upstream_failed', 'first'],
          ['cancelled', 'second'],
        ],
      );
    });

    it('a refusal that is the caller’s own doing is passed on and not tried elsewhere', async () => {
      first.script({ fault: { kind: 'status', status: 400, message: 'max_tokens is too large' } });
      const response = await call(stand.url);
      assert.equal(response.status, 400);
      assert.match(await response.text(), /max_tokens is too large/);
      assert.equal(second.requests.length, 0);
    });

    it('after five failures in a row an offering is left alone, and the next answers at once', async () => {
      first.script({ times: Infinity, fault: { kind: 'hang', at: 'before-headers' } });
      await Promise.all(Array.from({ length: 5 }, () => call(stand.url).then(said)));
      assert.equal(first.requests.length, 5);
      const began = performance.now();
      assert.equal(await said(await call(stand.url)), 'hello');
      assert.ok(performance.now() - began < 350, 'it did not wait for the one that hangs');
      assert.equal(first.requests.length, 5);
    });
  });

  it('an offering that is left alone and has no fallback answers 502 at once, with retry-after, and without an intent', async () => {
    stand = await openStand(configuration([offering('first', `${first.url}/v1`, 'models: ["fake-*"]')]));
    first.script({ times: Infinity, ...DOWN });
    for (let i = 0; i < 5; i += 1) assert.equal((await call(stand.url)).status, 502);
    const response = await call(stand.url);
    assert.equal(response.status, 502);
    assert.match(response.headers.get('retry-after') ?? '', /^\d+$/);
    assert.equal(first.requests.length, 5);
    const { intents, outcomes } = await stand.entriesOf(response.headers.get('x-bailiwick-record'), 1);
    assert.equal(intents.length, 0);
    assert.equal(outcomes[0]?.code, 'upstream_failed');
    await stand.close();
  });

  it('retries are attempts of their own, decided and recorded', async () => {
    stand = await openStand(
      configuration([
        offering('first', `${first.url}/v1`, 'models: ["fake-*"]').replace('attempts: 1', 'attempts: 2'),
      ]),
    );
    first.script(DOWN);
    assert.equal(await said(await call(stand.url)), 'hello');
    const { intents, outcomes } = await stand.entriesOf((await stand.journal())[0]?.request ?? null, 2);
    assert.deepEqual(
      intents.map(({ attempt, offering: id }) => [attempt, id]),
      [
        [1, 'first'],
        [2, 'first'],
      ],
    );
    assert.deepEqual(
      outcomes.map(({ ending }) => ending),
      ['upstream_failed', 'completed'],
    );
    assert.equal(first.requests[0]?.body.toString(), first.requests[1]?.body.toString());
    await stand.close();
  });

  describe('when a class may be processed in some regions only', () => {
    withConfiguration(() =>
      configuration(
        [
          offering('eu', `${first.url}/v1`, 'region: eu\nmodels: ["fake-*"]\nfallback: [us, unknown]'),
          offering('us', `${second.url}/v1`, 'region: us\nmodels: ["fake-*", "us-*"]'),
          offering('unknown', `${home.url}/v1`, 'models: ["fake-*", "unknown-*"]'),
        ],
        'default: pseudonymise\n  residency: { personal: [eu] }',
      ),
    );

    it('a fallback elsewhere is refused and never sent, and the answer says what failed', async () => {
      first.script(DOWN);
      const response = await call(stand.url, { content: `Write to ${PLANTED.email}.` });
      assert.equal(response.status, 502);
      assert.equal(second.requests.length + home.requests.length, 0);
      const { intents } = await stand.entriesOf(response.headers.get('x-bailiwick-record'), 1);
      assert.deepEqual(
        intents.map(({ offering: id }) => id),
        ['eu'],
      );
    });

    it('what is not of that class may fall back', async () => {
      first.script(DOWN);
      assert.equal((await call(stand.url, { content: 'hello' })).headers.get('x-bailiwick-offering'), 'us');
    });

    it('asked directly, a forbidden or unknown region is a residency violation', async () => {
      for (const model of ['us-1', 'unknown-1']) {
        const response = await call(stand.url, { model, content: `Write to ${PLANTED.email}.` });
        assert.equal(response.status, 403);
        assert.equal(await codeOf(response), 'residency_violation');
      }
      assert.equal(second.requests.length + home.requests.length, 0);
    });
  });

  describe('by name', () => {
    withConfiguration(() =>
      configuration([
        offering('first', `${first.url}/v1`, 'models: ["fake-*"]\naliases: { fast: fake-small }'),
        offering('second', `${second.url}/v1`, 'models: ["*"]\ndefault_model: second-best'),
        offering('claude', home.url, 'models: ["fake-*"]', 'anthropic'),
      ]),
    );
    const modelAt = (vendor: FakeVendor): unknown =>
      JSON.parse(vendor.requests.at(-1)?.body.toString() ?? '{}').model;

    it('the first offering that serves the name gets it; an alias becomes the vendor’s name', async () => {
      await said(await call(stand.url, { model: 'fake-9' }));
      assert.equal(modelAt(first), 'fake-9');
      await said(await call(stand.url, { model: 'fast' }));
      assert.equal(modelAt(first), 'fake-small');
    });

    it('`offering/model` and the header x-bailiwick-offering choose the offering', async () => {
      const response = await call(stand.url, { model: 'second/fake-9' });
      assert.equal(response.headers.get('x-bailiwick-offering'), 'second');
      assert.equal(modelAt(second), 'fake-9');
      const asked = await call(stand.url, { model: 'fake-9', headers: { 'x-bailiwick-offering': 'second' } });
      assert.equal(asked.headers.get('x-bailiwick-offering'), 'second');
      assert.equal(second.requests.length, 2);
      assert.equal(
        second.requests[1]?.headers['x-bailiwick-offering'],
        undefined,
        'and the header stays here',
      );
    });

    it('an unknown offering is refused without echoing what was asked', async () => {
      const response = await call(stand.url, { headers: { 'x-bailiwick-offering': 'jane-roe' } });
      assert.equal(response.status, 403);
      const text = await response.text();
      assert.match(text, /offering_not_approved/);
      assert.doesNotMatch(text, /jane-roe/);
    });

    it('an offering of the other protocol is a mistake of the request', async () => {
      const response = await call(stand.url, { headers: { 'x-bailiwick-offering': 'claude' } });
      assert.equal(response.status, 400);
      assert.equal(await codeOf(response), 'malformed_request');
    });
  });

  describe('by key', () => {
    let key = '';
    withConfiguration(
      () =>
        configuration([
          offering('first', `${first.url}/v1`, 'models: ["fake-*"]\nfallback: [second]'),
          offering('second', `${second.url}/v1`, 'models: ["fake-*"]'),
          offering('at-home', `${home.url}/v1`, 'private: true\nmodels: ["llama*"]'),
        ]),
      () => ({
        keys: [{ name: 'narrow', offerings: [offeringId('first')] }],
        onKeys: ([text = '']) => (key = text),
      }),
    );

    it('a key may use its own offerings and no other, not by name and not by fallback', async () => {
      assert.equal(await said(await call(stand.url, { key })), 'hello');
      const response = await call(stand.url, { key, model: 'second/fake-1' });
      assert.equal(response.status, 403);
      assert.equal(await codeOf(response), 'offering_not_approved');
      first.script(DOWN);
      assert.equal((await call(stand.url, { key })).status, 502);
      assert.equal(second.requests.length, 0);
    });

    it('nor by the private re-route', async () => {
      const response = await call(stand.url, { key, content: SICK });
      assert.equal(response.status, 403);
      assert.equal(await codeOf(response), 'blocked_by_policy');
      assert.equal(home.requests.length, 0);
    });

    it('and sees no other in the list of models', async () => {
      const list = await (
        await fetch(`${stand.url}/v1/models`, { headers: { authorization: `Bearer ${key}` } })
      ).json();
      assert.deepEqual(
        (list as { data: { id: string }[] }).data.map(({ id }) => id),
        ['fake-1', 'fake-embed-1'],
      );
      assert.equal(
        (
          await fetch(stand.url + CHAT.replace('chat/completions', 'models/llama-3'), {
            headers: { authorization: `Bearer ${key}` },
          })
        ).status,
        403,
      );
    });
  });
});
