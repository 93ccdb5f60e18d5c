import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { base64, concat, fromBase64, hex } from './bytes.ts';
import { shake128, shake256 } from './keccak.ts';
import { sha256 } from './sha-256.ts';

describe('hashes', () => {
  it('are those of SHA-256, at every length around its blocks', () => {
    for (let length = 0; length < 300; length += 1) {
      const bytes = new Uint8Array(length).fill(length);
      assert.equal(hex(sha256(bytes)), createHash('sha256').update(bytes).digest('hex'), `${length} bytes`);
    }
  });

  it('are those of SHA-256 over parts as over the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 })), (parts) => {
        const whole = createHash('sha256').update(Buffer.concat(parts)).digest('hex');
        assert.equal(hex(sha256(...parts)), whole);
      }),
    );
  });

  it('are those of SHAKE, at every length around its blocks and however they are asked for', () => {
    for (const [name, shake] of [
      ['shake128', shake128],
      ['shake256', shake256],
    ] as const)
      for (let length = 0; length < 350; length += 1) {
        const bytes = new Uint8Array(length).fill(length);
        const outputLength = 500;
        const squeeze = shake(bytes.subarray(0, length / 2), bytes.subarray(length / 2));
        const digest = createHash(name, { outputLength }).update(bytes).digest('hex');
        assert.equal(
          hex(concat(squeeze(3), squeeze(length), squeeze(497 - length))),
          digest,
          `${name}, ${length}`,
        );
      }
  });
});

describe('Base64', () => {
  it('is read as it is written, and in one way only', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString('base64');
        assert.equal(base64(bytes), text);
        assert.deepEqual(fromBase64(text), bytes);
      }),
    );
    for (const text of [
      'A',
      'AA',
      'AAA',
      'AB==',
      'AAB=',
      'A===',
      '====',
      'AA-_',
      'AAAA\n',
      ' AAAA',
      'AA==AAAA',
    ])
      assert.equal(fromBase64(text), undefined, text);
  });
});
