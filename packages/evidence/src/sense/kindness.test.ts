/**
 * What must hold whatever the words: quotes are cut from the text; no exception, condition or hole makes an answer kinder;
 * a denial turns an answer round or silences it.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { FIELDS, type ProhibitedData } from '../fields.ts';
import { readTerms } from '../index.ts';

const OPENING =
  'This agreement is between Nordlicht Software GmbH ("Nordlicht", "we") and the customer ("Customer").\n\n';

/** From the kindest to the least kind; silence opens nothing, and is as good as the worst. */
const KINDNESS = ['never', 'opt_in', 'opt_out', 'conflicting', 'yes', 'absent'] as const;
type Training = (typeof KINDNESS)[number];
const training = (text: string): Training =>
  readTerms(OPENING + text).training_on_customer_data.value satisfies Training;
const unkindness = (value: Training): number => KINDNESS.indexOf(value);
const forbidden = (text: string): readonly ProhibitedData[] => {
  const { value } = readTerms(OPENING + text).prohibited_data;
  return value === 'absent' ? [] : value;
};

const content = fc.constantFrom(
  'Customer Data',
  'your prompts',
  'the recordings that Customer uploads',
  'conversations',
  'anything you type',
  'content and outputs',
);
const lesson = fc.constantFrom(
  'to train our models',
  'for teaching artificial intelligence',
  'for the improvement of our language models',
  'in order to refine any machine learning algorithm',
  'for model training',
);
const promise = fc
  .tuple(content, lesson, fc.constantFrom('We will never use', 'Nordlicht shall not use', 'We do not use'))
  .map(([what, why, who]) => `${who} ${what} ${why}`);
const permission = fc
  .tuple(content, lesson, fc.constantFrom('We may use', 'Nordlicht is entitled to use', 'We use'))
  .map(([what, why, who]) => `${who} ${what} ${why}`);
const hole = fc.constantFrom(
  ', except on free plans',
  ', other than content that you rate',
  ', save for preview features',
  ' unless you opt in',
  ' without your consent',
  '. You may object to this at any time',
);
const more = fc.constantFrom(
  'Notwithstanding the above, we may use Customer Data to train our models.',
  'Chats that you flag go into training all the same.',
  'We use your content to improve our models unless you opt out.',
);

describe('reading what teaches models', () => {
  it('takes a plain promise for a promise, and a plain permission for none', () => {
    fc.assert(fc.property(promise, (said) => assert.equal(training(`${said}.`), 'never')));
    fc.assert(fc.property(permission, (said) => assert.equal(training(`${said}.`), 'yes')));
  });

  it('is never kinder for an exception or a condition', () => {
    fc.assert(
      fc.property(promise, hole, (said, but) =>
        assert.ok(unkindness(training(`${said}${but}.`)) >= unkindness(training(`${said}.`))),
      ),
    );
  });

  it('does not take a use that must be stopped for one that asks first', () => {
    const unless = fc.constantFrom(
      ' unless you ask us not to',
      ', except where you tell us to stop',
      ' unless Customer objects',
      ', save where an administrator has switched this off',
      '; you can turn this off',
      ' until you withdraw your consent',
    );
    fc.assert(
      fc.property(permission, unless, (said, but) => {
        const text = `${said}${but}.`;
        assert.ok(unkindness(training(text)) > unkindness('opt_in'), `${text} → ${training(text)}`);
      }),
    );
  });

  it('is never kinder for a sentence that permits', () => {
    fc.assert(
      fc.property(promise, more, fc.boolean(), (said, other, before) => {
        const both = before ? `${other} ${said}.` : `${said}. ${other}`;
        assert.ok(unkindness(training(both)) > unkindness('opt_in'), both);
      }),
    );
  });

  it('does not read a denial as a permission', () => {
    fc.assert(
      fc.property(content, lesson, (what, why) => {
        assert.notEqual(training(`Nordlicht shall refrain from using ${what} ${why}.`), 'yes');
        assert.notEqual(training(`Under no circumstances may ${what} be used ${why}.`), 'yes');
      }),
    );
  });
});

const CLASSES: readonly (readonly [string, ProhibitedData])[] = [
  ['medical records', 'health'],
  ['data about patients', 'health'],
  ['bank account details', 'financial'],
  ['credit card numbers', 'payment_card'],
  ['passport numbers', 'government_id'],
  ['data revealing religious beliefs', 'special_category'],
  ['personal data of children', 'children'],
];
const thing = fc.constantFrom(...CLASSES);
const FRAMES: readonly ((things: string) => string)[] = [
  (things) => `Customer shall not submit ${things} to the Services.`,
  (things) => `Please keep ${things} out of your prompts.`,
  (things) => `You agree to refrain from uploading ${things}.`,
  (things) => `The following must stay off the platform: ${things}.`,
  (things) => `The Services are not designed for ${things}, and you must not enter them.`,
  (things) => `You may not:\n\n- resell the Services;\n- upload ${things}.`,
  (things) => `It is prohibited to include ${things} in what you send us.`,
  (things) => `## Do not send\n\n- ${things} may not be uploaded.`,
];
const frame = fc.constantFrom(...FRAMES);

describe('reading what must not be sent', () => {
  it('finds the class in every frame', () => {
    fc.assert(
      fc.property(thing, frame, ([words, name], put) => {
        const text = put(words);
        assert.ok(forbidden(text).includes(name), `${text} → ${forbidden(text).join()}`);
      }),
    );
  });

  it('finds every class of a list, and loses none for a condition that lifts it', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(thing, { minLength: 2, maxLength: 4, selector: ([words]) => words }),
        (some) => {
          const list = some.map(([words]) => words).join(', ');
          const text = `Customer will not upload ${list} unless the parties have agreed otherwise in writing.`;
          for (const [, name] of some) assert.ok(forbidden(text).includes(name), text);
        },
      ),
    );
  });

  it('says nothing where the vendor speaks of itself', () => {
    for (const [words] of CLASSES) {
      assert.deepEqual(forbidden(`We never ask for ${words} and we do not sell them.`), [], words);
    }
  });
});

describe('reading any text put together from clauses', () => {
  it('cuts every quote from it', () => {
    const clause = fc.oneof(
      promise,
      permission,
      fc.tuple(frame, thing).map(([put, [words]]) => put(words)),
      fc.constantFrom(
        'After the contract has ended we wipe everything within 30 days',
        'You can take your data out as CSV',
        '| Location | Frankfurt, Germany |',
        '**Who owns the answers?**\n\nYou do',
        'Outputs belong to you',
      ),
    );
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 8 }), (clauses) => {
        const text = OPENING + clauses.join('.\n\n');
        const claims = readTerms(text);
        for (const field of FIELDS)
          for (const { start, end, text: quoted } of claims[field].quotes)
            assert.equal(text.slice(start, end), quoted);
      }),
      { numRuns: 60 },
    );
  });
});
