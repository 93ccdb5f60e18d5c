import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { SCOPE, aesVault, newBook } from '../fixture.ts';
import type { Pseudonym } from '../pseudonym.ts';
import { formatToken } from '../token.ts';
import { HashTable } from './hash-table.ts';
import { KeptNames } from './kept-names.ts';
import { ShelvedStrings } from './shelved-strings.ts';

const KEY = new Uint8Array(32).fill(5);
const unsealed = { ...aesVault(), seal: () => new Uint8Array() };

/** Any string, unpaired surrogates included, and now and then one that is longer than a block. */
const anyText = fc.oneof(
  { weight: 30, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 10,
    arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  },
  { weight: 1, arbitrary: fc.constantFrom('x'.repeat(70_000), 'Ж'.repeat(40_000)) },
);

/** Few codes, types and canonical forms, so that names meet. */
const someName = fc
  .record({
    type: fc.constantFrom('PERSON', 'EMAIL', 'LITERAL'),
    code: fc.constantFrom('22kk', '22kk33', '3bbb'),
    variant: fc.option(fc.constantFrom('kk', '33', 'k3'), { nil: undefined }),
    value: anyText,
    canonical: fc.oneof(fc.constantFrom('anna', 'berta'), anyText),
    json: fc.boolean(),
  })
  .map(({ type, code, variant, value, canonical, json }): Pseudonym => {
    const plain = { scope: SCOPE, type, token: formatToken({ type, code, variant }), value, canonical };
    return json ? { ...plain, notation: 'json' } : plain;
  });

describe('Names that are kept packed', () => {
  it('come back as they were, and are found as a search through all of them finds them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someName, { selector: ({ token }) => token, maxLength: 40 }), (names) => {
        const kept = new KeptNames(SCOPE, KEY);
        for (const [number, name] of names.entries()) kept.add(name, number);
        assert.equal(kept.count, names.length);
        for (const [number, name] of names.entries()) {
          const { type, token, value: surface, canonical, notation } = name;
          assert.deepEqual(kept.read(number), name);
          assert.equal(kept.expiry(number), number);
          assert.equal(kept.ofToken(token), number);
          assert.ok(type === 'LITERAL' || kept.holds(canonical));
          assert.equal(
            kept.ofSpelling(type, canonical, { surface, notation }),
            names.findIndex(
              (other) =>
                other.type === type &&
                other.canonical === canonical &&
                other.value === surface &&
                other.notation === notation,
            ),
          );
          assert.equal(
            kept.ofValue(type, canonical),
            names.findIndex((other) => other.type === type && other.canonical === canonical),
          );
          const code = /_([0-9a-z]+)/.exec(token)?.[1] ?? '';
          assert.equal(
            kept.ofCode(type, code),
            names.findIndex((other) => other.type === type && new RegExp(`_${code}[_\\]]`).test(other.token)),
          );
        }
        assert.equal(kept.ofToken('[EMAIL_zzz9]'), undefined);
        assert.equal(
          kept.holds('nobody at all'),
          names.some(({ type, canonical }) => type !== 'LITERAL' && canonical === 'nobody at all'),
        );
      }),
    );
  });

  it('do not take the packed strings of others for theirs', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 1, maxLength: 4 }), { maxLength: 60 }), (rows) => {
        const shelved = new ShelvedStrings();
        const places = rows.map((row) => shelved.put(row));
        for (const [at, row] of rows.entries())
          assert.deepEqual(
            row.map((_, index) => shelved.read(places[at] ?? 0, index)),
            row,
          );
      }),
      { numRuns: 50 },
    );
  });

  it('are found under a hash that many share', () => {
    const table = new HashTable();
    for (let number = 0; number < 1_000; number += 1)
      table.add(number % 7 === 0 ? 0xffff_fff0 : number, number);
    assert.equal(
      table.find(0xffff_fff0, (number) => number > 500),
      504,
    );
    assert.equal(table.all(0xffff_fff0).length, 143);
    assert.equal(
      table.find(8, () => true),
      8,
    );
    assert.equal(
      table.find(1_001, () => true),
      undefined,
    );
  });

  it('take a bounded number of bytes each: a quarter of a million values in forty megabytes', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const book = newBook({ vault: unsealed });
    const used = async (): Promise<number> => {
      for (let times = 0; times < 3; times += 1) {
        collect();
        await turn();
      }
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    };
    const before = await used();
    const tokens: string[] = [];
    const count = 250_000;
    for (let i = 0; i < count; i += 1) {
      const address = `customer.${i}@example.org`;
      const { token } = book.nameFor('EMAIL', address, address);
      if (i % 10_000 === 0) tokens.push(token);
      if (i % 100 === 99) book.confirm(book.takeNew());
    }
    const grown = (await used()) - before;
    assert.ok(
      grown < count * 160,
      `${Math.round(grown / count)} bytes a name, ${Math.round(book.bytes / count)} by its own count`,
    );
    assert.ok(book.bytes < count * 160 && book.bytes > count * 60, `${book.bytes} bytes`);
    for (const [at, token] of tokens.entries()) {
      const address = `customer.${at * 10_000}@example.org`;
      assert.equal(book.nameFor('EMAIL', address, address).token, token);
      const [, code = ''] = /_(\w+)\]/.exec(token) ?? [];
      assert.equal(book.lookup('EMAIL', code, undefined)?.value, address);
    }
  });
});
