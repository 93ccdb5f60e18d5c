import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compose, FAMILIES, families } from './compose.ts';
import { written } from './engine/render.ts';
import { hashed, seeded } from './engine/random.ts';
import { Scene } from './engine/scene.ts';
import { ALL } from './languages/all.ts';

/** The parts of a text that a record may not hold: what is left of the templates' own signs. */
const LEFTOVER = /<@|<p\d|~|undefined|\[object/;

describe('synthetic documents', () => {
  for (const language of ALL) {
    for (const kind of language.kinds) {
      it(`every template of ${language.code}/${kind.name} gives a text with sound labels`, () => {
        const random = seeded(hashed(kind.name));
        for (const template of kind.templates) {
          for (let round = 0; round < 4; round++) {
            const { text, spans } = written(template, new Scene(random, language.code), language);
            assert.doesNotMatch(text, LEFTOVER, template);
            let end = 0;
            for (const span of spans) {
              assert.ok(span.start >= end && span.end > span.start && span.end <= text.length, template);
              assert.equal(
                text.slice(span.start, span.end),
                text.slice(span.start, span.end).trim(),
                template,
              );
              end = span.end;
            }
          }
        }
      });
    }
    it(`${language.code} has names in all of its kinds but the negative`, () => {
      const random = seeded(7);
      for (const kind of language.kinds) {
        const labels = Array.from({ length: 60 }, () => compose(language, kind, random)).flatMap(
          (record) => record.spans,
        );
        assert.equal(
          labels.some((span) => span.type === 'PERSON'),
          kind.name !== 'negative',
          kind.name,
        );
      }
    });
  }

  it('are the same for the same seed, and others for another', () => {
    const [language] = ALL;
    const kind = language?.kinds[0];
    assert.ok(language !== undefined && kind !== undefined);
    const run = (seed: number): string => {
      const random = seeded(seed);
      return JSON.stringify(Array.from({ length: 50 }, () => compose(language, kind, random)));
    };
    assert.equal(run(1), run(1));
    assert.notEqual(run(1), run(2));
  });

  it('put a template into one family, and all sentences of a record into that of the first', () => {
    for (const { kinds } of ALL)
      for (const kind of kinds) {
        const groups = families(kind);
        assert.equal([...groups.values()].flat().length, kind.templates.length, kind.name);
        for (const family of groups.keys()) assert.ok(family >= 0 && family < FAMILIES);
      }
  });

  it('label the title before a name, also where a template spells it out', () => {
    const french = ALL.find((language) => language.code === 'fr');
    assert.ok(french !== undefined);
    const kind = {
      name: 'trial',
      form: 'sentence',
      templates: ['Vu la demande de Mme <pf1.last>.'],
    } as const;
    const records = Array.from({ length: 20 }, (_, seed) => compose(french, kind, seeded(seed))).filter(
      (record) => record.meta.spoilt === 'none',
    );
    for (const { text, spans } of records)
      assert.deepEqual(
        spans.map((span) => span.type),
        ['TITLE', 'PERSON'],
        text,
      );
  });
});
