import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { SealedPseudonym } from '../protect/pseudonym.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { writeRecord } from './keyring-record.ts';
import { announceEpoch, nameOf } from './keyring.ts';
import { readKitNote } from './kit-note.ts';
import { drillKit, makeKit, restoreKit } from './kit.ts';
import { KEYRING, openKeyring, openVault } from './open.ts';
import { rekey } from './rekey.ts';
import { rotate } from './rotate.ts';
import type { RootPlace } from './unlock.ts';
import type { Vault } from './vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let homes = 0;
const ids = new RecordIds(randomBytes);
const PASSPHRASE = 'correct horse battery staple';

async function withHome(
  work: (store: Store, place: RootPlace, home: string) => Promise<void>,
): Promise<void> {
  const home = join(folder, `home-${++homes}`);
  const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: Date.now });
  try {
    await work(store, { file: join(home, 'keys', 'root.key'), passphrase: undefined }, home);
  } finally {
    await store.close();
  }
}

function rowOf(vault: Vault, number: number): SealedPseudonym {
  const scope = vault.scopeFor('key:a', String(number % 7));
  const token = `[EMAIL_${number}]`;
  const sealed = vault.seal(scope, token, Buffer.from(`value ${number}`));
  return { scope, type: 'EMAIL', token, sealed, expires: Date.now() + 3_600_000 };
}

const keep = (store: Store, row: SealedPseudonym): Promise<void> =>
  store.journal.intend(sampleIntent(ids.next(Date.now())), [row]);

const rotation = (store: Store, place: RootPlace) => ({
  place,
  store,
  now: Date.now,
  journalMs: 100,
  progress: () => {},
  leaseMs: 200,
});

async function checkAll(store: Store, place: RootPlace, count: number): Promise<void> {
  const vault = await openVault(place, store);
  const rows = await store.sealedRows.after(undefined, 100_000);
  assert.equal(rows.length, count);
  for (const { scope, token, sealed } of rows) {
    const number = /\d+/.exec(token)?.[0];
    assert.equal(Buffer.from(vault.open(scope, token, sealed)).toString(), `value ${number}`);
  }
}

describe('a rotation', () => {
  it('loses nothing while values are sealed beside it, and the old key opens nothing any more', () =>
    withHome(async (store, place, home) => {
      const vault = await openVault(place, store);
      const old = vault.keyId;
      const before = (await store.meta.get(KEYRING)) ?? '';
      for (let number = 0; number < 50; number += 1) await keep(store, rowOf(vault, number));
      let count = 50;
      const done = new AbortController();
      const traffic = (async () => {
        while (!done.signal.aborted) {
          const known = await openKeyring(place, store);
          vault.adopt(known.keyring);
          await keep(store, rowOf(vault, count));
          count += 1;
        }
      })();
      const { destroyed, current, damaged } = await rotate(rotation(store, place));
      done.abort();
      await traffic;
      assert.deepEqual([destroyed, damaged], [[old], 0]);
      assert.ok(count > 60, `only ${count} values were sealed`);
      assert.equal((await openVault(place, store)).keyId, current);
      await checkAll(store, place, count);
      const sealedBefore =
        (JSON.parse(before) as { roots: { sealed: string }[] }).roots[0]?.sealed ?? assert.fail();
      for (const name of readdirSync(home).filter((file) => file.startsWith('bailiwick')))
        assert.ok(
          !readFileSync(join(home, name)).includes(sealedBefore),
          `${name} still holds the old keyring`,
        );
    }));

  it('goes on where it was killed, and does not begin another', () =>
    withHome(async (store, place) => {
      const vault = await openVault(place, store);
      await keep(store, rowOf(vault, 1));
      const { text, keyring, root } = await openKeyring(place, store);
      const announced = announceEpoch(keyring, 0);
      assert.ok(await store.meta.replace(KEYRING, text, writeRecord(announced, [root])));
      const { current } = await rotate(rotation(store, place));
      assert.equal(current, announced.epochs[1]?.id);
      await checkAll(store, place, 1);
    }));

  it('of two at once lets one finish, and nothing is lost', () =>
    withHome(async (store, place) => {
      await keep(store, rowOf(await openVault(place, store), 1));
      const both = await Promise.allSettled([rotate(rotation(store, place)), rotate(rotation(store, place))]);
      assert.equal(both.filter(({ status }) => status === 'fulfilled').length, 1);
      await checkAll(store, place, 1);
    }));
});

