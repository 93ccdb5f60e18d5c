import type { Words } from '../../words/language.tsx';

const en = {
  asking: 'Ask the vendor',
  askingLead:
    'The vendor answers by a link that needs no account, or in a file. What it says is proposed to you, and counts once you accept it.',
  ask: 'Ask questions',
  none: 'Nothing was asked yet',
  noneText:
    'What no document says, the vendor may know. It gets a page with the open questions, fills it in and hands in once.',
  sent: 'Sent',
  sentBy: (day: string, name: string) => `${day}, by ${name}`,
  state: 'State',
  states: { open: 'open', answered: 'answered', expired: 'expired', revoked: 'taken back' },
  expires: 'Works until',
  way: 'Sent as',
  ways: { link: 'Link', file: 'File' },
  answered: 'Answered',
  of: (some: string, all: string) => `${some} of ${all}`,
  read: 'Read the answers',
  readOf: (day: string) => `Read the answers to what was sent on ${day}`,
  revoke: 'Take back',
  revokeOf: (day: string) => `Take back what was sent on ${day}`,
  revokeText: 'The link opens nothing any more, and a file that comes back is not taken.',
  revoked: 'Taken back. It opens nothing any more.',
  mayNot: 'Your role may read what vendors answer, not ask them.',

  askQuestion: (offering: string) => `What do you want to know of ${offering}?`,
  askLead: 'The vendor reads the questions in English, each with the answers that our scales know.',
  back: 'Back to the offering',
  open: 'Not known yet',
  openNone: 'Everything that a vendor can be asked is known.',
  confirm: 'Known, to be confirmed',
  confirmLead: 'The vendor sees what you believe and corrects it where it is wrong.',
  all: 'Choose all',
  allOf: (group: string) => `Choose all: ${group}`,
  noneOf: (group: string) => `Choose none: ${group}`,
  clear: 'Choose none',
  how: 'How it reaches the vendor',
  firm: 'Who asks',
  firmHint: 'The vendor reads this name.',
  sendAs: 'Send it as',
  sendAsWays: {
    link: 'A link to a page of this server',
    html: 'A page to fill in offline (HTML)',
    json: 'A file for programs (JSON)',
  },
  days: 'Days until it expires',
  base: 'Where the vendor reaches this server',
  baseHint: 'An https address: the link is the key, and nobody on the way may read it.',
  baseLocal:
    'This address works on this machine only. A vendor cannot open it: give the name under which others reach you, or send a file.',
  nothingChosen: 'Choose at least one question.',
  makeLink: (count: number) =>
    count === 1 ? 'Make the link for one question' : `Make the link for ${count} questions`,
  makeFile: (count: number) =>
    count === 1 ? 'Make the file for one question' : `Make the file for ${count} questions`,
  link: 'Send this link to the vendor',
  linkText: (day: string) =>
    `It works until ${day}, takes one submission, and is shown this once. Whoever has it can answer.`,
  fileMade: 'The file is saved. Send it to the vendor, and drop here what comes back.',

  answersQuestion: 'What did the vendor answer?',
  answersLead: (answered: string, all: string) =>
    `${answered} of ${all} questions answered. What is on a scale of ours is proposed; the rest is for you to read.`,
  waiting: 'The vendor has not handed anything in yet.',
  onNoScale: 'On no scale: read it yourself.',
  notAnswered: 'Not answered',
  notAnsweredList: 'Questions without an answer',

  bring: 'Answers that came as a file',
  bringLead:
    'A self-assessment that the vendor publishes (CAIQ, AI-CAIQ or HECVAT, as .xlsx), or the file that it sent back to you.',
  choose: 'Choose a workbook or answer file',
  chooseHint:
    'Up to 30 MB. Nothing counts before you accept it; what speaks against the vendor counts at once.',
  reading: 'Reading the file. A large workbook takes some seconds.',
  entered: (fresh: number) =>
    fresh === 0
      ? 'Nothing new: all of it was entered before.'
      : fresh === 1
        ? 'One answer proposed.'
        : `${fresh} answers proposed.`,
  othersStood: 'These questions were answered before, and the first answers stand. Ask anew for others.',
  recognised: 'Recognised',
  recognisedText: (count: string) => `${count} answers`,
  proposed: 'Proposed',
  proposedText: (count: string) => `${count} that our scales have a word for`,
  leftOut: 'Left out',
  hidden: (count: string) => `${count} in hidden rows or sheets`,
  computed: (count: string) => `${count} made by formulas`,
  nothingRecognised: 'No answer was recognised in this workbook',
  nothingRecognisedText:
    'Questionnaires have ids such as DSP-16.1 or DATA-03 and a column headed as answers. Take the workbook as the vendor publishes it.',
  refusals: 'A “no” for you to read',
  refusalsLead: 'Our scales have no word for these; nothing is proposed of them.',
  at: (sheet: string, row: string) => `${sheet}, row ${row}`,
  proposals: 'To accept or to reject',
  noProposals: 'Nothing in it says something on our scales.',
  workbookLead: (vendor: string) => `A self-assessment of ${vendor}, as it is kept.`,
};

