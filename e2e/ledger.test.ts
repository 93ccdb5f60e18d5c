import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import { openCheckpoint } from '@bailiwick/ledger/checkpoint';
import { parseVerifierKey } from '@bailiwick/ledger/note';
import { entriesIn, tilePath } from '@bailiwick/ledger/tile';
import { ran } from '../apps/server/src/commands/captured-io.fixture.ts';
import { type Stand, call, openStand } from './stand.ts';
import { usualConfiguration } from './test-door.ts';

describe('the ledger of a running server', () => {
  let vendor: FakeVendor;
  let door: Stand;
  before(async () => {
    vendor = await startFakeVendor();
    door = await openStand(
      usualConfiguration(vendor, undefined, 'ledger: { publish: on, checkpoint_seconds: 1 }'),
    );
  });
  after(async () => {
    await door.close();
    await vendor.close();
  });

  const get = (path: string): Promise<Response> => fetch(`${door.url}/ledger/${path}`);

  /** The checkpoint, once it covers so many entries. */
  const checkpointOf = async (size: number) => {
    const { out } = await ran(['ledger', 'keys', '--home', door.home]);
    const keys = out
      .trim()
      .split('\n')
      .map(parseVerifierKey)
      .filter((key) => key !== undefined);
    for (let looks = 0; looks < 100; looks += 1) {
      const response = await get('checkpoint');
      const opened = response.ok ? openCheckpoint(await response.text(), keys) : undefined;
      if (opened?.kind === 'opened' && opened.checkpoint.size >= size) return opened;
      await sleep(50);
    }
    throw new Error('No checkpoint came.');
  };

  it('is signed on a timer and read by anybody whom the firm lets, without a key', async () => {
    const response = await call(door.url);
    await response.arrayBuffer();
    const record = response.headers.get('x-bailiwick-record');
    const { checkpoint, verified } = await checkpointOf(3);
    assert.equal(verified.length, 2);
    const path = tilePath({ level: 'entries', index: 0, width: checkpoint.size });
    const bundle = entriesIn(new Uint8Array(await (await get(path)).arrayBuffer())) ?? assert.fail();
    const entries = bundle.map(
      (entry) => JSON.parse(Buffer.from(entry).toString()) as { id: string; kind: string; act?: string },
    );
    assert.deepEqual(
      entries.filter(({ id }) => id === record).map(({ kind }) => kind),
      ['intent', 'outcome'],
    );
    // Which configuration counts stands there from the start.
    assert.equal(entries.length, 3);
    assert.ok(
      entries.some(({ act }) => act === 'configuration.changed'),
      JSON.stringify(entries),
    );
    assert.equal((await get('tile/0/001')).status, 404);
    assert.equal((await get(tilePath({ level: 0, index: 0, width: 200 }))).status, 404);
  });

  it('proves the record that a caller was given, to somebody who has the keys alone', async () => {
    const { out, code } = await ran(['ledger', 'verify', '--home', door.home]);
    assert.equal(code, 0, out);
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-auditor-'));
    await writeFile(join(folder, 'kept'), await (await get('checkpoint')).text());
    await (await call(door.url)).arrayBuffer();
    await checkpointOf(5);
    await door.restart();
    const grown = await ran(['ledger', 'verify', '--home', door.home, '--since', join(folder, 'kept')]);
    assert.equal(grown.code, 0, grown.out);
    await rm(folder, { recursive: true });
  });

  it('gives a receipt for a request to whoever made it, and to nobody else', async () => {
    const made = async (name: string) => {
      const { out } = await ran(['key', 'create', '--name', name, '--json', '--home', door.home]);
      return (JSON.parse(out) as { key: string }).key;
    };
    const [anna, ben] = [await made('anna'), await made('ben')];
    await sleep(3_500);
    const receipt = (record: string, key?: string): Promise<Response> =>
      fetch(`${door.url}/ledger/receipt/${record}`, {
        headers: key === undefined ? {} : { authorization: `Bearer ${key}` },
      });
    const response = await call(door.url, { headers: { authorization: `Bearer ${anna}` } });
    await response.arrayBuffer();
    assert.equal(response.status, 200);
    const record = response.headers.get('x-bailiwick-record') ?? assert.fail();
    let given = await receipt(record, anna);
    for (let looks = 0; given.status !== 200 && looks < 100; looks += 1) {
      await sleep(100);
      given = await receipt(record, anna);
    }
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-receipt-'));
    await writeFile(join(folder, 'receipt'), await given.text());
    await writeFile(join(folder, 'keys'), (await ran(['ledger', 'keys', '--home', door.home])).out);
    const keys = ['--keys', join(folder, 'keys')];
    const checked = await ran(['ledger', 'proof', '--check', join(folder, 'receipt'), ...keys]);
    assert.equal(checked.code, 0, checked.out);
    assert.match(checked.out, /"kind":"outcome"/);
    assert.equal((await receipt(record, ben)).status, 404);
    assert.equal((await receipt(record)).status, 401);
    assert.equal((await receipt('01m82pnms28217b503h0n8gy5f', anna)).status, 404);
    await rm(folder, { recursive: true });
  });

  it('is given to nobody where the firm did not say so', async () => {
    const closed = await openStand(usualConfiguration(vendor));
    const response = await fetch(`${closed.url}/ledger/checkpoint`);
    await response.arrayBuffer();
    assert.equal(response.status, 404);
    await closed.close();
  });
});
