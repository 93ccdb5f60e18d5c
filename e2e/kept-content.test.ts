import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { API } from '@bailiwick/api/catalogue';
import { createClient } from '@bailiwick/api/client';
import type { RevealedContent } from '@bailiwick/api/contents';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import fc from 'fast-check';
import { readRequest } from '../apps/server/src/ingress/request.ts';
import { matchRoute } from '../apps/server/src/ingress/routes.ts';
import { CHAT, MESSAGES, type Stand, call, openStand } from './stand.ts';

const MAIL = 'kanarienvogel.muster@keller-maler.example';
const WORD = 'kanarienwort';
const KEY = 'sk-proj-Zx81kfQ0pLw72mNbVc94TrYuEoIhGa53';
const REASON = 'A complaint of a customer';

const configuration = (vendor: FakeVendor, contents: string): string => `
offerings:
  - { id: shaky, protocol: openai, base_url: "${vendor.url}/v1", api_key: k, models: ["falls-*"], attempts: 1, fallback: [far] }
  - { id: far, protocol: openai, base_url: "${vendor.url}/v1", api_key: k, models: ["fake-*"], default_model: fake-1, attempts: 1 }
  - { id: near, protocol: anthropic, base_url: "${vendor.url}", api_key: k, models: ["claude-*"], attempts: 1 }
  - { id: at-home, protocol: openai, base_url: "${vendor.url}/v1", private: true, models: ["llama*"], attempts: 1 }
policy: { default: pseudonymise, classes: { credential: block } }
retention: { contents: ${contents} }
telemetry: { log_level: silent }
`;

/** What a body says, read anew. */
const textsOf = (path: string, body: string): readonly string[] =>
  readRequest(matchRoute('POST', path, { 'anthropic-version': '2023-06-01' }), body, { depth: 128 })
    .texts.filter(({ position }) => position !== 'signature')
    .map(({ value }) => value);

interface Made {
  readonly name: string;
  readonly given: string;
}

function bodyFor(path: string, texts: readonly string[], { name, given }: Made): object {
  const input = { given, plan: { [name]: 12_345_678 } };
  return path === CHAT
    ? {
        model: 'fake-1',
        messages: [
          ...texts.map((content) => ({ role: 'user', content })),
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              {
                id: 'c1',
                type: 'function',
                function: { name, arguments: JSON.stringify(input) },
              },
            ],
          },
          { role: 'tool', tool_call_id: 'c1', content: given },
        ],
      }
    : {
        model: 'claude-1',
        max_tokens: 50,
        system: texts[0],
        messages: [
          { role: 'user', content: texts.map((one) => ({ type: 'text', text: one })) },
          { role: 'assistant', content: [{ type: 'tool_use', id: 'c1', name, input }] },
          {
            role: 'user',
            content: [{ type: 'tool_result', tool_use_id: 'c1', content: given }],
          },
        ],
      };
}

