import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { correctionOf, power, times } from './galois.ts';
import { qrCodeOf } from './qr-code.ts';

const fingerprint = (text: string): string => {
  const squares = qrCodeOf(text) ?? assert.fail('too long');
  const rows = squares.map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));
  return `${rows.length} ${createHash('sha256').update(rows.join('\n')).digest('hex').slice(0, 16)}`;
};

describe('a QR code', () => {
  it('is the one that readers of other people read: these were read back by jsQR 1.4.0, of 39 versions', () => {
    const uri =
      'otpauth://totp/Keller%20Maler:petra%40keller.example?issuer=Keller%20Maler&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&algorithm=SHA1&digits=6&period=30';
    assert.deepEqual(
      [fingerprint(''), fingerprint(uri), fingerprint('ä'.repeat(500))],
      ['21 fc776d7963fc85fc', '49 84c89fb5a9859285', '121 0ab2d3e4871f8c59'],
    );
  });

  it('has its eyes, its timing and its dark square where every reader looks for them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const squares = qrCodeOf(text) ?? assert.fail('too long');
        const size = squares.length;
        assert.equal(size % 4, 1);
        for (const [top, left] of [
          [0, 0],
          [0, size - 7],
          [size - 7, 0],
        ] as const) {
          const eye = squares.slice(top, top + 7).map((row) => row.slice(left, left + 7));
          assert.equal(eye.flat().filter(Boolean).length, 33);
          assert.equal(eye[3]?.[3], true);
        }
        for (let at = 8; at < size - 8; at += 1) {
          assert.equal(squares[6]?.[at], at % 2 === 0);
          assert.equal(squares[at]?.[6], at % 2 === 0);
        }
        assert.equal(squares[size - 8]?.[8], true);
      }),
      { numRuns: 30 },
    );
  });

  it('says that a text is too long, instead of leaving some of it out', () => {
    assert.ok(qrCodeOf('x'.repeat(2_331)) !== undefined);
    assert.equal(qrCodeOf('x'.repeat(2_332)), undefined);
  });
});

describe('what mends a block', () => {
  it('makes the block a multiple of the generator: it is 0 at every root (Reed–Solomon)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(255), { minLength: 1, maxLength: 120 }),
        fc.integer({ min: 1, max: 30 }),
        (block, count) => {
          const whole = [...block, ...correctionOf(block, count)];
          for (let root = 0; root < count; root += 1)
            assert.equal(
              whole.reduce((sum, byte) => times(sum, power(root)) ^ byte, 0),
              0,
            );
        },
      ),
    );
  });
});