const de: typeof en = {
  asking: 'Den Anbieter fragen',
  askingLead:
    'Der Anbieter antwortet über einen Link, der kein Konto braucht, oder in einer Datei. Was er sagt, wird Ihnen vorgeschlagen und zählt, sobald Sie es bestätigen.',
  ask: 'Fragen stellen',
  none: 'Noch nichts gefragt',
  noneText:
    'Was in keinem Dokument steht, weiß vielleicht der Anbieter. Er bekommt eine Seite mit den offenen Fragen, füllt sie aus und gibt einmal ab.',
  sent: 'Gesendet',
  sentBy: (day, name) => `${day}, von ${name}`,
  state: 'Stand',
  states: { open: 'offen', answered: 'beantwortet', expired: 'abgelaufen', revoked: 'zurückgezogen' },
  expires: 'Gilt bis',
  way: 'Gesendet als',
  ways: { link: 'Link', file: 'Datei' },
  answered: 'Beantwortet',
  of: (some, all) => `${some} von ${all}`,
  read: 'Antworten lesen',
  readOf: (day) => `Antworten lesen: gesendet am ${day}`,
  revoke: 'Zurückziehen',
  revokeOf: (day) => `Zurückziehen, was am ${day} gesendet wurde`,
  revokeText: 'Der Link öffnet nichts mehr, und eine Datei, die zurückkommt, wird nicht angenommen.',
  revoked: 'Zurückgezogen. Es öffnet nichts mehr.',
  mayNot: 'Ihre Rolle darf lesen, was Anbieter antworten, sie aber nicht fragen.',

  askQuestion: (offering) => `Was möchten Sie über ${offering} wissen?`,
  askLead: 'Der Anbieter liest die Fragen auf Englisch, jede mit den Antworten, die unsere Skalen kennen.',
  back: 'Zurück zum Angebot',
  open: 'Noch nicht bekannt',
  openNone: 'Alles, was man einen Anbieter fragen kann, ist bekannt.',
  confirm: 'Bekannt, zum Bestätigen',
  confirmLead: 'Der Anbieter sieht, was Sie annehmen, und berichtigt es, wo es falsch ist.',
  all: 'Alle wählen',
  allOf: (group) => `Alle wählen: ${group}`,
  noneOf: (group) => `Keine wählen: ${group}`,
  clear: 'Keine wählen',
  how: 'Wie es zum Anbieter kommt',
  firm: 'Wer fragt',
  firmHint: 'Diesen Namen liest der Anbieter.',
  sendAs: 'Senden als',
  sendAsWays: {
    link: 'Link zu einer Seite dieses Servers',
    html: 'Seite zum Ausfüllen ohne Netz (HTML)',
    json: 'Datei für Programme (JSON)',
  },
  days: 'Tage, bis es abläuft',
  base: 'Unter welcher Adresse der Anbieter diesen Server erreicht',
  baseHint: 'Eine https-Adresse: Der Link ist der Schlüssel, und niemand auf dem Weg darf ihn lesen.',
  baseLocal:
    'Diese Adresse gilt nur auf diesem Rechner. Ein Anbieter kann sie nicht öffnen: Geben Sie den Namen an, unter dem andere Sie erreichen, oder senden Sie eine Datei.',
  nothingChosen: 'Wählen Sie mindestens eine Frage.',
  makeLink: (count) => (count === 1 ? 'Link für eine Frage erzeugen' : `Link für ${count} Fragen erzeugen`),
  makeFile: (count) => (count === 1 ? 'Datei für eine Frage erzeugen' : `Datei für ${count} Fragen erzeugen`),
  link: 'Senden Sie diesen Link an den Anbieter',
  linkText: (day) =>
    `Er gilt bis ${day}, nimmt eine Abgabe an und wird nur dieses eine Mal gezeigt. Wer ihn hat, kann antworten.`,
  fileMade: 'Die Datei ist gesichert. Senden Sie sie dem Anbieter, und legen Sie hier ab, was zurückkommt.',

  answersQuestion: 'Was hat der Anbieter geantwortet?',
  answersLead: (answered, all) =>
    `${answered} von ${all} Fragen beantwortet. Was auf einer unserer Skalen liegt, wird vorgeschlagen; den Rest lesen Sie selbst.`,
  waiting: 'Der Anbieter hat noch nichts abgegeben.',
  onNoScale: 'Auf keiner Skala: Lesen Sie es selbst.',
  notAnswered: 'Nicht beantwortet',
  notAnsweredList: 'Fragen ohne Antwort',

  bring: 'Antworten, die als Datei kamen',
  bringLead:
    'Eine Selbstauskunft, die der Anbieter veröffentlicht (CAIQ, AI-CAIQ oder HECVAT, als .xlsx), oder die Datei, die er Ihnen zurückgeschickt hat.',
  choose: 'Arbeitsmappe oder Antwortdatei wählen',
  chooseHint:
    'Bis 30 MB. Nichts zählt, bevor Sie es bestätigen; was gegen den Anbieter spricht, zählt sofort.',
  reading: 'Die Datei wird gelesen. Eine große Arbeitsmappe dauert einige Sekunden.',
  entered: (fresh) =>
    fresh === 0
      ? 'Nichts Neues: Alles war schon eingetragen.'
      : fresh === 1
        ? 'Eine Antwort vorgeschlagen.'
        : `${fresh} Antworten vorgeschlagen.`,
  othersStood:
    'Diese Fragen waren schon beantwortet, und die ersten Antworten gelten. Fragen Sie neu, wenn Sie andere wollen.',
  recognised: 'Erkannt',
  recognisedText: (count) => `${count} Antworten`,
  proposed: 'Vorgeschlagen',
  proposedText: (count) => `${count}, für die unsere Skalen ein Wort haben`,
  leftOut: 'Ausgelassen',
  hidden: (count) => `${count} in ausgeblendeten Zeilen oder Blättern`,
  computed: (count) => `${count} aus Formeln`,
  nothingRecognised: 'In dieser Arbeitsmappe wurde keine Antwort erkannt',
  nothingRecognisedText:
    'Fragebögen haben Kennungen wie DSP-16.1 oder DATA-03 und eine Spalte, die als Antwort überschrieben ist. Nehmen Sie die Arbeitsmappe so, wie der Anbieter sie veröffentlicht.',
  refusals: 'Ein „Nein“, das Sie lesen sollten',
  refusalsLead: 'Dafür haben unsere Skalen kein Wort; daraus wird nichts vorgeschlagen.',
  at: (sheet, row) => `${sheet}, Zeile ${row}`,
  proposals: 'Zu bestätigen oder zu verwerfen',
  noProposals: 'Nichts darin sagt etwas auf unseren Skalen.',
  workbookLead: (vendor) => `Eine Selbstauskunft von ${vendor}, wie sie aufbewahrt wird.`,
};

export const askingWords: Words<typeof en> = { en, de };
