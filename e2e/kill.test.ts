import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Entry } from '../apps/server/src/record/entry.ts';
import { openStore } from '../apps/server/src/store/open.ts';
import { databaseFile } from '../apps/server/src/config/settings.ts';
import { claimed } from './household.ts';
import { startProgram, stopProgram } from './program.ts';
import { usualConfiguration } from './test-door.ts';
import { PLANTED, leaked } from './values.ts';

const STREAMS = 200;

describe('a process that dies loses nothing that it had promised', () => {
  let vendor: FakeVendor;
  before(async () => {
    vendor = await startFakeVendor();
  });
  after(() => vendor.close());

  const stream = (url: string): Promise<Response> =>
    fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'fake-1',
        stream: true,
        messages: [{ role: 'user', content: `write to ${PLANTED.email}` }],
      }),
    });

  it('kill -9 during 200 parallel streams: every intent is there, unfinished ones are marked, nothing is corrupt', async () => {
    // Two hundred at once on a busy machine: who is slow here is us, not a vendor that hangs.
    const patient = usualConfiguration(vendor).replaceAll('_ms: 700', '_ms: 30000');
    const program = await startProgram(patient);
    vendor.script({
      times: Infinity,
      delayMs: 200,
      reply: 'word '.repeat(100),
      splitAt: Array.from({ length: 99 }, (_, i) => i * 5),
    });
    const responses = await Promise.all(Array.from({ length: STREAMS }, () => stream(program.url)));
    assert.ok(responses.every((response) => response.status === 200));
    await stopProgram(program, 'SIGKILL');
    await Promise.allSettled(responses.map((response) => response.text()));
    vendor.reset();

    const store = await openStore({ kind: 'sqlite', file: databaseFile(program.home) }, { now: Date.now });
    const entries: readonly Entry[] = await store.recent(10_000);
    await store.close();
    const intents = entries.filter((entry) => entry.kind === 'intent');
    const interrupted = entries.filter((entry) => entry.kind === 'outcome' && entry.ending === 'interrupted');
    assert.equal(intents.length, STREAMS);
    assert.equal(interrupted.length, STREAMS);
    assert.deepEqual(leaked(JSON.stringify(entries)), []);

    const again = await startProgram(undefined, program.home);
    const reply = await fetch(`${again.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'fake-1',
        messages: [{ role: 'user', content: `write to ${PLANTED.email}` }],
      }),
    });
    assert.equal(reply.status, 200);
    assert.equal(await stopProgram(again, 'SIGTERM'), 0);
    await rm(program.home, { recursive: true, force: true });
  });

  it('SIGTERM lets a stream finish and then exits with 0', async () => {
    const program = await startProgram(usualConfiguration(vendor));
    vendor.script({ delayMs: 40, reply: 'one two three four five', splitAt: [4, 8, 14, 19] });
    const response = await stream(program.url);
    const exit = stopProgram(program, 'SIGTERM');
    const text = await response.text();
    assert.match(text, /\[DONE\]/);
    assert.equal(await exit, 0);
    await rm(program.home, { recursive: true, force: true });
  });

  it('the first start without a configuration offers the mirror and prints a set-up link once', async () => {
    const program = await startProgram(undefined);
    assert.match(program.output(), /\/setup\?token=/);
    const reply = await fetch(`${program.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'any',
        messages: [{ role: 'user', content: `write to ${PLANTED.email}` }],
      }),
    });
    const text = await reply.text();
    assert.equal(reply.status, 200, text);
    assert.deepEqual(leaked(text), []);
    assert.match(text, /EMAIL_/);

    const link = /http\S+\/setup\?token=\S+/.exec(program.output())?.[0] ?? '';
    const page = await (await fetch(link, { headers: { accept: 'text/html' } })).text();
    assert.match(page, /<div id="app">/);
    const owner = await claimed({ url: program.url, setupLink: link });
    const { key } = await owner.client.keys.create({ name: 'first' });
    assert.match(key, /^bw_[A-Za-z0-9]+/);
    await assert.rejects(claimed({ url: program.url, setupLink: link }), { code: 'not_allowed' });
    assert.equal((await fetch(`${program.url}/v1/models`)).status, 401, 'from now on a key is needed');
    assert.equal(await stopProgram(program, 'SIGTERM'), 0);
    await rm(program.home, { recursive: true, force: true });
  });
});
