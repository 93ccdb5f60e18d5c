import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { decrypt, generateIdentity, parseIdentity, passphrase, recipientOf } from '@bailiwick/age';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { type Member, claimed } from './household.ts';
import { type TestDoor, openDoor, usualConfiguration } from './test-door.ts';

describe('the way out over HTTP', () => {
  const secret = generateIdentity();
  const backups = mkdtempSync(join(tmpdir(), 'bailiwick-backups-'));
  let vendor: FakeVendor;
  let other: FakeVendor;
  let door: TestDoor;
  let owner: Member;
  before(async () => {
    vendor = await startFakeVendor({ models: ['fake-large'] });
    other = await startFakeVendor({ models: ['llama-3'] });
    const backup = `backup: { folder: ${JSON.stringify(backups)}, keys: [${recipientOf(secret)}] }\n`;
    door = await openDoor(usualConfiguration(vendor, other, backup));
    owner = await claimed(door);
  });
  after(async () => {
    await door.close();
    await vendor.close();
    await other.close();
    rmSync(backups, { recursive: true, force: true });
  });

  const lastOf = async <T extends { kind: string }>(lines: AsyncIterable<T>): Promise<T> => {
    let last: T | undefined;
    for await (const line of lines) last = line;
    return last ?? assert.fail('nothing came');
  };
  const opened = async (bytes: Uint8Array, by: Parameters<typeof decrypt>[1]): Promise<string> => {
    const source = async function* () {
      yield await Promise.resolve(bytes);
    };
    const pieces: Uint8Array[] = [];
    for await (const piece of decrypt(source(), by)) pieces.push(piece);
    return Buffer.concat(pieces).toString('latin1');
  };

  it('makes an export for a key, gives it as a file that opens without us, and takes it away', async () => {
    const done = await lastOf(owner.client.exports.make({ by: 'key', key: recipientOf(secret) }));
    assert.ok(done.kind === 'done');
    const { exports } = await owner.client.exports.show();
    assert.deepEqual(
      exports.map(({ name }) => name),
      [done.name],
    );
    const response = await owner.client.exports.download({ name: done.name });
    const archive = await opened(new Uint8Array(await response.arrayBuffer()), [parseIdentity(secret)]);
    assert.match(archive, /manifest\.json/);
    assert.match(archive, /petra@keller\.example/);
    await owner.client.exports.remove({ name: done.name });
    await assert.rejects(owner.client.exports.download({ name: done.name }), { code: 'not_found' });
    for (const name of ['../bailiwick.sqlite', 'bailiwick.sqlite'])
      await assert.rejects(owner.client.exports.download({ name }), { code: 'not_found' });
  });

  it('takes a passphrase, and refuses keys that quantum computers open', async () => {
    const words = 'kettle orbit walnut drizzle';
    const done = await lastOf(owner.client.exports.make({ by: 'passphrase', passphrase: words }));
    assert.ok(done.kind === 'done');
    const file = await readFile(join(door.home, 'exports', done.name));
    assert.equal((await stat(join(door.home, 'exports', done.name))).mode & 0o077, 0);
    assert.match(await opened(file, [passphrase(words)]), /manifest\.json/);
    const classical = 'age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj';
    for (const key of [classical, 'nonsense', '# nothing'])
      await assert.rejects(lastOf(owner.client.exports.make({ by: 'key', key })), {
        code: 'malformed_request',
      });
    await assert.rejects(lastOf(owner.client.exports.make({ by: 'passphrase', passphrase: 'short' })), {
      code: 'malformed_request',
    });
  });

  it('backs up at the start and on demand, and says when a folder is gone', async () => {
    for (let tries = 0; tries < 100; tries += 1) {
      if ((await owner.client.exports.show()).backups.made.length > 0) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const done = await lastOf(owner.client.exports.backUp());
    assert.ok(done.kind === 'done');
    const { backups: state } = await owner.client.exports.show();
    assert.equal(state.state, 'kept');
    assert.ok(state.made.length >= 2);
    assert.ok((state.due ?? 0) > Date.now());
    rmSync(backups, { recursive: true });
    await writeFile(backups, 'a file where the folder was');
    await assert.rejects(lastOf(owner.client.exports.backUp()));
    rmSync(backups);
  });

  it('asks two offerings the same, and says how locked-in that is', async () => {
    const asked = { from: 'vendor-openai', to: 'at-home', requests: 2 };
    const done = await lastOf(owner.client.exports.drill(asked));
    assert.ok(done.kind === 'done');
    assert.equal(done.drill.pairs.length, 2);
    assert.equal(typeof done.drill.number, 'number');
    assert.match(done.drill.report, /# Exit drill: from vendor-openai to at-home/);
    const { drills } = await owner.client.exports.drills();
    assert.deepEqual(
      drills.map(({ drill }) => drill),
      [done.drill],
    );
    await assert.rejects(lastOf(owner.client.exports.drill({ ...asked, to: 'nowhere' })), {
      code: 'not_found',
    });
  });
});
