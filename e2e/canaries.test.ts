import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { type Server, createServer, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Script } from '@bailiwick/fakes/script';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import { databaseFile } from '../apps/server/src/config/settings.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import { type Program, startProgram, stopProgram } from './program.ts';
import { CHAT, MESSAGES } from './stand.ts';

const VENDOR_KEY = 'kanarienvogel-vendor-key-8c1f';
const RESPONSES = '/v1/responses';

/** Unique values, one for each place: a word, and where it fits an address, which the detector knows. */
const planted: string[] = [];
const word = (place: string): string => {
  const canary = `kanari${place}${planted.length}vogel`;
  planted.push(canary);
  return canary;
};
const address = (place: string): string => `${word(place)}@keller-maler.example`;

interface Probe {
  readonly what: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly script?: Script;
  /** Without it the request carries the good key. */
  readonly key?: 'none';
}

const chat = (content: string, more: object = {}): string =>
  JSON.stringify({ model: 'fake-1', messages: [{ role: 'user', content }], ...more });
const anthropic = { 'anthropic-version': '2023-06-01' };
const failing = (status: number): Script => ({
  fault: { kind: 'status', status, message: `You sent: ${word('echo')}` },
});
const secret = (): string =>
  `-----BEGIN PRIVATE ${'KEY'}-----\n${word('pem')}MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSj\n-----END PRIVATE ${'KEY'}-----`;

const PROBES: readonly Probe[] = [
  { what: 'a message', body: chat(`Write to ${address('body')} about ${word('body')}.`) },
  {
    what: 'a streamed message',
    body: chat(`Write to ${address('stream')} about ${word('stream')}.`, { stream: true }),
  },
  {
    what: 'Anthropic’s protocol',
    path: MESSAGES,
    headers: anthropic,
    body: JSON.stringify({
      model: 'fake-1',
      max_tokens: 9,
      system: word('system'),
      metadata: { user_id: address('user') },
      messages: [{ role: 'user', content: address('body') }],
    }),
  },
  {
    what: 'the responses protocol',
    path: RESPONSES,
    body: JSON.stringify({ model: 'fake-1', input: address('input'), instructions: word('instructions') }),
  },
  {
    what: 'the scope, the user agent, cookies and the rest of the headers',
    body: chat('hello'),
    headers: Object.fromEntries(
      [
        'x-bailiwick-scope',
        'user-agent',
        'cookie',
        'referer',
        'x-request-id',
        'x-forwarded-for',
        'traceparent',
        'tracestate',
        'idempotency-key',
        'openai-organization',
        'openai-project',
        'from',
        'accept',
        'x-stainless-lang',
      ].map((name) => [name, word('header')]),
    ),
  },
  {
    what: 'a flag of the vendor that is none',
    body: chat('hello'),
    headers: { 'anthropic-beta': address('header'), 'openai-beta': `${word('header')} Keller` },
  },
  {
    what: 'a purpose that is no label',
    body: chat('hello'),
    headers: { 'x-bailiwick-purpose': address('purpose') },
  },
  {
    what: 'an offering that does not exist',
    body: chat('hello'),
    headers: { 'x-bailiwick-offering': word('offering') },
  },
  {
    what: 'an unknown key',
    body: chat('hello'),
    key: 'none',
    headers: { authorization: `Bearer bw_${word('key')}` },
  },
  {
    what: 'a key of a vendor',
    body: chat('hello'),
    key: 'none',
    headers: { 'x-api-key': `sk-${word('key')}` },
  },
  {
    what: 'basic credentials',
    body: chat('hello'),
    key: 'none',
    headers: { authorization: `Basic ${word('basic')}` },
  },
  { what: 'the query', path: `${CHAT}?user=${address('query')}`, body: chat('hello') },
  { what: 'an unknown route', path: `/v1/${word('route')}/files`, body: chat('hello') },
  { what: 'a path outside /v1', path: `/${word('path')}`, method: 'GET' },
  { what: 'the name of a model to look up', path: `/v1/models/${word('lookup')}`, method: 'GET' },
  { what: 'a method', method: 'DELETE', path: `${CHAT}/${word('id')}` },
  { what: 'a content type', body: word('type'), headers: { 'content-type': `text/${word('type')}` } },
  {
    what: 'a charset',
    body: chat(word('charset')),
    headers: { 'content-type': `application/json; charset=${word('charset')}` },
  },
  {
    what: 'a model that nobody serves',
    path: MESSAGES,
    headers: anthropic,
    body: JSON.stringify({ model: word('model'), max_tokens: 9, messages: [] }),
  },
  {
    what: 'a model that is an address',
    body: JSON.stringify({ model: address('model'), messages: [{ role: 'user', content: 'x' }] }),
  },
  {
    what: 'fields that no protocol has',
    body: chat('hello', {
      [word('field')]: address('unknown'),
      deep: { [word('deep')]: [{ text: address('deep') }] },
    }),
  },
  {
    what: 'the name of a file',
    body: JSON.stringify({
      model: 'fake-1',
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'file',
              file: {
                filename: `${word('file')}.csv`,
                file_data: `data:text/csv;base64,${Buffer.from(`mail\n${address('csv')}`).toString('base64')}`,
              },
            },
          ],
        },
      ],
    }),
  },
  {
    what: 'a file that cannot be read',
    body: JSON.stringify({
      model: 'fake-1',
      messages: [
        {
          role: 'user',
          content: [
            {
              type: 'file',
              file: {
                filename: `${word('file')}.pdf`,
                file_data: `data:application/pdf;base64,${Buffer.from(`%PDF-1.7 ${word('pdf')}`).toString('base64')}`,
              },
            },
          ],
        },
      ],
    }),
  },
  { what: 'a blocked credential', body: chat(`key ${secret()}`) },
  { what: 'broken JSON', body: `{"model": "fake-1", "messages": [${word('broken')}` },
  {
    what: 'two members of one name',
    body: `{"model": "fake-1", "${word('twice')}": 1, "${word('twice')}": 1, "messages": "${word('string')}", "messages": 2}`,
  },
  {
    what: 'a depth bomb',
    body: `{"model": "fake-1", "${word('bomb')}": ${'['.repeat(3000)}"${word('bomb')}"${']'.repeat(3000)}}`,
  },
  {
    what: 'tool calls',
    body: chat('call_tool', {
      tools: [
        {
          type: 'function',
          function: {
            name: word('tool'),
            description: address('tool'),
            parameters: {
              type: 'object',
              properties: { [word('property')]: { type: 'string', default: address('default') } },
            },
          },
        },
      ],
    }),
  },
  { what: 'a vendor that refuses the request and echoes it', body: chat('hello'), script: failing(400) },
  { what: 'a vendor that refuses our key and echoes it', body: chat('hello'), script: failing(401) },
  { what: 'a vendor that fails and echoes', body: chat('hello'), script: failing(500) },
  {
    what: 'a vendor that is slow and echoes',
    body: chat('hello'),
    script: { fault: { kind: 'status', status: 429, retryAfterSeconds: 1, message: word('echo') } },
  },
  {
    what: 'a vendor that answers with a page',
    body: chat('hello'),
    script: {
      raw: {
        headers: { 'content-type': `text/html; x=${word('page')}`, 'x-secret': word('page') },
        body: word('page'),
      },
    },
  },
  {
    what: 'a vendor that answers with broken JSON',
    body: chat('hello'),
    script: { raw: { body: `{"${word('reply')}": ` } },
  },
  {
    what: 'a vendor that redirects',
    body: chat('hello'),
    script: {
      raw: { status: 302, headers: { location: `http://127.0.0.1:1/${word('redirect')}` }, body: '' },
    },
  },
  {
    what: 'a vendor that breaks its stream',
    body: chat('hello', { stream: true }),
    script: { frames: [{ data: `{"choices": [{"delta": {"content": "${word('delta')}"` }] },
  },
  {
    what: 'a vendor that streams an error',
    body: chat('hello', { stream: true }),
    script: {
      frames: [{ data: JSON.stringify({ error: { message: word('stream'), code: word('stream') } }) }],
    },
  },
  {
    what: 'a vendor that says who it is',
    body: chat('hello'),
    script: {
      raw: {
        body: JSON.stringify({
          id: word('id'),
          model: word('answered'),
          choices: [
            {
              index: 0,
              message: { role: 'assistant', content: address('foreign') },
              finish_reason: word('finish'),
            },
          ],
          usage: { prompt_tokens: word('usage'), completion_tokens: 1 },
        }),
      },
    },
  },
];

