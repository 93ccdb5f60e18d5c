import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partiesOf } from './parties.ts';

const renamed = (opening: string, text: string): string => partiesOf(`${opening} ${text}`).rename(text);

test('names are learnt from their definitions', () => {
  const opening =
    'This agreement is between Heron Labs, Inc. ("Heron") and a business customer ("Subscriber").';
  assert.equal(renamed(opening, 'Heron shall notify Subscriber.'), 'vendor shall notify customer.');
  assert.equal(
    renamed(
      'These are terms between you and Norddata AB ("Norddata," "we," or "us").',
      'Norddata tells you.',
    ),
    'vendor tells customer.',
  );
});

test('names of capitals and with digits are names too', () => {
  assert.equal(renamed('37kites GmbH ("37kites", "we").', '37kites may.'), 'vendor may.');
  assert.equal(renamed('Anyform Ltd ("Anyform", "we").', 'ANYFORM MAY NOT.'), 'vendor MAY NOT.');
});

test('who acts most often is the vendor where nobody defines it', () => {
  const text = 'Heron will store it. Heron may sort it. Heron does not sell it. Heron maintains it.';
  assert.match(partiesOf(text).rename(text), /^vendor will store it\. vendor may/);
});

test('"Company" is whoever the document says it is', () => {
  assert.equal(
    renamed('The vendor processes Company Personal Data on behalf of the Company.', 'Company may audit.'),
    'customer may audit.',
  );
  assert.equal(
    renamed('Acme Inc ("Company") provides the services to you.', 'Company may audit.'),
    'vendor may audit.',
  );
});

test('pronouns and possessives follow, the country and words that merely contain a name do not', () => {
  assert.equal(
    renamed('', 'We keep your data with our partners in the US.'),
    "vendor keep customer's data with vendor's partners in the US.",
  );
  assert.equal(renamed('', 'sub-processor, controllership, wea'), 'sub-processor, controllership, wea');
});
