import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';
import { createDetector } from '../index.ts';

const detector = createDetector({ names: false });
const BSN = '111222333';

/** Which citizen numbers are found; nine digits are one only where a heading says so. */
function numbersIn(text: string): number {
  return detector.detect(text).filter(({ subtype }) => subtype === 'NL_BSN').length;
}

const FORMS: Readonly<Record<string, string>> = {
  'a table that psql prints': ` name |    bsn    \n------+-----------\n Jo   | ${BSN}\n Al   | ${BSN}\n`,
  'a table that mysql prints': `+----+-----------+\n| id | bsn       |\n+----+-----------+\n|  1 | ${BSN} |\n|  2 | ${BSN} |\n+----+-----------+\n`,
  'a grid of reStructuredText': `+----+-----------+\n| No | BSN       |\n+====+===========+\n| 1  | ${BSN} |\n+----+-----------+\n| 2  | ${BSN} |\n+----+-----------+\n`,
  'a table drawn with boxes': `┌────┬───────────┐\n│ id │ bsn       │\n├────┼───────────┤\n│  1 │ ${BSN} │\n│  2 │ ${BSN} │\n└────┴───────────┘\n`,
  'columns parted by spaces': `city      bsn         note\n====      =========   ====\nUtrecht   ${BSN}   new\nDelft     ${BSN}   old\n`,
  'a data frame': `      city        bsn\n0  Utrecht  ${BSN}\n1  Delft    ${BSN}\n`,
  'a table of LaTeX': `City & BSN & Note \\\\ \\hline\nUtrecht & ${BSN} & new \\\\\nDelft & ${BSN} & old \\\\\n`,
  'rows of an INSERT': `INSERT IGNORE INTO people (id, bsn, note) VALUES (1, '${BSN}', 'it''s'), (2, '${BSN}', NOW());`,
  'arguments of a prepared INSERT': `run("INSERT INTO people (id, bsn) VALUES (?, ?)", (1, "${BSN}"), (2, "${BSN}"))`,
  'a dump of PostgreSQL': `COPY public.people (id, bsn, note) FROM stdin;\n1\t${BSN}\tnew\n2\t${BSN}\t\\N\n\\.\n`,
  'names and rows of JSON': `{"columns":["id","bsn"],"rows":[[1,"${BSN}"],[2,"${BSN}"]]}`,
  'names as the first row of JSON': `[["id","bsn"],[1,"${BSN}"],[2,"${BSN}"]]`,
  'a table of HTML': `<table><tr><th>City</th><th>BSN</th></tr><tr><td>Delft</td><td>${BSN}</td></tr><tr><td>Breda</td><td>${BSN}</td></tr></table>`,
  'rows of HTML that begin with their heading': `<table><tr><th>BSN</th><td>${BSN}</td></tr><tr><th>BSN</th><td>${BSN}</td></tr></table>`,
  'a list of terms': `<dl><dt>BSN</dt><dd>${BSN}</dd><dt>City</dt><dd>Delft</dd><dt>BSN</dt><dd>${BSN}</dd></dl>`,
  'fields of a form': `<label for="a">BSN</label><input id="a" value="${BSN}"><label>BSN</label> <input value="${BSN}">`,
};

describe('the heading of a column speaks for its values in', () => {
  for (const [form, text] of Object.entries(FORMS))
    it(form, () => {
      assert.equal(numbersIn(text), 2, text);
      assert.equal(numbersIn(text.replace(/bsn/gi, 'lot')), 0, 'and only the heading does');
    });
});

describe('the heading of another column', () => {
  for (const [form, text] of [
    ['INSERT', `INSERT INTO t (bsn, lot) VALUES ('x', '${BSN}');`],
    ['JSON', `{"columns":["bsn","lot"],"rows":[["x","${BSN}"]]}`],
    ['HTML', `<tr><th>BSN</th><th>Lot</th></tr><tr><td>x</td><td>${BSN}</td></tr>`],
  ] as const)
    it(`says nothing of a value in ${form}`, () => assert.equal(numbersIn(text), 0));
});

describe('fields that only their place names', () => {
  it('are read in messages between clinics', () => {
    const found = detector.detect('PID|1||448192^^^C^MR||Brandt^Ilse||19750308|F|||Am Ufer 5^^Kassel\r');
    assert.deepEqual(
      found.filter(({ type }) => type === 'DATE_OF_BIRTH' || type === 'HEALTH_ID').map(({ type }) => type),
      ['HEALTH_ID', 'DATE_OF_BIRTH'],
    );
  });
});

describe('the form of a text', () => {
  it('costs time in proportion to its length, however hostile', () => {
    for (const piece of [
      'INSERT INTO t (',
      '[["a","b"],',
      '<td>',
      '<th>a',
      "('a',",
      'a  b\n',
      'NAD+',
      'COPY t (',
    ]) {
      const timed = (count: number): number => {
        const text = piece.repeat(count);
        const start = cpuTime();
        detector.detect(`${text} ${BSN}`);
        return cpuTime() - start;
      };
      timed(2000);
      const [small, large] = [timed(2000), timed(16_000)];
      assert.ok(
        large < small * 16 + 60,
        `${piece}: ${small.toFixed(1)} ms, eight times as much ${large.toFixed(1)} ms`,
      );
    }
  });

  it('does no harm to offsets', () => {
    const parts = fc.constantFrom(
      'INSERT INTO t (a, bsn) VALUES ',
      '(1, ',
      `'${BSN}'`,
      ')',
      '[',
      ']',
      '<td>',
      '<th>bsn',
      '\n',
      '  ',
      '"bsn"',
      ',',
      'COPY t (bsn) FROM stdin;\n',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        for (const { start, end } of detector.detect(text))
          assert.ok(start >= 0 && start < end && end <= text.length);
      }),
    );
  });
});
