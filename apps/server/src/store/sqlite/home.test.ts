import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BailiwickError } from '@bailiwick/contract/errors';
import { ApiKeys } from '../../keys/api-keys.ts';
import { RecordIds } from '../../record/record-id.ts';
import { sampleIntent } from '../../record/testing/entries.ts';
import { openVault } from '../../vault/open.ts';
import { openStore } from '../open.ts';
import { killedWriter } from '../testing/killed-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-home-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let homes = 0;
const newHome = () => join(folder, `home-${++homes}`);
const ids = new RecordIds(randomBytes);
const open = (home: string, role: 'server' | 'visitor' = 'server') =>
  openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: Date.now, role });

const isTaken = (error: unknown) =>
  error instanceof BailiwickError &&
  error.code === 'invalid_configuration' &&
  /Another Bailiwick server/.test(error.message) &&
  /--home/.test(error.remedy);

describe('a home folder', () => {
  it('serves one server at a time, and the next one once it is closed', async () => {
    const home = newHome();
    const first = await open(home);
    await assert.rejects(open(home), isTaken);
    await assert.rejects(open(home), isTaken);
    await first.health();
    await first.close();
    await (await open(home)).close();
  });

  it('is held against servers of other processes, and free at once after kill -9', async () => {
    const home = newHome();
    const target = JSON.stringify({ kind: 'sqlite', file: join(home, 'bailiwick.db') });
    const writer = fileURLToPath(new URL('../testing/writer-process.ts', import.meta.url));
    const child = spawn(process.execPath, [writer, target, '2'], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.stdout.resume();
    await assert.rejects(open(home), isTaken);
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    await (await open(home)).close();
  });

  it('lets commands read and write beside a busy server', async () => {
    const home = newHome();
    const server = await open(home);
    const stop = new AbortController();
    const busy = (async () => {
      while (!stop.signal.aborted)
        await Promise.all(
          Array.from({ length: 50 }, () => server.journal.intend(sampleIntent(ids.next(Date.now())), [])),
        );
    })();
    for (let turn = 0; turn < 5; turn++) {
      const command = await open(home, 'visitor');
      await new ApiKeys(command.keys, Date.now).create({ name: `key ${turn}` });
      assert.ok((await command.recent(5)).length > 0);
      await command.close();
    }
    stop.abort();
    await busy;
    assert.equal((await server.keys.all()).length, 5);
    await server.close();
  });

  it('is readable for its owner only, even when the database was not', async () => {
    const home = newHome();
    const first = await open(home);
    await first.health();
    assert.equal(statSync(home).mode & 0o777, 0o700);
    for (const name of ['bailiwick.db', 'bailiwick.db-wal', 'bailiwick.db-shm']) {
      assert.equal(statSync(join(home, name)).mode & 0o777, 0o600, name);
    }
    await first.close();
    chmodSync(join(home, 'bailiwick.db'), 0o644);
    const second = await open(home);
    assert.equal(statSync(join(home, 'bailiwick.db')).mode & 0o777, 0o600);
    await second.close();
  });

  it('refuses a database that a newer version has migrated', async () => {
    const home = newHome();
    await (await open(home)).close();
    const database = new DatabaseSync(join(home, 'bailiwick.db'));
    database.exec(`insert into kysely_migration values ('9999-from-the-future', '2030-01-01T00:00:00.000Z')`);
    database.close();
    await assert.rejects(
      open(home),
      (error: BailiwickError) => error.code === 'invalid_configuration' && /version/.test(error.message),
    );
  });

  it('can be opened by several commands at once when it is new', async () => {
    const home = newHome();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(home, 'visitor')));
    await Promise.all(stores.map((store) => store.health()));
    await Promise.all(stores.map((store) => store.close()));
  });

  it('holds no API key and no plain text of a pseudonym in any of its files', async () => {
    const home = newHome();
    const store = await open(home);
    const vault = await openVault({ file: join(home, 'keys', 'root.key'), passphrase: undefined }, store);
    const { key } = await new ApiKeys(store.keys, Date.now).create({ name: 'canary' });
    const canary = 'Canary-Annegret-Zwölfboth';
    const scope = vault.scopeFor('key:a', 'canary-conversation');
    const sealed = vault.seal(scope, '[PERSON_k7q2]', new TextEncoder().encode(canary));
    const row = {
      scope,
      type: 'PERSON',
      token: '[PERSON_k7q2]',
      sealed,
      expires: Date.now() + 60_000,
    } as const;
    await store.journal.intend(sampleIntent(ids.next(Date.now()), { scope }), [row]);
    const filesHold = (text: string) =>
      readdirSync(home)
        .filter((name) => name.startsWith('bailiwick'))
        .some((name) => readFileSync(join(home, name)).includes(text));
    const check = () => {
      assert.ok(filesHold('[PERSON_k7q2]'), 'the search itself works');
      for (const secret of [canary, 'Annegret', key, key.slice(3, 40), 'canary-conversation'])
        assert.ok(!filesHold(secret));
    };
    check();
    await store.close();
    check();
    const reopened = await open(home);
    const [loaded] = await reopened.pseudonyms.load(scope);
    assert.equal(
      new TextDecoder().decode(vault.open(scope, '[PERSON_k7q2]', loaded?.sealed ?? new Uint8Array())),
      canary,
    );
    assert.equal(await reopened.sweep(Date.now() + 120_000), 1);
    assert.ok(!filesHold('[PERSON_k7q2]'), 'a swept row is overwritten');
    await reopened.close();
  });

  it('is sound after a crash', async () => {
    const file = join(newHome(), 'bailiwick.db');
    await killedWriter({ kind: 'sqlite', file }, 200, 200);
    const database = new DatabaseSync(file);
    assert.deepEqual({ ...database.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
    assert.deepEqual(database.prepare('pragma foreign_key_check').all(), []);
    database.close();
  });
});
