import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { rowsOf } from './delimited.ts';

async function rows(...pieces: string[]): Promise<readonly (readonly string[])[]> {
  const found = [];
  for await (const row of rowsOf(pieces)) found.push(row);
  return found;
}

describe('a table is read', () => {
  for (const [what, text] of [
    ['with commas', 'a,b\r\n1,2\r\n'],
    ['with semicolons', 'a;b\n1;2'],
    ['with tabs', 'a\tb\r1\t2\r'],
    ['with a byte order mark and quotes', '\uFEFF"a","b"\n"1","2"\n'],
    ['with empty lines', 'a,b\n\n1,2\n\n'],
  ] as const) {
    it(what, async () =>
      assert.deepEqual(await rows(text), [
        ['a', 'b'],
        ['1', '2'],
      ]),
    );
  }

  it('with delimiters, quotes and line ends inside of quotes', async () => {
    assert.deepEqual(await rows('n,t\n"Keller, Anna","said ""no""\ntwice"\n'), [
      ['n', 't'],
      ['Keller, Anna', 'said "no"\ntwice'],
    ]);
  });

  it('the same however it was cut into pieces', async () => {
    const text = '\uFEFFname;born\r\n"Núñez; Ana";1.2.1980\r\nb;"x ""y"""\r\n';
    const whole = await rows(text);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 40 }),
        async (sizes) => {
          const pieces: string[] = [];
          let at = 0;
          for (let i = 0; at < text.length; i++) {
            const size = sizes[i % sizes.length] as number;
            pieces.push(text.slice(at, at + size));
            at += size;
          }
          assert.deepEqual(await rows(...pieces), whole);
        },
      ),
    );
  });
});

describe('what is no table is refused', () => {
  it('where a quote never ends', async () => {
    await assert.rejects(rows('a,b\n"1,2\n'), { code: 'malformed_request' });
  });
  it('where a row is longer than any table has', async () => {
    const pieces = Array.from({ length: 40 }, () => '"x,'.repeat(20_000));
    await assert.rejects(rows('a,b\n', ...pieces), { code: 'malformed_request' });
  });
  it('and nothing at all has no rows', async () => assert.deepEqual(await rows(''), []));
});
