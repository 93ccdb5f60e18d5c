import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chunksOf, gathered, recipientFor } from './age.fixture.ts';
import { encode } from './bech32.ts';
import { AgeError } from './fault.ts';
import { decrypt, encrypt } from './file.ts';
import { type Recipient, generateIdentity, parseIdentity, passphrase } from './key.ts';

const identity = generateIdentity();
const classical = encode('age-secret-key-', randomBytes(32)).toUpperCase();

const sealed = (plain: Uint8Array, recipients: readonly Recipient[] = [recipientFor(identity)]) =>
  gathered(encrypt(chunksOf(plain, 10_000), recipients));
const opened = (file: Uint8Array, key = identity, chunk = 7_001) =>
  gathered(decrypt(chunksOf(file, chunk), [parseIdentity(key)]));
const fault = (name: string) => (error: unknown) => error instanceof AgeError && error.fault === name;

describe('an age file', () => {
  it('gives back what went in, whatever its length and however it arrives', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]) {
      const plain = randomBytes(length);
      assert.deepEqual(await opened(await sealed(plain)), plain);
    }
    const file = await sealed(Buffer.from('one'));
    assert.equal((await opened(file, identity, 1)).toString(), 'one');
  });

  it('opens for every one of its recipients and for nobody else', async () => {
    const other = generateIdentity();
    const file = await sealed(Buffer.from('both'), [recipientFor(other), recipientFor(identity)]);
    assert.equal((await opened(file)).toString(), 'both');
    assert.equal((await opened(file, other)).toString(), 'both');
    await assert.rejects(opened(file, generateIdentity()), fault('no_match'));
    await assert.rejects(opened(file, classical), fault('no_match'));
  });

  it('opens by its passphrase and by no other', async () => {
    const file = await sealed(Buffer.from('secret'), [passphrase('paper boat')]);
    assert.equal(
      (await gathered(decrypt(chunksOf(file, 99), [passphrase('paper boat')]))).toString(),
      'secret',
    );
    await assert.rejects(
      gathered(decrypt(chunksOf(file, 99), [passphrase('paper goat')])),
      fault('no_match'),
    );
  });

  it('is never written to kinds of recipients that weaken each other', async () => {
    const together = (...recipients: Recipient[]) => sealed(Buffer.from('x'), recipients);
    await assert.rejects(together(), fault('key'));
    await assert.rejects(together(recipientFor(identity), recipientFor(classical)), fault('key'));
    await assert.rejects(together(recipientFor(identity), passphrase('p')), fault('key'));
    await assert.rejects(together(passphrase('p'), passphrase('q')), fault('key'));
  });

  it('shows every byte that was changed, and every length that was cut', async () => {
    const file = await sealed(randomBytes(70_000));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(file.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        async (at, flip, cut) => {
          const hurt = Buffer.from(cut ? file.subarray(0, at) : file);
          if (!cut) hurt[at] = (hurt[at] ?? 0) ^ flip;
          await assert.rejects(opened(hurt), AgeError);
        },
      ),
      { numRuns: 400 },
    );
    await assert.rejects(opened(Buffer.concat([file, Buffer.from('x')])), fault('payload'));
  });

  it('must not drop, swap or repeat chunks', async () => {
    const file = await sealed(randomBytes(3 * 65_536));
    const [size, start] = [65_536 + 16, file.length - 3 * (65_536 + 16)];
    const [head, one, two, three] = [
      file.subarray(0, start),
      ...[0, 1, 2].map((i) => file.subarray(start + i * size, start + (i + 1) * size)),
    ];
    assert.ok(head !== undefined && one !== undefined && two !== undefined && three !== undefined);
    for (const order of [[one, two], [one, three], [two, one, three], [one, one, two, three], [three]]) {
      await assert.rejects(opened(Buffer.concat([head, ...order])), fault('payload'));
    }
  });

  it('asks a bounded amount of memory and work, whatever a stranger writes into its header', async () => {
    const text = (lines: string) => opened(Buffer.from(`age-encryption.org/v1\n${lines}`));
    await assert.rejects(text(`-> ${'x'.repeat(3 << 20)}`), fault('header'));
    await assert.rejects(text(`-> grease a\n${`${'A'.repeat(64)}\n`.repeat(20_000)}`), fault('header'));
    const costly = `age-encryption.org/v1\n-> scrypt ${'A'.repeat(22)} 40\n${'A'.repeat(43)}\n--- ${'A'.repeat(43)}\n`;
    await assert.rejects(gathered(decrypt(chunksOf(Buffer.from(costly), 9), [passphrase('p')])), /more work/);
  });
});
