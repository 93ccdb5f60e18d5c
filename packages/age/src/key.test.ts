import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { decode, encode } from './bech32.ts';
import { AgeError } from './fault.ts';
import { generateIdentity, parseIdentities, parseIdentity, parseRecipient, recipientOf } from './key.ts';

describe('keys as text', () => {
  it('are long lines that say what they are', () => {
    const identity = generateIdentity();
    assert.match(identity, /^AGE-SECRET-KEY-PQ-1[A-Z0-9]{58}$/);
    const recipient = recipientOf(identity);
    assert.equal(recipient.length, 1959);
    assert.equal(parseRecipient(recipient).kind, 'hybrid');
  });

  it('are refused with a wrong letter, in mixed case, cut, or of another kind', () => {
    const identity = generateIdentity();
    const recipient = recipientOf(identity);
    const wrong = recipient.endsWith('q') ? 'p' : 'q';
    for (const text of ['', 'age1', recipient.slice(0, -1), recipient.slice(0, -1) + wrong, identity])
      assert.throws(() => parseRecipient(text), AgeError);
    for (const text of ['', identity.toLowerCase(), `${identity.slice(0, -1)}q`, recipient])
      assert.throws(() => parseIdentity(text), AgeError);
    // A key that no ML-KEM would have made.
    assert.throws(() => parseRecipient(encode('age1pq', new Uint8Array(1216).fill(255))), AgeError);
  });

  it('are read from a file with remarks, and no message quotes one', () => {
    const one = generateIdentity();
    assert.equal(parseIdentities(`# made today\r\n\n${one}\r\n${generateIdentity()}\n`).length, 2);
    assert.throws(() => parseIdentities('# nothing\n'), AgeError);
    assert.throws(
      () => parseIdentities(`${one}x`),
      (error) => error instanceof Error && !error.message.includes(one.slice(20, 40)),
    );
  });

  it('are Bech32 both ways, and no text decodes in two ways', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const text = encode('age', bytes);
        assert.deepEqual(decode(text), { prefix: 'age', bytes });
        assert.deepEqual(decode(text.toUpperCase()), { prefix: 'age', bytes });
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = decode(text);
        assert.ok(read === undefined || encode(read.prefix, read.bytes) === text.toLowerCase());
      }),
    );
  });
});
