import type { Words } from './language.tsx';

const classes = {
  en: {
    public: 'Public',
    internal: 'Internal',
    personal: 'Personal',
    special_category: 'Beliefs and origin',
    health: 'Health',
    payment: 'Cards and accounts',
    financial: 'Income and finances',
    credential: 'Passwords and keys',
    children: 'Children',
    trade_secret: 'Our own secrets',
  },
  de: {
    public: 'Öffentliches',
    internal: 'Internes',
    personal: 'Personenbezogenes',
    special_category: 'Religion und Herkunft',
    health: 'Gesundheit',
    payment: 'Karten und Konten',
    financial: 'Einkommen und Vermögen',
    credential: 'Passwörter und Schlüssel',
    children: 'Kinder',
    trade_secret: 'Eigene Geheimnisse',
  },
};

/** What a class of data is called; a firm's own classes go by their own names. */
export const classNames: Words<Readonly<Record<string, string>>> = classes;
