import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import fc from 'fast-check';
import { endOf, plusDays, startOf } from '../day.ts';
import type { HeldClaim } from '../dossier/dossier.ts';
import type { Cell } from '../gate/cell.ts';
import { Gate } from '../gate/gate.ts';
import type { Requirement } from '../gate/requirement.ts';
import { TODAY, dossierOf, favourable, heldClaims } from '../testing/random-dossier.fixture.ts';
import { type PackChange, Packs, USUAL_PACKS, type Waiver } from './packs.ts';

const NOW = startOf(TODAY) + 1;
const UNCHANGED: PackChange = { like: undefined, added: [], waived: [] };

const IN_SWITZERLAND: Requirement = {
  id: 'in_switzerland',
  anyOf: [[{ field: 'data_residency', test: { kind: 'within', values: ['ch', 'switzerland'] } }]],
  contraryCloses: 'both',
  because: 'our statutes keep it in the country',
  remedy: 'Choose the Zurich endpoint.',
  law: undefined,
};

const waiver = (requirement: string, more: Partial<Waiver> = {}): Waiver => ({
  requirement,
  reason: 'Our auditor looked at it herself.',
  owner: 'Anna',
  secondPerson: 'Ben',
  until: undefined,
  ...more,
});

const packs = (changes: Readonly<Record<string, Partial<PackChange>>>): Packs =>
  new Packs(new Map(Object.entries(changes).map(([one, change]) => [one, { ...UNCHANGED, ...change }])));

const without = (...fields: readonly string[]): readonly HeldClaim[] =>
  favourable.filter(({ claim }) => !fields.includes(claim.field));

function cellOf(dataClass: DataClass, claims: readonly HeldClaim[], firm: Packs, now = NOW): Cell {
  const { dossier, assessment } = dossierOf(claims);
  return new Gate(dossier, assessment, { now, features: new Set() }, firm).cell(dataClass);
}

describe('what a firm adds', () => {
  it('closes the class until it is met, and says why and what to do', () => {
    const cell = cellOf('internal', favourable, packs({ internal: { added: [IN_SWITZERLAND] } }));
    assert.equal(cell.clear, 'closed');
    assert.match(cell.grounds[0]?.text ?? '', /Needed because our statutes keep it in the country\.$/);
    assert.deepEqual(
      cell.remedies.map(({ text }) => text),
      ['Choose the Zurich endpoint.'],
    );
  });

  it('keeps pseudonymised data back where it says so and an answer contradicts it', () => {
    const firm = packs({ internal: { added: [IN_SWITZERLAND] } });
    assert.equal(cellOf('internal', favourable, firm).pseudonymised, 'closed');
    assert.equal(cellOf('internal', without('data_residency'), firm).pseudonymised, 'open');
  });

  it('never opens anything, whatever is known', () => {
    fc.assert(
      fc.property(heldClaims, fc.constantFrom(...DATA_CLASSES), (random, dataClass) => {
        const claims = [...favourable, ...random.slice(0, 3)];
        const usual = cellOf(dataClass, claims, USUAL_PACKS);
        const more = cellOf(dataClass, claims, packs({ [dataClass]: { added: [IN_SWITZERLAND] } }));
        for (const form of ['clear', 'pseudonymised'] as const)
          assert.ok(more[form] === 'closed' || usual[form] === 'open');
        assert.ok(more.until <= usual.until);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what a firm lets off', () => {
  it('opens what waited for it alone, and says who answers for it and what is missing', () => {
    const claims = without('certifications');
    assert.equal(cellOf('special_category', claims, USUAL_PACKS).clear, 'closed');
    const cell = cellOf(
      'special_category',
      claims,
      packs({ special_category: { waived: [waiver('certified')] } }),
    );
    assert.equal(cell.clear, 'open');
    assert.equal(cell.grounds[0]?.kind, 'waived');
    assert.match(cell.grounds[0].text, /^Anna and Ben let off “.+\?”: Our auditor looked at it herself\.$/);
  });

  it('opens nothing else', () => {
    const firm = packs({ special_category: { waived: [waiver('certified')] } });
    assert.equal(cellOf('special_category', without('breach_notice'), firm).clear, 'closed');
    assert.equal(cellOf('children', without('certifications'), firm).clear, 'closed');
  });

  it('ends by itself after its last day, to the millisecond', () => {
    const until = plusDays(TODAY, 30);
    const firm = packs({
      special_category: { waived: [waiver('certified', { until, secondPerson: undefined })] },
    });
    const claims = without('certifications');
    const last = endOf(until);
    assert.ok(cellOf('special_category', claims, firm).until <= last);
    assert.equal(cellOf('special_category', claims, firm, last).clear, 'closed');
  });

  it('changes nothing where the requirement is met, neither for long nor in words', () => {
    const firm = packs({ special_category: { waived: [waiver('certified', { until: TODAY })] } });
    const [usual, cell] = [USUAL_PACKS, firm].map((one) => cellOf('special_category', favourable, one));
    assert.deepEqual(cell?.grounds, usual?.grounds);
    assert.equal(cell?.until, usual?.until);
  });

  it('does not lift what the vendor forbids, nor make a password fit to leave', () => {
    const forbidding = dossierOf(favourable);
    const [some] = favourable;
    assert.ok(some && forbidding);
    const held: HeldClaim = {
      claim: { ...some.claim, field: 'prohibited_data', value: ['health'] },
      state: { kind: 'proposed' },
    };
    const all = USUAL_PACKS.of('health').requirements.map(({ id }) => waiver(id));
    assert.equal(cellOf('health', [...favourable, held], packs({ health: { waived: all } })).clear, 'closed');
    const secrets = packs({ credential: { waived: [waiver('no_training')] } });
    assert.equal(cellOf('credential', favourable, secrets).clear, 'closed');
  });
});

describe('a class of the firm’s own', () => {
  it('needs what personal data and trade secrets need together, where the firm says nothing', () => {
    const own = USUAL_PACKS.of('recipes').requirements;
    for (const dataClass of ['personal', 'trade_secret'] as const)
      for (const requirement of USUAL_PACKS.of(dataClass).requirements) assert.ok(own.includes(requirement));
  });

  it('can be like others', () => {
    const firm = packs({ recipes: { like: ['payment'] } });
    assert.deepEqual(firm.of('recipes').requirements, USUAL_PACKS.of('payment').requirements);
  });

  it('is suspended with what it is like', () => {
    const firm = packs({ recipes: { like: ['payment'] } });
    assert.deepEqual([...firm.basisOf('recipes')].sort(), ['payment', 'personal', 'trade_secret']);
    assert.deepEqual(firm.basisOf('payment'), ['payment']);
  });

  it('that is like passwords never leaves as it is', () => {
    assert.ok(packs({ door_codes: { like: ['credential'] } }).of('door_codes').never);
  });
});
