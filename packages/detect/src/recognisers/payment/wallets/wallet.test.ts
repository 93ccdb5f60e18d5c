import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDetector } from '../../../index.ts';
import { describeKind } from '../../specimen.fixture.ts';
import { keccak256 } from './keccak256.ts';
import { sha256 } from './sha256.ts';

describe('hashes', () => {
  it('SHA-256 agrees with another implementation at any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        assert.deepEqual(Buffer.from(sha256(bytes)), createHash('sha256').update(bytes).digest());
      }),
    );
  });

  it('Keccak-256 gives the known digests of nothing and of "abc"', () => {
    const hex = (text: string): string =>
      Buffer.from(keccak256(new TextEncoder().encode(text))).toString('hex');
    assert.equal(hex(''), 'c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470');
    assert.equal(hex('abc'), '4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45');
  });
});

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const RIPPLE = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Base58check by whole-number arithmetic, the inverse of what is tested. */
function base58check(version: readonly number[], payload: Uint8Array, alphabet = BASE58): string {
  const body = Buffer.from([...version, ...payload]);
  const digest = createHash('sha256').update(createHash('sha256').update(body).digest()).digest();
  const bytes = Buffer.concat([body, digest.subarray(0, 4)]);
  let value = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (; value > 0n; value /= 58n) text = alphabet.charAt(Number(value % 58n)) + text;
  for (const byte of bytes) {
    if (byte !== 0) break;
    text = alphabet.charAt(0) + text;
  }
  return text;
}

const CHAINS: readonly (readonly [name: string, version: readonly number[], alphabet?: string])[] = [
  ['BTC', [0]],
  ['BTC', [5]],
  ['LTC', [0x30]],
  ['DOGE', [0x1e]],
  ['DASH', [0x4c]],
  ['TRX', [0x41]],
  ['ZEC', [0x1c, 0xb8]],
  ['XRP', [0], RIPPLE],
];

const detector = createDetector();

describe('addresses with base58check', () => {
  for (const [name, version, alphabet] of CHAINS) {
    it(`of ${name} (version ${version.join(' ')}) are found, and not with one character changed`, () => {
      fc.assert(
        fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), fc.nat(24), (hash, at) => {
          const address = base58check(version, hash, alphabet);
          // What holds no digit at all, one address in some hundreds, is a word to the engine.
          fc.pre(/\d/.test(address));
          const wallets = (text: string): readonly (string | undefined)[] =>
            detector
              .detect(text)
              .filter((one) => one.type === 'CRYPTO_WALLET')
              .map((one) => one.subtype);
          assert.deepEqual(wallets(`send it to ${address} please`), [name], address);
          const place = at + 2;
          const other = address.charAt(place) === 'k' ? 'm' : 'k';
          const changed = address.slice(0, place) + other + address.slice(place + 1);
          assert.deepEqual(wallets(`send it to ${changed} please`), [], changed);
        }),
        { numRuns: 30 },
      );
    });
  }
});

describeKind('wallet addresses', {
  type: 'CRYPTO_WALLET',
  found: [
    '«bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4»',
    'BTC: «BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4»',
    '«0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed» is mine',
    '{"eth":"«0xd8da6bf26964af9d7eed9e03e53415d37aa96045»"}',
    'bitcoincash:«qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg2»',
    'my Solana wallet «7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV»',
  ],
  not: [
    'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5',
    'Bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4',
    '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD',
    '0x0000000000000000000000000000000000000000',
    'commit 7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV',
    '8f14e45fceea167a5a36dedd4bea2543',
    '0x8f14e45fceea167a5a36dedd4bea25438f14e45fceea167a5a36dedd4bea2543',
    'qr6m7j9njldwwzlg9v7v53unlr4jkmx6eylep8ekg3',
  ],
});
