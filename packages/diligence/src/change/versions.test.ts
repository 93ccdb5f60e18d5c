import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AGREEMENT, withChange } from './agreement.fixture.ts';
import { compareVersions } from './versions.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

describe('two versions of a document', () => {
  it('are the same to the letter, or nothing is reported', () => {
    assert.equal(compareVersions(AGREEMENT, AGREEMENT).kind, 'same');
  });

  const noise: readonly (readonly [string, string])[] = [
    [
      'the date of the last edit',
      withChange('Last updated: 3 May 2026', 'Last updated: June 11th, 2026 at 10:04 am UTC'),
    ],
    ['a counter of days', withChange('Last updated: 3 May 2026', 'Updated 22 days ago')],
    ['tracking in a link', withChange('utm_source=dpa', 'utm_source=mail&gclid=Cj0KCQjwx7jkBRD4')],
    [
      'a picture',
      withChange('## 2. Security', '![logo](https://cdn.quillon.example/l.png?v=8)\n\n## 2. Security'),
    ],
    ['typographic signs', AGREEMENT.replaceAll('"', '”').replaceAll("'", '’').replaceAll('-', '‑')],
    ['emphasis', withChange('48 hours', '**48 hours**')],
    ['trade marks', AGREEMENT.replaceAll('Quillon ', 'Quillon™ ')],
    ['capitals', AGREEMENT.replace('## 6. Law', '## 6. LAW')],
    ['page numbers', withChange('## 4. Retention', 'Page 2 of 3\n\n## 4. Retention')],
    [
      'bare page numbers',
      `${withChange('## 4. Retention', '1\n\n## 4. Retention').replace('## 6.', '2\n\n## 6.')}\n3\n`,
    ],
    ['a page break in mid-sentence', withChange('Quillon to engage', 'Quillon\n\nPage 1 of 3\n\nto engage')],
    ['a copy for printing below it', `${AGREEMENT}\n${AGREEMENT}`],
    ['links of the page around it', `Skip to content\n\n${AGREEMENT}\n\nBack to top\n\n© 2027 Quillon`],
    ['what a program wrote into the file', `${AGREEMENT}\nD:20260811120000Z\nSkia/PDF m139\n1.4\n`],
    ['the order of its sections', moved('## 5. Audit', '## 6. Law')],
  ];
  for (const [what, after] of noise) {
    it(`say nothing new where only this differs: ${what}`, () => {
      assert.equal(compareVersions(AGREEMENT, after).kind, 'noise');
      assert.equal(compareVersions(after, AGREEMENT).kind, 'noise');
    });
  }

  it('say nothing new where lines are broken at another width, whatever the width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 140 }), (width) => {
        assert.equal(compareVersions(AGREEMENT, broken(AGREEMENT, width)).kind, 'noise');
      }),
      { numRuns: 40 },
    );
  });

  it('tell an answer that became worse, with the words of both', () => {
    const after = withChange('within 48 hours', 'within 96 hours');
    const { kind, fields, clauses } = compareVersions(AGREEMENT, after);
    assert.equal(kind, 'material');
    assert.deepEqual(
      fields.map(({ field, effect, before, after: now }) => [field, effect, before.value, now.value]),
      [['breach_notice', 'worse', '48', '96']],
    );
    assert.match(fields[0]?.before.quotes[0]?.text ?? '', /within 48 hours/);
    assert.match(fields[0]?.after.quotes[0]?.text ?? '', /within 96 hours/);
    assert.equal(clauses.length, 1);
    assert.equal(
      after.slice(clauses[0]?.after?.start, clauses[0]?.after?.end),
      fields[0]?.after.quotes[0]?.text,
    );
  });

  for (const [field, from, to, effect] of [
    ['retention_period', 'period of 30 days', 'period of 90 days', 'worse'],
    ['retention_period', 'period of 30 days', 'period of 7 days', 'better'],
    ['subprocessor_notice_days', 'at least 30 days', 'at least 10 days', 'worse'],
    ['governing_law', 'laws of Germany', 'laws of California', 'different'],
    ['training_on_customer_data', 'will not use', 'may use', 'worse'],
    [
      'audit_rights',
      "Customer may audit Quillon's compliance",
      'Quillon reviews its own compliance',
      'worse',
    ],
  ] as const) {
    it(`weigh a change for the customer: ${field}, “${from}” → “${to}”`, () => {
      const { kind, fields } = compareVersions(AGREEMENT, withChange(from, to));
      assert.equal(kind, 'material');
      assert.deepEqual(
        fields.filter((change) => change.field === field).map((change) => change.effect),
        [effect],
      );
    });
  }

  it('tell a clause that was worded anew from an answer that changed', () => {
    const after = withChange(
      'Quillon will not use Customer Data to train its models.',
      'Quillon will not use Customer Data to train any of its models.',
    );
    const { kind, fields } = compareVersions(AGREEMENT, after);
    assert.equal(kind, 'wording');
    assert.deepEqual(
      fields.map(({ field, effect }) => [field, effect]),
      [['training_on_customer_data', 'reworded']],
    );
  });

  it('show that the list of sub-processors moved to another address', () => {
    const { kind, clauses } = compareVersions(
      AGREEMENT,
      withChange('quillon.example/subprocessors?utm_source=dpa', 'quillon.example/legal/vendors'),
    );
    assert.notEqual(kind, 'noise');
    assert.equal(clauses.length, 1);
  });

  it('show a sentence that was taken out of one section and still stands in another', () => {
    const twice = withChange(
      '## 5. Audit',
      '## Free plan\n\nQuillon will not use Customer Data to train its models.\n\n## 5. Audit',
    );
    const { kind, clauses } = compareVersions(
      twice,
      withChange(
        '## Free plan\n\nQuillon will not use Customer Data to train its models.',
        '## Free plan',
        twice,
      ),
    );
    assert.notEqual(kind, 'noise');
    assert.equal(clauses.length, 1);
    assert.equal(clauses[0]?.after, undefined);
  });

  it('take a return to an earlier text for one of two variants', () => {
    const variant = withChange('48 hours', '72 hours');
    assert.equal(compareVersions(AGREEMENT, variant).kind, 'material');
    assert.equal(compareVersions(variant, AGREEMENT, [AGREEMENT]).kind, 'flap');
  });

  for (const [what, after] of [
    ['an empty page', '  \n'],
    ['a login page', '# Sign in\n\nEmail\n\nPassword\n\nForgot password?'],
    ['a fraction of it', AGREEMENT.slice(0, 340)],
  ] as const) {
    it(`do not take ${what} for the vendor's word`, () => {
      const { kind, because } = compareVersions(AGREEMENT, after);
      assert.equal(kind, 'unconfirmed');
      assert.match(because ?? '', /\.$/);
    });
  }

  it('are compared in time that grows with their length, whatever stands in them', () => {
    const hostile = [
      'a. '.repeat(100_000),
      '[x]('.repeat(80_000),
      '| a '.repeat(60_000),
      `${'1\n'.repeat(60_000)}`,
    ];
    const began = cpuTime();
    for (const text of hostile) compareVersions(text, `${text} b`);
    assert.ok(cpuTime() - began < 20_000);
  });
});

function moved(from: string, to: string): string {
  const [start, end] = [AGREEMENT.indexOf(from), AGREEMENT.indexOf(to)];
  return AGREEMENT.slice(0, start) + AGREEMENT.slice(end) + '\n' + AGREEMENT.slice(start, end);
}

/** Lines no longer than `width`, as on a page of paper. */
function broken(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => line.replace(new RegExp(`(?=.{${width}})(.{1,${width}})\\s`, 'g'), '$1\n'))
    .join('\n');
}
