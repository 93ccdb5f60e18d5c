import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { InvalidFilter, parseFilter } from './filter.ts';

const ada = {
  id: 'u_1',
  userName: 'Ada@keller.example',
  externalId: 'AbC',
  active: true,
  name: { familyName: 'Keller' },
  emails: [{ value: 'ada@keller.example', type: 'work' }],
  meta: { created: '2026-11-23T10:00:00Z' },
};

describe('a filter', () => {
  for (const [filter, matches] of [
    ['userName eq "ada@KELLER.example"', true],
    ['userName Eq "bob@keller.example"', false],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName sw "ada"', true],
    ['externalId eq "abc"', false],
    ['externalId eq "AbC"', true],
    ['active eq true and name.familyName co "ell"', true],
    ['active eq false or userName pr', true],
    ['not (userName eq "ada@keller.example")', false],
    ['title pr', false],
    ['title ne "x"', true],
    ['emails eq "ada@keller.example"', true],
    ['emails.value ew "example"', true],
    ['emails[type eq "work" and value co "keller"]', true],
    ['emails[type eq "home"]', false],
    ['meta.created gt "2026-01-01T00:00:00Z"', true],
    ['(active eq true or active eq false) and (id eq "u_1")', true],
    ['name.familyName eq "a\\"b"', false],
  ] as const) {
    it(`${filter}: ${matches}`, () => {
      assert.equal(parseFilter(filter)(ada), matches);
    });
  }

  it('binds “and” tighter than “or”', () => {
    const filter = parseFilter('id eq "u_1" or id eq "u_2" and active eq false');
    assert.equal(filter(ada), true);
    assert.equal(filter({ ...ada, id: 'u_2' }), false);
  });

  for (const broken of [
    '',
    'userName',
    'userName eq',
    'userName eq ada',
    'userName like "a"',
    '(userName pr',
    'userName pr)',
    'userName eq "a" userName',
    'userName eq "a',
    'emails[type eq "work"',
    `${'('.repeat(100)}userName pr${')'.repeat(100)}`,
    `userName eq "${'a'.repeat(3_000)}"`,
    '; drop table users',
  ])
    it(`refuses ${JSON.stringify(broken.slice(0, 40))}`, () => {
      assert.throws(() => parseFilter(broken), InvalidFilter);
    });

  it('is read or refused, whatever it says', () => {
    const words = fc.constantFrom(
      'userName',
      'eq',
      '"a"',
      'and',
      'or',
      'not',
      '(',
      ')',
      '[',
      ']',
      'pr',
      'true',
      '1',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words).map((list) => list.join(' ')),
          fc.string(),
        ),
        (text) => {
          try {
            assert.equal(typeof parseFilter(text)(ada), 'boolean');
          } catch (error) {
            assert.ok(error instanceof InvalidFilter, String(error));
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
