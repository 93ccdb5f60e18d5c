import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Day } from '../day.ts';
import { AGREEMENT, withChange } from './agreement.fixture.ts';
import { objectionTerm } from './objection-clock.ts';

const FRIDAY = '2026-05-01' as Day;

describe('the time to object to a new sub-processor', () => {
  it('is counted from the day after the notice, and shows the clause', () => {
    const term = objectionTerm(AGREEMENT, FRIDAY);
    assert.equal(term.deadline, '2026-05-31');
    assert.match(term.clause ?? '', /at least 30 days in advance/);
  });

  it('leaves out Saturdays and Sundays where business days count, and says that holidays are not known', () => {
    const term = objectionTerm(withChange('at least 30 days', 'at least 10 business days'), FRIDAY);
    assert.equal(term.deadline, '2026-05-15');
    assert.match(term.note, /holidays are not known/);
  });

  it('has no last day where the document names none', () => {
    const term = objectionTerm(withChange('at least 30 days in advance', 'in advance'), FRIDAY);
    assert.equal(term.deadline, undefined);
    assert.match(term.note, /without delay/);
    assert.equal(objectionTerm('', FRIDAY).clause, undefined);
  });
});
