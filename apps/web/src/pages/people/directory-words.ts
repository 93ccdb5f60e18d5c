import type { Words } from '../../words/language.tsx';

const en = {
  title: 'The firm’s directory',
  lead: 'Microsoft Entra, Okta and others can bring people in and shut them out by themselves (SCIM 2.0). Give the directory this address and a token.',
  address: 'Address for the directory',
  addressUnreachable:
    'This is how you reach the console now. A directory elsewhere needs an address that it can reach, with https.',
  newToken: 'Make a token',
  tokenName: 'What is it called?',
  tokenNameHint: 'For example the name of the directory.',
  make: 'Make it',
  shownOnce: 'The token, shown this once',
  shownOnceText: (name: string) =>
    `Paste it into ${name} now. Whoever has it can bring people in and shut them out, but never the last owner.`,
  tokens: 'Tokens in force',
  name: 'Name',
  made: 'Made',
  revoke: 'Revoke',
  revokeOf: (name: string) => `Revoke ${name}`,
  revokeText: 'The directory is refused at once. Whom it brought in stays.',
  revoked: (name: string) => `${name} is revoked.`,
  none: 'No directory writes here',
  noneText: 'People are invited by hand. That is fine for a small firm.',
  groups: 'Groups of the directory',
  group: 'Group',
  members: 'Members',
  gives: 'Gives',
  givesNothing: 'nothing',
  noGroups: 'No group yet',
  noGroupsText: 'What a group gives stands in bailiwick.yaml, under identity: directory: groups.',
};

const de: typeof en = {
  title: 'Das Verzeichnis der Firma',
  lead: 'Microsoft Entra, Okta und andere können Personen selbst hereinbringen und aussperren (SCIM 2.0). Geben Sie dem Verzeichnis diese Adresse und ein Token.',
  address: 'Adresse für das Verzeichnis',
  addressUnreachable:
    'So erreichen Sie die Konsole gerade. Ein Verzeichnis anderswo braucht eine Adresse, die es erreicht, mit https.',
  newToken: 'Token erstellen',
  tokenName: 'Wie soll es heißen?',
  tokenNameHint: 'Zum Beispiel wie das Verzeichnis.',
  make: 'Erstellen',
  shownOnce: 'Das Token, nur dieses eine Mal',
  shownOnceText: (name) =>
    `Fügen Sie es jetzt in ${name} ein. Wer es hat, kann Personen hereinbringen und aussperren, aber nie die letzte Person mit der Rolle „Inhaber“.`,
  tokens: 'Token in Kraft',
  name: 'Name',
  made: 'Erstellt',
  revoke: 'Widerrufen',
  revokeOf: (name) => `${name} widerrufen`,
  revokeText: 'Das Verzeichnis wird sofort abgewiesen. Wen es hereingebracht hat, der bleibt.',
  revoked: (name) => `${name} ist widerrufen.`,
  none: 'Kein Verzeichnis schreibt hierher',
  noneText: 'Personen werden von Hand eingeladen. Für einen kleinen Betrieb ist das gut so.',
  groups: 'Gruppen des Verzeichnisses',
  group: 'Gruppe',
  members: 'Mitglieder',
  gives: 'Gibt',
  givesNothing: 'nichts',
  noGroups: 'Noch keine Gruppe',
  noGroupsText: 'Was eine Gruppe gibt, steht in bailiwick.yaml unter identity: directory: groups.',
};

export const directoryWords: Words<typeof en> = { en, de };
