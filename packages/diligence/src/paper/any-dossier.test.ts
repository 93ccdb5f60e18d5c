import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import fc from 'fast-check';
import { startOf } from '../day.ts';
import { Gate } from '../gate/gate.ts';
import { USUAL_PACKS } from '../packs/packs.ts';
import { TODAY, dossierOf, favourable, heldClaims } from '../testing/random-dossier.fixture.ts';
import { gapsOf } from './gaps.ts';
import { lightOf } from './lights.ts';
import { negotiationPack } from './negotiation.ts';
import { newQuestionnaire } from './questionnaire.ts';
import { comparisonSheet, registerSheet, subprocessorSheet } from './register.ts';

const NOW = startOf(TODAY);
const LACKING = new Set(['unknown', 'expired', 'conflicting', 'contrary', 'prohibited']);
const moment = { now: NOW, features: new Set<never>() };

describe('papers about any dossier', () => {
  it('name a gap for every class that waits for something, and for no other', () => {
    fc.assert(
      fc.property(heldClaims, fc.boolean(), (claims, helped) => {
        const { dossier, assessment } = dossierOf(helped ? [...favourable, ...claims] : claims);
        const gate = new Gate(dossier, assessment, moment, USUAL_PACKS);
        const waiting = new Set(
          gapsOf(dossier, assessment, { classes: DATA_CLASSES, now: NOW, packs: USUAL_PACKS }).flatMap(
            ({ classes }) => classes,
          ),
        );
        for (const dataClass of DATA_CLASSES) {
          const lacking = gate
            .cell(dataClass)
            .grounds.some(({ kind, field }) => field !== undefined && LACKING.has(kind));
          assert.equal(waiting.has(dataClass), lacking, dataClass);
        }
      }),
    );
  });

  it('show no green light over an answer that is not known', () => {
    fc.assert(
      fc.property(heldClaims, (claims) => {
        const { dossier, assessment } = dossierOf(claims);
        const gate = new Gate(dossier, assessment, moment, USUAL_PACKS);
        if (gate.standing('breach_notice').kind !== 'known')
          assert.notEqual(lightOf('breach', gate, TODAY), 'green');
        if (gate.standing('segregation').kind !== 'known')
          assert.notEqual(lightOf('separation', gate, TODAY), 'green');
      }),
    );
  });

  it('can be written, in both languages, with a text in every cell', () => {
    fc.assert(
      fc.property(heldClaims, fc.constantFrom('en', 'de'), (claims, language) => {
        const { dossier, assessment } = dossierOf(claims);
        const gate = new Gate(dossier, assessment, moment, USUAL_PACKS);
        for (const sheet of [registerSheet, subprocessorSheet, comparisonSheet].map((make) =>
          make([gate], TODAY, language),
        ))
          for (const row of sheet.rows)
            for (const { key } of sheet.columns) assert.equal(typeof row[key], 'string');
        const gaps = gapsOf(dossier, assessment, { classes: DATA_CLASSES, now: NOW, packs: USUAL_PACKS });
        const { blocks } = negotiationPack(gate, gaps, { language, firm: undefined, today: TODAY });
        assert.equal(blocks.filter(({ kind }) => kind === 'quote').length, gaps.length);
        assert.ok(!JSON.stringify(blocks).includes('undefined'));
        assert.ok(newQuestionnaire(gate, 'q', 'Firm').questions.length > 25);
      }),
    );
  });
});
