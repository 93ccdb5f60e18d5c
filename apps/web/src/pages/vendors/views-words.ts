import type { Words } from '../../words/language.tsx';

const en = {
  views: 'All vendors',
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
  names: {
    register: 'Verzeichnis',
    compare: 'Nebeneinander',
    control: 'Souveränität',
    month: 'Dieser Monat',
    knowledge: 'Vorwissen',
  },
};

export const viewsWords: Words<typeof en> = { en, de };
