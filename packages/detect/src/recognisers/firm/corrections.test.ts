import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Correction } from '@bailiwick/contract/detector';
import { createDetector } from '../../index.ts';

const found = (text: string, ...corrections: Correction[]): readonly string[] =>
  createDetector({ corrections })
    .detect(text)
    .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe("a person's correction", () => {
  const mail = 'write to info@example.org or anna@example.org';

  it('takes away what was found wrongly, and only that', () => {
    assert.equal(found(mail).length, 2);
    assert.deepEqual(found(mail, { verdict: 'wrong', text: 'INFO@example.org' }), ['EMAIL anna@example.org']);
  });

  it('may be about one type alone', () => {
    assert.equal(found(mail, { verdict: 'wrong', text: 'info@example.org', type: 'PERSON' }).length, 2);
  });

  it('adds what was missed, as what the person says it is', () => {
    assert.deepEqual(
      found('the qoph of zayin', { verdict: 'missed', text: 'Qoph of Zayin', type: 'ORGANIZATION' }),
      ['ORGANIZATION qoph of zayin'],
    );
  });
});
