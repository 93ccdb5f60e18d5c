import type { Words } from '../words/language.tsx';
import type { Action } from './action-mark.tsx';

const actions = {
  en: {
    short: { allow: 'As it is', pseudonymise: 'Replaced', private: 'Stays home', block: 'Blocked' },
    long: {
      allow: 'Goes as it is',
      pseudonymise: 'Goes with names replaced',
      private: 'Stays on our own machines',
      block: 'Does not leave',
    },
  },
  de: {
    short: { allow: 'Unverändert', pseudonymise: 'Ersetzt', private: 'Bleibt hier', block: 'Gesperrt' },
    long: {
      allow: 'Geht unverändert hinaus',
      pseudonymise: 'Geht mit ersetzten Namen hinaus',
      private: 'Bleibt auf eigenen Rechnern',
      block: 'Verlässt das Haus nicht',
    },
  },
};

export const actionWords: Words<{
  readonly short: Readonly<Record<Action, string>>;
  readonly long: Readonly<Record<Action, string>>;
}> = actions;

const en = {
  loading: 'Loading',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  done: 'Done',
  undo: 'Undo',
  columns: 'Columns',
  filter: 'Filter these rows',
  saveCsv: 'Save as CSV',
  nothingMatches: 'No row matches the filter.',
  rows: (shown: number, all: number) =>
    shown === all ? (all === 1 ? 'One row' : `${all} rows`) : `${shown} of ${all} rows`,
  tooLarge: (most: string) => `Files of more than ${most} are not taken.`,
  dropHere: 'Drop it here, or',
  takenNext: (name: string) => `${name} is taken next.`,
  oneAtATime: (left: number) =>
    left === 1
      ? 'One file at a time: only the first was taken.'
      : `One file at a time: only the first was taken, ${left} others were not.`,
  typeToConfirm: (word: string) => `Type ${word} to confirm`,
  sortedBy: (column: string, direction: 'ascending' | 'descending') => `Sorted by ${column}, ${direction}`,
};

const de: typeof en = {
  loading: 'Wird geladen',
  tryAgain: 'Noch einmal',
  close: 'Schließen',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  done: 'Fertig',
  undo: 'Rückgängig',
  columns: 'Spalten',
  filter: 'Diese Zeilen filtern',
  saveCsv: 'Als CSV sichern',
  nothingMatches: 'Keine Zeile passt zum Filter.',
  rows: (shown, all) =>
    shown === all ? (all === 1 ? 'Eine Zeile' : `${all} Zeilen`) : `${shown} von ${all} Zeilen`,
  tooLarge: (most) => `Dateien von mehr als ${most} werden nicht angenommen.`,
  dropHere: 'Hierher ziehen oder',
  takenNext: (name) => `${name} ist als Nächstes dran.`,
  oneAtATime: (left) =>
    left === 1
      ? 'Eine Datei nach der anderen: Nur die erste wurde genommen.'
      : `Eine Datei nach der anderen: Nur die erste wurde genommen, ${left} weitere nicht.`,
  typeToConfirm: (word) => `Zum Bestätigen ${word} eintippen`,
  sortedBy: (column, direction) =>
    `Sortiert nach ${column}, ${direction === 'ascending' ? 'aufsteigend' : 'absteigend'}`,
};

export const uiWords: Words<typeof en> = { en, de };
