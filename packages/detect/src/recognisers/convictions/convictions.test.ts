import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

describeKind('convictions and origin that are said of somebody', {
  type: 'NRP',
  detector: createDetector({ names: false }),
  found: [
    'Peter is «gay».',
    'My landlord is «conservative».',
    'Sie ist «evangelisch».',
    'Er ist «gewerkschaftlich organisiert».',
    'Unser Azubi ist «muslimisch».',
    'Mon collègue est syndiqué à la «CGT».',
    'Elle est «musulmane».',
    'Él es «homosexual».',
    'Soy «ateo».',
    'Mia zia è «ebrea».',
    'Mijn buurman is «joods».',
    'Ela é «evangélica».',
    'On jest «katolikiem».',
    'Anna is «unionised».',
    'The candidate is an active trade «unionist».',
    'He belongs to a «Baptist» family, and my parents are «Hindu».',
    'My uncle votes «Republican».',
  ],
  not: [
    'A liberal interpretation of the rules.',
    'Das Werk ist gewerkschaftlich umstritten.',
    'un vino francese',
    'la cocina mexicana',
    'le marché français',
    'The result is orthodox enough.',
  ],
});

describeKind('nationalities of no person', {
  type: 'NRP',
  detector: createDetector({ names: false }),
  found: [
    'The «Polish» team won.',
    'A «Norwegian» company bought it.',
    'The «Swiss» delegation left early.',
    'He met two «Dutch» engineers.',
    'the «Italian» ambassador',
  ],
  not: [
    'We had French fries and Danish pastry.',
    'I like Swiss cheese.',
    'An English breakfast costs ten pounds.',
    'He studies Polish at school.',
    'She teaches English to children.',
    'German Shepherd puppies',
    'It was translated from Dutch.',
    'The manual is written in plain German.',
    'Put it into Brazilian Portuguese, please.',
  ],
});
