import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { lines, ran } from './captured-io.fixture.ts';
import { expiry } from './key.ts';

const DAY = 86_400_000;
const NOON = Date.UTC(2026, 10, 22, 12);

describe('API keys on the command line', () => {
  let home = '';
  const key = (...argv: string[]) => ran(['key', ...argv, '--home', home]);
  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'bailiwick-key-'));
    await writeFile(
      join(home, 'bailiwick.yaml'),
      'offerings: [{ id: eu, protocol: openai, base_url: "http://x.example/v1", api_key: "${NOT_SET}", models: ["*"] }]\nkeys: { expires_days: 10, requests_per_minute: 7 }\n',
    );
  });
  after(() => rm(home, { recursive: true }));

  it('are printed once, alone on stdout, and rest nowhere', async () => {
    const { code, out, err } = await key('create', '--name', 'anna', '--team', 'office');
    assert.equal(code, 0);
    assert.match(out, /^bw_\S+\n$/);
    assert.match(err, /only time/);
    assert.ok(!(await readFile(join(home, 'bailiwick.sqlite'), 'latin1')).includes(out.trim()));
    assert.ok(!(await key('list')).out.includes(out.trim()));
  });

  it('get what the configuration gives new keys, unless more is said', async () => {
    await key(
      'create',
      '--name',
      'robot',
      '--expires',
      '2h',
      '--tokens-per-day',
      '5000',
      '--offerings',
      'eu,mirror',
    );
    const listed = JSON.parse((await key('list', '--json')).out) as Record<string, unknown>[];
    const robot = listed.find(({ name }) => name === 'robot') ?? assert.fail();
    assert.deepEqual(robot['budget'], { requestsPerMinute: 7, tokensPerDay: 5000 });
    assert.deepEqual(robot['offerings'], ['eu', 'mirror']);
    assert.ok(Date.parse(String(robot['expires'])) - Date.now() < DAY);
    assert.ok(!('hash' in robot));
  });

  it('are refused where name or offering are wrong', async () => {
    assert.equal((await key('create', '--name', 'anna')).code, 2);
    const { code, err } = await key('create', '--name', 'otto', '--offerings', 'ue');
    assert.equal(code, 2);
    assert.match(err, /not in the configuration/);
  });

  it('are in the ledger: who made and revoked them there, and never the key', async () => {
    const { id } = JSON.parse((await key('create', '--name', 'short-lived', '--json')).out) as { id: string };
    await key('revoke', 'short-lived');
    const told = lines((await ran(['acts', '--limit', '2', '--json', '--home', home])).out);
    assert.deepEqual(
      told.map(({ kind, about, part }) => [kind, about, part]),
      [
        ['key.created', id, 'command-line'],
        ['key.revoked', id, 'command-line'],
      ],
    );
  });

  it('are revoked by name or id; a second time the answer is no', async () => {
    assert.equal((await key('revoke', 'anna')).code, 0);
    const again = await key('revoke', 'anna', '--json');
    assert.equal(again.code, 1);
    assert.deepEqual(JSON.parse(again.out), { revoked: false });
  });

  it('expire at the end of a day or after a time span', () => {
    assert.equal(expiry('90d', NOON), NOON + 90 * DAY);
    assert.equal(expiry('12h', NOON), NOON + DAY / 2);
    assert.equal(expiry('2026-11-22', NOON), Date.UTC(2026, 10, 23));
    for (const wrong of ['2026-11-21', '2027-02-30', 'tomorrow', '1e3d', '']) {
      assert.throws(() => expiry(wrong, NOON), { name: 'UsageError' }, wrong);
    }
  });
});
