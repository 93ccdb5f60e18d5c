import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Outlook } from '@bailiwick/api/trial';
import { fatesAt } from './look-ahead.ts';

const outlook = (
  offering: string,
  action: Outlook['action'],
  classes: Record<string, Outlook['action']>,
) => ({
  offering,
  private: false,
  action,
  because: '',
  classes: Object.entries(classes).map(([name, fate]) => ({ class: name, action: fate, because: '' })),
});

describe('what becomes of a marked span', () => {
  it('is what the chosen offering does with its kind of data', () => {
    const outlooks = [
      outlook('near', 'pseudonymise', { personal: 'pseudonymise' }),
      outlook('home', 'allow', { personal: 'allow' }),
    ];
    assert.equal(fatesAt({ outlooks }, ['near'])('personal'), 'pseudonymise');
    assert.equal(fatesAt({ outlooks }, ['home'])('personal'), 'allow');
    assert.equal(fatesAt({ outlooks }, ['home', 'near'])('personal'), 'pseudonymise', 'of two the stricter');
  });

  it('is blocked where it should stay at home and there is no home for it', () => {
    const outlooks = [outlook('near', 'block', { health: 'private', personal: 'pseudonymise' })];
    assert.equal(fatesAt({ outlooks }, ['near'])('health'), 'block');
    assert.equal(fatesAt({ outlooks }, ['near'])('personal'), 'pseudonymise');
  });

  it('stays at home where something else is what blocks', () => {
    const outlooks = [outlook('near', 'block', { health: 'private', credential: 'block' })];
    assert.equal(fatesAt({ outlooks }, ['near'])('health'), 'private');
    assert.equal(fatesAt({ outlooks }, ['near'])('credential'), 'block');
  });
});
