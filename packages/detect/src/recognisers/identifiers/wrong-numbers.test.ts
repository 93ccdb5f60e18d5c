import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createDetector } from '../../index.ts';
import { compactForm } from '../../recogniser.ts';
import type { IdentifierRow } from './row.ts';
import { TABLES } from './tables.ts';
import { SPECIMENS } from './specimens/specimens.fixture.ts';

const detector = createDetector({ names: false });

const OWN_LABEL = [
  (label: string) => `${label}: `,
  (label: string) => `Please note my ${label} `,
  (label: string) => `The account holder's ${label} is `,
  (label: string) => `We lost the passport, but the ${label} was `,
  (label: string) => `{"${label.replaceAll(' ', '_')}": "`,
];

/** Kinds of people and firms with a check, by the table's own name for them. */
const KINDS = TABLES.flatMap(({ country, rows }) =>
  rows.flatMap((row) => {
    const specimens = SPECIMENS.find(({ kind }) => kind === `${country}_${row.name}`);
    const isPersonal = ['NATIONAL_ID', 'TAX_ID', 'HEALTH_ID'].includes(row.type);
    if (specimens === undefined || !isPersonal || row.check === undefined) return [];
    return [{ row, label: row.words[0] as string, right: specimens.right, kind: specimens.kind }];
  }),
);

/** Whether the check of the kind itself, or of its country's other kinds, would take the number. */
function isRight({ check, fits }: IdentifierRow, value: string): boolean {
  const compact = compactForm(value);
  return check?.(compact) !== false && fits?.(compact) !== false;
}

function withWrongDigit(value: string, row: IdentifierRow): fc.Arbitrary<string | undefined> {
  const places = [...value].flatMap((char, i) => (/\d/.test(char) ? [i] : []));
  return fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 })).map(([at, by]) => {
    const digit = String((Number(value[at]) + by) % 10);
    const changed = value.slice(0, at) + digit + value.slice(at + 1);
    return isRight(row, changed) ? undefined : changed;
  });
}

describe('a number with one wrong digit behind the name of its kind', () => {
  it('is hardly ever taken for a number of another kind', () => {
    const taken: string[] = [];
    let tried = 0;
    for (const [seed, { row, label, right, kind }] of KINDS.entries()) {
      const wrong = right.flatMap((value) =>
        fc.sample(withWrongDigit(value, row), { numRuns: 3, seed }).filter((one) => one !== undefined),
      );
      for (const value of wrong)
        for (const frame of OWN_LABEL) {
          const before = frame(label);
          const found = detector
            .detect(`${before}${value}${before.endsWith('"') ? '"}' : ' for now.'}`)
            .filter(({ start, end }) => start < before.length + value.length && end > before.length);
          tried++;
          if (found.length > 0) taken.push(`${kind} ${value} as ${found[0]?.subtype ?? found[0]?.type}`);
        }
    }
    assert.ok(tried > 5000, String(tried));
    assert.ok(
      taken.length <= tried * 0.015,
      `${taken.length} of ${tried}\n${[...new Set(taken)].slice(0, 40).join('\n')}`,
    );
  });
});

describe('a number under the name of something else', () => {
  const subtypes = (text: string): readonly (string | undefined)[] =>
    detector.detect(text).map(({ subtype }) => subtype);

  it('is no passport, though one was spoken of before', () => {
    assert.deepEqual(subtypes('We lost the passport, but the company number is 1246518204.'), []);
    assert.deepEqual(subtypes('Passport received. ISIN 998877665'), []);
  });

  it('is no licence without a letter, nor a number of the USA under a name that is used in Canada', () => {
    assert.deepEqual(subtypes('{"driving_licence": "13942105127"}'), []);
    assert.deepEqual(subtypes('{"social_insurance": "275775058"}'), []);
  });

  it('is no account where it is the rest of a longer one', () => {
    assert.deepEqual(subtypes('Her kontonummer is 4796 80 79482, please check.'), []);
    assert.deepEqual(subtypes('Kontonummer: 37040044 532013000'), ['DE_KONTO']);
  });

  it('is not lent a name that only the number of another country has, which has a check digit', () => {
    assert.deepEqual(subtypes('dowód: HWP689832'), []);
    assert.deepEqual(subtypes('steuernummer: 930349516'), []);
  });

  it('is no number of a person behind the name of the number of VAT', () => {
    assert.deepEqual(subtypes('partita iva: 54282200412'), []);
    assert.deepEqual(subtypes('54282200412'), ['PL_PESEL']);
    assert.deepEqual(subtypes('pesel 54282200412'), ['PL_PESEL']);
  });

  it('is no licence, passport or patient number behind a country and its tax', () => {
    assert.deepEqual(subtypes('FI tax ID 96235706'), []);
    assert.deepEqual(subtypes('PT tax ID PT 637046974'), []);
    assert.deepEqual(subtypes('CA national ID 255778058'), []);
  });

  it('is no number of staff where it is the rest of a longer one', () => {
    assert.deepEqual(subtypes('matricule: 1944 102582204'), []);
    assert.deepEqual(subtypes('matricule: 102582204'), ['STAFF_OR_STUDENT']);
  });
});
