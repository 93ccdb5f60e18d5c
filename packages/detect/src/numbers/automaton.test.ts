import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { builtIn } from '../recognisers/all.ts';
import { Automaton, type Kind } from './automaton.ts';
import { treeOf } from './pattern.ts';

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

/** Kinds that may begin as a text begins. */
function kindsFor(patterns: readonly RegExp[], text: string): readonly Kind[] {
  const begins = /^\d/.test(text) ? 'digit' : 'letter';
  return patterns.map((pattern) => ({ tree: treeOf(pattern), begins }));
}

function possible(patterns: readonly RegExp[], text: string, over?: number): ReadonlySet<number> {
  return new Set(new Automaton(kindsFor(patterns, text)).possible(text, 0, over).ids);
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
        const rows = possible(PATTERNS, text);
        for (const [id, pattern] of PATTERNS.entries())
          assert.ok(!matches(pattern, text) || rows.has(id), `${pattern.source} on ${JSON.stringify(text)}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves out what differs in the run of digits, letters and separators', () => {
    const some = PATTERNS.slice(0, 3);
    assert.deepEqual([...possible(some, '12345678')], [0]);
    assert.deepEqual([...possible(some, '123456789')], [2]);
    assert.deepEqual([...possible(some, 'GB29 NWBK 6016')], [1]);
    assert.deepEqual([...possible(some, '12 items')], []);
  });

  it('reads the end of a pattern: no digit may follow where the pattern says so', () => {
    assert.deepEqual([...possible(PATTERNS.slice(0, 3), '123-45-67891')], []);
  });

  it('counts a pattern that is longer than it reads as possible', () => {
    assert.ok(possible(PATTERNS, '1'.repeat(80)).has(8));
  });

  it('counts a pattern that it cannot read as possible everywhere', () => {
    assert.equal(treeOf(/(?i:a)\d/y), undefined);
    assert.ok(possible([/(?i:a)\d/y], 'zzz').has(0));
  });

  it('understands every built-in row', () => {
    for (const row of builtIn())
      if (row.on === 'number') assert.notEqual(treeOf(row.pattern), undefined, row.pattern.source);
  });

  it('stays small and right however many shapes of text it meets', () => {
    const patterns = builtIn().flatMap((row) => (row.on === 'number' ? [row.pattern] : []));
    const automaton = new Automaton(kindsFor(patterns, '1'));
    const shape = fc.string({ unit: fc.constantFrom('1', 'A', ' ', '-', '.', '/', '_'), maxLength: 30 });
    fc.assert(
      fc.property(shape, (behind) => {
        const text = `1${behind}`;
        const ids = new Set(automaton.possible(text, 0).ids);
        for (const [id, pattern] of patterns.entries())
          if (matches(pattern, text)) assert.ok(ids.has(id), pattern.source);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('an automaton', () => {
  it('asks only rows that begin as the text does', () => {
    const tree = treeOf(/\w\d/y);
    const automaton = new Automaton([
      { tree, begins: 'digit' },
      { tree, begins: 'letter' },
    ]);
    assert.deepEqual(automaton.possible('12', 0).ids, [0]);
    assert.deepEqual(automaton.possible('a2', 0).ids, [1]);
  });

  it('reads the first character exactly, and digits alike behind it', () => {
    const patterns = [/[1-3]\d/y, /(?!BG)[A-C]\d|9[1-3]/y, /(?:-|\+)*7/y];
    assert.deepEqual([...possible(patterns, '27')], [0]);
    assert.deepEqual([...possible(patterns, '97')], [1]);
    assert.deepEqual([...possible(patterns, 'B7')], [1]);
    assert.deepEqual([...possible(patterns, '-7')], [2]);
    assert.deepEqual([...possible(patterns, '47')], []);
  });

  it('knows what letters are where a pattern says that none may follow', () => {
    const dose = [/\d{1,3} ?mg(?!\p{L})/uy];
    assert.deepEqual([...possible(dose, '40 mg daily')], [0]);
    assert.deepEqual([...possible(dose, '40 mgs')], []);
  });

  it('names only rows that may reach over an offset, where it is asked so', () => {
    const patterns = [/\d{4}/y, /\d{4} \d{4}/y, /\d{4} \d{4} \d{4}(?!\d)/y];
    assert.deepEqual([...possible(patterns, '1234 5678 9012')], [0, 1, 2]);
    assert.deepEqual([...possible(patterns, '1234 5678 9012', 4)], [1, 2]);
    assert.deepEqual([...possible(patterns, '1234 5678 9012', 9)], [2]);
    assert.deepEqual([...possible(patterns, '1234 5678 9012', 20)], []);
  });
});
