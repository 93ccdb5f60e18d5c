import type { Words } from '../../words/language.tsx';

const en = {
  views: 'All vendors',
  onThisPage: 'On this page',
  parts: {
    decide: 'Decide',
    known: 'Answers',
    documents: 'Documents',
    asking: 'Ask',
    brought: 'Files',
    exceptions: 'Exceptions',
    pack: 'Negotiate',
  },
  names: {
    register: 'Register',
    compare: 'Side by side',
    control: 'Sovereignty',
    month: 'This month',
    knowledge: 'Known beforehand',
  },
};

const de: typeof en = {
  views: 'Alle Anbieter',
  onThisPage: 'Auf dieser Seite',
  parts: {
    decide: 'Entscheiden',
    known: 'Antworten',
    documents: 'Dokumente',
    asking: 'Fragen',
    brought: 'Dateien',
    exceptions: 'Ausnahmen',
    pack: 'Verhandeln',
  },
  names: {
    register: 'Verzeichnis',
    compare: 'Nebeneinander',
    control: 'Souveränität',
    month: 'Dieser Monat',
    knowledge: 'Vorwissen',
  },
};

export const viewsWords: Words<typeof en> = { en, de };
