import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIELDS } from './fields.ts';
import { readTerms, speaksAsTerms } from './index.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const TERMS = `# Processing agreement

This agreement is between Nordlicht Software GmbH (“Nordlicht”) and the customer (“Customer”).

**4\\. Breaches.** Nordlicht shall notify Customer of a breach of per\u00adsonal data
within forty-eight (48)\u00a0hours after becoming aware of it.

**5\\. End.** Within thirty days of termination, Nordlicht will:

a. return a copy of Customer Data on request; and

b. delete all other copies of Customer Data.
`;

/** Words of contracts, and what breaks readers: marks, halves of pairs, invisible and broken spaces. */
const piece = fc.oneof(
  fc.constantFrom(
    ...'customer vendor shall will not may delete personal data within 30 days termination “Customer” means ( ) (a) ; . : \n \n\n # * | --- [x](https://a.b) subprocessor list object encrypted at rest TLS law of Germany governed SOC 2 train models content'.split(
      ' ',
    ),
    '\u00ad',
    '\u00a0',
    '\ud800',
    '\udc00',
    '\u0000',
    '😀',
    '\r\n',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const document = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(' '));

function assertSound(text: string): void {
  const claims = readTerms(text);
  assert.deepEqual(Object.keys(claims), [...FIELDS]);
  for (const field of FIELDS) {
    const { value, quotes } = claims[field];
    if (value === 'absent') assert.equal(quotes.length, 0);
    else assert.ok(quotes.length >= 1 && quotes.length <= 3);
    for (const { start, end, text: quoted } of quotes) {
      assert.ok(start < end);
      assert.equal(text.slice(start, end), quoted);
      assert.ok(quoted.trim() !== '');
    }
  }
}

describe('reading terms', () => {
  it('answers every field of any text, with quotes cut from it to the byte', () => {
    fc.assert(fc.property(document, assertSound), { numRuns: 300 });
  });

  it('quotes what stands in the document: soft hyphens, broken lines and odd spaces included', () => {
    const { breach_notice } = readTerms(TERMS);
    assert.equal(breach_notice.value, '48');
    assert.match(breach_notice.quotes[0]!.text, /per\u00adsonal data\nwithin forty-eight \(48\)\u00a0hours/);
    assertSound(TERMS);
  });

  it('reads an item of a list together with the stem that it completes', () => {
    const { deletion_on_termination } = readTerms(TERMS);
    assert.equal(deletion_on_termination.value, 'within 30 days');
    assert.deepEqual(
      deletion_on_termination.quotes.map(({ text }) => text.slice(0, 20)),
      ['delete all other cop', 'Within thirty days o'],
    );
  });

  it('answers the same for a document that is printed twice', () => {
    const values = (text: string): unknown => FIELDS.map((field) => readTerms(text)[field].value);
    assert.deepEqual(values(`${TERMS}\n${TERMS}`), values(TERMS));
  });

  for (const [what, text] of Object.entries({
    'an empty page': '',
    'a page of headings': '# Terms of Service\n\n## Privacy',
    'a login page':
      '# Acme\n\nSign in to continue\n\nE-mail\n\nPassword\n\nForgot password?\n\nBy signing in you agree to our terms.',
    'an error page': '404\n\nPage not found\n\nThe page that you are looking for does not exist.',
    'a recipe': 'Boil the water. Add salt. Cook the pasta for ten minutes.',
  })) {
    it(`finds nothing in ${what}`, () => {
      assert.equal(speaksAsTerms(text), false);
      assert.ok(FIELDS.every((field) => readTerms(text)[field].value === 'absent'));
    });
  }

  it('takes a use that the customer cannot object to for what it is', () => {
    const text = `General Terms of Use of Lindwurm KI GmbH ("Lindwurm")

§ 4 Lindwurm is entitled to use the contents transmitted by the Customer for the further development of its language models. The Customer cannot object to this use.

§ 9 After the end of the contract Lindwurm may delete the contents at its discretion.

§ 14 Applicable law is that of the Federal Republic of Germany.`;
    assert.equal(readTerms(text).training_on_customer_data.value, 'yes');
    assert.equal(readTerms(text).deletion_on_termination.value, 'may_delete');
  });

  it('takes time in proportion to the length, on text made to be slow', () => {
    const hostile = [
      'customer owns ',
      '[',
      '* x\n',
      '(a) ',
      '"',
      'customer\n\n',
      'We use your content to train models, opt out.\n\n',
      'You must not submit prohibited data.\n\n',
      'Customer may not object to a subprocessor.\n\n',
      'Upon termination we delete such data on this request.\n\n',
      '## Do you train on my data?\n\nNo.\n\n',
      '| Retention | 30 days |\n',
      '"Sent Matter" means data that you upload ',
      'between the District ("',
      'personal data is deleted 30 days after the ',
    ];
    for (const unit of hostile) {
      const time = (length: number): number => {
        const text = unit.repeat(length / unit.length);
        const start = cpuTime();
        readTerms(text);
        return cpuTime() - start;
      };
      time(20_000);
      const short = Math.max(5, time(40_000));
      const long = time(320_000);
      assert.ok(
        long < short * 8 * 4,
        `${JSON.stringify(unit)}: ${short} ms, then ${long} ms for eight times the text`,
      );
    }
  });
});
