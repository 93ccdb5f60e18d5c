import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { generateIdentity, parseIdentity, parseRecipient, recipientOf } from '@bailiwick/age';
import type { WrappedKey } from '../subjects/data-key.ts';
import { readKeyCopy, writeKeyCopy } from './key-copy.ts';

describe('the copy of the keys of subjects', () => {
  const root = mkdtempSync(join(tmpdir(), 'bailiwick-key-copy-'));
  after(() => rmSync(root, { recursive: true }));
  const secret = generateIdentity();
  const readers = [parseRecipient(recipientOf(secret))];
  const identities = [parseIdentity(secret)];
  const AT = '2026-11-23T08:00:00.000Z';
  const key = (name: string): WrappedKey => ({
    subject: `conversation:${name}`,
    id: randomBytes(8).toString('hex'),
    wrapped: new Uint8Array(randomBytes(60)),
    made: 1,
  });
  let count = 0;
  const fresh = (): string => mkdtempSync(join(root, `${++count}-`));

  it('gives back what it took, for its readers only, and names nothing in clear', async () => {
    const folder = fresh();
    const copy = { at: AT, keys: [key('cv_1'), key('cv_2')] };
    await writeKeyCopy(folder, copy, readers);
    assert.deepEqual(await readKeyCopy(folder, identities), copy);
    await assert.rejects(readKeyCopy(folder, [parseIdentity(generateIdentity())]));
    assert.ok(!readFileSync(join(folder, 'subject-keys.age'), 'latin1').includes('cv_1'));
  });

  it('is one: the next takes its place, and where no key is left there is no copy', async () => {
    const folder = fresh();
    const [stays, goes] = [key('cv_1'), key('cv_2')];
    await writeKeyCopy(folder, { at: AT, keys: [stays, goes] }, readers);
    await writeKeyCopy(folder, { at: AT, keys: [stays] }, readers);
    assert.deepEqual((await readKeyCopy(folder, identities))?.keys, [stays]);
    assert.deepEqual(readdirSync(folder), ['subject-keys.age']);
    await writeKeyCopy(folder, { at: AT, keys: [] }, readers);
    assert.equal(await readKeyCopy(folder, identities), undefined);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('that was killed between two names is there still, and the next run tidies up', async () => {
    const folder = fresh();
    const copy = { at: AT, keys: [key('cv_1')] };
    await writeKeyCopy(folder, copy, readers);
    const whole = readFileSync(join(folder, 'subject-keys.age'));
    rmSync(join(folder, 'subject-keys.age'));
    writeFileSync(join(folder, 'subject-keys.age.next'), whole);
    writeFileSync(join(folder, 'subject-keys.age.last'), whole);
    assert.deepEqual(await readKeyCopy(folder, identities), copy);
    await writeKeyCopy(folder, copy, readers);
    assert.deepEqual(readdirSync(folder), ['subject-keys.age']);
  });
});
