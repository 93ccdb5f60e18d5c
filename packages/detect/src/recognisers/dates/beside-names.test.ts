import { describeKind } from '../specimen.fixture.ts';

describeKind('days of birth behind a name', {
  type: 'DATE_OF_BIRTH',
  found: [
    'Ida Brandt («12 March 1982») applied for a passport.',
    'Peter Keller («04.11.1963»), retired',
    'Anna Schmidt («3. Mai 1990») und ihr Mann',
    'We wrote to Henrik Solvang («1st of March 1982»).',
    'Claire Dubois («12/07/1984») habite ici.',
  ],
  not: [
    'Ida Brandt (12 March 2024) signed it.',
    'The report (12 March 1982) was lost.',
    'Ida Brandt, 12 March 1982',
    'Leeds (12 March 1982)',
    'Ida Brandt (p. 12)',
  ],
});
