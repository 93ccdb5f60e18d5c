/** The vendors' own prohibitions, through the gate: nobody has accepted them yet, and they hold all the same. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DataClass } from '@bailiwick/contract/classes';
import { startOf } from '../day.ts';
import type { HeldClaim } from '../dossier/dossier.ts';
import type { Cell } from '../gate/cell.ts';
import { Gate } from '../gate/gate.ts';
import { USUAL_PACKS } from '../packs/packs.ts';
import type { Field, Value } from '../field.ts';
import { TODAY, dossierOf, favourable } from '../testing/random-dossier.fixture.ts';
import { claimsFrom, profileFrom } from './bind.ts';
import { shippedKnowledge } from './shipped.ts';
import { templateById } from './whole.ts';

/** Everything else about the offering is as good as it can be, and what is said in `but`. */
function cell(id: string, dataClass: DataClass, but: Partial<Record<Field, Value>>): Cell {
  const template = templateById(shippedKnowledge(), id) ?? assert.fail();
  const profile = profileFrom(template, { id: template.id, serves: [], owner: undefined });
  const rules = claimsFrom(template, template.id, 'test')
    .filter(({ field }) => field === 'prohibited_data' || field === 'training_on_customer_data')
    .map((claim): HeldClaim => ({ claim, state: { kind: 'proposed' } }));
  const rest = favourable.map(({ claim, state }): HeldClaim => {
    const value = but[claim.field];
    return { claim: value === undefined ? claim : { ...claim, value }, state };
  });
  const { dossier, assessment } = dossierOf([...rules, ...rest], { profile });
  return new Gate(dossier, assessment, { now: startOf(TODAY) + 1, features: new Set() }, USUAL_PACKS).cell(
    dataClass,
  );
}

const prohibited = ({ grounds }: Cell) => grounds.find(({ kind }) => kind === 'prohibited');

describe('a vendor’s terms close the gate', () => {
  it('to health data where they forbid it, with their own words', () => {
    const health = cell('together-api', 'health', {});
    assert.deepEqual([health.clear, health.pseudonymised], ['closed', 'closed']);
    assert.match(prohibited(health)?.clause ?? '', /financial or medical information of any nature/);
  });

  it('to personal data outside of the zero-retention endpoint, and open it inside', () => {
    const outside = cell('xai-api', 'personal', { zero_retention: 'none' });
    assert.match(prohibited(outside)?.text ?? '', /forbid personal data unless .*zero retention/);
    assert.equal(outside.clear, 'closed');
    const inside = { zero_retention: 'zero', training_on_customer_data: 'opt_in' } as const;
    assert.equal(cell('xai-api-zero-retention', 'personal', inside).clear, 'open');
  });

  it('to health data without a signed agreement', () => {
    for (const id of ['openai-api', 'perplexity-api', 'xai-api']) {
      const health = cell(id, 'health', { health_agreement: 'offered' });
      assert.equal(health.clear, 'closed', id);
      assert.match(prohibited(health)?.text ?? '', /section (5\.4|6\.2|11\.[12])/, id);
    }
  });

  it('to whatever may not be trained on, for models that train whatever was agreed', () => {
    const labs = cell('mistral-labs', 'personal', { training_setting: 'opted_out' });
    assert.deepEqual([labs.clear, labs.pseudonymised], ['closed', 'closed']);
    assert.match(labs.grounds[0]?.clause ?? '', /not Customer Confidential Information/);
    assert.equal(cell('gemini-api-unpaid', 'trade_secret', {}).clear, 'closed');
  });

  it('to special categories, with the annex that rules them out', () => {
    for (const id of ['anthropic-api', 'mistral-api', 'mistral-api-eu']) {
      assert.equal(prohibited(cell(id, 'special_category', {}))?.clause, 'Special categories: None', id);
    }
  });
});
