import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Unreadable } from './reading.ts';
import { charsetOf, decodeText } from './text.ts';

function because(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof Unreadable);
    return error.because;
  }
  throw new Error('nothing was refused');
}

describe('bytes to text', () => {
  it('reads any text back from UTF-8 and from UTF-16 with a mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (drawn) => {
        const text = drawn.replaceAll('\0', '').replace(/^\ufeff/, '');
        assert.equal(decodeText(Buffer.from(text)), text);
        assert.equal(decodeText(Buffer.from(`\ufeff${text}`)), text);
        assert.equal(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le')), text);
        assert.equal(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), text);
      }),
    );
  });

  it('takes a Western text that is no UTF-8 for Windows-1252, or for what it declares', () => {
    const bytes = Buffer.from('Rechnung an Herrn M\xfcller \x80 5', 'latin1');
    assert.equal(decodeText(bytes), 'Rechnung an Herrn Müller € 5');
    assert.equal(decodeText(Buffer.from('abc \xb9 words', 'latin1'), 'iso-8859-2'), 'abc š words');
  });

  it('refuses NUL bytes, binary, other alphabets without a name, and encodings that could hide text', () => {
    assert.match(
      because(() => decodeText(Buffer.from('a\0b'))),
      /NUL/,
    );
    assert.match(
      because(() => decodeText(Buffer.from([0xff, 0xfe, 0x00, 0xd8]))),
      /UTF-16/,
    );
    assert.match(
      because(() => decodeText(Buffer.from([0xc3, 0x28, 0x01]))),
      /neither/,
    );
    assert.match(
      because(() => decodeText(Buffer.from('\xcf\xf0\xe8\xe2\xe5\xf2', 'latin1'))),
      /encoding cannot be told/,
    );
    assert.match(
      because(() => decodeText(Buffer.from('+AEA-'), 'utf-7')),
      /not supported/,
    );
  });

  it('finds the charset in a media type', () => {
    assert.equal(charsetOf('text/plain; Charset="iso-8859-1"'), 'iso-8859-1');
    assert.equal(charsetOf('text/plain'), undefined);
  });
});
