import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('nationality, religion, politics', {
  type: 'NRP',
  detector,
  found: [
    'She is «Catholic» and devout.',
    'The suspect is a «Polish» national.',
    'He is a member of the «Green Party».',
    'Staatsangehörigkeit: «türkisch»',
    'Er ist «homosexuell».',
    'Meine Kollegin ist «muslimisch».',
    'Ma voisine est «musulmane», elle',
    'Il est de nationalité «marocaine».',
    'Mi padre es «judío».',
    'Ella es «colombiana».',
    'Mia madre è «cattolica».',
    'Hij is «joods».',
    'Nationality: «German»',
    'Religion: «evangelisch»',
    'Er ist Mitglied der «IG Metall».',
    '{"nationality":"«British»"}',
    'the «Polish» team won',
    '«Americans» love it',
  ],
  not: [
    'translate it to French',
    'written in German.',
    'She speaks Spanish',
    'polish the floor',
    'orientation: vertical',
    'a liberal amount of salt',
    'the conservative estimate is 5',
    'DEUTSCHE Bahn',
    'deutsche Unternehmen wachsen',
    'membre du jury',
    'the party: a celebration',
  ],
});

it('a conviction of a person is a special category, a nationality in general is internal', () => {
  const classes = (text: string): readonly string[] =>
    detector
      .detect(text)
      .filter((one) => one.type === 'NRP')
      .map((one) => one.class);
  assert.deepEqual(classes('She is Catholic and devout.'), ['special_category']);
  assert.deepEqual(classes('the Polish team won'), ['internal']);
});
