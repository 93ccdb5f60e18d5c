import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindNames, kindsInWords } from './kinds.ts';

describe('what was found, in words', () => {
  const counts = [
    ['EMAIL', 2],
    ['IBAN', 1],
    ['MOON_ID', 1],
  ] as const;

  it('says how many of each, and a type of another version by its code', () => {
    assert.equal(kindsInWords(counts, kindNames.en), '2 × e-mail address, IBAN, MOON_ID');
    assert.equal(kindsInWords(counts, kindNames.de), '2 × E-Mail-Adresse, IBAN, MOON_ID');
  });
});
