import type { Words } from '../../words/language.tsx';

const en = {
  compare: 'Compare',
  second: 'and by',
  one: 'One is enough',
  answers: 'Two answers to compare',
  saw: (offering: string) => `What ${offering} saw of your message`,
  notSent: 'It saw nothing of it.',
  choose: 'Go on with this one',
  chooseFirst: 'Choose which answer to go on with.',
};

const de: typeof en = {
  compare: 'Vergleichen',
  second: 'und',
  one: 'Eines genügt',
  answers: 'Zwei Antworten im Vergleich',
  saw: (offering) => `Was ${offering} von Ihrer Nachricht sah`,
  notSent: 'Es sah nichts davon.',
  choose: 'Mit dieser weitermachen',
  chooseFirst: 'Wählen Sie, mit welcher Antwort es weitergeht.',
};

export const compareWords: Words<typeof en> = { en, de };
