import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

describeKind('positions beside names', {
  type: 'TITLE',
  detector: createDetector({ names: false }),
  found: [
    'our «CFO» Maria Lopez said',
    '«Chief Executive Officer» John Smith resigned',
    '«Geschäftsführer» Thomas Berger unterschrieb',
    'Anna Keller, «Head of Sales»',
    'Regards\n\nAnna Keller\n«VP of Engineering»\nKeller Ltd',
    'Peter Brown (the «Head of Internal Audit») called',
  ],
  not: [
    'the head of the river',
    'Head of Sales wanted',
    'The manager was unhappy with Peter Brown.',
    'Director Cut edition',
    'engineer Peter out of the way',
    'Lead with purpose',
  ],
});
