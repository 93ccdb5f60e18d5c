import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Disguise } from '@bailiwick/contract/finding';
import fc from 'fast-check';
import { createDetector } from './index.ts';

const detector = createDetector();

const VALUES: readonly (readonly [type: string, value: string, canonical: string])[] = [
  ['EMAIL', 'anna.keller@example.com', 'anna.keller@example.com'],
  ['CREDIT_CARD', '4111 1111 1111 1111', '4111111111111111'],
  ['IBAN', 'DE89 3704 0044 0532 0130 00', 'DE89370400440532013000'],
  ['NATIONAL_ID', '536-22-1234', '536221234'],
  ['PHONE', '+49 30 901820', '+4930901820'],
  ['TAX_ID', 'RSSMRA85T10A562S', 'RSSMRA85T10A562S'],
  ['MAC', '00:1b:44:11:3a:b7', '00:1b:44:11:3a:b7'],
];

const units = (value: string, write: (code: number) => string): string =>
  [...value].map((char) => write(char.codePointAt(0) as number)).join('');
const listed = (value: string, gap: string, write: (code: number) => string): string =>
  [...value].map((char) => write(char.charCodeAt(0))).join(gap);
const hex = (code: number, digits: number): string => code.toString(16).padStart(digits, '0');

const DISGUISES: readonly (readonly [disguise: Disguise, name: string, hide: (value: string) => string])[] = [
  ['percent', 'percent-encoding', (value) => units(value, (code) => `%${hex(code, 2)}`)],
  ['percent', 'percent-encoding, twice', (value) => units(value, (code) => `%25${hex(code, 2)}`)],
  ['entity', 'decimal entities', (value) => units(value, (code) => `&#${code};`)],
  ['entity', 'hexadecimal entities', (value) => units(value, (code) => `&#x${hex(code, 1)};`)],
  ['json-escape', 'JSON escapes', (value) => units(value, (code) => `\\u${hex(code, 4)}`)],
  [
    'json-escape',
    'JSON escapes inside a JSON string',
    (value) => units(value, (code) => `\\\\u${hex(code, 4)}`),
  ],
  ['zero-width', 'zero-width spaces', (value) => [...value].join('\u200b')],
  ['zero-width', 'soft hyphens and direction marks', (value) => [...value].join('\u00ad\u202e')],
  [
    'compatibility',
    'full-width characters',
    (value) => units(value, (code) => (code > 32 ? String.fromCharCode(code + 0xfee0) : ' ')),
  ],
  ['base64', 'base64', (value) => btoa(value)],
  ['base64', 'base64 twice', (value) => btoa(btoa(value))],
  [
    'base64',
    'base64 of UTF-16, as PowerShell has it',
    (value) => btoa(units(value, (code) => `${String.fromCharCode(code)}\0`)),
  ],
  ['hex', 'hex', (value) => units(value, (code) => hex(code, 2))],
  ['codes', 'decimal codes', (value) => listed(value, ', ', (code) => `${code}`)],
  ['codes', 'hexadecimal codes', (value) => listed(value, ' ', (code) => `0x${hex(code, 2)}`)],
  ['codes', 'bits', (value) => listed(value, ' ', (code) => code.toString(2).padStart(8, '0'))],
];

