import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Scene } from '../../../scene.ts';
import { RecordIndex } from './build.ts';
import { recordFinder } from './finder.ts';
import { decodeRecordSet, encodeRecordSet } from './format.ts';
import type { RecordField } from './record-set.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const KEY = Uint8Array.from({ length: 16 }, (_, i) => i * 7);

const FIELDS: readonly RecordField[] = [
  { name: 'number', kind: 'text' },
  { name: 'given', kind: 'text' },
  { name: 'surname', kind: 'text' },
  { name: 'born', kind: 'date' },
  { name: 'phone', kind: 'phone' },
];
const PEOPLE = [
  ['KD-20417', 'Anna Lena', 'Müller', '1980-03-12', '+49 30 9018 2044'],
  ['KD-20418', 'Will', 'May', '4.7.1991', '030 5551 2345'],
  ['KD-20419', 'Grace', 'Stern', '', ''],
  ['7', 'José', 'Núñez de la Peña', '01/12/1975', ''],
];
const RULES = [['number'], ['given', 'surname'], ['surname', 'born'], ['surname', 'phone']];

function finderOf(people: readonly (readonly string[])[], rules = RULES, key = KEY) {
  const index = new RecordIndex({
    name: 'customers',
    fields: FIELDS,
    rules,
    key: KEY,
    expected: people.length,
  });
  for (const person of people) index.add(person);
  return recordFinder(index.finish(), key);
}

const found = (finder: ReturnType<typeof finderOf>, text: string): string[] =>
  finder
    .find(new Scene(text))
    .map(({ start, end }) => text.slice(start, end))
    .sort();

describe('records are found', () => {
  const finder = finderOf(PEOPLE);
  for (const [text, values] of [
    ['Anna Lena Müller called', ['Anna Lena', 'Müller']],
    ['MUELLER, ANNA-LENA', ['ANNA-LENA', 'MUELLER']],
    ['customer KD-20417 and kd 20418', ['KD-20417', 'kd 20418']],
    ['Müller (12.03.1980)', ['12.03.1980', 'Müller']],
    ['born 12/3/80: Ms Müller', ['12/3/80', 'Müller']],
    ['Müller, geboren am 12. März 1980', ['12. März 1980', 'Müller']],
    ['Ms Müller was born on March 12, 1980', ['March 12, 1980', 'Müller']],
    ['Müller, 12-Mar-80', ['12-Mar-80', 'Müller']],
    ['Núñez de la Peña, 1 de diciembre de 1975', ['1 de diciembre de 1975', 'Núñez de la Peña']],
    ['Ring May at +49 30 55512345.', ['+49 30 55512345', 'May']],
    ['{"given":"José","surname":"Nunez de la Pena"}', ['José', 'Nunez de la Pena']],
    ['given;surname\nWill;May', ['May', 'Will']],
  ] as const) {
    it(`in ${JSON.stringify(text)}`, () => assert.deepEqual(found(finder, text), values));
  }
});

describe('no record is found where', () => {
  const finder = finderOf(PEOPLE);
  for (const text of [
    'We will see in May whether grace is needed',
    'Anna Lena met somebody',
    'Grace Müller',
    'Müller, 13.03.1980',
    'Müller, 12. April 1980',
    'Müller bought 12 marshmallows 1980',
    'customer 7 of 20417',
    'KD-204170',
    '',
  ]) {
    it(`the text is ${JSON.stringify(text)}`, () => assert.deepEqual(found(finder, text), []));
  }

  it('the values stand far apart', () => {
    assert.deepEqual(found(finder, `Müller ${'and so on '.repeat(50)} 12.03.1980`), []);
  });

  it('the key is another one', () => {
    const stranger = finderOf(PEOPLE, RULES, new Uint8Array(16));
    assert.deepEqual(found(stranger, 'Anna Lena Müller KD-20417'), []);
  });
});

describe('an index of records', () => {
  it('leaves out what is too plain to mean a record by itself, and says how often', () => {
    const index = new RecordIndex({ name: 'x', fields: FIELDS, rules: [['number']], key: KEY, expected: 4 });
    for (const person of PEOPLE) index.add(person);
    assert.equal(index.finish().head.tooPlain, 1);
  });

  it('refuses rules about fields that the list does not have', () => {
    assert.throws(() => finderOf(PEOPLE, [['mail']]), /no field "mail"/);
    assert.throws(() => finderOf(PEOPLE, [[]]), RangeError);
  });

  it('reads back what it wrote, and refuses what was cut or is something else', () => {
    const index = new RecordIndex({ name: 'customers', fields: FIELDS, rules: RULES, key: KEY, expected: 4 });
    for (const person of PEOPLE) index.add(person);
    const set = index.finish();
    const bytes = encodeRecordSet(set);
    assert.deepEqual(decodeRecordSet(bytes), set);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
        assert.throws(() => decodeRecordSet(bytes.slice(0, length)));
      }),
    );
    assert.throws(() => decodeRecordSet(new Uint8Array(64)), /no index/);
  });

  it('holds no value in the clear', () => {
    const index = new RecordIndex({ name: 'customers', fields: FIELDS, rules: RULES, key: KEY, expected: 4 });
    for (const person of PEOPLE) index.add(person);
    const bytes = new TextDecoder('latin1').decode(encodeRecordSet(index.finish()));
    for (const value of PEOPLE.flat().filter((each) => each.length > 3)) assert.ok(!bytes.includes(value));
  });

  it('finds every record that it was given, however written', () => {
    const word = fc.string({
      minLength: 2,
      maxLength: 9,
      unit: fc.constantFrom(...'abcdefghijklmnoprstuvwxyzäöüßé'),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 20 }), (names) => {
        const finder = finderOf(
          names.map(([given, surname]) => ['', given, surname, '', '']),
          [['given', 'surname']],
        );
        for (const [given, surname] of names) {
          const text = `about ${surname.toUpperCase()}, ${given}: nothing`;
          assert.ok(found(finder, text).length >= 2, text);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('takes time in proportion to the text, also where every word is a value', () => {
    const crowd = Array.from({ length: 500 }, (_, i) => ['', `n${i}`, `s${i % 20}`, '', '']);
    const finder = finderOf(crowd, [['given', 'surname']]);
    const text = Array.from({ length: 20_000 }, (_, i) =>
      i % 2 === 0 ? `n${i % 500}` : `s${(i * 7) % 20}`,
    ).join(' ');
    const began = cpuTime();
    finder.find(new Scene(text));
    assert.ok(cpuTime() - began < 2_000);
  });
});
