import type { Words } from '../words/language.tsx';

const en = {
  skip: 'Skip to the content',
  menu: 'Menu',
  groups: { work: 'Work', see: 'See', steer: 'Steer', house: 'House' },
  palette: 'Go to, or do …',
  paletteHint: 'Search pages and actions',
  paletteEmpty: 'Nothing is called so.',
  theme: 'Appearance',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  language: 'Language',
  waiting: 'wait for a decision',
  signOut: 'Sign out',
  notFound: 'There is no such page',
  notFoundText: 'It may have been renamed. The menu shows every page that you may open.',
  notAllowed: 'This page is not for your role',
  notAllowedText: 'Ask an owner of this install if you need it.',
  broken: 'This page broke',
  brokenText:
    'Nothing was lost on the server. Reload; if it happens again, tell whoever looks after this install.',
  reload: 'Reload',
};

const de: typeof en = {
  skip: 'Zum Inhalt springen',
  menu: 'Menü',
  groups: { work: 'Arbeiten', see: 'Sehen', steer: 'Steuern', house: 'Haus' },
  palette: 'Gehe zu, oder tue …',
  paletteHint: 'Seiten und Handlungen suchen',
  paletteEmpty: 'So heißt nichts.',
  theme: 'Aussehen',
  themes: { system: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  language: 'Sprache',
  waiting: 'warten auf eine Entscheidung',
  signOut: 'Abmelden',
  notFound: 'Diese Seite gibt es nicht',
  notFoundText: 'Vielleicht heißt sie jetzt anders. Das Menü zeigt alle Seiten, die Sie öffnen dürfen.',
  notAllowed: 'Diese Seite ist nicht für Ihre Rolle',
  notAllowedText: 'Fragen Sie eine Inhaberin oder einen Inhaber, wenn Sie sie brauchen.',
  broken: 'Diese Seite ist abgestürzt',
  brokenText:
    'Auf dem Server ging nichts verloren. Laden Sie neu; geschieht es wieder, sagen Sie es der Person, die dieses System betreut.',
  reload: 'Neu laden',
};

export const shellWords: Words<typeof en> = { en, de };
