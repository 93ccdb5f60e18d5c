import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkAct } from './act.ts';

const ACT = {
  kind: 'content.revealed',
  by: { kind: 'person', name: 'Petra Keller' },
  about: 'cv_01m82pnms28217b503h0n8gy5f',
  details: { tokens: 2, scope: '0f'.repeat(16), classes: ['personal', 'health'], narrower: true },
  reason: 'Complaint of a customer, file 17/2026',
} as const;
const refused = { code: 'malformed_request' };

describe('an act', () => {
  it('takes ids, codes and counts, a name and a reason of one line', () => {
    checkAct(ACT);
    checkAct({ kind: 'conversation.expired', by: { kind: 'product', part: 'sweep' } });
  });

  it('takes no sentence, no address and no number of a person as a detail, whatever it is', () => {
    for (const value of [
      'anna@example.com',
      'Anna Muster',
      'a b',
      '',
      ' x',
      '+49 30 123',
      'naïve',
      'x'.repeat(121),
    ])
      for (const act of [
        { ...ACT, details: { value } },
        { ...ACT, details: { values: ['ok', value] } },
        { ...ACT, about: value },
        { ...ACT, by: { kind: 'product', part: value } as const },
      ])
        assert.throws(() => checkAct(act), refused);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(' ', '@', '\n', '\u00a0'), (text, white) =>
        assert.throws(() => checkAct({ ...ACT, details: { value: `a${text}${white}b` } }), refused),
      ),
    );
    assert.throws(() => checkAct({ ...ACT, details: { count: Number.NaN } }), refused);
    assert.throws(() => checkAct({ ...ACT, details: { 'Anna Muster': 1 } }), refused);
  });

  it('takes no reason that is long, empty or of several lines, and shows nothing of what it refuses', () => {
    for (const reason of ['x'.repeat(201), ' ', 'one\ntwo', '\ud800'])
      assert.throws(() => checkAct({ ...ACT, reason }), { ...refused, message: /^The reason of/ });
  });
});
