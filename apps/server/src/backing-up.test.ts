import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateIdentity, parseIdentity, parseRecipient, recipientOf } from '@bailiwick/age';
import { backUpHome, copyKeys } from './backing-up.ts';
import { readKeyCopy } from './backup/key-copy.ts';
import { restore } from './backup/restore.ts';
import { DATABASE_FILE } from './backup-database.ts';
import { openStore } from './store/open.ts';
import type { Store } from './store/store.ts';
import { SubjectKeys } from './subjects/subject-keys.ts';
import { openVault } from './vault/open.ts';
import type { Vault } from './vault/vault.ts';

const STAYS = 'conversation:cv_stays';
const GOES = 'conversation:cv_goes';

describe('what a backup and the copy of keys beside it bring back', () => {
  const root = mkdtempSync(join(tmpdir(), 'bailiwick-backing-up-'));
  after(() => rmSync(root, { recursive: true }));
  const [home, folder, stolen] = [join(root, 'home'), join(root, 'backups'), join(root, 'stolen')];
  const secret = generateIdentity();
  const recovery = [parseRecipient(recipientOf(secret))];
  const identities = [parseIdentity(secret)];
  const sealed = new Map<string, Uint8Array>();

  const within = async <T>(at: string, use: (store: Store, vault: Vault) => Promise<T>): Promise<T> => {
    const target = { kind: 'sqlite', file: join(at, 'bailiwick.sqlite') } as const;
    const store = await openStore(target, { now: Date.now, role: 'visitor' });
    try {
      return await use(
        store,
        await openVault({ file: join(at, 'keys', 'root.key'), passphrase: undefined }, store),
      );
    } finally {
      await store.close();
    }
  };
  const keysOf = (store: Store, vault: Vault) =>
    new SubjectKeys({ cabinet: store.dataKeys, vault, randomBytes, now: Date.now });
  const backedUp = () =>
    within(home, async (store, vault) => {
      const place = { store, vault, home, configuration: join(home, 'bailiwick.yaml') };
      const listed = await backUpHome(place, { folder, recovery }, () => {});
      await copyKeys(place, { folder, recovery }, undefined);
      return listed;
    });
  /** Which of the two opens in what this folder brings back, with the root key of the home. */
  const opensIn = async (from: string, listed: Awaited<ReturnType<typeof backedUp>>, name: string) => {
    const to = join(root, name);
    const source = { folder: from, listed, identities, database: DATABASE_FILE };
    await restore(source, to);
    cpSync(join(home, 'keys'), join(to, 'keys'), { recursive: true });
    return within(to, async (store, vault) => {
      const seals = await keysOf(store, vault).of([STAYS, GOES]);
      return [...seals].map(([subject, seal]) => {
        assert.equal(
          Buffer.from(seal.open(['head'], sealed.get(subject) ?? assert.fail())).toString(),
          subject,
        );
        return subject;
      });
    });
  };

  before(async () => {
    mkdirSync(home, { mode: 0o700 });
    writeFileSync(join(home, 'bailiwick.yaml'), '{}\n');
    await within(home, async (store, vault) => {
      for (const subject of [STAYS, GOES] as const)
        sealed.set(subject, (await keysOf(store, vault).make(subject)).seal(['head'], Buffer.from(subject)));
    });
  });

  it('conversations survive a lost disk; what is erased since opens from no earlier backup', async () => {
    const earlier = await backedUp();
    assert.deepEqual((await opensIn(folder, earlier, 'first')).toSorted(), [GOES, STAYS]);
    cpSync(folder, stolen, { recursive: true });

    await within(home, async (store, vault) => {
      await keysOf(store, vault).destroy([GOES]);
      // What a server does every minute: the horizon of this folder.
      const place = { store, vault, home };
      const name = await copyKeys(place, { folder, recovery }, undefined);
      assert.equal(await copyKeys(place, { folder, recovery }, name), name);
    });
    assert.deepEqual(
      (await readKeyCopy(folder, identities))?.keys.map(({ subject }) => subject),
      [STAYS],
    );
    assert.deepEqual(await opensIn(folder, earlier, 'second'), [STAYS]);
    // A copy that somebody made of the whole folder is why certificates count the days of all backups.
    assert.deepEqual((await opensIn(stolen, earlier, 'third')).toSorted(), [GOES, STAYS]);
  });

  it('where nothing is left under a key there is no copy, and none is missed', async () => {
    await within(home, async (store, vault) => {
      await keysOf(store, vault).destroy([STAYS]);
      await copyKeys({ store, vault, home }, { folder, recovery }, undefined);
    });
    assert.equal(await readKeyCopy(folder, identities), undefined);
    assert.deepEqual(await opensIn(folder, await backedUp(), 'last'), []);
  });
});
