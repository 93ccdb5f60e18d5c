import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { Gate } from '@bailiwick/diligence/gate/gate';
import { plusDays, startOf } from '@bailiwick/diligence/day';
import { Packs, USUAL_PACKS } from '@bailiwick/diligence/packs/packs';
import { TODAY, dossierOf, heldClaims } from '@bailiwick/diligence/testing/random-dossier.fixture';
import { german } from '@bailiwick/phrases/german';
import { plain } from '@bailiwick/phrases/plain';
import fc from 'fast-check';
import { parseConfiguration } from '../apps/server/src/config/parse.ts';
import { ACTIONS } from '../apps/server/src/decide/decision.ts';
import { judgeClass } from '../apps/server/src/decide/verdict.ts';

const OFFERINGS = `
offerings:
  - { id: eu, protocol: openai, base_url: "https://eu.example/v1", region: eu, models: ["*"] }
  - { id: nowhere, protocol: openai, base_url: "https://x.example/v1", models: ["*"] }
  - { id: home, protocol: openai, base_url: "http://127.0.0.1:1/v1", private: true, models: ["*"] }
`;

/** Words of the configuration, which nobody should have to know. */
const CODES = /policy (?:says|keeps)|pseudonymise|under pseudonyms|\bis (?:not )?private\b|\ballow\b/;

describe('why a class may go somewhere, or not', () => {
  it('reads in German, and in plain words, whatever the policy wants and whatever is known of the offering', () => {
    const action = fc.constantFrom(...ACTIONS);
    const waived = DATA_CLASSES.map((name) => {
      const all = USUAL_PACKS.of(name).requirements.map(({ id }) => ({
        requirement: id,
        reason: 'Geprüft am 1. September.',
        owner: 'Anna',
        secondPerson: undefined,
        until: plusDays(TODAY, 9),
      }));
      return [name, { like: undefined, added: [], waived: all }] as const;
    });
    const packs = fc.constantFrom(USUAL_PACKS, new Packs(new Map(waived)));
    const lifecycle = fc.constantFrom('approved', 'restricted', 'prospective', 'suspended', 'ended' as const);
    fc.assert(
      fc.property(
        action,
        heldClaims,
        lifecycle,
        fc.boolean(),
        packs,
        (wanted, claims, state, known, asked) => {
          const { policy, offerings } = parseConfiguration(
            `${OFFERINGS}policy: { default: ${wanted}, residency: { health: [ch] } }`,
            {},
            { pattern: () => undefined },
          );
          const { dossier, assessment } = dossierOf(claims, { lifecycle: state });
          const gate = new Gate(dossier, assessment, { now: startOf(TODAY) + 1, features: new Set() }, asked);
          for (const dataClass of DATA_CLASSES) {
            const cell = gate.cell(dataClass);
            const said = [
              ...offerings.map(
                (offering) => judgeClass(policy, dataClass, offering, known ? cell : undefined).because,
              ),
              ...cell.grounds.map(({ text }) => text),
              ...cell.remedies.map(({ text }) => text),
            ];
            for (const sentence of said) {
              const { text, whole } = german.read(sentence);
              assert.ok(whole && !/ (?:the|is|not|it|and|of) /.test(text), `${sentence}\n→ ${text}`);
              const inPlainWords = plain.read(sentence).text;
              assert.doesNotMatch(inPlainWords, CODES, sentence);
            }
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
