import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Candidate } from '../candidate.ts';
import { hashOf } from '../words.ts';
import { mentions } from './consistency.ts';
import { CASE_SHIFT, COMMON_SHIFT, LISTED, WordTable } from './lexicon.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const lexicon = new WordTable(new Uint16Array(64), new Uint32Array(64));
lexicon.put(hashOf('young'), (4 << COMMON_SHIFT) | (1 << CASE_SHIFT));
lexicon.put(hashOf('blue'), (4 << COMMON_SHIFT) | (1 << CASE_SHIFT));
lexicon.put(hashOf('gmbh'), LISTED.LEGAL_FORM);
const find = mentions(lexicon);

/** What else is found in a text where «names» are known; a firm's in [brackets]. */
function more(marked: string, score = 0.95): string[] {
  const text = marked.replace(/[«»⟨⟩]/g, '');
  const known: Candidate[] = [];
  let shift = 0;
  for (const { index, 0: surface } of marked.matchAll(/[«⟨][^»⟩]+[»⟩]/g)) {
    const start = index - shift;
    const type = surface.startsWith('«') ? 'PERSON' : 'ORGANIZATION';
    known.push({ start, end: start + surface.length - 2, type, score, evidence: 'model' });
    shift += 2;
  }
  return find(text, known).map(({ start, end, type }) => `${type[0] ?? ''} ${text.slice(start, end)}`);
}

describe('a person found once', () => {
  for (const [text, ...found] of [
    ['«Anna Keller» wrote. Keller says so.', 'P Keller'],
    ['«Anna Keller» wrote. Then Anna left.', 'P Anna'],
    ['«Anna Keller» wrote; ask anna keller.', 'P anna keller'],
    ['«Anna Keller» wrote; ANNA KELLER signed.', 'P ANNA KELLER'],
    ['«Anna Keller» wrote; Keller, Anna is listed.', 'P Keller, Anna'],
    ['«Anna Keller» wrote; A. Keller signed.', 'P A. Keller'],
    ['«Anna M. Keller» wrote; Anna Keller signed.', 'P Anna Keller'],
    ["«Anna Keller» wrote. Keller's letter came.", 'P Keller'],
    ['Dear Mr «Keller», … so Keller went.', 'P Keller'],
    ['«Keller, Anna» wrote. Keller and Anna Keller.', 'P Keller', 'P Anna Keller'],
    ['«Karl-Heinz Meyer-Lüdenscheidt» und Lüdenscheidt', 'P Lüdenscheidt'],
    ['«Jo Young» said that Young people came; ask Young.', 'P Young', 'P Young'],
  ] as const)
    it(`is found again in ${text}`, () => assert.deepEqual(more(text), found));

  for (const text of [
    '«Anna Keller» wrote. The keller is full.',
    '«Anna Keller» wrote. Kellers sind Räume.',
    '«Jo Young» spoke. Young people came.',
    '«Ed Wu» spoke. Wu.',
    '«Anna Keller» and anna alone.',
  ])
    it(`is not seen in ${text}`, () => assert.deepEqual(more(text), []));

  it('does not speak for others when it is doubtful itself', () => {
    assert.deepEqual(more('«Anna Keller» wrote. Keller says so.', 0.6), []);
  });

  it('leaves alone what was found at the place already', () => {
    assert.deepEqual(more('«Anna Keller» works at ⟨Keller GmbH⟩ now.'), []);
  });
});

describe('a firm found once', () => {
  for (const [text, ...found] of [
    ['⟨Heron Blue GmbH⟩ pays. Heron Blue agreed.', 'O Heron Blue'],
    ['⟨Heron GmbH⟩ pays. HERON agreed.', 'O HERON'],
    ['⟨Heron Blue GmbH⟩ pays. heron blue gmbh agreed.', 'O heron blue'],
  ] as const)
    it(`is found again in ${text}`, () => assert.deepEqual(more(text), found));

  it('is not seen in a common word', () => {
    assert.deepEqual(more('⟨Blue GmbH⟩ pays. Blue skies.'), []);
  });
});

describe('mentions', () => {
  it('cost time in proportion to the text, however many names it holds', () => {
    const make = (count: number): string =>
      Array.from(
        { length: count },
        (_, at) => `«Anna${'xyz'[at % 3] ?? ''} Kel${at.toString(36)}ler» came. `,
      ).join('');
    const time = (text: string): number => {
      const started = cpuTime();
      more(text);
      return cpuTime() - started;
    };
    time(make(100));
    assert.ok(time(make(4000)) < 100 * time(make(400)) + 200);
  });
});
