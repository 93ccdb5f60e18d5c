import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { BailiwickError } from '@bailiwick/contract/errors';
import { scopeId } from '@bailiwick/contract/ids';
import fc from 'fast-check';
import { openStore } from '../store/open.ts';
import { firstKeyring, nameOf } from './keyring.ts';
import { openVault } from './open.ts';
import { Vault } from './vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailiwick-vault-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let homes = 0;
const vaultOf = (letter: number) => new Vault(firstKeyring(new Uint8Array(32).fill(letter), 0));

async function withHome(
  work: (home: string, start: () => Promise<Vault>, keyFile: string) => Promise<void>,
): Promise<void> {
  const home = join(folder, `home-${++homes}`);
  const store = await openStore({ kind: 'sqlite', file: join(home, 'bailiwick.db') }, { now: Date.now });
  try {
    const file = join(home, 'keys', 'root.key');
    await work(home, () => openVault({ file, passphrase: undefined }, store), file);
  } finally {
    await store.close();
  }
}

const refused = (pattern: RegExp) => (error: unknown) => {
  assert.ok(error instanceof BailiwickError);
  assert.equal(error.code, 'invalid_configuration');
  assert.match(error.message, pattern);
  assert.notEqual(error.remedy, '');
  return true;
};

describe('the root key', () => {
  it('is made at first run, for its owner only, and found again', () =>
    withHome(async (home, start, file) => {
      const first = await start();
      assert.equal(statSync(file).size, 32);
      assert.equal(statSync(file).mode & 0o777, 0o600);
      assert.equal(statSync(join(home, 'keys')).mode & 0o777, 0o700);
      assert.deepEqual(readdirSync(join(home, 'keys')), ['root.key']);
      assert.equal((await start()).keyId, first.keyId);
    }));

  it('is not made anew when it is missing beside a database that was sealed under it', () =>
    withHome(async (_home, start, file) => {
      await start();
      rmSync(file);
      await assert.rejects(start(), refused(/root key \w{16} is missing/));
      assert.ok(!existsSync(file));
    }));

  it('is refused when it is not the one that the database was sealed under, and both are named', () =>
    withHome(async (_home, start, file) => {
      await start();
      const name = nameOf(readFileSync(file));
      writeFileSync(file, new Uint8Array(32).fill(9));
      await assert.rejects(start(), refused(new RegExp(`its name is ${name}`)));
    }));

  it('is refused when it has another length', () =>
    withHome(async (_home, start, file) => {
      await start();
      for (const size of [0, 31, 33, 4096]) {
        writeFileSync(file, new Uint8Array(size));
        await assert.rejects(start(), refused(/not 32 bytes/));
      }
    }));

  it('is refused when others can read it or its folder, also at first run', () =>
    withHome(async (home, start, file) => {
      mkdirSync(join(home, 'keys'), { mode: 0o755 });
      await assert.rejects(start(), refused(/folder of the root key/));
      chmodSync(join(home, 'keys'), 0o700);
      await start();
      for (const mode of [0o640, 0o604, 0o620]) {
        chmodSync(file, mode);
        await assert.rejects(start(), refused(/read by other users/));
      }
      chmodSync(file, 0o600);
      await start();
    }));

  it('is refused when the canary in the database was tampered with', async () => {
    const home = join(folder, 'tampered');
    const shelf = { get: async () => 'bm90IGEgY2FuYXJ5', claim: async () => 'bm90IGEgY2FuYXJ5' };
    mkdirSync(join(home, 'keys'), { recursive: true, mode: 0o700 });
    writeFileSync(join(home, 'keys', 'root.key'), new Uint8Array(32), { mode: 0o600 });
    const place = { file: join(home, 'keys', 'root.key'), passphrase: undefined };
    const store = { meta: { ...shelf, replace: async () => false }, sealedRows: { any: async () => false } };
    await assert.rejects(openVault(place, store), refused(/no format/));
  });

  it('does not appear in errors', () =>
    withHome(async (_home, start, file) => {
      await start();
      const key = readFileSync(file);
      chmodSync(file, 0o644);
      await assert.rejects(start(), (error: BailiwickError) => {
        const shown = `${error.message}${error.remedy}${error.stack}`;
        return !shown.includes(key.toString('hex')) && !shown.includes(key.toString('base64'));
      });
    }));
});

describe('the vault', () => {
  const vault = vaultOf(5);
  const [a, b] = [vault.scopeFor('key:a', undefined), vault.scopeFor('key:b', undefined)];

  it('opens what it sealed, in the same scope and for the same token only', () => {
    const plain = new TextEncoder().encode('Anna Muster');
    const sealed = vault.seal(a, '[PERSON_k7q2]', plain);
    assert.deepEqual(vault.open(a, '[PERSON_k7q2]', sealed), plain);
    for (const work of [
      () => vault.open(b, '[PERSON_k7q2]', sealed),
      () => vault.open(a, '[PERSON_k7q3]', sealed),
    ]) {
      assert.throws(
        work,
        (error: BailiwickError) =>
          error.code === 'inspection_failed' && /altered or moved/.test(error.message),
      );
    }
    assert.throws(() => vault.open(a, 't', new Uint8Array(5)), /no format/);
    const stranger = vaultOf(6);
    assert.throws(
      () => stranger.open(a, '[PERSON_k7q2]', sealed),
      new RegExp(`${vault.keyId}.*${stranger.keyId}`),
    );
  });

  it('hands out sealed values that drag no foreign memory along', () => {
    const sealed = vault.seal(a, 't', new Uint8Array(10));
    assert.equal(sealed.buffer.byteLength, sealed.byteLength);
  });

  it('gives each scope a key of its own, always the same', () => {
    assert.deepEqual(vault.scopeKey(a), vaultOf(5).scopeKey(a));
    assert.notDeepEqual(vault.scopeKey(a), vault.scopeKey(b));
    const before = vault.scopeKey(a);
    for (let other = 0; other < 10_050; other++) vault.scopeKey(scopeId(`s${other}`));
    assert.deepEqual(vault.scopeKey(a), before);
  });

  it('binds a scope to its holder: no header of one reaches the scope of another', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(
        text,
        fc.option(text, { nil: undefined }),
        text,
        fc.option(text, { nil: undefined }),
        (holder, header, other, otherHeader) => {
          const [one, two] = [vault.scopeFor(holder, header), vault.scopeFor(other, otherHeader)];
          const wellFormed = (value: string | undefined) => value?.toWellFormed();
          const same =
            wellFormed(holder) === wellFormed(other) && wellFormed(header) === wellFormed(otherHeader);
          assert.equal(one === two, same);
          assert.match(one, /^[0-9a-f]{32}$/);
        },
      ),
    );
    assert.notEqual(vault.scopeFor('key:a', 'b'), vault.scopeFor('key:ab', ''));
    assert.notEqual(vault.scopeFor('key:a', undefined), vault.scopeFor('key:a', ''));
  });
});
