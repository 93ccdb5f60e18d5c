/** Clauses in our own words, each read as a document of its own, and what it has to be read to say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Field } from '../fields.ts';
import { readTerms } from '../index.ts';

/** Who the parties are; every document says so somewhere. */
const OPENING =
  'This agreement is between Nordlicht Software GmbH ("Nordlicht", "we") and the customer ("Customer").\n\n';

/** One test for each clause. A key is the value expected, `absent` for the hard negatives; lists joined by commas. */
export function says(field: Field, clauses: Readonly<Record<string, readonly string[]>>): void {
  for (const [expected, texts] of Object.entries(clauses)) {
    for (const text of texts) {
      test(`${field} is ${expected}: ${text.replace(/\s+/g, ' ').slice(0, 110)}`, () => {
        const { value, quotes } = readTerms(OPENING + text)[field];
        assert.equal(typeof value === 'string' ? value : [...value].sort().join(','), expected);
        assert.equal(quotes.length > 0, expected !== 'absent');
      });
    }
  }
}
