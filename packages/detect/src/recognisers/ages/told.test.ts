import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried below. */
const detector = createDetector({ names: false });

describeKind('ages that a sentence tells of somebody', {
  type: 'AGE',
  detector,
  found: [
    'My husband is «51» and snores.',
    'He turned «30» last month.',
    'I was «17» when I left school.',
    'She’s «66» now, and our oldest customer is «91».',
    'My grandmother will be «90» in May.',
    'At «58», he learned to swim.',
    'The plaintiff was «44» at the time.',
    'The cyclist, «36», was taken to hospital.',
    'Their sons, both «9», play chess.',
    'We have three children («2», «5» and «11»).',
    'Meine Mutter wird «75».',
    'By the time she was «58» she had two shops. Our CEO is «61».',
    'Our accountant is «55», our kid is «4».',
    'The patient («76») was dizzy. She died at «94».',
    'our kids are «5» and «9», two boys aged «8» and «11» were missing',
    'Mein Sohn ist «11» und mag Fußball.',
    'il signor Conti, «72 anni», è caduto',
    'Unser neuer Azubi ist «18» und kommt aus Halle.',
    'She is «nineteen». My brother turned «fifty» last week.',
    'an old woman of «82», in her «late seventies» he thought',
  ],
  not: [
    'He was 20 minutes late. She is 3 inches taller.',
    'My score is 43 and my employee number is 51.',
    'She is 4 in the list. He is 5.7 away.',
    'The total is 60. This is 12. It was 30.',
    'He was 30, 40 metres behind the others.',
    'At 70, the fan starts to turn.',
    'The patients (34) were seen twice.',
    'I am 1 of 12 who came.',
    'our kids are 5 minutes away, two boys scored 8 and 11',
    'The house (76) is old. The server died at 94%.',
    'He is one of us. She is two metres tall. It was the seventies.',
  ],
});

describeKind('ages with the letter of the sex', {
  type: 'AGE',
  detector,
  found: [
    '«71M» with chest pain',
    'Hello. «29F» here, never did this before.',
    'my boyfriend («33M») and I («31F») argue',
    '«44f» presents with fever',
    'ED note:\n«82M» brought in by ambulance',
  ],
  not: [
    'The fund raised 55M with two banks.',
    'It is 20M here and 30M there.',
    'A loss of 55M with no end',
    'room 24F here on the left',
    'connector (12M)',
  ],
});

describeKind('ages of things and of everybody', {
  type: 'AGE',
  detector,
  found: [
    'The driver of the car is «45 years old».',
    'She lives in a house and is aged «45».',
    'My age is «45».',
    'The child is «3 months old».',
    'Applicant, aged «30», and her dog',
  ],
  not: [
    'The house is 45 years old.',
    'This wine is aged 12 years.',
    'The bug is only 3 months old.',
    'The minimum age is 18.',
    'a game for children aged 3 and up',
  ],
});

describeKind('ages behind a name', {
  type: 'AGE',
  found: [
    'Henrik Solvang («37») was elected mayor.',
    'Police arrested Tyrone Beckett, «27», on Saturday.',
    'The boat belonged to Agnieszka Lewandowska («61»).',
    'Mina Farrokh, «33», from Leeds',
    'Der Fahrer, Kevin Brandt («29»), blieb unverletzt.',
    'Ezra Mensah, «58», will leave. Verity Holloway, now «76», runs a bakery.',
    'Herr Beck («57») klagte.',
    'Mrs Patel is «78». Peter Keller was «45» when he left.',
  ],
  not: [
    'Brown & Sons (37) and Miller Ltd, 52, of Leeds',
    'See Figure Two (37) and Table Four, 37, of the report.',
    'John Miller, 37, 38 and 39',
    'Anna Keller (3) wrote most, Peter Keller (102) least.',
    'Jean Petit, 12, rue de la Paix',
    'We met John Miller, 20 minutes late.',
    'Anna Keller is 5 minutes late. Peter Keller was 20 metres behind.',
  ],
});
