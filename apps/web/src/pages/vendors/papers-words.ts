import type { Words } from '../../words/language.tsx';

const en = {
  documents: 'Documents',
  documentsLead:
    'Terms, data processing agreements, lists of sub-processors. What they answer is proposed with their exact words.',
  upload: 'Add a document',
  uploading: 'Reading the document. A long one takes some seconds.',
  uploaded: (title: string, fresh: number) =>
    fresh === 0
      ? `${title}: nothing new in it.`
      : `${title}: ${fresh} answers proposed. Read them beside the text.`,
  none: 'No document yet',
  noneText: 'Add the vendor’s terms as PDF, Word, HTML or text: the clauses are found and marked for you.',
  read: 'Read it beside the answers',
  readOf: (title: string) => `Read it beside the answers: ${title}`,
  mayNotAdd: 'Your role may read documents, not add them.',
  back: 'Back to the offering',
  text: 'The document',
  found: 'What it answers',
  foundNone: 'Nothing in this document answers one of the questions, or all of it was rejected.',
  goTo: (question: string) => `Show where it stands: ${question}`,
  marked: (question: string) => `Answers: ${question}`,

  exceptions: 'Exceptions',
  exceptionsLead:
    'What passes against the evidence, because somebody answers for it. Suspensions hold all the same. What the vendor’s terms forbid passes too: that can break the contract.',
  noExceptions: 'No exception',
  noExceptionsText: 'Whatever the evidence closes, stays closed.',
  grant: 'Let something pass',
  class: 'Class of data',
  form: 'How',
  forms: { pseudonymised: 'Under pseudonyms', clear: 'As it is' },
  reason: 'Why?',
  until: 'Last day',
  untilHint: 'An exception needs a last day, or a second person.',
  second: 'Second person',
  secondHint: 'Who agrees with you, by name.',
  grantIt: 'Let it pass',
  granted: 'It passes from now on. The door knows within a second.',
  owner: 'Answers for it',
  withSecond: (owner: string, second: string) => `${owner} and ${second}`,
  endOf: (name: string) => `End the exception for ${name}`,
  end: 'End',
  ended: 'The exception has ended.',
  over: 'over',
};

const de: typeof en = {
  documents: 'Dokumente',
  documentsLead:
    'Bedingungen, Auftragsverarbeitungsverträge, Listen der Unterauftragnehmer. Was sie beantworten, wird mit ihren genauen Worten vorgeschlagen.',
  upload: 'Dokument hinzufügen',
  uploading: 'Das Dokument wird gelesen. Ein langes dauert einige Sekunden.',
  uploaded: (title, fresh) =>
    fresh === 0
      ? `${title}: nichts Neues darin.`
      : `${title}: ${fresh} Antworten vorgeschlagen. Lesen Sie sie neben dem Text.`,
  none: 'Noch kein Dokument',
  noneText:
    'Fügen Sie die Bedingungen des Anbieters als PDF, Word, HTML oder Text hinzu: Die Klauseln werden für Sie gefunden und markiert.',
  read: 'Neben den Antworten lesen',
  readOf: (title) => `Neben den Antworten lesen: ${title}`,
  mayNotAdd: 'Ihre Rolle darf Dokumente lesen, nicht hinzufügen.',
  back: 'Zurück zum Angebot',
  text: 'Das Dokument',
  found: 'Was es beantwortet',
  foundNone: 'Nichts in diesem Dokument beantwortet eine der Fragen, oder alles wurde verworfen.',
  goTo: (question) => `Zeigen, wo es steht: ${question}`,
  marked: (question) => `Beantwortet: ${question}`,

  exceptions: 'Ausnahmen',
  exceptionsLead:
    'Was gegen die Belege hinausdarf, weil jemand dafür einsteht. Aussetzungen gelten trotzdem. Was die Bedingungen des Anbieters verbieten, darf dann auch hinaus: Das kann den Vertrag brechen.',
  noExceptions: 'Keine Ausnahme',
  noExceptionsText: 'Was die Belege schließen, bleibt geschlossen.',
  grant: 'Etwas zulassen',
  class: 'Art der Daten',
  form: 'Wie',
  forms: { pseudonymised: 'Unter Pseudonymen', clear: 'Unverändert' },
  reason: 'Warum?',
  until: 'Letzter Tag',
  untilHint: 'Eine Ausnahme braucht einen letzten Tag oder eine zweite Person.',
  second: 'Zweite Person',
  secondHint: 'Wer Ihnen zustimmt, mit Namen.',
  grantIt: 'Zulassen',
  granted: 'Es darf ab jetzt hinaus. Die Tür weiß es binnen einer Sekunde.',
  owner: 'Steht dafür ein',
  withSecond: (owner, second) => `${owner} und ${second}`,
  endOf: (name) => `Ausnahme für ${name} beenden`,
  end: 'Beenden',
  ended: 'Die Ausnahme ist beendet.',
  over: 'vorbei',
};

export const papersWords: Words<typeof en> = { en, de };
