import type { Words } from '../../words/language.tsx';

const en = {
  question: 'What do we keep, and how does it end?',
  lead: 'Erase a person and prove it. Keys are destroyed, so that copies are worth nothing; a certificate says what went and what is not in our hands.',
  retention: 'How long things are kept',
  pseudonyms: (days: string) => `Pseudonyms: ${days} days after their last use.`,
  conversations: (days: string) => `Conversations: ${days} days after the last change.`,
  conversationsOff: 'Conversations: not kept.',
  contents: (days: string) => `What was said in requests: ${days} days.`,
  contentsOff: 'What was said in requests: not kept.',
  backups: (days: string) => `Backups: ${days} days; until then they may hold copies of what was erased.`,
  change: 'Change these in bailiwick.yaml, under pseudonyms and retention.',
  erase: 'Erase a person',
  eraseLead:
    'Everything that stands for them: names, e-mail addresses, numbers, each on a line of its own. Only these spellings are found.',
  values: 'Names, addresses, numbers',
  look: 'Look what there is',
  looking: 'Opening everything that is kept, to see what belongs to it',
  nothing: 'Nothing of it is kept here. A certificate can say so.',
  found: (pseudonyms: number, conversations: number, messages: number) =>
    `Found: ${pseudonyms === 1 ? 'one stand-in' : `${pseudonyms} stand-ins`} for names${
      conversations === 0
        ? ''
        : `, ${conversations === 1 ? 'one conversation' : `${conversations} conversations`} with ${
            messages === 1 ? 'one message' : `${messages} messages`
          }`
    }.`,
  said: (count: number) => `What was said in ${count === 1 ? 'one request' : `${count} requests`}.`,
  acts: (count: number) =>
    `Names or reasons in ${count === 1 ? 'one record' : `${count} records`} of what people did.`,
  unreadable: (count: number) =>
    count === 1
      ? 'One thing could not be opened; nobody can say whether it belongs to it.'
      : `${count} things could not be opened; nobody can say whether they belong to it.`,
  goOn: 'Erase it',
  confirm: 'Erase for ever?',
  confirmText:
    'Keys and rows are destroyed. Nobody can bring them back, not even from a backup once its time is over.',
  word: 'ERASE',
  erasing: 'Destroying, then looking again',
  certificate: 'Certificate of deletion',
  clean: 'Looked for again afterwards: nothing was left.',
  notClean:
    'The check afterwards found something. Run it again; if it stays, a value stands there for another reason.',
  save: 'Save the certificate with its proof',
  requests: 'Asked of vendors',
  requestsLead:
    'What vendors got is not in our hands. A letter is drafted for each; send it, and write down what came back.',
  noRequests: 'No vendor has been asked to delete anything yet.',
  offering: 'Offering',
  due: 'Due by contract',
  noDue: 'no deadline known',
  overdue: 'overdue',
  state: 'State',
  states: { open: 'not sent', sent: 'sent', answered: 'answered' },
  letter: 'Letter',
  copy: 'Copy the letter',
  copied: 'Copied.',
  markSent: 'I have sent it',
  markAnswered: 'They have answered',
  holds: 'Legal holds',
  holdsLead: 'What is held is neither swept away nor erased until somebody lifts it.',
  noHolds: 'Nothing is held.',
  on: 'On',
  kinds: {
    conversation: 'conversation',
    principal: 'person or key',
    scope: 'stand-ins of a conversation',
  },
  since: 'Since',
  lift: 'Lift',
  hold: 'Hold something',
  id: 'Id',
  whose: 'Whose',
  choose: 'Choose …',
  keyNamed: (name: string) => `Key: ${name}`,
  reason: 'Why?',
  set: 'Set the hold',
  isSet: 'It is held from now on.',
  lifted: 'The hold was lifted.',
  mayNot: 'Your role may look at this, not erase.',
};

