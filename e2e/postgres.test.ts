import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type TestPostgres, startPostgres } from '../apps/server/src/store/testing/postgres.ts';
import { type Stand, call, openStand, said } from './stand.ts';
import { usualConfiguration } from './test-door.ts';
import { PLANTED, SENTENCE, leaked } from './values.ts';

describe('the whole way with PostgreSQL', () => {
  let postgres: TestPostgres;
  let database = '';
  let vendor: FakeVendor;
  let stand: Stand;
  let key = '';
  before(async () => {
    [postgres, vendor] = await Promise.all([startPostgres(), startFakeVendor()]);
    database = await postgres.newDatabase();
    stand = await openStand(usualConfiguration(vendor), {
      database,
      keys: [{ name: 'anna' }],
      onKeys: ([text = '']) => (key = text),
    });
  });
  after(async () => {
    await stand.close();
    await vendor.close();
    await postgres.stop();
  });

  it('gives every value back, whole and streamed, while the vendor saw none', async () => {
    assert.equal((await call(stand.url, { content: SENTENCE })).status, 401);
    assert.equal(await said(await call(stand.url, { key, content: SENTENCE })), SENTENCE);
    const stream = await (await call(stand.url, { key, content: SENTENCE, stream: true })).text();
    assert.match(stream, new RegExp(PLANTED.email));
    assert.deepEqual(leaked(vendor.requests.map(({ body }) => body.toString()).join('\n')), []);
  });

  it('keeps pseudonyms, keys and the journal over a restart', async () => {
    const token = /\[EMAIL_\w+\]/.exec(vendor.requests[0]?.body.toString() ?? '')?.[0] ?? assert.fail();
    const before = (await stand.journal()).length;
    await stand.restart();
    vendor.script({ reply: `Ask ${token}.` });
    assert.equal(await said(await call(stand.url, { key })), `Ask ${PLANTED.email}.`);
    const journal = await stand.journal();
    assert.ok(journal.length > before);
    assert.deepEqual(journal.slice(0, before).filter(({ kind }) => kind === 'intent').length, 2);
  });

  it('holds no value in clear, in no table and not in the home folder, which has no database of its own', async () => {
    for (const table of ['journal', 'pseudonyms', 'api_keys', 'usage_by_day', 'meta', 'open_intents']) {
      const rows = await postgres.query(database, `select row_to_json(t)::text as row from ${table} t`);
      assert.deepEqual(leaked(JSON.stringify(rows)), [], table);
      assert.ok(!JSON.stringify(rows).includes(key), table);
    }
    assert.ok((await postgres.query(database, 'select 1 from pseudonyms')).length > 0);
    const files = await stand.files();
    assert.deepEqual(
      leaked(files),
      ['Project Heron'],
      'the dictionary in the configuration, and nothing else',
    );
    await assert.rejects(rm(join(stand.home, 'bailiwick.sqlite')));
  });

  it('every intent has its outcome', async () => {
    await stand.restart();
    const journal = await stand.journal();
    const intents = journal.filter(({ kind }) => kind === 'intent').map(({ id }) => id);
    const outcomes = journal.filter((entry) => entry.kind === 'outcome').map(({ id }) => id);
    assert.equal(intents.length, 3);
    for (const id of intents) assert.equal(outcomes.filter((one) => one === id).length, 1);
  });
});
