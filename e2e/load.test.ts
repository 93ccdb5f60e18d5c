import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import {
  Agent,
  type ClientRequest,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  createServer,
  request as httpRequest,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { databaseFile } from '../apps/server/src/config/settings.ts';
import type { Entry } from '../apps/server/src/record/entry.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import { type Program, startProgram, stopProgram } from './program.ts';
import { PLANTED } from './values.ts';

const STREAMS = 64;
/** Far more than all buffers on the way hold. */
const ENDLESS = 256 * 1024 * 1024;

/** One answer under way at the vendor. */
interface Answering {
  written: number;
  ended: 'no' | 'finished' | 'left';
}

/** A vendor that writes as fast as it is let, or a word every few milliseconds. */
async function startTalker(pace: {
  current: 'flood' | 'slow';
}): Promise<{ readonly url: string; readonly answers: Answering[]; close(): void }> {
  const answers: Answering[] = [];
  const frame = (content: string): string =>
    `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
  // Mostly a comment, so that the test measures the waiting and not the reading.
  const flood = `${frame('lorem ipsum '.repeat(10))}: ${'.'.repeat(60_000)}\n\n`;
  const talk = (response: ServerResponse, answering: Answering): void => {
    while (answering.ended === 'no' && answering.written < ENDLESS) {
      answering.written += flood.length;
      if (!response.write(flood)) return void response.once('drain', () => talk(response, answering));
    }
    response.end('data: [DONE]\n\n');
  };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', async () => {
      const answering: Answering = { written: 0, ended: 'no' };
      answers.push(answering);
      response.on('close', () => (answering.ended = response.writableFinished ? 'finished' : 'left'));
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (pace.current === 'flood') return talk(response, answering);
      const token = /\[EMAIL_\w+\]/.exec(body)?.[0] ?? '';
      for (const piece of [token.slice(0, 4), token.slice(4, 9), token.slice(9), ' one', ' two', ' three']) {
        response.write(frame(piece));
        await sleep(100);
      }
      response.end(
        `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, answers, close };
}

describe('many streams at once', { timeout: 60_000 }, () => {
  const pace: { current: 'flood' | 'slow' } = { current: 'flood' };
  let vendor: Awaited<ReturnType<typeof startTalker>>;
  let program: Program;
  before(async () => {
    vendor = await startTalker(pace);
  });
  beforeEach(async () => {
    vendor.answers.length = 0;
    program = await startProgram(
      `offerings:\n  - { id: talker, protocol: openai, base_url: "${vendor.url}", models: ["*"], attempts: 1, timeouts: { idle_ms: 600 } }\n` +
        'policy: { default: pseudonymise }\ntelemetry: { log_level: silent }\n',
    );
  });
  afterEach(async () => {
    if (program.process.exitCode === null) await stopProgram(program, 'SIGKILL');
    await rm(program.home, { recursive: true, force: true });
  });
  after(() => vendor.close());

  const open = (agent?: Agent): Promise<{ request: ClientRequest; response: IncomingMessage }> =>
    new Promise((resolve, reject) => {
      const request = httpRequest(`${program.url}/v1/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        agent,
      });
      request.on('error', reject);
      request.on('response', (response) => resolve({ request, response }));
      request.end(
        JSON.stringify({
          model: 'fake-1',
          stream: true,
          messages: [{ role: 'user', content: `Write to ${PLANTED.email}` }],
        }),
      );
    });
  const isOpenToAll = (): Promise<boolean> =>
    fetch(`${program.url}/healthz`, { headers: { connection: 'close' } }).then(
      () => true,
      () => false,
    );
  const whole = async (response: IncomingMessage): Promise<string> => {
    let text = '';
    for await (const chunk of response) text += String(chunk);
    return text;
  };
  const residentMiB = async (): Promise<number> =>
    Number(/VmRSS:\s+(\d+) kB/.exec(await readFile(`/proc/${program.process.pid}/status`, 'utf8'))?.[1]) /
    1024;
  const journal = async (): Promise<readonly Entry[]> => {
    const store = await openStore({ kind: 'sqlite', file: databaseFile(program.home) }, { now: Date.now });
    const entries = await store.recent(10_000);
    await store.close();
    return entries;
  };

  it(
    'readers that do not read slow the vendors down, not our memory; and when they leave, the vendors are told',
    { skip: process.platform !== 'linux' },
    async () => {
      pace.current = 'flood';
      const before = await residentMiB();
      // Nobody listens to 'data': the clients' sockets fill and stay full.
      const clients = await Promise.all(Array.from({ length: STREAMS }, () => open(new Agent())));
      const written = (): number => vendor.answers.reduce((sum, answer) => sum + answer.written, 0);
      let last = -1;
      for (let looks = 0; looks < 40 && last !== written(); looks += 1) {
        last = written();
        await sleep(400);
      }
      assert.equal(written(), last, 'the vendors cannot write on');
      assert.ok(
        vendor.answers.every(({ written: one }) => one < ENDLESS / 4),
        'none of them got far',
      );
      // Longer than the idle limit: a vendor that has to wait for us is not late.
      await sleep(800);
      assert.ok(vendor.answers.every(({ ended }) => ended === 'no'));
      const grown = (await residentMiB()) - before;
      assert.ok(grown < 200, `memory grew by ${grown} MiB`);

      for (const { request } of clients) request.destroy();
      for (let looks = 0; looks < 40 && vendor.answers.some(({ ended }) => ended === 'no'); looks += 1)
        await sleep(50);
      assert.deepEqual(new Set(vendor.answers.map(({ ended }) => ended)), new Set(['left']));
      assert.equal(await stopProgram(program, 'SIGTERM'), 0);
      const entries = await journal();
      const outcomes = entries.filter((entry) => entry.kind === 'outcome');
      assert.equal(outcomes.length, STREAMS);
      assert.ok(outcomes.every(({ ending }) => ending === 'cancelled'));
    },
  );

  it('SIGTERM in the middle lets all of them finish whole, refuses what is new, and ends with 0', async () => {
    pace.current = 'slow';
    const agent = new Agent({ keepAlive: true, maxSockets: STREAMS });
    const clients = await Promise.all(Array.from({ length: STREAMS }, () => open(agent)));
    const exit = stopProgram(program, 'SIGTERM');
    const texts = await Promise.all(clients.map(({ response }) => whole(response)));
    for (const text of texts) {
      const said = [...text.matchAll(/"content":"([^"]*)"/g)].map(([, piece]) => piece).join('');
      assert.equal(said, `${PLANTED.email} one two three`);
      assert.match(text, /\[DONE\]/);
    }
    await assert.rejects(open(new Agent()));
    assert.equal(await exit, 0);
    agent.destroy();
    const entries = await journal();
    assert.equal(
      entries.filter((entry) => entry.kind === 'outcome' && entry.ending === 'completed').length,
      STREAMS,
    );
  });

  it('a connection that stands while we stop brings no new request in', async () => {
    pace.current = 'slow';
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const first = await open(agent);
    // Holds the drain open after the first connection is free again.
    await sleep(350);
    const longer = await open(new Agent());
    const exit = stopProgram(program, 'SIGTERM');
    while (await isOpenToAll()) await sleep(5);
    const next = open(agent).then(
      ({ response }) => response.statusCode,
      () => 'refused',
    );
    await whole(first.response);
    assert.equal(await next, 503);
    assert.match(await whole(longer.response), /\[DONE\]/);
    assert.equal(await exit, 0);
    assert.equal(vendor.answers.length, 2);
  });
});
