import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import {
  Decrypter,
  Encrypter,
  armor,
  generateHybridIdentity,
  generateX25519Identity,
  identityToRecipient,
} from 'age-encryption';
import { chunksOf, gathered, recipientFor } from './age.fixture.ts';
import { decrypt, encrypt } from './file.ts';
import { generateIdentity, parseIdentity, parseRecipient, passphrase, recipientOf } from './key.ts';

const plain = randomBytes(150_000);

describe("the format author's own implementation", () => {
  it('opens what we write, for a key of ours and for a passphrase', async () => {
    const identity = generateIdentity();
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const file = await gathered(encrypt(chunksOf(plain, 9_999), [recipientFor(identity)]));
    assert.deepEqual(Buffer.from(await decrypter.decrypt(file)), plain);

    const other = new Decrypter();
    other.addPassphrase('paper boat');
    const locked = await gathered(encrypt(chunksOf(plain, 9_999), [passphrase('paper boat')]));
    assert.deepEqual(Buffer.from(await other.decrypt(locked)), plain);
  });

  it('writes what we open: post-quantum and classical, binary and armoured', async () => {
    for (const identity of [await generateHybridIdentity(), await generateX25519Identity()]) {
      const encrypter = new Encrypter();
      encrypter.addRecipient(await identityToRecipient(identity));
      const file = await encrypter.encrypt(plain);
      for (const form of [file, Buffer.from(armor.encode(file))]) {
        assert.deepEqual(await gathered(decrypt(chunksOf(form, 8_191), [parseIdentity(identity)])), plain);
      }
    }
  });

  it('writes what we open with a passphrase', async () => {
    const encrypter = new Encrypter();
    encrypter.setPassphrase('paper boat');
    encrypter.setScryptWorkFactor(10);
    const file = await encrypter.encrypt('letters');
    const read = await gathered(decrypt(chunksOf(file, 50), [passphrase('paper boat')]));
    assert.equal(read.toString(), 'letters');
  });

  it('knows our keys by the same names', async () => {
    const identity = generateIdentity();
    assert.equal(recipientOf(identity), await identityToRecipient(identity));
    const classical = await generateX25519Identity();
    assert.equal(recipientOf(classical), await identityToRecipient(classical));
    assert.equal(parseRecipient(recipientOf(classical)).kind, 'x25519');
  });
});
