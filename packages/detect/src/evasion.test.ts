import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KINDS, TRANSFORMS } from './evasion.fixture.ts';
import { createDetector } from './index.ts';

const detector = createDetector();

/** Whether findings cover the value at [start, end) but for two characters at most. */
function isCovered(text: string, start: number, end: number): boolean {
  let covered = 0;
  for (const one of detector.detect(text))
    covered += Math.max(0, Math.min(one.end, end) - Math.max(one.start, start));
  return covered >= end - start - 2;
}

/** Read where a shape says which way it runs; the rest could be right by chance. */
const HALF_SEEN = new Set(['reversed']);

describe('a value of twenty kinds', () => {
  for (const [name, hide] of Object.entries(TRANSFORMS)) {
    if (HALF_SEEN.has(name)) continue;
    it(`is covered nine times in ten, hidden by: ${name}`, () => {
      const missed = KINDS.flatMap(({ label, values }) =>
        values.filter((value) => {
          const hidden = hide(value);
          return !isCovered(`${label}${hidden} please.`, label.length, label.length + hidden.length);
        }),
      );
      assert.ok(missed.length <= 4, `missed ${missed.join(', ')}`);
    });
  }
});

describe('what only looks like a value', () => {
  it('is flagged in less than one of a hundred texts, hidden or not', () => {
    const texts = Object.values(TRANSFORMS).flatMap((hide) =>
      KINDS.flatMap(({ twinLabel, twins }) => twins.map((twin) => `${twinLabel}${hide(twin)} please.`)),
    );
    // A day on which something is due is a day, though nobody's.
    const flagged = texts.filter((text) => detector.detect(text).some(({ type }) => type !== 'DATE_TIME'));
    assert.ok(flagged.length < texts.length / 100, flagged.join('\n'));
  });
});

describe('a value in pieces', () => {
  const found = (text: string): string | undefined => detector.detect(text)[0]?.canonical;

  it('is found in an element for each character, and columns of a table are none', () => {
    const inElements = (name: string, value: string): string =>
      [...value].map((char) => `<${name}>${char}</${name}>`).join('');
    assert.equal(found(inElements('c', 'anna.keller@example.com')), 'anna.keller@example.com');
    assert.equal(found(`Card ${inElements('digit', '4111111111111111')}`), '4111111111111111');
    assert.equal(found('<td>4111</td><td>1111</td><td>1111</td><td>1111</td>'), undefined);
  });

  it('is found with commas behind each character, where letters or a word say what it is', () => {
    assert.equal(found(`Pay to ${[...'DE89370400440532013000'].join(', ')}`), 'DE89370400440532013000');
    assert.equal(found(`digits = [${[...'4111111111111111'].join(', ')}]`), undefined);
  });

  it('is found with tabs between the groups of an account number, and not between columns', () => {
    assert.equal(found('Pay to DE89\t3704\t0044\t0532\t0130\t00'), 'DE89370400440532013000');
    assert.equal(found('4111\t1111\t1111\t1111\n4012\t8888\t8888\t1881'), undefined);
  });

  it('is found in brackets around its groups', () => {
    assert.equal(found('Card (4111) (1111) (1111) (1111)'), '4111111111111111');
    assert.equal(found('f(4111)(1111)(1111)(1112)'), undefined);
  });
});

