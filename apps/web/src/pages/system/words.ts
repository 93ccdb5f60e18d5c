import type { Words } from '../../words/language.tsx';

type Kit = 'none' | 'outdated' | 'untried' | 'tried_long_ago' | 'ready';

interface SystemWords {
  readonly question: string;
  readonly ready: string;
  readonly notReady: string;
  readonly facts: Readonly<Record<'version' | 'started' | 'database' | 'ledger' | 'kit', string>>;
  readonly databases: Readonly<Record<'sqlite' | 'postgres', string>>;
  readonly entries: (count: string, when: string) => string;
  readonly nothingSigned: string;
  readonly kits: Readonly<Record<Kit, string>>;
  readonly check: string;
  readonly checking: string;
  readonly whole: (count: string, time: string) => string;
  readonly broken: string;
  readonly ledgerLead: string;
  readonly acts: string;
  readonly actsLead: string;
  readonly noActs: string;
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly why: string;
  readonly about: string;
  readonly code: string;
  readonly details: string;
  readonly allDetails: string;
  readonly erased: string;
  readonly more: string;
  readonly makeKit: string;
  readonly kitLead: string;
  readonly phrase: string;
  readonly phraseText: string;
  readonly saveKit: string;
  readonly print: string;
  readonly tryKit: string;
  readonly tryLead: string;
  readonly kitFile: string;
  readonly noKitFile: string;
  readonly kitPhrase: string;
  readonly tried: string;
  readonly backups: string;
  readonly backupsText: string;
  readonly seeBackups: string;
  readonly backupFailed: (when: string) => string;
  readonly mailFailed: (when: string) => string;
  readonly contentsLost: (when: string) => string;
  readonly contentsLostText: string;
  readonly noBackup: string;
  readonly newestBackup: (when: string) => string;
  readonly toBackups: string;
}

const en: SystemWords = {
  question: 'Is everything well?',
  ready: 'The door is open and the database answers.',
  notReady: 'The door does not serve now: the database does not answer, or the server is stopping.',
  facts: {
    version: 'Version',
    started: 'Running since',
    database: 'Database',
    ledger: 'Ledger',
    kit: 'Recovery kit',
  },
  databases: { sqlite: 'SQLite, in the home folder', postgres: 'PostgreSQL' },
  entries: (count, when) => `${count} entries, signed ${when}`,
  nothingSigned: 'nothing signed yet',
  kits: {
    none: 'there is none: should this disk break, everything that is kept here is lost. Make one below.',
    outdated: 'for an earlier root key. Make a new one below.',
    untried: 'never tried. Try it below.',
    tried_long_ago: 'tried more than a year ago. Try it again below.',
    ready: 'made and tried',
  },
  check: 'Check the ledger now',
  checking: 'Every entry is hashed again',
  whole: (count, time) => `Whole: ${count} entries, checked in ${time}.`,
  broken: 'The ledger is broken. Keep everything as it is, and restore from a backup of before.',
  ledgerLead: 'A self-signed ledger does not bind its owner: let others witness it, and it does.',
  acts: 'What was done here',
  actsLead:
    'By people and by the product itself. Each line is an entry of the ledger; names and reasons rest apart and can be erased.',
  noActs: 'Nothing has been done here yet.',
  when: 'When',
  who: 'Who',
  what: 'What',
  why: 'Why',
  about: 'About (id)',
  code: 'Code',
  details: 'Details',
  allDetails: 'All details',
  erased: 'erased',
  more: 'Show earlier ones',
  makeKit: 'Make a recovery kit',
  kitLead:
    'A file, and a phrase that opens it. Without them a lost root key cannot be replaced, and everything sealed is lost with it.',
  phrase: 'The phrase, shown this once',
  phraseText:
    'Print it or write it down by hand. Keep page and file apart from each other and from this machine: the page in the safe, the file with the accountant, say.',
  saveKit: 'Save the file',
  print: 'Print this page',
  tryKit: 'Try the kit',
  tryLead:
    'Choose the file and type the phrase from the page, as you would on a bad day. Nothing is changed.',
  kitFile: 'Choose the file of the kit',
  noKitFile: 'Choose the file of the kit first.',
  kitPhrase: 'Phrase',
  tried: 'The kit restores the root key. The date is written down.',
  backups: 'Backups and exports',
  backupsText:
    'Backups that are tried at once, and everything in open formats to take along, have a page of their own.',
  mailFailed: (when) => `Mail does not go (last tried ${when})`,
  contentsLost: (when) => `What was to be kept of a request was lost (${when})`,
  contentsLostText:
    'The request itself went on, and its record stands. The log says why: most often the disk is full or the database was busy. This note goes once keeping succeeds again.',
  backupFailed: (when) => `The backup of ${when} failed`,
  noBackup: 'There is no backup to go back to. The server tries again within an hour.',
  newestBackup: (when) =>
    `The newest that can be restored is of ${when}. The server tries again within an hour.`,
  toBackups: 'Make one now',
  seeBackups: 'Go there',
};

