import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import { type Served, serve } from '../apps/server/src/serve.ts';
import { type TestPostgres, startPostgres } from '../apps/server/src/store/testing/postgres.ts';
import { type Stand, call, openStand } from './stand.ts';
import { usualConfiguration } from './test-door.ts';

describe('two servers on one PostgreSQL', () => {
  let postgres: TestPostgres;
  let vendor: FakeVendor;
  let first: Stand;
  let second: Served;
  let database = '';
  before(async () => {
    [postgres, vendor] = await Promise.all([startPostgres(), startFakeVendor()]);
    database = await postgres.newDatabase();
    first = await openStand(usualConfiguration(vendor), { database });
    // Replicas share the root key; that is how they read each other's pseudonyms.
    const home = `${first.home}-second`;
    await cp(first.home, home, { recursive: true });
    second = await serve({
      host: '127.0.0.1',
      port: 0,
      home,
      config: join(home, 'bailiwick.yaml'),
      database,
    });
  });
  after(async () => {
    await second.close();
    await rm(`${first.home}-second`, { recursive: true, force: true });
    await first.close();
    await vendor.close();
    await postgres.stop();
  });

  const decide = async (...argv: string[]): Promise<void> => {
    const place = ['--home', first.home, '--database', database];
    const { code, err } = await ran(['vendor', ...argv, '--by', 'Ada', '--because', 'Test.', ...place]);
    assert.equal(code, 0, err);
  };
  const statusAt = async (url: string): Promise<number> => {
    const response = await call(url);
    await response.arrayBuffer();
    return response.status;
  };
  const bothAnswer = async (status: number): Promise<number> => {
    const begin = performance.now();
    for (const url of [first.url, second.url]) {
      while ((await statusAt(url)) !== status && performance.now() - begin < 3_000) await sleep(10);
      assert.equal(await statusAt(url), status);
    }
    return performance.now() - begin;
  };

  it('both obey a decision about a vendor within a second', async () => {
    assert.deepEqual([await statusAt(first.url), await statusAt(second.url)], [200, 200]);
    await decide('add', 'fake', '--vendor', 'Fake', '--product', 'API', '--serves', 'vendor-openai');
    await bothAnswer(403);
    await decide('approve', 'fake');
    const opened = await bothAnswer(200);
    await decide('suspend', 'fake');
    const closed = await bothAnswer(403);
    // Looks every half second; the rest is for a machine that does other things as well.
    assert.ok(opened < 1_500 && closed < 1_500, `${opened.toFixed(0)} ms and ${closed.toFixed(0)} ms`);
  });
});
