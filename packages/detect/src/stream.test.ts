import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '@bailiwick/contract/finding';
import fc from 'fast-check';
import { createDetector } from './index.ts';

const detector = createDetector();

function streamed(text: string, sizes: readonly number[]): Finding[] {
  const stream = detector.stream();
  const findings: Finding[] = [];
  for (let at = 0, i = 0; at < text.length; i++) {
    const size = sizes[i % sizes.length] as number;
    findings.push(...stream.push(text.slice(at, at + size)));
    at += size;
  }
  return findings.concat(stream.end());
}

const PIECES = [
  'anna.keller@example.com',
  '4111 1111 1111 1111',
  'DE89 3704 0044 0532 0130 00',
  'BSN 111222333',
  '🙂🙂',
  'naïve 日本語',
  'YW5uYS5rZWxsZXJAZXhhbXBsZS5jb20=',
  'four one one one one one one one one one one one one one one one',
  ' and so on, ',
  '\n',
  '\n\n',
  'name,bsn\n',
  'Anna,111222333\n',
  '%40 &amp; \\u0041',
];

describe('a stream', () => {
  it('gives the findings of the whole text, cut into pieces of any size', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }), sizes, (pieces, cuts) => {
        const text = pieces.join('');
        assert.deepEqual(streamed(text, cuts), detector.detect(text));
      }),
      { numRuns: 200 },
    );
  });

  it('does so for texts of many blocks, with values on every boundary', () => {
    const filler = fc.constantFrom(
      'x'.repeat(7000),
      'plain words and more '.repeat(300),
      '日本語'.repeat(2000),
      '🙂'.repeat(3001),
    );
    const long = fc.array(fc.oneof(filler, fc.constantFrom(...PIECES)), { minLength: 40, maxLength: 60 });
    fc.assert(
      fc.property(long, fc.integer({ min: 900, max: 70_000 }), (pieces, size) => {
        const text = pieces.join('');
        assert.deepEqual(streamed(text, [size, 17]), detector.detect(text));
      }),
      { numRuns: 12 },
    );
  });

  it('tells what is certain before the end, at offsets of the whole', () => {
    const stream = detector.stream();
    const paragraph = `${'Plain words of a long letter. '.repeat(40)}\n\n`;
    const text = `anna@example.com ${paragraph.repeat(200)}`;
    const early = stream.push(text);
    assert.deepEqual(
      early.map((one) => text.slice(one.start, one.end)),
      ['anna@example.com'],
    );
    assert.deepEqual(stream.end(), []);
  });

  it('keeps the header of a table that is longer than a block', () => {
    const rows = 'Anna Keller;Utrecht;111222333\n'.repeat(12_000);
    assert.equal(
      detector.detect(`name;city;bsn\n${rows}`).filter((one) => one.type === 'NATIONAL_ID').length,
      12_000,
    );
  });

  it('never cuts a surrogate pair', () => {
    const text = '🙂'.repeat(200_000);
    assert.deepEqual(streamed(text, [65_537]), []);
  });
});