const de: SystemWords = {
  question: 'Ist alles in Ordnung?',
  ready: 'Die Tür ist offen, und die Datenbank antwortet.',
  notReady: 'Die Tür bedient gerade nicht: Die Datenbank antwortet nicht, oder der Server hält an.',
  facts: {
    version: 'Version',
    started: 'Läuft seit',
    database: 'Datenbank',
    ledger: 'Protokoll',
    kit: 'Notfallkoffer',
  },
  databases: { sqlite: 'SQLite, im Home-Ordner', postgres: 'PostgreSQL' },
  entries: (count, when) => `${count} Einträge, unterschrieben ${when}`,
  nothingSigned: 'noch nichts unterschrieben',
  kits: {
    none: 'es gibt keinen: Geht dieser Datenträger kaputt, ist alles hier Aufbewahrte verloren. Machen Sie unten einen.',
    outdated: 'für einen früheren Hauptschlüssel. Machen Sie unten einen neuen.',
    untried: 'nie ausprobiert. Probieren Sie ihn unten.',
    tried_long_ago: 'vor über einem Jahr ausprobiert. Probieren Sie ihn unten wieder.',
    ready: 'gemacht und ausprobiert',
  },
  check: 'Protokoll jetzt prüfen',
  checking: 'Jeder Eintrag wird neu gerechnet',
  whole: (count, time) => `Heil: ${count} Einträge, geprüft in ${time}.`,
  broken:
    'Das Protokoll ist beschädigt. Lassen Sie alles, wie es ist, und stellen Sie eine frühere Sicherung her.',
  ledgerLead:
    'Ein selbst unterschriebenes Protokoll bindet seinen Besitzer nicht: Lassen Sie es bezeugen, dann schon.',
  acts: 'Was hier getan wurde',
  actsLead:
    'Von Personen und vom Produkt selbst. Jede Zeile ist ein Eintrag des Protokolls; Namen und Gründe liegen getrennt und lassen sich löschen.',
  noActs: 'Hier wurde noch nichts getan.',
  when: 'Wann',
  who: 'Wer',
  what: 'Was',
  why: 'Warum',
  about: 'Woran (Kennung)',
  code: 'Code',
  details: 'Einzelheiten',
  allDetails: 'Alle Einzelheiten',
  erased: 'gelöscht',
  more: 'Frühere zeigen',
  makeKit: 'Notfallkoffer machen',
  kitLead:
    'Eine Datei und ein Satz von Wörtern, der sie öffnet. Ohne sie ist ein verlorener Hauptschlüssel nicht zu ersetzen, und alles Versiegelte ist mit ihm verloren.',
  phrase: 'Die Wortfolge, nur dieses eine Mal',
  phraseText:
    'Drucken Sie sie oder schreiben Sie sie von Hand ab. Verwahren Sie Blatt und Datei getrennt voneinander und von diesem Rechner: das Blatt im Tresor, die Datei bei der Steuerberatung etwa.',
  saveKit: 'Datei sichern',
  print: 'Diese Seite drucken',
  tryKit: 'Koffer ausprobieren',
  tryLead:
    'Wählen Sie die Datei und tippen Sie die Wortfolge vom Blatt, wie an einem schlechten Tag. Nichts wird geändert.',
  kitFile: 'Datei des Koffers wählen',
  noKitFile: 'Wählen Sie zuerst die Datei des Koffers.',
  kitPhrase: 'Wortfolge',
  tried: 'Der Koffer stellt den Hauptschlüssel her. Das Datum ist vermerkt.',
  backups: 'Sicherungen und Export',
  backupsText:
    'Sicherungen, die gleich ausprobiert werden, und alles in offenen Formaten zum Mitnehmen haben eine eigene Seite.',
  mailFailed: (when) => `Die Mail geht nicht (zuletzt versucht ${when})`,
  contentsLost: (when) => `Was von einer Anfrage aufzubewahren war, ging verloren (${when})`,
  contentsLostText:
    'Die Anfrage selbst lief weiter, und ihr Eintrag steht. Warum, sagt das Log: meist ist die Platte voll, oder die Datenbank war beschäftigt. Dieser Hinweis geht, sobald das Aufbewahren wieder gelingt.',
  backupFailed: (when) => `Die Sicherung vom ${when} ist gescheitert`,
  noBackup:
    'Es gibt keine Sicherung, auf die man zurückgehen kann. Der Server versucht es binnen einer Stunde wieder.',
  newestBackup: (when) =>
    `Die neueste, die sich zurückspielen lässt, ist vom ${when}. Der Server versucht es binnen einer Stunde wieder.`,
  toBackups: 'Jetzt eine machen',
  seeBackups: 'Dorthin',
};

export const systemWords: Words<SystemWords> = { en, de };
