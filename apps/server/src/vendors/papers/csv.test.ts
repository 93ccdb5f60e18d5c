import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseDay } from '@bailiwick/diligence/day';
import fc from 'fast-check';
import { csv } from './csv.ts';

const ON = parseDay('2026-11-23');
assert.ok(ON);

/** RFC 4180, as a spreadsheet reads it. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? '';
    if (quoted && sign === '"' && text[i + 1] === '"') {
      cell += '"';
      i += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === ',') {
      rows.at(-1)?.push(cell);
      cell = '';
    } else if (!quoted && sign === '\r' && text[i + 1] === '\n') {
      rows.at(-1)?.push(cell);
      rows.push([]);
      cell = '';
      i += 1;
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

describe('any text in a CSV cell', () => {
  it('comes back as it was, or with an apostrophe before what would be a formula', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '＝'), fc.string()).map(([a, b]) => a + b),
    );
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 4 }), (values) => {
        const columns = values.map((_, i) => ({ key: `k${i}`, head: `h${i}`, width: 1 }));
        const row = Object.fromEntries(values.map((text, i) => [`k${i}`, text]));
        const [, back = []] = parse(
          csv({ name: 's', title: 'S', language: 'en', on: ON, columns, rows: [row] }),
        );
        assert.equal(back.length, values.length);
        for (const [i, text] of back.entries()) {
          assert.ok(text === values[i] || text === `'${values[i]}`);
          assert.ok(!/^[=+\-@\t\r]/.test(text));
        }
      }),
    );
  });
});
