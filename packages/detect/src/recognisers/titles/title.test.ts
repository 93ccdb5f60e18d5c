import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('titles beside a name', {
  type: 'TITLE',
  detector,
  found: [
    'Dear «Mr.» Keller',
    '«Frau Dr.» Weber ist da',
    'Anna Keller, «CEO», said',
    'Position: «Head Nurse Manager»',
    'Beruf: «Lehrerin»',
    '«Prof.» Smith',
  ],
  not: [
    'ms since epoch',
    'Title: The Great Book',
    'MS Windows',
    'title: Getting started',
    'the manager said',
  ],
});
