import type { Words } from '../../words/language.tsx';

const en = {
  question: 'What changed with our vendors this month?',
  lead: 'Only what matters: what may pass less or more and why, documents that changed, what needs a decision, what is due.',
  since: 'From',
  until: 'To',
  look: 'Look at it',
  lookAt: (text: string) => `Look at it: ${text}`,
  quiet: 'A quiet month',
  quietText:
    'Nothing changed that matters, and nothing is due. Proposals and confirmations are not told here; they wait at each offering.',
  takeAlong: 'To pass on',
  takeAlongLead: 'One page with the most important of it: to print, or as a mail.',
  file: 'The month in brief',
  save: (format: string) => `${format}: the month in brief`,
  mail: 'HTML for a mail',
};

const de: typeof en = {
  question: 'Was hat sich diesen Monat bei unseren Anbietern geändert?',
  lead: 'Nur was zählt: was weniger oder mehr hinausdarf und warum, geänderte Dokumente, was zu entscheiden und was fällig ist.',
  since: 'Von',
  until: 'Bis',
  look: 'Ansehen',
  lookAt: (text) => `Ansehen: ${text}`,
  quiet: 'Ein ruhiger Monat',
  quietText:
    'Nichts von Belang hat sich geändert, und nichts ist fällig. Vorschläge und Bestätigungen stehen nicht hier; sie warten beim jeweiligen Angebot.',
  takeAlong: 'Zum Weitergeben',
  takeAlongLead: 'Eine Seite mit dem Wichtigsten: zum Drucken oder als E-Mail.',
  file: 'Der Monat in Kürze',
  save: (format) => `${format}: der Monat in Kürze`,
  mail: 'HTML für eine E-Mail',
};

export const monthWords: Words<typeof en> = { en, de };
