import assert from 'node:assert/strict';
import { createCipheriv, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { scopeId } from '@bailiwick/contract/ids';
import { ran } from '../commands/captured-io.fixture.ts';
import { RecordIds } from '../record/record-id.ts';
import { sampleIntent } from '../record/testing/entries.ts';
import { openStore } from '../store/open.ts';
import { deriveKey } from './derive.ts';
import { nameOf } from './keyring.ts';
import { CANARY, openVault } from './open.ts';
import { rekey } from './rekey.ts';
import { rotate } from './rotate.ts';

const home = mkdtempSync(join(tmpdir(), 'bailiwick-old-home-'));
after(() => rmSync(home, { recursive: true, force: true }));

const ROOT = new Uint8Array(randomBytes(32));
const SCOPE = scopeId('ab'.repeat(16));
const place = { file: join(home, 'keys', 'root.key'), passphrase: undefined };

/** The first format, written down once more by hand: version 1 · algorithm 1 · key id · nonce · ciphertext · tag. */
function sealedOfOld(key: Uint8Array, context: readonly string[], plain: string): Uint8Array {
  const nonce = randomBytes(12);
  const header = Buffer.concat([Buffer.of(1, 1), deriveKey(ROOT, 'key id').slice(0, 8), nonce]);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const bound = context.flatMap((text) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(Buffer.byteLength(text));
    return [length, Buffer.from(text)];
  });
  cipher.setAAD(Buffer.concat([header, ...bound]));
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

describe('a home from before there were keyrings', () => {
  it('opens with all that it has, and after a change of keys its first key opens nothing', async () => {
    mkdirSync(join(home, 'keys'), { mode: 0o700 });
    writeFileSync(place.file, ROOT, { mode: 0o600 });
    const store = await openStore(
      { kind: 'sqlite', file: join(home, 'bailiwick.sqlite') },
      { now: Date.now },
    );
    const canary = sealedOfOld(deriveKey(ROOT, 'canary seal'), ['canary'], '');
    await store.meta.claim(CANARY, Buffer.from(canary).toString('base64'));
    const token = '[PERSON_k7q2]';
    const sealed = sealedOfOld(deriveKey(ROOT, 'pseudonym seal', SCOPE), ['pseudonym', SCOPE, token], 'Anna');
    const row = { scope: SCOPE, type: 'PERSON', token, sealed, expires: Date.now() + 3_600_000 } as const;
    await store.journal.intend(sampleIntent(new RecordIds(randomBytes).next(Date.now())), [row]);
    const list = sealedOfOld(deriveKey(ROOT, 'own lists seal'), ['list', 'corrections'], '[]');

    const checkAll = async (): Promise<void> => {
      const vault = await openVault(place, store);
      const [kept] = await store.pseudonyms.load(SCOPE);
      assert.equal(
        Buffer.from(vault.open(SCOPE, token, kept?.sealed ?? new Uint8Array())).toString(),
        'Anna',
      );
      assert.equal(Buffer.from(vault.openList('corrections', list)).toString(), '[]');
      assert.deepEqual(vault.listKey(), deriveKey(ROOT, 'own lists').slice(0, 16));
    };
    await checkAll();
    await rekey(place, store, { kind: 'file' });
    await rotate({ place, store, now: Date.now, journalMs: 0, leaseMs: 10, progress: () => {} });
    await checkAll();
    assert.notDeepEqual(new Uint8Array(readFileSync(place.file)), ROOT);
    const [kept] = await store.pseudonyms.load(SCOPE);
    assert.ok(!Buffer.from(kept?.sealed ?? []).includes(Buffer.from(nameOf(ROOT), 'hex')));
    assert.equal(Buffer.from(kept?.sealed.slice(0, 3) ?? []).toString(), 'BWS');
    await store.close();
  });

  it('shows what is due on the command line, and nothing once a kit was tried', async () => {
    const keys = (words: string[], input = '') => ran(['keys', ...words, '--home', home], input);
    const kit = join(home, 'kit.json');
    assert.match((await keys(['status'])).out, /There is none/);
    const { out: phrase } = await keys(['kit', '--out', kit]);
    assert.match(phrase, /^(\w{5}-){7}\w{5}\n$/);
    assert.equal((await keys(['kit', '--out', kit])).code, 3, 'a kit is never written over');
    assert.equal((await keys(['status'])).code, 1);
    assert.equal((await keys(['drill', kit], phrase)).code, 0);
    assert.equal((await keys(['status'])).code, 0);
    assert.equal((await keys(['rekey', '--passphrase'], 'short')).code, 3);
    assert.equal((await keys(['rekey'])).code, 2);
  });
});
