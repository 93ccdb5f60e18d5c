import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ErrorCode, ERROR_CODES } from '@bailiwick/contract/errors';
import { offeringId } from '@bailiwick/contract/ids';
import { ACTIONS, type Action } from './decision.ts';
import { type GrantedException, excepted, mayBeExcepted } from './exception.ts';
import type { Judged } from './verdict.ts';

const HERE = offeringId('vendor');
const exception = (more: Partial<GrantedException> = {}): GrantedException => ({
  id: 'ap_1',
  offering: HERE,
  classes: new Set(['health']),
  form: 'pseudonymised',
  uses: 'many',
  ...more,
});
const verdict = (action: Action, code: ErrorCode = 'blocked_by_policy'): Judged => ({
  class: 'health',
  action,
  because: 'health at vendor: policy says so.',
  code,
});
const OPENED = new Set<ErrorCode>(['blocked_by_policy', 'evidence_missing']);

describe('an exception', () => {
  it('opens what policy or missing evidence closes, and nothing else', () => {
    for (const code of ERROR_CODES)
      for (const action of ACTIONS) {
        const opens = action === 'private' || (action === 'block' && OPENED.has(code));
        const after = excepted(verdict(action, code), HERE, [exception()]);
        assert.equal(after.action, opens ? 'pseudonymise' : action, `${action} ${code}`);
        const decision =
          action === 'private'
            ? ({ action, to: [], because: '', verdicts: [] } as const)
            : action === 'block'
              ? ({ action, code, because: '', verdicts: [] } as const)
              : ({ action, because: '', verdicts: [] } as const);
        assert.equal(mayBeExcepted(decision), opens, `${action} ${code}`);
      }
  });

  it('is for its own offering and its own classes', () => {
    const closed = verdict('block');
    assert.equal(excepted(closed, HERE, [exception({ offering: offeringId('other') })]), closed);
    assert.equal(excepted(closed, HERE, [exception({ classes: new Set(['payment']) })]), closed);
    assert.equal(excepted(closed, HERE, []), closed);
  });

  it('of several the strictest counts, and one that lasts before one that is used up', () => {
    const all = [
      exception({ id: 'clear', form: 'clear' }),
      exception({ id: 'once', uses: 'once' }),
      exception({ id: 'lasting' }),
    ];
    const { exception: used, action, because } = excepted(verdict('private'), HERE, all);
    assert.deepEqual([used, action], ['lasting', 'pseudonymise']);
    assert.equal(because, 'health at vendor: exception lasting lets it pass under pseudonyms.');
    assert.equal(excepted(verdict('block'), HERE, all.slice(0, 1)).action, 'allow');
  });
});