describe('a hidden value inside a hidden value', () => {
  const inner = 'anna.keller@example.com';
  const found = (text: string): string | undefined => detector.detect(text)[0]?.canonical;

  it('is found behind percent-encoding, base64 and JSON at once', () => {
    const json = JSON.stringify({ user: inner.replace('@', '\\u0040') });
    assert.ok(found(`https://example.org/?state=${encodeURIComponent(btoa(json))}`)?.includes(inner));
  });

  it('is found in base32, in octal escapes and in tags, the invisible copies of ASCII', () => {
    assert.equal(found('MFXG4YJONNSWY3DFOJAGK6DBNVYGYZJOMNXW2==='), inner);
    assert.equal(
      found([...inner].map((char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`).join('')),
      inner,
    );
    assert.equal(
      found([...inner].map((char) => String.fromCodePoint(0xe0000 + char.charCodeAt(0))).join('')),
      inner,
    );
  });
});

describe('an address that hides its signs', () => {
  for (const text of [
    'anna.keller [at] example [dot] com',
    'anna.keller(at)example(dot)com',
    'anna.keller@example[.]com',
    'anna dot keller at example dot com',
    'anna.keller arroba example punto com',
    'anna.keller (at) example (punkt) com',
    'anna.keller chiocciola example punto com',
    'anna.keller apenstaartje example punt com',
    'anna.keller małpa example kropka com',
    'anna.keller\n@example.com',
    'anna.keller@\n  example.com',
    'anna.keller@example.\ncom',
  ])
    it(`is read: ${JSON.stringify(text)}`, () => {
      const [found] = detector.detect(`Write to ${text} please`);
      assert.equal(found?.canonical, 'anna.keller@example.com');
    });

  for (const text of [
    'Look at example dot com for more.',
    'We met at the dot of nine.',
    'He is good at point guard.',
    'x @ y.com',
    'open at 9. Closed at 5.',
  ])
    it(`is not read into: ${text}`, () => {
      assert.deepEqual(
        detector.detect(text).filter((one) => one.type === 'EMAIL'),
        [],
      );
    });
});

describe('a value written backwards', () => {
  const found = (text: string): string | undefined => detector.detect(text)[0]?.canonical;

  it('is read where its shape says which way it runs', () => {
    assert.equal(found('Pay to 00 0310 2350 4400 4073 98ED'), 'DE89370400440532013000');
    assert.equal(found('Call 0281 09 03 94+'), '+4930901820');
    assert.equal(found('SSN 4321-22-635'), '536221234');
    assert.equal(found('DNI: Z87654321'), '12345678Z');
    assert.equal(found('Codice fiscale S265A01T58ARMSSR'), 'RSSMRA85T10A562S');
    assert.equal(found('Write to moc.elpmaxe@88tims_j'), 'j_smit88@example.com');
  });

  it('is not read where a wrong check digit could be right by chance, nor where nothing names it', () => {
    for (const text of ['BSN: 333222111', 'Part 4321-22-635', 'Lote Z87654321', 'Steuer-ID 917 247 590 68'])
      assert.deepEqual(detector.detect(text), [], text);
  });
});

describe('digits that letters stand for', () => {
  const found = (text: string): string | undefined => detector.detect(text)[0]?.canonical;

  it('are read where arithmetic or a word beside them convinces', () => {
    assert.equal(found('Card 4lll llll llll llll'), '4111111111111111');
    assert.equal(found('DE89 37O4 OO44 O532 OI3O OO'), 'DE89370400440532013000');
    assert.equal(found('SSN 536-22-l234'), '536221234');
    assert.equal(found('Host 8l.2.69.l42'), '81.2.69.142');
  });

  it('are letters elsewhere', () => {
    assert.equal(found('O meu NIF é o 123456789 o valor'), '123456789');
    for (const text of ['Card 4lll llll llll lll2', 'Il 100 000 000', 'OOOO OOOO OOOO', 'lol 1000 1000'])
      assert.deepEqual(detector.detect(text), [], text);
  });
});

describe('numbers that stand below each other or beside each other', () => {
  it('are not joined into one', () => {
    for (const text of [
      'Totals\n41111111\n11111111\n41111111\n11111111\n',
      '4 1 1\n1 1 1\n1 1 1\n',
      '2026-11-22 4111\n2026-11-23 1111\n2026-11-24 1111\n',
      'one or two of the five, six at most; three times four',
    ])
      assert.deepEqual(detector.detect(text), [], text);
  });
});
