import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { scopeId } from '@bailiwick/contract/ids';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { SubjectKeys } from '../subjects/subject-keys.ts';
import { openVault } from '../vault/open.ts';
import { rekey } from '../vault/rekey.ts';
import { rotate } from '../vault/rotate.ts';
import type { Vault } from '../vault/vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const SCOPE = scopeId('a1'.repeat(16));
const TOKEN = '[PERSON_2abc]';
const SUBJECT = 'conversation:cv_1';
const ids = new RecordIds(randomBytes);

async function at<T>(home: string, use: (store: Store) => Promise<T>): Promise<T> {
  const target = { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') } as const;
  const store = await openStore(target, { now: Date.now, role: 'visitor' });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
const rootOf = (home: string) => ({ file: join(home, 'keys', 'root.key'), passphrase: undefined });
const keysOf = (store: Store, vault: Vault) =>
  new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now: Date.now });

describe('an old backup', () => {
  const home = join(folder, 'home');
  const everything = join(folder, 'everything');
  const database = join(folder, 'database');
  let sealed: Uint8Array;

  it('of the database alone opens pseudonyms that had no key of their own until keys change, and nothing that a destroyed key sealed', async () => {
    await at(home, async (store) => {
      const vault = await openVault(rootOf(home), store);
      const row = { scope: SCOPE, type: 'PERSON', token: TOKEN, expires: Date.now() + 86_400_000 } as const;
      const pseudonym = { ...row, sealed: vault.seal(SCOPE, TOKEN, Buffer.from('["Anna","anna"]')) };
      await store.journal.intend(sampleIntent(ids.next(Date.now())), [pseudonym]);
      sealed = (await keysOf(store, vault).make(SUBJECT)).seal(['head'], Buffer.from('title'));
    });
    cpSync(home, everything, { recursive: true });
    cpSync(home, database, { recursive: true });
    rmSync(join(database, 'subject-keys.db'));
    await at(home, async (store) => {
      await keysOf(store, await openVault(rootOf(home), store)).destroy([SUBJECT]);
      await store.erasures.removePseudonyms([{ scope: SCOPE, token: TOKEN }]);
    });
    await at(database, async (store) => {
      const vault = await openVault(rootOf(database), store);
      assert.equal((await keysOf(store, vault).of([SUBJECT])).size, 0);
      const [row] = await store.pseudonyms.load(SCOPE);
      assert.equal(
        Buffer.from(vault.open(SCOPE, TOKEN, row?.sealed ?? assert.fail())).toString(),
        '["Anna","anna"]',
      );
    });
    // A copy of the keys brings it back: that is why the horizon counts them.
    await at(everything, async (store) => {
      const seal = (await keysOf(store, await openVault(rootOf(everything), store)).of([SUBJECT])).get(
        SUBJECT,
      );
      assert.equal(Buffer.from(seal?.open(['head'], sealed) ?? []).toString(), 'title');
    });
  });

  it('of everything, keys of subjects included, opens no more once keys were rotated and the root key changed', async () => {
    await at(home, async (store) => {
      const rotation = {
        place: rootOf(home),
        store,
        now: Date.now,
        journalMs: 10,
        progress: () => {},
        leaseMs: 20,
      };
      await rotate(rotation);
      await rekey(rootOf(home), store, { kind: 'file' });
    });
    // The root key itself is in no backup of the home: whoever restores has today's.
    for (const copy of [everything, database]) {
      writeFileSync(rootOf(copy).file, readFileSync(rootOf(home).file), { mode: 0o600 });
      await at(copy, async (store) => {
        await assert.rejects(openVault(rootOf(copy), store), { code: 'invalid_configuration' });
      });
    }
    // And with today's keyring, which the old rows and wrapped keys would be brought to.
    await at(home, async (store) => {
      const vault = await openVault(rootOf(home), store);
      const [old] = await at(everything, (copy) => copy.dataKeys.find([SUBJECT]));
      const [row] = await at(everything, (copy) => copy.pseudonyms.load(SCOPE));
      assert.throws(() => vault.unwrapKey(SUBJECT, old?.id ?? '', old?.wrapped ?? assert.fail()));
      assert.throws(() => vault.open(SCOPE, TOKEN, row?.sealed ?? assert.fail()));
    });
  });
});