describe('what is kept of a request', () => {
  let vendor: FakeVendor;
  let stand: Stand;
  before(async () => {
    vendor = await startFakeVendor();
    stand = await openStand(configuration(vendor, '{ keep: on, days: 7 }'));
  });
  after(async () => {
    await stand.close();
    await vendor.close();
  });

  const client = () => createClient(API, { base: `${stand.url}/api/v1`, fetch });
  const recordOf = (response: Response): string => response.headers.get('x-bailiwick-record') ?? '';
  const kept = async (id: string): Promise<string> => {
    for (let looks = 0; ; looks += 1) {
      const { standing } = await client().contents.standing({ id });
      if (standing.state === 'kept' || looks === 30) return standing.state === 'kept' ? 'kept' : standing.why;
      await sleep(25);
    }
  };
  /** As somebody who may, with a reason. */
  const revealed = async (response: Response): Promise<RevealedContent> => {
    const id = recordOf(response);
    assert.equal(await kept(id), 'kept');
    return client().contents.reveal({ id, reason: REASON });
  };
  const ask = async (asked: Parameters<typeof call>[1]) => {
    vendor.reset();
    const response = await call(stand.url, asked);
    const answer = await response.text();
    return { response, answer, sent: vendor.requests.map(({ body }) => body.toString()) };
  };
  const post = async (path: string, body: unknown) => {
    vendor.reset();
    const response = await fetch(stand.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'anthropic-version': '2023-06-01' },
      body: JSON.stringify(body),
    });
    return {
      response,
      answer: await response.text(),
      sent: vendor.requests.map((one) => one.body.toString()),
    };
  };
  const marked = ({ text, marks }: { text: string; marks: { start: number; end: number }[] }) =>
    marks.map(({ start, end }) => text.slice(start, end));

  for (const [what, asked] of [
    ['whole', { content: `Write to ${MAIL} about ${WORD}` }],
    ['streamed', { content: `Write to ${MAIL} about ${WORD}`, stream: true }],
    ['whole, in the other protocol', { content: `Write to ${MAIL}`, path: MESSAGES, model: 'claude-1' }],
    ['streamed, in it', { content: `Write to ${MAIL}`, path: MESSAGES, model: 'claude-1', stream: true }],
  ] as const)
    it(`is what was written, what the vendor saw and what came back, ${what}`, async () => {
      const { response, sent } = await ask(asked);
      const { written, sent: left, reply } = await revealed(response);
      const [piece] = written.pieces;
      assert.equal(piece?.text, asked.content);
      assert.deepEqual(piece && marked(piece), [MAIL]);
      assert.equal(left.length, 1);
      const saw = left[0]?.view.pieces[0]?.text ?? '';
      assert.ok(!saw.includes(MAIL) && sent[0]?.includes(JSON.stringify(saw)), saw);
      const token = /\[EMAIL_\w+\]/.exec(saw)?.[0] ?? assert.fail();
      // The fake says back what it was asked.
      const received = reply?.received.said.find(({ kind }) => kind === 'text') ?? assert.fail();
      const restored = reply?.restored.said.find(({ kind }) => kind === 'text') ?? assert.fail();
      assert.ok(received.text.includes(token) && !received.text.includes(MAIL));
      assert.deepEqual(marked(received), [token]);
      assert.ok(restored.text.includes(MAIL));
      assert.deepEqual(marked(restored), [MAIL]);
      assert.equal(written.cut, 0);
    });

  it('of a refused request is what was written alone', async () => {
    const { response } = await ask({ content: `my key is ${KEY}` });
    assert.equal(response.status, 403);
    const { written, sent, reply } = await revealed(response);
    assert.deepEqual(marked(written.pieces[0] ?? assert.fail()), [KEY]);
    assert.deepEqual(sent, []);
    assert.equal(reply, undefined);
  });

  it('of a request to a machine of the firm’s own is the same on both sides', async () => {
    const { response } = await ask({ content: `Write to ${MAIL}`, model: 'llama3', stream: true });
    const { written, sent, reply } = await revealed(response);
    assert.equal(sent[0]?.view.pieces[0]?.text, written.pieces[0]?.text);
    assert.deepEqual(
      reply?.received.said.map(({ text }) => text),
      reply?.restored.said.map(({ text }) => text),
    );
    assert.ok(reply?.restored.said[0]?.text.includes(MAIL));
  });

  it('says for each attempt who saw what, where a fallback had to answer', async () => {
    vendor.reset();
    vendor.script({ fault: { kind: 'status', status: 503 } });
    const response = await call(stand.url, { content: `Write to ${MAIL}`, model: 'falls-1' });
    await response.text();
    const { sent, reply } = await revealed(response);
    assert.deepEqual(
      sent.map(({ attempts, offering }) => [attempts, offering]),
      [
        [[1], 'shaky'],
        [[2], 'far'],
      ],
    );
    assert.equal(reply?.attempt, 2);
  });

  it('names the tools of calls, on the way out and in the answer', async () => {
    vendor.reset();
    const messages = [
      { role: 'user', content: 'Who lives in Bern?' },
      {
        role: 'assistant',
        content: null,
        tool_calls: [
          { id: 'c1', type: 'function', function: { name: 'look_up', arguments: `{"mail":"${MAIL}"}` } },
        ],
      },
      { role: 'tool', tool_call_id: 'c1', content: `{"found":"${MAIL}"}` },
    ];
    vendor.script({ toolCalls: [{ name: 'write_letter', arguments: '{"city":"Bern"}' }] });
    const response = await fetch(stand.url + CHAT, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'fake-1', messages }),
    });
    await response.text();
    const { written, sent, reply } = await revealed(response);
    const called = written.pieces.filter(({ name }) => name === 'look_up').map(({ text }) => text);
    assert.deepEqual(called, ['mail', MAIL]);
    assert.ok(!JSON.stringify(sent).includes(MAIL));
    assert.deepEqual(
      reply?.restored.said
        .map(({ kind, name, text }) => [kind, name, text])
        .filter(([kind]) => kind === 'tool_call'),
      [['tool_call', 'write_letter', '{"city":"Bern"}']],
    );
  });

  it('is cut where it is too long, and says by how much', async () => {
    const { response, answer } = await post(CHAT, {
      model: 'fake-1',
      messages: [{ role: 'user', content: 'a long text, '.repeat(10_000) }],
    });
    assert.ok(answer.length > 130_000);
    const { written, sent, reply } = await revealed(response);
    for (const { pieces, cut } of [written, sent[0]?.view ?? assert.fail()]) {
      assert.equal(pieces[0]?.text.length, 100_000);
      assert.equal(cut, 30_000);
    }
    assert.ok((reply?.restored.cut ?? 0) > 0);
  });

  it('is of what came so far, where the caller goes away in the middle of a stream', async () => {
    vendor.reset();
    vendor.script({
      reply: `One and ${WORD} and more. `.repeat(50),
      delayMs: 30,
      splitAt: Array.from({ length: 25 }, (_, i) => i * 50),
    });
    const leaving = new AbortController();
    const response = await call(stand.url, { content: 'go', stream: true, signal: leaving.signal });
    const reader = response.body?.getReader();
    for (let heard = ''; !heard.includes(WORD);)
      heard += new TextDecoder().decode((await reader?.read())?.value);
    leaving.abort();
    const { reply } = await revealed(response);
    assert.ok(reply?.received.said[0]?.text.startsWith('One'));
    assert.ok((reply?.received.said[0]?.text.length ?? 0) < 50 * 30);
  });

  it('is what the bytes say that left and that came, text by text, whatever is in them', async () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const text = fc.oneof(
      word,
      fc.tuple(word, word).map(([before, after]) => `${before} ${MAIL} ${after}`),
      fc.record({ mail: fc.constant(MAIL), more: word }).map((given) => JSON.stringify(given)),
    );
    const made = fc.record({ name: fc.constantFrom('look_up', 'write'), given: text });
    const requests = fc.oneof(
      fc.record({ path: fc.constant(CHAT), texts: fc.array(text, { minLength: 1, maxLength: 4 }), made }),
      fc.record({ path: fc.constant(MESSAGES), texts: fc.array(text, { minLength: 1, maxLength: 4 }), made }),
    );
    let compared = 0;
    for (const { path, texts, made: callMade } of fc.sample(requests, 30)) {
      const body = bodyFor(path, texts, callMade);
      const { response, sent } = await post(path, body);
      if (response.status !== 200) continue;
      compared += 1;
      const { written, sent: left } = await revealed(response);
      assert.deepEqual(
        written.pieces.map((one) => one.text),
        textsOf(path, JSON.stringify(body)),
      );
      assert.deepEqual(
        left[0]?.view.pieces.map((one) => one.text),
        textsOf(path, sent[0] ?? assert.fail()),
      );
    }
    assert.ok(compared > 20, `${compared}`);
  });

  it('is revealed only with a reason, which is in the ledger first, and whose request it was sees it', async () => {
    const { response } = await ask({ content: `Write to ${MAIL}` });
    const id = recordOf(response);
    assert.equal(await kept(id), 'kept');
    await assert.rejects(client().contents.reveal({ id, reason: ' ' }), { code: 'malformed_request' });
    assert.deepEqual((await client().contents.standing({ id })).reveals, []);
    const { act } = await client().contents.reveal({ id, reason: REASON });
    const { reveals } = await client().contents.standing({ id });
    assert.deepEqual(
      reveals.map((one) => [one.act, one.reason, one.record]),
      [[act, REASON, id]],
    );
  });

  it('goes with the person who stands in it, by its key first, and the certificate names it', async () => {
    const her = 'walburga.zwetschge@keller-maler.example';
    const [hers, others] = [
      await ask({ content: `Write to ${her}` }),
      await ask({ content: 'Write to nobody' }),
    ];
    for (const { response } of [hers, others]) assert.equal(await kept(recordOf(response)), 'kept');
    const target = { kind: 'subject' as const, values: [her] };
    assert.equal((await client().erasure.find({ target })).contents, 1);
    const { text, clean } = await client().erasure.erase({ target });
    assert.ok(clean, text);
    assert.ok(text.includes(`what was said in 1 requests: ${recordOf(hers.response)}`), text);
    assert.equal(await kept(recordOf(hers.response)), 'gone');
    await assert.rejects(client().contents.reveal({ id: recordOf(hers.response), reason: REASON }), {
      code: 'not_found',
    });
    assert.equal(await kept(recordOf(others.response)), 'kept');
  });

  it('stays while a hold covers whose it is, and goes with all that is theirs after', async () => {
    const { response } = await ask({ content: 'Held for the court' });
    assert.equal(await kept(recordOf(response)), 'kept');
    const principal = (await stand.journal()).at(-1)?.principal ?? assert.fail();
    const hold = await client().erasure.hold({ on: { kind: 'principal', id: principal }, reason: 'Lawsuit' });
    const target = { kind: 'principal' as const, principal };
    await assert.rejects(client().erasure.erase({ target }), { code: 'conflict' });
    assert.equal(await kept(recordOf(response)), 'kept');
    await client().erasure.lift({ id: hold.id, reason: 'Over' });
    await client().erasure.erase({ target });
    assert.equal(await kept(recordOf(response)), 'gone');
  });

  it('lies nowhere in plain: not in the database, its log, the journal, nor what it exports', async () => {
    await ask({ content: `Once more to ${MAIL} about ${WORD}` });
    await sleep(500);
    const files = await stand.files();
    assert.ok(files.includes('contents'));
    for (const plain of [MAIL, WORD, KEY]) assert.ok(!files.includes(plain), plain);
    const metrics = await (await fetch(`${stand.url}/metrics`)).text();
    assert.match(metrics, /bailiwick_contents_kept_total [1-9]/);
    assert.match(metrics, /bailiwick_contents_lost_total 0/);
    assert.ok(!metrics.includes(WORD));
  });

  it('is written before a server stops that was told to', async () => {
    const { response } = await ask({ content: 'The last one' });
    await stand.restart();
    assert.equal((await revealed(response)).written.pieces[0]?.text, 'The last one');
  });

  it('is nothing once it is switched off, or of those who are not named', async () => {
    for (const [contents, why] of [
      ['{ keep: off }', 'off'],
      ['{ keep: on, keys: [somebody-else] }', 'not_named'],
      ['{ keep: on, teams: [sales] }', 'not_named'],
    ] as const) {
      await stand.configure(configuration(vendor, contents));
      await stand.restart();
      const { response } = await ask({ content: `Write to ${MAIL}` });
      assert.equal(await kept(recordOf(response)), why);
      await assert.rejects(client().contents.reveal({ id: recordOf(response), reason: REASON }), {
        code: 'not_found',
      });
    }
  });
});
