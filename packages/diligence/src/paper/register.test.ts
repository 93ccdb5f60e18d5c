import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plusDays } from '../day.ts';
import { sheetPaper } from './document.ts';
import { GOOD, POOR, TODAY, UNKNOWN, dossierOf, gatesOf, idOf, offering } from './example.fixture.ts';
import { lightOf } from './lights.ts';
import { comparisonSheet, registerSheet, subprocessorSheet } from './register.ts';

const gates = gatesOf(dossierOf(GOOD, POOR, UNKNOWN));
const lights = (...answers: Parameters<typeof offering>[1]) => {
  const [gate] = gatesOf(dossierOf(offering({ id: idOf('x') }, answers)));
  assert.ok(gate);
  return gate;
};

describe('lights', () => {
  it('are grey where nothing is known, and never green by silence', () => {
    assert.equal(lightOf('breach', lights(), TODAY), 'grey');
    assert.equal(lightOf('keeping', lights({ field: 'retention_period', value: 'zero' }), TODAY), 'amber');
  });

  it('are red for words that can use up the 72 hours, green for few hours', () => {
    const told = (value: '48' | '72' | '100' | 'without_undue_delay') =>
      lightOf('breach', lights({ field: 'breach_notice', value }), TODAY);
    assert.deepEqual(
      [told('48'), told('72'), told('100'), told('without_undue_delay')],
      ['green', 'amber', 'red', 'red'],
    );
  });

  it('turn amber when nobody has looked for three months, and grey when the evidence has run out', () => {
    const seen = plusDays(TODAY, -91);
    assert.equal(
      lightOf('separation', lights({ field: 'segregation', value: 'logical', seen }), TODAY),
      'amber',
    );
    const until = plusDays(TODAY, -1);
    assert.equal(
      lightOf('separation', lights({ field: 'segregation', value: 'logical', until }), TODAY),
      'grey',
    );
  });
});

describe('the tables', () => {
  it('list every offering in the register with owner, purpose, state and six lights', () => {
    const { rows, columns } = registerSheet(gates, TODAY);
    assert.deepEqual(
      rows.map(({ id }) => id),
      ['nordlicht.api', 'quickchat', 'new.tool'],
    );
    for (const row of rows) for (const { key } of columns) assert.equal(typeof row[key], 'string');
    assert.equal(rows[0]?.['owner'], 'Θεοδώρα Παπαδοπούλου');
    assert.equal(rows[1]?.['breach'], 'red');
  });

  it('name as processors only those to whom data may go', () => {
    const { rows } = subprocessorSheet(gates, TODAY);
    assert.deepEqual(
      rows.map(({ vendor }) => vendor),
      ['Nordlicht Sprachmodelle', 'QuickChat'],
    );
    assert.match(rows[0]?.['list_source'] ?? '', /^https:/);
  });

  it('set offerings side by side, contradictions unflattened', () => {
    const { rows } = comparisonSheet(gates, TODAY);
    const training = rows.find((row) => row['_key'] === 'training');
    assert.match(training?.['quickchat'] ?? '', /contradictory: never \/ yes/);
    const encryption = rows.find((row) => row['_key'] === 'encryption');
    assert.equal(encryption?.['quickchat'], 'not known / expired (was: stated)');
  });

  it('are printed in several tables where they are too wide, each with the questions', () => {
    const many = Array.from({ length: 12 }, (_, i) => offering({ id: idOf(`o${i}`) }, []));
    const { blocks } = sheetPaper(comparisonSheet(gatesOf(dossierOf(...many)), TODAY));
    const heads = blocks.map((block) => (block.kind === 'table' ? block.heads : []));
    assert.ok(heads.length > 1);
    assert.ok(heads.every(([first]) => first === 'Question'));
    assert.equal(heads.flat().length, 12 + heads.length);
  });

  it('leave narrow columns off paper, but not out of the data', () => {
    const sheet = registerSheet(gates, TODAY);
    const [table] = sheetPaper(sheet).blocks;
    assert.ok(table?.kind === 'table' && table.heads.length < sheet.columns.length);
    assert.ok(table.rows.every((row) => row.length === table.heads.length));
  });
});
