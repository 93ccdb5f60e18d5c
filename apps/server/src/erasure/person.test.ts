import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '@bailiwick/detect';
import fc from 'fast-check';
import { Person } from './person.ts';

const detector = createDetector({ dictionary: [], patterns: [], countries: ['DE'] });
const person = (...values: string[]): Person => new Person(values, (text) => detector.detect(text));
const is = (whom: Person, value: string, canonical = value): boolean => whom.is({ value, canonical });

describe('a person who is to be erased', () => {
  it('is found by an IBAN, an address or a number however it is written', () => {
    const anna = person('DE89 3704 0044 0532 0130 00', 'Anna.Muster@Example.com', '+49 30 1234567');
    assert.ok(is(anna, 'DE89370400440532013000'));
    assert.ok(is(anna, 'anna.muster@example.com'));
    assert.ok(is(anna, '+49 (30) 123 45 67'));
    assert.ok(!is(anna, 'DE89370400440532013001'));
    assert.ok(anna.standsIn('pay to DE89-3704-0044-0532-0130-00 today'));
    assert.ok(anna.standsIn('call +49 30/1234567'));
    assert.ok(!anna.standsIn('call +49 30 1234568'));
  });

  it('is found by the canonical form that the door gives a spelling', () => {
    const spelling = '0049 30 1234567';
    const [finding] = detector.detect(`Tel. ${spelling}`);
    const anna = person('+49 30 1234567');
    assert.equal(is(anna, spelling, finding?.canonical), finding !== undefined);
  });

  it('is found as whole words, in any letter case, over line ends and in longer values', () => {
    const anna = person('Anna Muster');
    assert.ok(anna.standsIn('Dear ANNA\n  Muster,'));
    assert.ok(is(anna, 'Anna Muster, Hauptstr. 1, Ulm'));
    for (const other of ['Anna Mustermann', 'Hanna Muster', 'Muster Anna', 'Anna', 'Anna-Lena Muster'])
      assert.ok(!anna.standsIn(other) && !is(anna, other), other);
    assert.ok(person('Zoë').standsIn('Zoe\u0308 came'));
  });

  it('is nobody where the values are too short to mean somebody', () => {
    assert.ok(person('An', ' ', '§§').nobody);
    assert.ok(!person('An', 'Ann').nobody);
  });

  it('is found wherever the value itself stands between spaces, whatever it is made of', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 3 }), fc.lorem(), (value, text) => {
        const whom = person(value);
        fc.pre(!whom.nobody && value.trim() === value);
        assert.ok(whom.standsIn(`${text} ${value} ${text}`));
      }),
    ));
});