const de: typeof en = {
  question: 'Was behalten wir, und wie endet es?',
  lead: 'Eine Person löschen und es beweisen. Schlüssel werden vernichtet, sodass Kopien nichts wert sind; eine Bescheinigung sagt, was ging und was nicht in unserer Hand liegt.',
  retention: 'Wie lange etwas bleibt',
  pseudonyms: (days) => `Pseudonyme: ${days} Tage nach dem letzten Gebrauch.`,
  conversations: (days) => `Gespräche: ${days} Tage nach der letzten Änderung.`,
  conversationsOff: 'Gespräche: werden nicht aufbewahrt.',
  contents: (days) => `Was in Anfragen stand: ${days} Tage.`,
  contentsOff: 'Was in Anfragen stand: wird nicht aufbewahrt.',
  backups: (days) => `Sicherungen: ${days} Tage; bis dahin können sie Kopien von Gelöschtem enthalten.`,
  change: 'Änderbar in bailiwick.yaml, unter pseudonyms und retention.',
  erase: 'Eine Person löschen',
  eraseLead:
    'Alles, was für sie steht: Namen, E-Mail-Adressen, Nummern, jede in einer eigenen Zeile. Nur diese Schreibweisen werden gefunden.',
  values: 'Namen, Adressen, Nummern',
  look: 'Nachsehen, was da ist',
  looking: 'Alles Aufbewahrte wird geöffnet, um zu sehen, was dazugehört',
  nothing: 'Nichts davon ist hier aufbewahrt. Eine Bescheinigung kann das sagen.',
  found: (pseudonyms, conversations, messages) =>
    `Gefunden: ${pseudonyms === 1 ? 'ein Platzhalter' : `${pseudonyms} Platzhalter`} für Namen${
      conversations === 0
        ? ''
        : `, ${conversations === 1 ? 'ein Gespräch' : `${conversations} Gespräche`} mit ${
            messages === 1 ? 'einer Nachricht' : `${messages} Nachrichten`
          }`
    }.`,
  said: (count) => `Was in ${count === 1 ? 'einer Anfrage' : `${count} Anfragen`} stand.`,
  acts: (count) =>
    `Namen oder Gründe in ${count === 1 ? 'einem Vermerk' : `${count} Vermerken`} über Handlungen.`,
  unreadable: (count) =>
    count === 1
      ? 'Eines ließ sich nicht öffnen; niemand kann sagen, ob es dazugehört.'
      : `${count} Dinge ließen sich nicht öffnen; niemand kann sagen, ob sie dazugehören.`,
  goOn: 'Löschen',
  confirm: 'Für immer löschen?',
  confirmText:
    'Schlüssel und Zeilen werden vernichtet. Niemand kann sie zurückholen, auch nicht aus einer Sicherung, wenn deren Zeit um ist.',
  word: 'LÖSCHEN',
  erasing: 'Wird vernichtet, dann noch einmal nachgesehen',
  certificate: 'Löschbescheinigung',
  clean: 'Danach noch einmal nachgesehen: nichts war übrig.',
  notClean:
    'Beim Nachsehen wurde noch etwas gefunden. Löschen Sie noch einmal; bleibt es, steht ein Wert dort aus anderem Grund.',
  save: 'Bescheinigung mit Beweis sichern',
  requests: 'Von Anbietern verlangt',
  requestsLead:
    'Was Anbieter bekamen, liegt nicht in unserer Hand. Für jeden ist ein Brief entworfen; senden Sie ihn, und vermerken Sie, was zurückkam.',
  noRequests: 'Noch wurde kein Anbieter gebeten, etwas zu löschen.',
  offering: 'Angebot',
  due: 'Frist nach Vertrag',
  noDue: 'keine Frist bekannt',
  overdue: 'überfällig',
  state: 'Zustand',
  states: { open: 'nicht gesendet', sent: 'gesendet', answered: 'beantwortet' },
  letter: 'Brief',
  copy: 'Brief kopieren',
  copied: 'Kopiert.',
  markSent: 'Ich habe ihn gesendet',
  markAnswered: 'Sie haben geantwortet',
  holds: 'Aufbewahrungspflichten',
  holdsLead: 'Was festgehalten ist, wird weder ausgemistet noch gelöscht, bis es jemand freigibt.',
  noHolds: 'Nichts ist festgehalten.',
  on: 'Was',
  kinds: {
    conversation: 'Gespräch',
    principal: 'Person oder Schlüssel',
    scope: 'Platzhalter eines Gesprächs',
  },
  since: 'Seit',
  lift: 'Freigeben',
  hold: 'Etwas festhalten',
  id: 'Kennung',
  whose: 'Von wem',
  choose: 'Wählen …',
  keyNamed: (name) => `Schlüssel: ${name}`,
  reason: 'Warum?',
  set: 'Festhalten',
  isSet: 'Es ist ab jetzt festgehalten.',
  lifted: 'Es ist freigegeben.',
  mayNot: 'Ihre Rolle darf das ansehen, nicht löschen.',
};

export const erasureWords: Words<typeof en> = { en, de };
