import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { builtIn } from './all.ts';
import { SPECIMENS } from './identifiers/specimens/specimens.fixture.ts';
import { TOKEN_ROWS } from './secrets/tokens/rows.fixture.ts';
import { type Kind, describeKind } from './specimen.fixture.ts';

const ROWS = builtIn({ names: false });
const LEAST = 5;

/** Rows of the tables of tokens make their specimens themselves, from their shapes. */
const TOKENS: ReadonlySet<string> = new Set(TOKEN_ROWS.map(([subtype]) => subtype));

/** A part of a JSON Web Token; made here, so that no scanner takes this file for a leak. */
const part = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('=', '');
const jwt = (name: string): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: name })}.${part([name, 'signature of thirty signs'])}`;

/** Rows of no table, with their values. */
const OTHERS: Readonly<Record<string, Kind>> = {
  PLUS_CODE: {
    type: 'COORDINATES',
    found: [
      'meet at «9F4MGC2M+H4»',
      'plus code «8FVC9G8F+6W»',
      'Standort: «9F28WXR4+2C»',
      '«849VCWC8+R9» is the place',
      '{"plus_code": "«6PH57VP3+PR»"}',
    ],
    not: ['9F4MGC2M-H4', 'sum 12345678+90', 'key AB+CD', '9F4MGC2M+', 'part 9A4MGC2I+H4'],
  },
  JWT: {
    type: 'SECRET',
    found: ['ilse', 'jo', 'amir', 'uwe', 'chloe'].map((name) => `use «${jwt(name)}» now`),
    not: [
      `use ${jwt('ilse').split('.')[0] ?? ''} now`,
      'eyJ is how they begin',
      'eyJ….eyJ….abc',
      `see ${'eyJ'.repeat(12)}`,
      'eyJhbGciOi.J9.x',
    ],
  },
};
for (const [name, kind] of Object.entries(OTHERS)) describeKind(name, kind);

function subtypesOn(sign: 'number' | 'prefix'): readonly string[] {
  return [
    ...new Set(
      ROWS.flatMap((row) => (row.on === sign ? [row.subtype ?? `a ${row.type} without a name`] : [])),
    ),
  ];
}

function isShownHere(subtype: string): boolean {
  const { found = [], not = [] } = OTHERS[subtype] ?? {};
  return found.length >= LEAST && not.length >= LEAST;
}

describe('every row of the engine', () => {
  it('that numbers wake has five values that are right and five that only look so', () => {
    const shown = new Set(
      SPECIMENS.filter(
        ({ right, wrong }) => new Set(right).size >= LEAST && new Set(wrong).size >= LEAST,
      ).map(({ kind }) => kind),
    );
    assert.deepEqual(
      subtypesOn('number').filter((subtype) => !shown.has(subtype) && !isShownHere(subtype)),
      [],
    );
  });

  it('that a mark wakes stands in a table of tokens, whose rows are all tried', () => {
    assert.deepEqual(
      subtypesOn('prefix').filter((subtype) => !TOKENS.has(subtype) && !isShownHere(subtype)),
      [],
    );
  });

  it('is one of more than nine hundred', () => {
    assert.ok(ROWS.filter(({ on }) => on === 'number' || on === 'prefix').length > 900);
  });
});
