import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDetector } from '../detector.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const detector = createDetector();
const NAMED = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'ADDRESS']);

/** Names in a text, each with the first letter of its type. */
function names(text: string): string[] {
  return detector
    .detect(text)
    .filter(({ type }) => NAMED.has(type))
    .map(({ start, end, type }) => `${type[0] ?? ''} ${text.slice(start, end)}`);
}

describe('names in running text', () => {
  for (const [text, ...found] of [
    [
      'Please tell Rosalind Okafor that Hollis Trading Ltd moved to Leeds.',
      'P Rosalind Okafor',
      'O Hollis Trading Ltd',
      'L Leeds',
    ],
    [
      'Gestern rief Heike Brandt von der Nordlicht Energie AG aus Rostock an.',
      'P Heike Brandt',
      'O Nordlicht Energie AG',
      'L Rostock',
    ],
    [
      'Hier, Élodie Marchand a quitté Toulouse pour Bordeaux.',
      'P Élodie Marchand',
      'L Toulouse',
      'L Bordeaux',
    ],
    ['Ayer Lucía Fernández llegó a Zaragoza desde Bilbao.', 'P Lucía Fernández', 'L Zaragoza', 'L Bilbao'],
    ['Ieri Giulia Moretti ha scritto da Torino a Paolo.', 'P Giulia Moretti', 'L Torino', 'P Paolo'],
    ['Gisteren belde Joost van der Meer uit Eindhoven.', 'P Joost van der Meer', 'L Eindhoven'],
    ['Ontem o João Pereira da Costa chegou a Coimbra.', 'P João Pereira da Costa', 'L Coimbra'],
    ['Pan Krzysztof Wójcik mieszka w Krakowie.', 'P Krzysztof Wójcik', 'L Krakowie'],
    ['thanks, rachel', 'P rachel'],
    ['please ask zwickel ltd about the order', 'O zwickel ltd'],
    ['De firma Jansen Transport B.V. heeft betaald.', 'O Jansen Transport B.V.'],
    ['PLEASE CONTACT MARIA GARCIA IN MANCHESTER', 'P MARIA GARCIA', 'L MANCHESTER'],
    ['| Anna Keller | Zürich |', 'P Anna Keller', 'L Zürich'],
    ['{"first_name":"Anna","last_name":"Keller"}', 'P Anna', 'P Keller'],
  ] as const)
    it(`are found in ${text}`, () => assert.deepEqual(names(text), found));

  for (const text of [
    'The Board of Directors approved the Annual Report and the Financial Statements.',
    'Das Auto steht in der Garage, der Hund bellt, und die Katze schläft auf dem Sofa.',
    'Le chat dort sur la table, et le chien mange dans la cuisine.',
    'Please read the User Guide before you open the Settings page.',
    'is it the plc, or which llc was it then',
    'Frau Doktor, bitte kommen Sie herein.',
    'Order 30 30 30 2d 32 32 2d 31 32 33 34 please.',
    'Die Klage wird abgewiesen. Die Revision wird nicht zugelassen.',
    'ERROR 2026-01-02 Timeout while reading from Socket, Retry in 5 Seconds',
  ])
    it(`are not seen in ${text}`, () => assert.deepEqual(names(text), []));

  it('are not seen in source code', () => {
    const code =
      'export class Berlin extends Anna {\n  readonly paris: Martin;\n  constructor(john: John) {\n    super(john);\n  }\n}\n';
    assert.deepEqual(names(code), []);
  });

  it('are followed through a text once found', () => {
    const text = 'Heike Brandt called. Later Brandt wrote to me, and I told BRANDT to wait for H. Brandt.';
    assert.deepEqual(names(text), ['P Heike Brandt', 'P Brandt', 'P BRANDT', 'P H. Brandt']);
  });

  it('give way to what other recognisers know, and keep the rest', () => {
    const text = 'Anna Keller anna.keller@example.com';
    assert.deepEqual(
      detector.detect(text).map(({ type, start, end }) => `${type} ${text.slice(start, end)}`),
      ['PERSON Anna Keller', 'EMAIL anna.keller@example.com'],
    );
  });

  it('are left to strong context where the model is turned off', () => {
    const off = createDetector({ names: false });
    assert.ok(off.detect('Rosalind Okafor moved.').every(({ type }) => type !== 'PERSON'));
    assert.ok(off.detect('Dear Mr. Keller, hello').some(({ type }) => type === 'PERSON'));
  });
});

describe('the model on hostile text', () => {
  const WALLS: Readonly<Record<string, string>> = {
    capitals: 'Anna ',
    letters: 'A',
    commas: 'A,',
    initials: 'A. ',
    lines: 'Anna\n',
    'wide letters': '名',
    'halves of pairs': '\ud800',
    'unknown words': 'Xqzt ',
  };
  for (const [what, piece] of Object.entries(WALLS))
    it(`takes time in proportion to a wall of ${what}`, () => {
      const time = (length: number): number => {
        const text = piece.repeat(length / piece.length);
        return Math.min(
          ...Array.from({ length: 3 }, () => {
            const started = cpuTime();
            detector.detect(text);
            return cpuTime() - started;
          }),
        );
      };
      time(4000);
      // Ten times the text; quadratic time would be a hundred times as long.
      assert.ok(time(60_000) < 50 * Math.max(20, time(6000)));
    });
});
