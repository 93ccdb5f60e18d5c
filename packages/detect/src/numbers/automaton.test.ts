import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { builtIn } from '../recognisers/all.ts';
import { Automaton } from './automaton.ts';
import { firstOf, treeOf } from './pattern.ts';

const PATTERNS = [
  /\d{3}-?\d{5}(?!\w)/y,
  /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?!\w)/y,
  /(?!000|666)\d{3}([ .-]?)\d\d\1\d{4}(?!\w|-\d)/y,
  /[a-f]{2}(?:\d|x)+/iy,
  /\d{1,3}(?=,)/y,
  /(?<head>\d\d)[^\d]\k<head>/y,
  /\d{2,}\/\d*[\s\x2d\u{41}]?Z?/uy,
  /\p{L}\d+/uy,
  /\d{40,60}X/y,
] as const;

function possible(patterns: readonly RegExp[], text: string, at: number): ReadonlySet<number> {
  const rows = new Int32Array(Math.ceil(patterns.length / 32));
  new Automaton(patterns.map(treeOf)).possible(text, at, rows);
  return new Set([...patterns.keys()].filter((id) => ((rows[id >> 5] as number) >> (id & 31)) & 1));
}

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** Texts that the patterns match, mostly. */
const almost = fc.oneof(
  fc.stringMatching(/^\d{3}([ .-]?)\d\d[ .-]?\d{2,4}$/),
  fc.stringMatching(/^[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}$/),
  fc.stringMatching(/^[a-fA-F]{2}[\dxX]{1,9}$/),
  fc.stringMatching(/^\d\d[-/]\d{0,2}[\sA]?Z?$/),
  fc.stringMatching(/^\d{40,60}X$/),
  fc.string({ unit: fc.constantFrom('0', '7', 'A', 'b', 'x', ' ', '-', '.', '/', ',', 'é'), maxLength: 50 }),
);

describe('the automaton of all patterns', () => {
  it('never leaves out a pattern that matches', () => {
    fc.assert(
      fc.property(almost, fc.constantFrom('', ' ', '1', 'a', '-1', ', and so on'), (head, tail) => {
        const text = head + tail;
        const rows = possible(PATTERNS, text, 0);
        for (const [id, pattern] of PATTERNS.entries())
          assert.ok(!matches(pattern, text) || rows.has(id), `${pattern.source} on ${JSON.stringify(text)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out what differs in the run of digits, letters and separators', () => {
    const some = PATTERNS.slice(0, 3);
    assert.deepEqual([...possible(some, '12345678', 0)], [0]);
    assert.deepEqual([...possible(some, '123456789', 0)], [2]);
    assert.deepEqual([...possible(some, 'GB29 NWBK 6016', 0)], [1]);
    assert.deepEqual([...possible(some, '12 items', 0)], []);
  });

  it('reads the end of a pattern: no digit may follow where the pattern says so', () => {
    assert.deepEqual([...possible(PATTERNS.slice(0, 3), '123-45-67891', 0)], []);
  });

  it('counts a pattern that is longer than it reads as possible', () => {
    assert.ok(possible(PATTERNS, '1'.repeat(80), 0).has(8));
  });

  it('counts a pattern that it cannot read as possible everywhere', () => {
    assert.equal(treeOf(/(?i:a)\d/y), undefined);
    assert.ok(possible([/(?i:a)\d/y], 'zzz', 0).has(0));
  });

  it('understands every built-in row', () => {
    for (const row of builtIn())
      if (row.on === 'number') assert.notEqual(treeOf(row.pattern), undefined, row.pattern.source);
  });

  it('stays small and right however many shapes of text it meets', () => {
    const patterns = builtIn().flatMap((row) => (row.on === 'number' ? [row.pattern] : []));
    const automaton = new Automaton(patterns.map(treeOf));
    const shape = fc.string({ unit: fc.constantFrom('1', 'A', ' ', '-', '.', '/', '_'), maxLength: 30 });
    fc.assert(
      fc.property(shape, (text) => {
        const rows = new Int32Array(Math.ceil(patterns.length / 32));
        automaton.possible(text, 0, rows);
        for (const [id, pattern] of patterns.entries())
          if (matches(pattern, text)) assert.ok(((rows[id >> 5] as number) >> (id & 31)) & 1, pattern.source);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('what a pattern may begin with', () => {
  const first = (pattern: RegExp): string => {
    const { ascii } = firstOf(treeOf(pattern) ?? { kind: 'sequence', parts: [] });
    return String.fromCharCode(...[...ascii.keys()].filter((code) => ascii[code] === 1));
  };

  it('is every character that a match can begin with, and no other', () => {
    assert.equal(first(/[1-3]?[a-c]x/iy), '123ABCabc');
    assert.equal(first(/(?!BG)[A-C]\d|9/y), '9ABC');
    assert.equal(first(/(?:-|\+)*7/y), '+-7');
  });
});