describe('a value in disguise', () => {
  for (const [type, value, canonical] of VALUES) {
    for (const [disguise, name, hide] of DISGUISES) {
      it(`is found whole: ${type} by ${name}`, () => {
        for (const [before, after] of [
          ['', ''],
          ['see ', ' there'],
          ['🙂 naïve 日本語 ', ' 🙂'],
          ['"', '"'],
        ] as const) {
          const hidden = hide(value);
          const text = before + hidden + after;
          const [found] = detector.detect(text);
          assert.equal(found?.type, type);
          assert.equal(text.slice(found?.start, found?.end), hidden);
          assert.equal(found?.canonical, canonical);
          assert.equal(found?.disguise, disguise);
        }
      });
    }
  }

  it('is read through look-alike letters of other alphabets', () => {
    const text = 'write to аnnа.kеllеr@ехample.com';
    const [found] = detector.detect(text);
    assert.equal(found?.canonical, 'anna.keller@example.com');
    assert.equal(found?.disguise, 'homoglyph');
    assert.equal(found?.start, 9);
  });

  it('is read in mathematical letters, which take two units each', () => {
    const text = `x ${units('anna', (code) => String.fromCodePoint(code - 97 + 0x1d41a))}@example.com y`;
    const [found] = detector.detect(text);
    assert.equal(text.slice(found?.start, found?.end), text.slice(2, -2));
    assert.equal(found?.canonical, 'anna@example.com');
  });

  it('is read in the digits of other scripts', () => {
    const [found] = detector.detect('بطاقة ٤١١١١١١١١١١١١١١١');
    assert.equal(found?.canonical, '4111111111111111');
  });

  it('is joined over the soft line breaks of quoted-printable', () => {
    const text = 'mail: anna.kel=\r\nler=40example.com, bye';
    const [found] = detector.detect(text);
    assert.equal(found?.canonical, 'anna.keller@example.com');
    assert.equal(text.slice(found?.start, found?.end), 'anna.kel=\r\nler=40example.com');
  });

  it('is read with its one sign in quoted-printable, which assignments are not', () => {
    assert.equal(detector.detect('to anna.keller=40example.com')[0]?.canonical, 'anna.keller@example.com');
    assert.deepEqual(detector.detect('status=200 duration=40ms bytes=4096 id=4111 a=41 b=42 c=43'), []);
    assert.equal(detector.detect('timeout=40ms card=4111111111111111')[0]?.canonical, '4111111111111111');
  });

  it('is found in base64 that is wrapped into lines', () => {
    const blob = btoa(
      'Dear all, the new address is anna.keller@example.com and nothing else has changed since.',
    );
    for (const lines of [blob.replace(/.{76}/, '$&\r\n'), blob.replace(/.{40}(?=.)/g, '$&\n> ')]) {
      const text = `x\n${lines}\ny`;
      const [found] = detector.detect(text);
      assert.equal(text.slice(found?.start, found?.end), lines);
      assert.equal(found?.type, 'EMAIL');
    }
  });

  it('is not seen in lists of numbers that spell nothing', () => {
    for (const list of [
      '78, 85, 92, 67, 88, 90, 71, 83, 95, 77, 80, 66, 91, 74',
      '48 49 50 51 52 53 54 55 56 57 48 49 50',
      '100 101 102 103 104 105 106 107 108 109 110 111 112 113',
      '01010101 00110011 11110000 01010101 00110011 11110000 01010101 00110011 11110000 01010101 00110011 11110000',
      '0x41, 0x42, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d',
    ])
      assert.deepEqual(detector.detect(`The values are ${list}.`), []);
  });

  it('gives a blob of several values its whole text as canonical form, and the strongest type', () => {
    const [found] = detector.detect(btoa('anna@example.com pays 4111 1111 1111 1111'));
    assert.equal(found?.type, 'CREDIT_CARD');
    assert.equal(found?.canonical, 'anna@example.com pays 4111 1111 1111 1111');
  });

  it('is no disguise where white space or typography is meant', () => {
    const [found] = detector.detect('4111\u00a01111\u00a01111\u00a01111');
    assert.equal(found?.canonical, '4111111111111111');
    assert.equal(found?.disguise, undefined);
  });
});

describe('offsets', () => {
  it('hold behind any text, decoded or not', () => {
    const noise = fc
      .array(
        fc.constantFrom(
          '🙂',
          'é',
          'e\u0301',
          '%41',
          '%zz',
          '&amp;',
          '&bogus;',
          '\\n',
          '\\u00e9',
          '\u200b',
          'ﬁ',
          '½',
          'Ωmega',
          ' ',
          '日',
          '\ud800',
          '\\',
        ),
      )
      .map((all) => all.join(''));
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const text = `${before} anna.keller@example.com ${after}`;
        const found = detector.detect(text).find((one) => one.canonical === 'anna.keller@example.com');
        assert.equal(text.slice(found?.start, found?.end), 'anna.keller@example.com');
      }),
      { numRuns: 500 },
    );
  });

  it('are in order, inside the text and without overlap, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ...VALUES.map(([, value]) => value),
        'password: ',
        'Mr. ',
        '%',
        '&#',
        '\\u',
        '-----BEGIN PRIVATE KEY-----',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.string({ maxLength: 40 }), (pieces, before) => {
        const text = pieces.join('');
        let last = 0;
        for (const found of detector.detect(text, before)) {
          assert.ok(found.start >= last && found.end > found.start && found.end <= text.length);
          last = found.end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what came before', () => {
  it('lends context', () => {
    assert.equal(detector.detect('12.3.1980', 'born on ')[0]?.type, 'DATE_OF_BIRTH');
    assert.equal(detector.detect('hunter2!', '"password": "')[0]?.type, 'PASSWORD');
    assert.equal(detector.detect('1980-03-12', 'date_of_birth: ')[0]?.type, 'DATE_OF_BIRTH');
    assert.equal(detector.detect('12.3.1980', 'due on ')[0]?.type, 'DATE_TIME');
  });

  it('yields no findings of its own', () => {
    assert.deepEqual(detector.detect(' and nothing else', 'mail anna@example.com'), []);
  });

  it('cuts a value that began before down to the part in the text', () => {
    assert.deepEqual(
      detector.detect('ler@example.com', 'anna.kel').map((one) => [one.start, one.end, one.canonical]),
      [[0, 15, 'ler@example.com']],
    );
  });
});
