import assert from 'node:assert/strict';
import { it } from 'node:test';
import { carriers } from './carriers.ts';
import { heldOut } from './development.ts';
import { evasions } from './evasions.ts';
import { lookAlikes } from './look-alikes.ts';
import { ownSets } from './own.ts';
import { secrets } from './secrets.ts';
import { sentenceSets } from './sentences.ts';
import { iban, withLuhn } from './values.ts';
import { chance } from './random.ts';

it('every marked text can be read, and every span lies in its text and holds something', () => {
  const sets = [...ownSets(), ...sentenceSets(), carriers(), secrets()];
  for (const { text, spans, id } of sets.flatMap(({ texts }) => texts)) {
    let last = 0;
    for (const { start, end } of spans) {
      assert.ok(start >= last && end > start && end <= text.length, id);
      last = end;
    }
  }
});

it('every label is of a type that its set says it labels', () => {
  for (const { texts, types } of [...ownSets(), ...sentenceSets(), carriers(), secrets()]) {
    for (const { spans, id } of texts) {
      for (const { type } of spans) assert.ok(types.includes(type), `${id}: ${type}`);
    }
  }
});

it('a set made twice is the same set', () => {
  for (const make of [sentenceSets, carriers, secrets, evasions, lookAlikes]) {
    assert.deepEqual(make(), make());
  }
});

it('no slot is left unfilled', () => {
  for (const { text, id } of [
    ...sentenceSets().flatMap(({ texts }) => texts),
    ...carriers().texts,
    ...secrets().texts,
  ]) {
    assert.doesNotMatch(text, /(?<!\$)\{(?:[A-Z]{2,}|aws-|random\d|password|name2?|mail)\}/, id);
  }
});

it('look-alikes are many, and evasions come as value and twin', () => {
  assert.ok(lookAlikes().probes.length >= 200);
  const { probes } = evasions();
  assert.ok(probes.length >= 1000);
  assert.equal(probes.filter(({ wanted }) => wanted).length * 2, probes.length);
});

it('one record in five is held out, the same ones everywhere', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => String(at));
  const share = ids.filter(heldOut).length / ids.length;
  assert.ok(share > 0.17 && share < 0.23, String(share));
  // The digests of "3", "8", "9" and "39" begin with 4e, 2c, 19 and 0b; 51 is 33 in hexadecimal.
  assert.deepEqual(['3', '8', '9', '39'].map(heldOut), [false, true, true, true]);
});

it('made-up cards and accounts carry right check digits', () => {
  assert.equal(withLuhn('7992739871'), '79927398713');
  const account = iban(chance(1), 'DE');
  const digits = [...account.slice(4), ...account.slice(0, 4)]
    .map((sign) => Number.parseInt(sign, 36))
    .join('');
  assert.equal(BigInt(digits) % 97n, 1n);
});
