import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellOf } from './save.ts';

describe('a cell of CSV', () => {
  it('is quoted where it must be (RFC 4180)', () => {
    assert.equal(cellOf('plain'), 'plain');
    assert.equal(cellOf('a "b", c'), '"a ""b"", c"');
    assert.equal(cellOf('two\nlines'), '"two\nlines"');
    assert.equal(cellOf(-7), '-7');
  });

  it('is no formula, whatever somebody wrote into a prompt or a name', () => {
    for (const formula of [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=HYPERLINK("https://evil.example")',
    ])
      assert.match(cellOf(formula), /^"?'/);
  });
});
