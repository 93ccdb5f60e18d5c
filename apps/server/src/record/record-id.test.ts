import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isRecordId, RecordIds } from './record-id.ts';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function timeOf(id: string): number {
  let time = 0;
  for (let at = 0; at < 10; at++) time = time * 32 + ALPHABET.indexOf(id.charAt(at));
  return time;
}

describe('record ids', () => {
  it('have 26 lower-case letters and digits without i, l, o and u', () => {
    const ids = new RecordIds(randomBytes);
    for (let at = 0; at < 500; at++)
      assert.match(ids.next(1_764_000_000_000 + at), /^[0-9a-hjkmnp-tv-z]{26}$/);
  });

  it('write a known time and known chance as the ULID specification does', () => {
    const ids = new RecordIds((size) => new Uint8Array(size));
    assert.equal(ids.next(1_469_918_176_385), '01aryz6s41' + '0'.repeat(16));
    assert.equal(ids.next(1_469_918_176_385), '01aryz6s41' + '0'.repeat(15) + '1');
  });

  it('sort in the order in which they were made, even when the clock stands or steps back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 200 }), (steps) => {
        const ids = new RecordIds(randomBytes);
        let now = 1_764_000_000_000;
        const made = steps.map((step) => ids.next((now += step)));
        assert.deepEqual(made, [...made].sort());
        assert.equal(new Set(made).size, made.length);
      }),
    );
  });

  it('carry over whole bytes when one millisecond yields many', () => {
    const ids = new RecordIds((size) => new Uint8Array(size).fill(0xff));
    const made = Array.from({ length: 600 }, () => ids.next(1_764_000_000_000));
    assert.deepEqual(made, [...made].sort());
    assert.ok(made.every((id) => timeOf(id) === 1_764_000_000_000 || timeOf(id) === 1_764_000_000_001));
  });

  it('carry the time at which they were made', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (now) => {
        assert.equal(timeOf(new RecordIds(randomBytes).next(now)), now);
      }),
    );
  });

  it('are recognised by their shape, and nothing else is', () => {
    assert.ok(isRecordId(new RecordIds(randomBytes).next(1)));
    for (const text of [
      '',
      '01arynkmc1',
      '8'.repeat(26),
      '01ARYNKMC10000000000000000',
      `01arynkmc1${'0'.repeat(15)}u`,
      `01arynkmc1${'0'.repeat(16)}\n`,
    ]) {
      assert.equal(isRecordId(text), false, JSON.stringify(text));
    }
  });
});
