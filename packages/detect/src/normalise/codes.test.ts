import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { withoutCodes } from './codes.ts';
import { normalise } from './normalise.ts';
import { originalSpan } from './view.ts';

const TEXT = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 6,
  maxLength: 40,
});
const numbers = (text: string, write: (code: number) => string): string =>
  [...text].map((char) => write(char.charCodeAt(0))).join(', ');

const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'String.fromCharCode': (text) => `String.fromCharCode(${numbers(text, String)})`,
  'hexadecimal codes': (text) => `fromCodePoint(${numbers(text, (code) => `0x${code.toString(16)}`)})`,
  'bytes of Python': (text) => `bytes([${numbers(text, String)}]).decode()`,
  'chr, joined': (text) => [...text].map((char) => `chr(${char.charCodeAt(0)})`).join(' + '),
  'CHAR of SQL': (text) => [...text].map((char) => `CHAR(${char.charCodeAt(0)})`).join('||'),
};

describe('text as the codes of its characters', () => {
  for (const [name, write] of Object.entries(WAYS))
    it(`is read as what it makes, and keeps its place: ${name}`, () => {
      fc.assert(
        fc.property(TEXT, (value) => {
          const hidden = write(value);
          const view = withoutCodes({ text: `x = ${hidden}; y` });
          assert.equal(view.text, `x = ${value}; y`);
          assert.deepEqual(originalSpan(view, 4, 4 + value.length), { start: 4, end: 4 + hidden.length });
        }),
      );
    });

  it('is left alone where no function makes text of numbers, or few of them', () => {
    for (const text of [
      'rgb(52, 49, 49)',
      'sizes = [52, 49, 49, 49, 50, 51, 52]',
      'a CHAR(10), b CHAR(20)',
      'sum(52, 49, 49, 49, 50, 51, 52)',
    ])
      assert.equal(withoutCodes({ text }).text, text);
  });

  it('takes whatever text comes without failing', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.ok(withoutCodes({ text: `chr(65)+chr(${text})` }))));
  });
});

describe('escapes of CSS', () => {
  it('are read in a row, of any length, and keep their place', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{6,30}$/), fc.integer({ min: 4, max: 6 }), (value, digits) => {
        const escaped = (char: string): string =>
          `\\${char.charCodeAt(0).toString(16).padStart(digits, '0')} `;
        const hidden = [...value].map(escaped).join('');
        const view = normalise(`content: "${hidden}"`);
        assert.equal(view.text, `content: "${value} "`);
        assert.deepEqual(originalSpan(view, 10, 10 + value.length), { start: 10, end: 9 + hidden.length });
      }),
    );
  });

  it('hide the signs of an address alone, and no folder is one', () => {
    assert.equal(normalise('anna\\40 example\\2e com').text, 'anna@example.com');
    for (const path of ['C:\\data\\20 files', 'D:\\2024\\11\\22\\items', 'share\\41\\items'])
      assert.equal(normalise(path).text, path);
  });
});