describe('a change of the root key', () => {
  it('goes from file to passphrase and back; what opened before opens nothing any more', () =>
    withHome(async (store, place) => {
      await keep(store, rowOf(await openVault(place, store), 1));
      const first = readFileSync(place.file);
      await rekey(place, store, { kind: 'passphrase', passphrase: PASSPHRASE });
      assert.ok(!existsSync(place.file));
      await assert.rejects(openVault(place, store), /protected by a passphrase/);
      await assert.rejects(openVault({ ...place, passphrase: 'wrong' }, store), /does not open the root key/);
      const withPassphrase = { ...place, passphrase: PASSPHRASE };
      await checkAll(store, withPassphrase, 1);
      await rekey(withPassphrase, store, { kind: 'file' });
      await checkAll(store, place, 1);
      writeFileSync(place.file, first);
      await assert.rejects(openVault(place, store), new RegExp(nameOf(first)));
    }));

  it('that was killed halfway leaves a root key that opens, and is finished by the next one', () =>
    withHome(async (store, place) => {
      await keep(store, rowOf(await openVault(place, store), 1));
      const { text, keyring, root } = await openKeyring(place, store);
      const lost = new Uint8Array(randomBytes(32));
      const both = writeRecord(keyring, [
        root,
        { id: nameOf(lost), key: lost, protection: { kind: 'file' } },
      ]);
      await store.meta.replace(KEYRING, text, both);
      await checkAll(store, place, 1);
      await assert.rejects(rotate(rotation(store, place)), /interrupted/);
      await rekey(place, store, { kind: 'file' });
      assert.equal((await openKeyring(place, store)).record.roots.length, 1);
      await checkAll(store, place, 1);
    }));

  it('does not overwrite a root key of somebody else', () =>
    withHome(async (store, place) => {
      await openVault(place, store);
      await rekey(place, store, { kind: 'passphrase', passphrase: PASSPHRASE });
      writeFileSync(place.file, new Uint8Array(32).fill(3), { mode: 0o600 });
      await assert.rejects(
        rekey({ ...place, passphrase: PASSPHRASE }, store, { kind: 'file' }),
        /does not use/,
      );
    }));
});

describe('a recovery kit', () => {
  it('brings back a root key that was lost, proves so beforehand, and is void after a change', () =>
    withHome(async (store, place) => {
      await keep(store, rowOf(await openVault(place, store), 1));
      let text = '';
      const { phrase, root } = await makeKit(place, store, 5, async (file) => void (text = file));
      assert.ok(!text.includes(readFileSync(place.file).toString('base64')));
      const typed = phrase.toLowerCase().replaceAll('-', ' ');
      assert.equal(await drillKit({ text, typed }, store, 77), root);
      assert.deepEqual(await readKitNote(store.meta), { root, made: 5, drilled: 77 });
      rmSync(dirname(place.file), { recursive: true });
      await assert.rejects(openVault(place, store), new RegExp(`${root} is missing`));
      await assert.rejects(
        restoreKit({ text, typed: `${typed.slice(0, -1)}~` }, place, store),
        /not complete/,
      );
      const wrong = phrase.startsWith('0') ? `1${phrase.slice(1)}` : `0${phrase.slice(1)}`;
      await assert.rejects(restoreKit({ text, typed: wrong }, place, store), /Group 1/);
      assert.equal(await restoreKit({ text, typed }, place, store), root);
      await checkAll(store, place, 1);
      await rekey(place, store, { kind: 'file' });
      await assert.rejects(drillKit({ text, typed }, store, 99), /does not open this database/);
    }));
});
