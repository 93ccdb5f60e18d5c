/** The sentences of the product in German. */
import { className } from '@bailiwick/diligence/paper/names';
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import { CONSOLE } from './german/console.ts';
import { DECISIONS } from './german/decisions.ts';
import { DOCUMENTS } from './german/documents.ts';
import { DOOR } from './german/door.ts';
import { FILES } from './german/files.ts';
import { GROUNDS } from './german/grounds.ts';
import { KEPT } from './german/kept.ts';
import { MAIL } from './german/mail.ts';
import { PEOPLE } from './german/people.ts';
import { PROOFS } from './german/proofs.ts';
import { QUESTIONS } from './german/questions.ts';
import { REMEDIES } from './german/remedies.ts';
import { REQUIREMENTS } from './german/requirements.ts';
import { SOVEREIGNTY } from './german/sovereignty.ts';
import { VALUES } from './german/values.ts';
import { Reader, type Vocabulary } from './reader.ts';

const capital = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;

export const GERMAN: Vocabulary = {
  // What is most exact comes first; the frames that hold other phrases come after it.
  phrases: [
    ...REQUIREMENTS,
    ...REMEDIES,
    ...PEOPLE,
    ...CONSOLE,
    ...KEPT,
    ...MAIL,
    ...PROOFS,
    ...DOOR,
    ...DOCUMENTS,
    ...FILES,
    ...SOVEREIGNTY,
    ...GROUNDS,
    ...QUESTIONS,
    ...DECISIONS,
  ],
  // A sentence begins with them.
  classes: Object.fromEntries(DATA_CLASSES.map((name) => [name, capital(className(name, 'de'))])),
  actions: {
    allow: 'darf es unverändert hinaus',
    pseudonymise: 'geht es mit ersetzten Namen hinaus',
    private: 'bleibt es auf eigenen Rechnern',
    block: 'geht es nicht hinaus',
  },
  values: VALUES,
};

export const german = new Reader(GERMAN);
