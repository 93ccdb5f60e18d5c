import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { deriveKey } from './derive.ts';
import { open, seal, type SealingKey } from './seal.ts';

const keyOf = (letter: number): SealingKey => {
  const root = new Uint8Array(32).fill(letter);
  return { key: deriveKey(root, 'pseudonym seal', 'scope'), id: deriveKey(root, 'key id').slice(0, 8) };
};
const KEY = keyOf(1);
const context = fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 });
const bytes = fc.uint8Array({ maxLength: 200 });

describe('a sealed value', () => {
  it('opens to what was sealed', () => {
    fc.assert(
      fc.property(context, bytes, (about, plain) =>
        assert.deepEqual(open(KEY, about, seal(KEY, about, plain)), plain),
      ),
    );
  });

  it('never shows twice the same bytes, and none of the plain text', () => {
    const plain = new TextEncoder().encode('anna.muster@example.com');
    const sealed = Array.from({ length: 50 }, () => Buffer.from(seal(KEY, ['a'], plain)).toString('latin1'));
    assert.equal(new Set(sealed).size, 50);
    assert.ok(sealed.every((text) => !text.includes('anna') && !text.includes('example')));
  });

  it('does not open in another context, however the texts are cut', () => {
    fc.assert(
      fc.property(context, context, bytes, (about, other, plain) => {
        fc.pre(
          JSON.stringify(about.map((text) => text.toWellFormed())) !==
            JSON.stringify(other.map((text) => text.toWellFormed())),
        );
        assert.deepEqual(open(KEY, other, seal(KEY, about, plain)), { kind: 'altered' });
      }),
    );
    const sealed = seal(KEY, ['pseudonym', 'ab', 'c'], new Uint8Array(3));
    assert.deepEqual(open(KEY, ['pseudonym', 'a', 'bc'], sealed), { kind: 'altered' });
  });

  it('does not open when any single bit is turned', () => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.nat({ max: 7 }), (plain, at, bit) => {
        const sealed = seal(KEY, ['a'], plain);
        sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ (1 << bit);
        assert.ok(!(open(KEY, ['a'], sealed) instanceof Uint8Array));
      }),
    );
  });

  it('does not open when cut short, prolonged or made up', () => {
    const sealed = seal(KEY, ['a'], new Uint8Array(40));
    for (let length = 0; length < sealed.length; length++) {
      assert.ok(!(open(KEY, ['a'], sealed.subarray(0, length)) instanceof Uint8Array));
    }
    assert.deepEqual(open(KEY, ['a'], Uint8Array.of(...sealed, 0)), { kind: 'altered' });
    fc.assert(fc.property(bytes, (noise) => assert.ok(!(open(KEY, ['a'], noise) instanceof Uint8Array))));
  });

  it('names the key that it needs', () => {
    const sealed = seal(keyOf(2), ['a'], new Uint8Array(4));
    assert.deepEqual(open(KEY, ['a'], sealed), {
      kind: 'other_key',
      id: Buffer.from(keyOf(2).id).toString('hex'),
    });
  });
});

describe('derived keys', () => {
  it('are HKDF-SHA-256 as RFC 5869 writes it', () => {
    const root = new Uint8Array(32).fill(7);
    const extracted = createHmac('sha256', new Uint8Array(32)).update(root).digest();
    const expected = createHmac('sha256', extracted)
      .update('bailiwick/1/pseudonym code\0x')
      .update(Uint8Array.of(1))
      .digest();
    assert.deepEqual(deriveKey(root, 'pseudonym code', 'x'), new Uint8Array(expected));
  });

  it('differ by root, purpose and subject', () => {
    const roots = [new Uint8Array(32), new Uint8Array(32).fill(1)];
    const purposes = ['key id', 'scope name', 'pseudonym code', 'pseudonym seal', 'canary seal'] as const;
    const keys = roots.flatMap((root) =>
      purposes.flatMap((purpose) => ['', 'a', 'b'].map((subject) => deriveKey(root, purpose, subject))),
    );
    assert.equal(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size, 30);
  });
});
