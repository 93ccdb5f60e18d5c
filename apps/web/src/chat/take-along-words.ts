import type { Words } from '../words/language.tsx';

const en = {
  open: 'Save a copy',
  title: 'Save a copy of this conversation',
  lead: 'The file holds what you see, real names included. Keep it where only those may read it who may read them.',
  form: 'As',
  markdown: 'Markdown, to read',
  json: 'JSON, for programs',
  seen: 'Also write what the vendor saw',
  seenHint: 'Each message under the names that left, and a list of which name stands for what.',
  save: 'Save',
  inFile: {
    you: 'You',
    made: (at: string) => `*Saved from Bailiwick, ${at}*`,
    files: (names: string) => `Files: ${names}`,
    seen: 'What the vendor saw',
    value: 'Here',
    pseudonym: 'At the vendor',
    sent: {
      allow: 'went as it is',
      pseudonymise: 'went with names replaced',
      private: 'stayed at home',
      block: 'was blocked',
    },
    refused: 'This was not sent',
    cut: 'The answer ends here before it was whole.',
  },
};

const de: typeof en = {
  open: 'Kopie sichern',
  title: 'Eine Kopie dieses Gesprächs sichern',
  lead: 'Die Datei enthält, was Sie sehen, auch die echten Namen. Bewahren Sie sie dort auf, wo nur liest, wer sie lesen darf.',
  form: 'Als',
  markdown: 'Markdown, zum Lesen',
  json: 'JSON, für Programme',
  seen: 'Auch schreiben, was der Anbieter sah',
  seenHint: 'Jede Nachricht unter den Namen, die hinausgingen, und eine Liste, welcher Name wofür steht.',
  save: 'Sichern',
  inFile: {
    you: 'Sie',
    made: (at) => `*Gesichert aus Bailiwick, ${at}*`,
    files: (names) => `Dateien: ${names}`,
    seen: 'Was der Anbieter sah',
    value: 'Hier',
    pseudonym: 'Beim Anbieter',
    sent: {
      allow: 'ging unverändert hinaus',
      pseudonymise: 'ging mit ersetzten Namen hinaus',
      private: 'blieb im Haus',
      block: 'wurde gesperrt',
    },
    refused: 'Das wurde nicht gesendet',
    cut: 'Die Antwort endet hier, bevor sie vollständig war.',
  },
};

export const takeAlongWords: Words<typeof en> = { en, de };
