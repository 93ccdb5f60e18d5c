import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Answers, type Sector, startingPolicy } from './starting-policy.ts';

const SECTORS: readonly Sector[] = [
  'general',
  'financial_advice',
  'e_commerce',
  'clinic',
  'law_firm',
  'agency',
  'software',
  'manufacturer',
];
const NO: Answers = {
  sector: 'general',
  health: false,
  children: false,
  payments: false,
  europe: false,
  secrets: false,
};
const actionOf = (answers: Answers, dataClass: string): string | undefined =>
  startingPolicy(answers).rules.find((rule) => rule.class === dataClass)?.action;

describe('the policy to begin with', () => {
  it('never lets passwords leave, and sends nothing unchanged, whatever a firm says of itself', () => {
    const answers = fc.record({
      sector: fc.constantFrom(...SECTORS),
      health: fc.boolean(),
      children: fc.boolean(),
      payments: fc.boolean(),
      europe: fc.boolean(),
      secrets: fc.boolean(),
    });
    fc.assert(
      fc.property(answers, (given) => {
        const { default: usual, rules } = startingPolicy(given);
        assert.equal(usual, 'pseudonymise');
        assert.equal(actionOf(given, 'credential'), 'block');
        assert.ok(rules.every(({ action }) => action !== 'allow'));
      }),
    );
  });

  it('keeps at home what a firm says it holds', () => {
    assert.equal(actionOf({ ...NO, health: true }, 'health'), 'private');
    assert.equal(actionOf({ ...NO, children: true }, 'children'), 'private');
    assert.equal(actionOf({ ...NO, secrets: true }, 'trade_secret'), 'private');
    assert.equal(actionOf(NO, 'health'), undefined);
  });

  it('knows what a sector is bound to, and lets it only narrow', () => {
    assert.equal(actionOf({ ...NO, sector: 'clinic' }, 'health'), 'private');
    assert.equal(actionOf({ ...NO, sector: 'e_commerce', payments: true }, 'payment'), 'block');
    assert.equal(actionOf({ ...NO, sector: 'agency', secrets: true }, 'trade_secret'), 'private');
  });

  it('holds personal data in Europe only where the firm asks for it', () => {
    assert.equal(startingPolicy(NO).residency, undefined);
    assert.ok(startingPolicy({ ...NO, europe: true }).residency?.includes('eu'));
  });
});
