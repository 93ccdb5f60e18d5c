import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { generateIdentity, parseRecipient, recipientOf } from '@bailiwick/age';
import { openStore } from '../store/open.ts';
import { kitReminder, kitStanding } from './kit-standing.ts';
import { drillKit, makeKit, restoreKit } from './kit.ts';
import { openVault } from './open.ts';
import { rekey } from './rekey.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-keepers-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const YEAR = 365 * 86_400_000;

async function homeIn(name: string) {
  const home = join(folder, name);
  const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: Date.now });
  return { store, place: { file: join(home, 'keys', 'root.key'), passphrase: undefined } };
}

describe('a recovery kit for keepers', () => {
  it('opens with the age key of each of them, and with the phrase; with nobody else’s', async () => {
    const { store, place } = await homeIn('keepers');
    const { keyId } = await openVault(place, store);
    const [first, second, stranger] = [generateIdentity(), generateIdentity(), generateIdentity()];
    const keepers = [first, second].map((identity) => parseRecipient(recipientOf(identity)));
    let text = '';
    const kit = await makeKit(place, store, 1, async (file) => void (text = file), keepers);
    for (const typed of [kit.phrase, `# the accountant\n${first}\n`, second])
      assert.equal(await drillKit({ text, typed }, store, 2), kit.root);
    await assert.rejects(drillKit({ text, typed: stranger }, store, 2), /not made for this age key/);
    await assert.rejects(drillKit({ text, typed: first.slice(0, -4) }, store, 2), /age key is not whole/);
    rmSync(dirname(place.file), { recursive: true });
    await restoreKit({ text, typed: second }, place, store);
    assert.equal((await openVault(place, store)).keyId, keyId);
    await store.close();
  });

  it('made without keepers opens with no age key', async () => {
    const { store, place } = await homeIn('phrase');
    await openVault(place, store);
    let text = '';
    await makeKit(place, store, 1, async (file) => void (text = file));
    await assert.rejects(
      drillKit({ text, typed: generateIdentity() }, store, 2),
      /not made for this age key/,
    );
    await store.close();
  });
});

describe('the reminder of a recovery kit', () => {
  it('stands until a kit was made and tried for the root key in use, and comes back after a year', async () => {
    const { store, place } = await homeIn('reminder');
    await openVault(place, store);
    const says = async (now: number) => kitReminder(await kitStanding(store.meta, now));
    assert.match((await says(0)) ?? '', /There is no recovery kit yet.*\nMake one now: bailiwick keys kit/);
    let text = '';
    const { phrase } = await makeKit(place, store, 1, async (file) => void (text = file));
    assert.match((await says(2)) ?? '', /never tried.*\nTry it now: bailiwick keys drill/);
    await drillKit({ text, typed: phrase }, store, 2);
    assert.equal(await says(3), undefined);
    assert.match((await says(3 + YEAR)) ?? '', /last tried on 1970-01-01/);
    await rekey(place, store, { kind: 'file' });
    assert.match((await says(3)) ?? '', /for an earlier root key/);
    await store.close();
  });
});
