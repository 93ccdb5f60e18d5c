import assert from 'node:assert/strict';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { startProgram, stopProgram } from './program.ts';
import { type Stand, call, codeOf, openStand, said } from './stand.ts';
import { usualConfiguration } from './test-door.ts';
import { PLANTED } from './values.ts';

const PATIENCE_MS = 3_000;

/** Looks again until it is so; fails after three seconds. */
async function soon(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(20)) if (await isSo()) return;
  assert.fail('it did not come about');
}

describe('a changed configuration', () => {
  let vendor: FakeVendor;
  let other: FakeVendor;
  let stand: Stand;
  before(async () => {
    [vendor, other] = await Promise.all([startFakeVendor(), startFakeVendor()]);
  });
  beforeEach(async () => {
    stand = await openStand(usualConfiguration(vendor));
  });
  afterEach(async () => {
    await stand.close();
    vendor.reset();
    other.reset();
  });
  after(() => Promise.all([vendor.close(), other.close()]));

  const content = `Write to ${PLANTED.email}.`;
  const blocking = (): string =>
    usualConfiguration(vendor).replace('credential: block', 'credential: block, personal: block');

  it('takes effect about a second after it was saved', async () => {
    assert.equal((await call(stand.url, { content })).status, 200);
    await stand.configure(blocking());
    const began = performance.now();
    await soon(async () => (await call(stand.url, { content })).status === 403);
    assert.ok(performance.now() - began < 1_500);
    await stand.configure(usualConfiguration(other));
    await soon(async () => (await call(stand.url, { content })).status === 200);
    assert.equal(other.requests.length, 1);
  });

  it('leaves a running stream alone: it ends by the rules under which it began, its values restored', async () => {
    vendor.script({ delayMs: 60, splitAt: Array.from({ length: 40 }, (_, i) => i * 2) });
    const response = await call(stand.url, {
      content: `${content} And then, when everything is done, go home.`,
      stream: true,
    });
    const text = response.text();
    await stand.configure(blocking());
    await soon(async () => (await call(stand.url, { content })).status === 403);
    const deltas = (await text).matchAll(/"content":"((?:[^"\\]|\\.)*)"/g);
    const whole = [...deltas].map(([, piece]) => JSON.parse(`"${piece}"`) as string).join('');
    assert.equal(whole, `${content} And then, when everything is done, go home.`);
    assert.match(await text, /\[DONE\]/);
  });

  it('keeps the pseudonyms', async () => {
    await said(await call(stand.url, { content }));
    await stand.configure(usualConfiguration(vendor).replace('Project Heron', 'Project Stork'));
    await soon(async () => {
      await said(await call(stand.url, { content: 'about Project Stork' }));
      return !(vendor.requests.at(-1)?.body.toString() ?? '').includes('Stork');
    });
    await said(await call(stand.url, { content }));
    const [first] = vendor.requests;
    assert.equal(vendor.requests.at(-1)?.body.toString(), first?.body.toString());
  });

  it('that is broken changes nothing, and the owner is told which line to mend', async () => {
    const broken = usualConfiguration(vendor).replace('default: pseudonymise', 'default: pseudonymize');
    const line = broken.split('\n').findIndex((text) => text.includes('pseudonymize')) + 1;
    await stand.configure(broken);
    await soon(() => stand.notices.length > 0);
    const [notice = ''] = stand.notices;
    assert.match(
      notice,
      new RegExp(`line ${line}: policy\\.default must be one of: allow, pseudonymise, private, block`),
    );
    assert.match(notice, /stay as they were/);
    assert.doesNotMatch(notice, /vendor-secret-key|pseudonymize/, 'no value of the file is quoted');
    assert.equal(await said(await call(stand.url, { content })), content);

    await stand.configure(blocking());
    await soon(async () => (await call(stand.url, { content })).status === 403);
    assert.equal(stand.notices.length, 1);
  });

  it('that is gone changes nothing either', async () => {
    await rm(join(stand.home, 'bailiwick.yaml'));
    await soon(() => stand.notices.length > 0);
    assert.match(stand.notices[0] ?? '', /gone or cannot be read/);
    assert.equal(await said(await call(stand.url, { content })), content);
  });

  it('that breaks a pattern is refused as a whole', async () => {
    await stand.configure(`${blocking()}patterns:\n  - { name: customer, pattern: "(?<=K)\\\\d+" }\n`);
    await soon(() => stand.notices.length > 0);
    assert.match(stand.notices[0] ?? '', /patterns\[0\]\.pattern/);
    assert.equal((await call(stand.url, { content })).status, 200);
  });

  it('takes away an offering between two requests', async () => {
    await stand.configure(usualConfiguration(vendor).replaceAll('"fake-*", ', ''));
    await soon(async () => (await call(stand.url)).status === 403);
    assert.equal(await codeOf(await call(stand.url)), 'offering_not_approved');
  });
});

describe('the program and its file', () => {
  it('says on stderr, in plain words, what is wrong with a changed file, and goes on', async () => {
    const vendor = await startFakeVendor();
    const program = await startProgram(usualConfiguration(vendor));
    await writeFile(join(program.home, 'bailiwick.yaml'), 'offerings:\n  - id: x\n    protokol: openai\n');
    await soon(() => program.output().includes('line 3'));
    assert.match(
      program.output(),
      /^ *line 3: offerings\[0\]\.protokol is not a known key\. Did you mean protocol\?$/m,
    );
    assert.equal(await said(await call(program.url)), 'hello');
    assert.equal(await stopProgram(program, 'SIGTERM'), 0);
    await rm(program.home, { recursive: true, force: true });
    await vendor.close();
  });
});