describe('what is planted anywhere appears nowhere but in the body for the caller', () => {
  let vendor: FakeVendor;
  let collector: Server;
  let program: Program;
  let key = '';
  let home = '';
  let spans = '';
  /** Our own refusals: status and body by what was tried. */
  const refusals: string[] = [];
  const replies: string[] = [];
  /** What left, as text. */
  let sent = '';

  before(async () => {
    vendor = await startFakeVendor();
    collector = createServer((request, response) => {
      request.on('data', (chunk: Buffer) => (spans += chunk.toString()));
      request.on('end', () => response.end('{}'));
    });
    await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
    const { port } = collector.address() as AddressInfo;
    home = await mkdtemp(join(tmpdir(), 'bailiwick-canaries-'));
    process.env['KANARIENVOGEL_KEY'] = VENDOR_KEY;
    const both = (id: string, protocol: string, url: string): string =>
      `  - { id: ${id}, protocol: ${protocol}, base_url: "${url}", api_key: "\${KANARIENVOGEL_KEY}", models: ["fake-*", "*@*"], attempts: 1, timeouts: { headers_ms: 500, idle_ms: 500 } }`;
    await writeFile(
      join(home, 'bailiwick.yaml'),
      `offerings:\n${both('a', 'openai', `${vendor.url}/v1`)}\n${both('b', 'anthropic', vendor.url)}\npolicy: { default: pseudonymise, classes: { credential: block } }\n` +
        `retention: { contents: { keep: on } }\ntelemetry: { log_level: debug, otlp_endpoint: "http://127.0.0.1:${port}" }\n`,
    );
    key = (await ran(['key', 'create', '--name', 'tester', '--home', home])).out.trim();
    program = await startProgram(undefined, home);
    for (const probe of PROBES) await tryOut(probe);
  });
  after(async () => {
    delete process.env['KANARIENVOGEL_KEY'];
    await rm(home, { recursive: true, force: true });
    collector.closeAllConnections();
    collector.close();
    await vendor.close();
  });

  /** By node:http, for `fetch` decides about some headers by itself. */
  const send = ({
    path = CHAT,
    method = 'POST',
    headers = {},
    body,
    key: given,
  }: Probe): Promise<{ status: number; head: string; text: string }> =>
    new Promise((resolve, reject) => {
      const auth: Record<string, string> = given === 'none' ? {} : { authorization: `Bearer ${key}` };
      const outgoing = httpRequest(
        program.url + path,
        { method, headers: { 'content-type': 'application/json', ...auth, ...headers } },
        (incoming) => {
          let text = '';
          incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
          incoming.on('error', reject);
          incoming.on('end', () =>
            resolve({ status: incoming.statusCode ?? 0, head: incoming.rawHeaders.join('\n'), text }),
          );
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const tryOut = async (probe: Probe): Promise<void> => {
    // A breaker that an earlier probe tripped would hide what this one shows.
    vendor.reset();
    if (probe.script !== undefined) vendor.script(probe.script);
    const { status, head, text } = await send(probe);
    replies.push(head, text);
    const ours =
      /"code":"(blocked_by_policy|offering_not_approved|uninspectable_content|unknown_route|malformed_request|too_large|invalid_key|rate_limited|upstream_\w+|inspection_failed)"/.test(
        text,
      );
    if (ours) refusals.push(`${probe.what}: ${status} ${head} ${text.slice(text.lastIndexOf('"error"'))}`);
    else assert.ok(status < 500, `${probe.what}: ${status} ${text}`);
    sent += vendor.requests
      .map((request) =>
        [request.path, ...Object.entries(request.headers).flat(), request.body.toString()].join('\n'),
      )
      .join('\n');
    if (probe.script?.fault?.kind === 'status' || probe.script?.raw !== undefined)
      await send({ what: 'a success in between', body: chat('fine') });
  };

  const found = (text: string): readonly string[] =>
    [...planted, key, VENDOR_KEY].filter((canary) => text.toLowerCase().includes(canary.toLowerCase()));

  it('not in our own refusals', () => {
    assert.ok(refusals.length >= 15, refusals.join('\n'));
    for (const refusal of refusals) assert.deepEqual(found(refusal), [], refusal);
  });

  it('keys in no reply at all', () => {
    assert.ok(!replies.some((reply) => reply.includes(key) || reply.includes(VENDOR_KEY)));
  });

  it('no address, no header and no part of a query left', () => {
    assert.match(sent, /kanaribody/, 'words that are nobody’s data do leave');
    assert.doesNotMatch(sent, /@keller-maler\.example/);
    assert.deepEqual(
      found(sent).filter((canary) => /header|query|scope|purpose|offering/.test(canary)),
      [],
    );
    assert.ok(!sent.includes(key));
  });

  it('not in the metrics, which count what happened', async () => {
    const metrics = await (await fetch(`${program.url}/metrics`)).text();
    assert.match(metrics, /upstream_failed/);
    assert.deepEqual(found(metrics), []);
  });

  it('not in the state pages', async () => {
    for (const path of ['/', '/healthz', '/readyz', '/setup?token=x'])
      assert.deepEqual(found(await (await fetch(program.url + path)).text()), []);
  });

  it('not in the spans, which the collector has', async () => {
    for (let looks = 0; looks < 60 && !spans.includes('upstream_failed'); looks += 1) await sleep(50);
    assert.match(spans, /upstream_failed/);
    assert.deepEqual(found(spans), []);
  });

  it('not in the files of the home folder, while it runs and after it has stopped; not in what it writes; not in the journal', async () => {
    const files = async (): Promise<string> => {
      const names = await readdir(home, { recursive: true, withFileTypes: true });
      const texts = await Promise.all(
        names.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name))),
      );
      return texts.map((bytes) => bytes.toString('latin1') + bytes.toString('utf16le')).join('\n');
    };
    assert.deepEqual(found(await files()), []);
    assert.equal(await stopProgram(program, 'SIGTERM'), 0);
    assert.deepEqual(found(await files()), []);
    assert.match(program.output(), /"event":"concluded"/);
    assert.deepEqual(found(program.output()), []);

    const store = await openStore({ kind: 'sqlite', file: databaseFile(home) }, { now: Date.now });
    const journal = await store.recent(1000);
    await store.close();
    assert.ok(journal.length > PROBES.length);
    assert.deepEqual(found(JSON.stringify(journal)), []);
  });
});
