import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { FindingType } from '@bailiwick/contract/classes';
import fc from 'fast-check';
import { ALPHABET, codeFrom, isMixed } from './alphabet.ts';
import { SCOPE, aesVault, canonicalOf, newBook } from './fixture.ts';
import { openPseudonym } from './sealed.ts';
import { parseToken } from './token.ts';

describe('A code', () => {
  it('has symbols of the alphabet alone, a digit and a letter among the first four, and begins with every shorter one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (mac) => {
        const long = codeFrom(mac, 12);
        assert.ok(isMixed(long));
        assert.ok(Array.from(long).every((symbol) => ALPHABET.includes(symbol)));
        for (const length of [4, 6, 8, 10]) assert.equal(codeFrom(mac, length), long.slice(0, length));
      }),
    );
  });
});

describe('A book', () => {
  it('gives the bare token to the canonical spelling and a variant to every other', () => {
    const book = newBook();
    const bare = parseToken(book.nameFor('EMAIL', 'a@b.example', 'a@b.example').token);
    const varied = parseToken(book.nameFor('EMAIL', 'a@b.example', 'A@B.example').token);
    assert.equal(bare?.variant, undefined);
    assert.equal(varied?.variant?.length, 2);
    assert.equal(bare?.code, varied?.code);
  });

  it('names the values of the documented test vector as documented', () => {
    const docs = readFileSync(new URL('../../../../docs/pseudonyms.md', import.meta.url), 'utf8');
    const rows = [...docs.matchAll(/^\| ([A-Z_]+) \| `(.+)` \| `(.+)` \| `(\[.+\])` \|$/gm)];
    assert.equal(rows.length, 5);
    const book = newBook({
      vault: { ...aesVault(), scopeKey: () => Uint8Array.from({ length: 32 }, (_, i) => i) },
    });
    for (const [, type, canonical = '', surface = '', token] of rows)
      assert.equal(book.nameFor(type as FindingType, canonical, surface).token, token);
  });

  it('gives one value of two types two names', () => {
    const book = newBook();
    const [a, b] = [book.nameFor('PERSON', 'heron', 'heron'), book.nameFor('TERM', 'heron', 'heron')];
    assert.notEqual(parseToken(a.token)?.code, parseToken(b.token)?.code);
  });

  it('names nothing alike in two scopes with different keys', () => {
    const other = newBook({ vault: aesVault(Buffer.alloc(32, 8)) });
    assert.notEqual(
      newBook().nameFor('EMAIL', 'a@b.example', 'a@b.example').token,
      other.nameFor('EMAIL', 'a@b.example', 'a@b.example').token,
    );
  });

  it('tells apart values that UTF-8 cannot', () => {
    const book = newBook();
    const tokens = ['\ud800', '\ud801', '\udc00', '\ufffd'].map(
      (value) => book.nameFor('TERM', value, value).token,
    );
    assert.equal(new Set(tokens).size, 4);
    assert.equal(new Set(tokens.map((token) => token.length)).size, 1);
  });

  it('is one-to-one over any values, spellings and types', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('PERSON', 'EMAIL', 'LITERAL'),
            fc.string({ maxLength: 3 }),
            fc.string({ maxLength: 3 }),
          ),
        ),
        (values) => {
          const book = newBook();
          const byToken = new Map<string, string>();
          for (const [type, canonical, surface] of values) {
            const { token } = book.nameFor(type, canonical, surface);
            const identity = JSON.stringify([type, canonical, surface]);
            assert.equal(byToken.get(token) ?? identity, identity);
            byToken.set(token, identity);
            const { code = '', variant } = parseToken(token) ?? {};
            assert.equal(book.lookup(type, code.toUpperCase(), variant)?.value, surface);
          }
          assert.equal(byToken.size, new Set(values.map((value) => JSON.stringify(value))).size);
        },
      ),
    );
  });

  it('stays one-to-one and fast with a hundred thousand values: codes grow where they collide', () => {
    const book = newBook({ vault: { ...aesVault(), seal: () => new Uint8Array() } });
    const started = performance.now();
    const values = Array.from({ length: 100_000 }, (_, i) => `Person${i} Meier`);
    const tokens = new Set(values.map((value) => book.nameFor('PERSON', canonicalOf(value), value).token));
    assert.equal(tokens.size, values.length);
    const codes = Map.groupBy(tokens, (token) => parseToken(token)?.code.length ?? 0);
    assert.deepEqual(
      [...codes.keys()].toSorted((a, b) => a - b),
      [4, 6, 8],
    );
    assert.equal(new Set([...tokens].map((token) => parseToken(token)?.code)).size, values.length);
    const text = `Dear Person77 Meier, ${'so it is said that person12345 MEIER wrote, not Person12 Meierling. '.repeat(30)}`;
    const asked = performance.now();
    assert.equal(book.known(text).length, 31);
    assert.ok(performance.now() - asked < 50, 'one look through 2 KB');
    assert.ok(asked - started < 15_000, 'a hundred thousand names');
  });

  it('finds its values as whole words in any letter case, the longest first', () => {
    const book = newBook();
    for (const value of ['Anna', 'Anna Schmidt', 'anna@example.de', '山田', '+49 30 123', '42'])
      book.nameFor('PERSON', canonicalOf(value), value);
    book.nameFor('LITERAL', '[EMAIL_22kk]', '[EMAIL_22kk]');
    const text =
      'ANNA SCHMIDT, Annabel, anna, Hanna, 42, 私は山田です, +49 30 123, +49 30 1234, [EMAIL_22kk]';
    assert.deepEqual(
      book.known(text).map(({ start, end }) => text.slice(start, end)),
      ['ANNA SCHMIDT', 'anna', '山田', '+49 30 123'],
    );
  });

  it('offers new names until they are confirmed, also to a second request', () => {
    const book = newBook();
    book.nameFor('EMAIL', 'a@b.example', 'a@b.example');
    const first = book.takeNew();
    book.nameFor('EMAIL', 'c@d.example', 'c@d.example');
    const second = book.takeNew();
    assert.deepEqual([first.length, second.length], [1, 2]);
    book.confirm(second);
    assert.deepEqual(book.takeNew(), []);
    book.confirm(first);
    assert.deepEqual(book.takeNew(), []);
  });

  it('offers a request what it uses, also where another request was given the name first', () => {
    const book = newBook();
    const shared = book.nameFor('EMAIL', 'a@b.example', 'a@b.example');
    book.takeNew([shared]);
    const own = book.nameFor('EMAIL', 'c@d.example', 'c@d.example');
    book.nameFor('EMAIL', 'e@f.example', 'e@f.example');
    const rows = book.takeNew([own, shared, own]);
    assert.deepEqual(
      rows.map(({ token }) => token),
      [own.token, shared.token],
    );
    book.confirm(rows);
    assert.deepEqual(book.takeNew([own, shared]), []);
    assert.deepEqual(book.takeNew([]), []);
    assert.equal(book.takeNew().length, 1);
  });

  it('lets names that nobody uses again go along when many wait', () => {
    const book = newBook({ vault: { ...aesVault(), seal: () => new Uint8Array() } });
    for (let i = 0; i < 1_001; i += 1) book.nameFor('EMAIL', `${i}@b.example`, `${i}@b.example`);
    const used = book.nameFor('EMAIL', '7@b.example', '7@b.example');
    assert.equal(book.takeNew([used]).length, 1_001);
  });

  it('seals value and canonical form, bound to scope and token', () => {
    const vault = aesVault();
    const book = newBook({ vault });
    const named = book.nameFor('EMAIL', 'secret@b.example', 'Secret@b.example');
    const [row] = book.takeNew();
    assert.ok(row !== undefined);
    assert.equal(Buffer.from(row.sealed).includes('ecret'), false);
    assert.deepEqual(openPseudonym(vault, row), named);
    assert.throws(() => openPseudonym(vault, { ...row, token: '[EMAIL_2222]' }), {
      code: 'inspection_failed',
    });
    assert.throws(() => openPseudonym(vault, { ...row, sealed: row.sealed.map((byte) => byte ^ 1) }), {
      code: 'inspection_failed',
    });
  });

  it('keeps names that are used and forgets the others when their time is over', () => {
    let now = 0;
    const day = 24 * 3_600_000;
    const book = newBook({ now: () => now });
    const used = book.nameFor('EMAIL', 'used@b.example', 'used@b.example');
    book.nameFor('EMAIL', 'idle@b.example', 'idle@b.example');
    book.confirm(book.takeNew());
    now = 200 * day;
    assert.deepEqual(book.nameFor('EMAIL', 'used@b.example', 'used@b.example'), used);
    assert.deepEqual(
      book.takeNew().map(({ token, expires }) => [token, expires]),
      [[used.token, now + 365 * day]],
    );
    now = 366 * day;
    book.forgetExpired();
    assert.deepEqual(
      book.known('used@b.example idle@b.example').map(({ pseudonym }) => pseudonym.value),
      ['used@b.example'],
    );
    assert.ok(book.holds('used@b.example'));
    assert.ok(!book.holds('idle@b.example'));
    assert.equal(book.scope, SCOPE);
  });
});
