import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  icao9303,
  isDate,
  isShortDate,
  isShortDateFromDay,
  luhn,
  luhnOfLetters,
  mod11And10,
  mod11And2,
  mod11Falling,
  mod97,
  mod97And10,
  remainder,
  verhoeff,
} from './checksum.ts';

const digits = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('check digits', () => {
  const schemes: readonly (readonly [
    name: string,
    valid: (value: string) => boolean,
    length: number,
    fewest: number,
  ])[] = [
    ['Luhn', luhn, 15, 1],
    ['ISO 7064 mod 11,10', mod11And10, 10, 1],
    ['mod 11 with falling weights', mod11Falling, 9, 0],
    ['Verhoeff', verhoeff, 11, 1],
    ['ISO 7064 mod 11-2', mod11And2, 17, 0],
  ];
  for (const [name, valid, length, fewest] of schemes) {
    it(`${name}: at most one last digit fits, and a changed digit never passes`, () => {
      fc.assert(
        fc.property(digits(length), fc.nat(length - 1), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
          const fitting = [...'0123456789'].filter((check) => valid(body + check));
          assert.ok(fitting.length <= 1 && fitting.length >= fewest);
          const changed = body.slice(0, at) + String((Number(body[at]) + shift) % 10) + body.slice(at + 1);
          for (const check of fitting) assert.equal(valid(changed + check), false);
        }),
      );
    });
  }

  it('mod 97: two neighbours that changed places never pass', () => {
    fc.assert(
      fc.property(digits(18), fc.nat(16), (body, at) => {
        const check = String(98 - remainder(`${body}131400`, 97)).padStart(2, '0');
        const iban = `DE${check}${body}`;
        assert.ok(mod97(iban));
        const swapped = body.slice(0, at) + body.charAt(at + 1) + body.charAt(at) + body.slice(at + 2);
        if (swapped !== body) assert.equal(mod97(`DE${check}${swapped}`), false);
      }),
    );
  });

  it('Verhoeff: two neighbours that changed places never pass', () => {
    fc.assert(
      fc.property(digits(11), fc.nat(9), (body, at) => {
        const value = [...'0123456789'].map((check) => body + check).find(verhoeff) ?? '';
        const swapped = value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2);
        if (swapped !== value) assert.equal(verhoeff(swapped), false);
      }),
    );
  });

  it('ISO 7064 mod 97-10: check digits by the standard pass, others do not', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{18}$/), fc.integer({ min: 1, max: 96 }), (body, shift) => {
        const check = 98 - remainder(`${body}00`, 97);
        assert.ok(mod97And10(body + String(check).padStart(2, '0')));
        assert.equal(mod97And10(body + String((check + shift) % 97).padStart(2, '0')), false);
      }),
    );
  });

  it('Luhn over letters: the example of ISO 6166 passes', () => {
    assert.ok(luhnOfLetters('US0378331005') && !luhnOfLetters('US0378331006'));
  });

  it('a date of six digits is read from the year or from the day', () => {
    assert.ok(isShortDate('000229') && !isShortDate('010229') && isShortDateFromDay('290200'));
    assert.ok(!isShortDateFromDay('310499') && !isShortDate('991301'));
  });

  it('remainder agrees with arithmetic on whole numbers', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.integer({ min: 2, max: 1000 }), (value, by) => {
        assert.equal(remainder(String(value), by), Number(value % BigInt(by)));
      }),
    );
  });

  it('ICAO 9303: the specimen of the standard passes', () => {
    assert.ok(icao9303('L898902C3', '6') && icao9303('740812', '2') && !icao9303('L898902C3', '5'));
  });

  it('a date is one of the calendar', () => {
    assert.ok(
      isDate(2000, 2, 29) &&
        isDate(2024, 2, 29) &&
        !isDate(1900, 2, 29) &&
        !isDate(2023, 2, 29) &&
        !isDate(2023, 4, 31) &&
        !isDate(2023, 13, 1) &&
        !isDate(2023, 0, 1),
    );
  });
});
