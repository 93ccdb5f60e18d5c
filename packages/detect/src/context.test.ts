import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDetector } from './index.ts';

const detector = createDetector();
const BSN = '111222333';

function found(text: string): readonly string[] {
  return detector
    .detect(text)
    .filter((one) => one.type === 'NATIONAL_ID')
    .map((one) => text.slice(one.start, one.end));
}

describe('a word that a value needs', () => {
  it('may stand right of it, as a remark', () => {
    for (const text of [
      `${BSN} (BSN)`,
      `${BSN} is my BSN.`,
      `${BSN} - burgerservicenummer`,
      `I have ${BSN} as my BSN`,
    ])
      assert.deepEqual(found(text), [BSN], text);
  });

  it('does not speak for a value on its left where it is the label of the next one', () => {
    for (const text of [
      `${BSN} BSN: 123456782`,
      `${BSN}, BSN`,
      `${BSN} BSN 5`,
      `${BSN}\nBSN`,
      `${BSN}. BSN is the name`,
    ])
      assert.ok(!found(text).includes(BSN), text);
  });

  it('speaks for a whole column from its header, whatever the form of the table', () => {
    for (const [delimiter, edge, rule] of [
      [',', '', ''],
      [';', '', ''],
      ['\t', '', ''],
      [' | ', '| ', '|---|---|---|\n'],
    ] as const) {
      const row = (cells: readonly string[]): string =>
        edge + cells.join(delimiter) + edge.split('').toReversed().join('');
      const rows = Array.from({ length: 150 }, (_, i) => row([`Person ${'abc'[i % 3]}`, BSN, 'gold']));
      const text = `${row(['name', 'bsn', 'status'])}\n${rule}${rows.join('\n')}\n`;
      assert.equal(found(text).length, 150, JSON.stringify(delimiter));
    }
  });

  it('does not speak for other columns', () => {
    const rows = Array.from({ length: 20 }, () => `${BSN};gold`).join('\n');
    assert.deepEqual(found(`amount;bsn status\n${rows}`), []);
  });

  it('speaks for every value nested under it as a key', () => {
    const list = Array.from({ length: 60 }, () => `"${BSN}"`).join(', ');
    assert.equal(found(`{"people": {"bsn": [${list}], "other": ["${BSN}"]}}`).length, 60);
    const lines = Array.from({ length: 60 }, () => `    - ${BSN}`).join('\n');
    assert.equal(found(`people:\n  bsn:\n${lines}\n  other:\n    - ${BSN}\n`).length, 60);
  });

  it('is read from the form of any text without harm to its offsets', () => {
    const piece = fc.constantFrom(
      'a',
      'bsn',
      BSN,
      ',',
      ';',
      '|',
      '\t',
      '\n',
      '"',
      '{',
      '}',
      '[',
      ']',
      ':',
      ' ',
      '  - ',
      '---',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        for (const one of detector.detect(text)) assert.ok(one.start < one.end && one.end <= text.length);
      }),
      { numRuns: 1500 },
    );
  });
});
