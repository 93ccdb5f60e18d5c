import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Subject, WrappedKey } from '../../subjects/data-key.ts';
import { openStore } from '../open.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-keys-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let homes = 0;
const newHome = (): string => join(folder, `home-${++homes}`);
const open = (home: string) =>
  openStore({ kind: 'sqlite', file: join(home, 'bailiwick.sqlite') }, { now: () => 0, role: 'visitor' });

const newKey = (nth: number): WrappedKey => {
  const subject: Subject = `conversation:cv_${nth}`;
  return { subject, id: randomBytes(8).toString('hex'), wrapped: new Uint8Array(randomBytes(76)), made: 0 };
};
const everything = (home: string): Buffer =>
  Buffer.concat(readdirSync(home).map((name) => readFileSync(join(home, name))));

describe('keys that were destroyed', () => {
  it('stand in no file of the home while it is open, whichever they were, and the others open as before', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 399 }), { minLength: 1, maxLength: 60 }), async (chosen) => {
        const home = newHome();
        const store = await open(home);
        const keys = Array.from({ length: 400 }, (_, nth) => newKey(nth));
        for (const key of keys) await store.dataKeys.claim(key);
        const doomed = new Set(chosen);
        await store.dataKeys.destroy(keys.filter((_, nth) => doomed.has(nth)).map(({ subject }) => subject));
        const bytes = everything(home);
        for (const [nth, { wrapped }] of keys.entries())
          assert.equal(bytes.includes(wrapped), !doomed.has(nth), `key ${nth}`);
        await store.close();
      }),
      { numRuns: 8 },
    ));

  it('are said to be destroyed only once nobody reads the log that held them', async () => {
    const home = newHome();
    const store = await open(home);
    const key = newKey(1);
    await store.dataKeys.claim(key);
    const reader = new DatabaseSync(join(home, 'subject-keys.db'));
    reader.exec('begin');
    reader.prepare('select * from data_keys').all();
    await assert.rejects(store.dataKeys.destroy([key.subject]), { code: 'journal_unavailable' });
    reader.close();
    assert.deepEqual(await store.dataKeys.destroy([key.subject]), []);
    assert.ok(!everything(home).includes(key.wrapped));
    await store.close();
  });

  it('rested in a file that only its owner reads, and that is not there where no key was ever needed', async () => {
    const home = newHome();
    const store = await open(home);
    assert.ok(!readdirSync(home).includes('subject-keys.db'));
    await store.dataKeys.claim(newKey(1));
    for (const name of readdirSync(home).filter((one) => one.startsWith('subject-keys')))
      assert.equal(statSync(join(home, name)).mode & 0o777, 0o600, name);
    await store.close();
  });
});
