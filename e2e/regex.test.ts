import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type Stand, call, openStand, said } from './stand.ts';
import { usualConfiguration } from './test-door.ts';

const configuration = (vendor: FakeVendor, pattern: string): string =>
  usualConfiguration(vendor, undefined, `patterns:\n  - { name: own, pattern: '${pattern}' }\n`);

describe('the firm’s own patterns', () => {
  let vendor: FakeVendor;
  before(async () => {
    vendor = await startFakeVendor();
  });
  after(() => vendor.close());

  for (const pattern of ['(a+)+$', '^(a|a)*b', '(a*)*c', '(.*a){12}b']) {
    it(
      `${pattern} would hang a backtracking engine; here 100 KB of its poison take no longer than other text, and others are not held up`,
      { timeout: 20_000 },
      async () => {
        const stand = await openStand(configuration(vendor, pattern));
        try {
          const began = performance.now();
          const poison = call(stand.url, { content: `${'a'.repeat(100_000)}!` });
          const others = Array.from({ length: 5 }, () => call(stand.url, { content: 'hello' }).then(said));
          assert.equal((await poison).status, 200);
          assert.deepEqual(
            await Promise.all(others),
            Array.from({ length: 5 }, () => 'hello'),
          );
          const took = performance.now() - began;
          assert.ok(took < 5_000, `${Math.round(took)} ms`);
        } finally {
          await stand.close();
        }
      },
    );
  }

  it('finds and replaces what an own pattern names', async () => {
    const stand: Stand = await openStand(configuration(vendor, 'KD-[0-9]{6}'));
    const content = 'Customer KD-482913 called.';
    assert.equal(await said(await call(stand.url, { content })), content);
    assert.doesNotMatch(vendor.requests.at(-1)?.body.toString() ?? '', /482913/);
    await stand.close();
  });

  for (const [what, pattern] of [
    ['a look-ahead', 'KD(?=[0-9])'],
    ['a look-behind', '(?<=KD)[0-9]+'],
    ['a back-reference', '(a)\\1'],
    ['an open bracket', 'KD[a-'],
  ] as const) {
    it(`${what} is refused at the start, with the line and what to do`, async () => {
      const text = configuration(vendor, pattern);
      const line = text.split('\n').findIndex((one) => one.includes('name: own')) + 1;
      await assert.rejects(openStand(text), (error: Error & { code?: string; remedy?: string }) => {
        assert.equal(error.code, 'invalid_configuration');
        assert.match(error.message, new RegExp(`line ${line}: patterns\\[0\\]\\.pattern `));
        assert.ok(!error.message.includes(pattern), 'the whole pattern is not quoted');
        assert.match(error.remedy ?? '', /config check/);
        return true;
      });
    });
  }
});
