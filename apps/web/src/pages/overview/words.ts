import type { Words } from '../../words/language.tsx';

type Range = '24h' | '7d' | '30d' | 'custom';

const en = {
  question: 'What left the house?',
  ranges: { '24h': '24 hours', '7d': '7 days', '30d': '30 days', custom: 'Choose …' } as Record<
    Range,
    string
  >,
  rangeLabel: 'Of which time?',
  from: 'From',
  to: 'To, included',
  live: 'Live',
  notLive: 'Not live; connecting again',
  behind: (rows: string) => `${rows} records are still being read; the numbers will rise.`,
  during: {
    '24h': 'In the last 24 hours',
    '7d': 'In the last 7 days',
    '30d': 'In the last 30 days',
    custom: 'In this time',
  } as Record<Range, string>,
  lead: (during: string, requests: string, left: string) =>
    `${during}, ${requests} came to the door, and ${left} left for a vendor.`,
  requests: (count: number, shown: string) =>
    count === 0 ? 'no request' : count === 1 ? 'one request' : `${shown} requests`,
  times: (count: number, shown: string) => (count === 0 ? 'none' : shown),
  nothing: 'Nothing has gone through the door yet',
  nothingText:
    'As soon as somebody sends a request, this page shows what left, where it went and under whose law. Try the chat, or give a program the address of the door.',
  nothingThen: 'Nothing went through the door in this time',
  nothingThenText: 'Choose a longer time, or look at everything that ever happened.',
  firstSteps: 'Set up the door, step by step',
  tryChat: 'Open the chat',
  everything: 'Look at everything',
  allow: 'left as they were',
  allowText: 'Nothing in them needed protection, or the vendor’s evidence carries it.',
  pseudonymise: 'left with names replaced',
  pseudonymiseText: 'The vendor saw stand-ins; the answers got their names back.',
  private: 'stayed on our machines',
  privateText: 'A model of our own answered.',
  block: 'were not let out',
  blockText: 'The policy, or what is known of the vendor, did not allow it.',
  /** The same four of one alone. */
  one: {
    allow: 'left as it was',
    pseudonymise: 'left with names replaced',
    private: 'stayed on our machines',
    block: 'was not let out',
  },
  also: 'Also',
  failed: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'was' : 'were'} sent and brought nothing back`,
  withheld: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'answer' : 'answers'} had other people’s data kept out`,
  refused: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'was' : 'were'} turned away, with a wrong key or over a limit`,
  answered: (count: number, shown: string) =>
    `${shown} ${count === 1 ? 'was' : 'were'} answered by Bailiwick itself`,
  tokens: (input: string, output: string) => `${input} tokens went in, ${output} came out`,
  cost: (amount: string) => `${amount} were spent, as far as prices are known`,
  decisions: 'Waiting for a decision',
  decisionsLead: 'What is open narrows what may be sent, until somebody looks at it.',
  decide: 'Look at it',
  allOf: (count: number) => `Show all ${count}`,
  fewer: 'Show fewer',
  approve: (name: string) => `${name}: nobody has approved it yet; nothing goes there.`,
  suspension: (name: string) => `${name}: suspended.`,
  claims: (name: string, count: number) =>
    count === 1 ? `${name}: one answer to look at.` : `${name}: ${count} answers to look at.`,
  evidence: (name: string, when: string, late: boolean) =>
    late ? `${name}: evidence ran out ${when} and counts no longer.` : `${name}: evidence runs out ${when}.`,
  review: (name: string, when: string, late: boolean) =>
    late ? `${name}: the review was due ${when}.` : `${name}: the review is due ${when}.`,
  exception: (name: string, when: string) => `${name}: an exception ends ${when}.`,
  objection: (name: string, when: string, late: boolean) =>
    late ? `${name}: the time to object ended ${when}.` : `${name}: an objection is possible until ${when}.`,
  trend: 'How it went',
  trendCaption: { hour: 'Passages by the hour.', day: 'Passages by the day.' },
  when: 'When',
  all: 'All',
  where: 'Where it went',
  whereLead: 'Where it was processed, and under whose law the company is that processes it.',
  whereCaption: (count: string, places: string) =>
    `${count} left the house or were answered at home: ${places}.`,
  place: 'Processed in',
  law: 'Under the law of',
  lawUnknown: 'not looked into yet',
  offeringsThere: 'Offerings',
  passages: 'Passages',
  legendPlace: 'processed here',
  legendLaw: 'its law reaches the company, too',
  legendHome: 'at home',
  map: 'Map of the world with lines from home to where data was processed',
  atHome: (place: string) => `${place}: on our own machines`,
  there: (place: string, law: readonly string[] | undefined) =>
    law === undefined
      ? `${place}: nobody has looked yet under whose law the company is`
      : `${place}: by a company under the law of ${law.join(' and ')}`,
  unknownPlace: (count: string, offerings: string) =>
    `${count} went where the map cannot show: nobody has said in which region ${offerings} works.`,
  classes: 'What kind of data it was',
  classesLead: 'A request with several kinds counts at each of them.',
  class: 'Kind',
  classesNone: 'Nothing sensitive was found in this time.',
  offerings: 'Which way it went',
  offering: 'Offering',
  ours: 'our own',
};

const de: typeof en = {
  question: 'Was hat das Haus verlassen?',
  ranges: { '24h': '24 Stunden', '7d': '7 Tage', '30d': '30 Tage', custom: 'Wählen …' },
  rangeLabel: 'Aus welcher Zeit?',
  from: 'Von',
  to: 'Bis einschließlich',
  live: 'Live',
  notLive: 'Nicht live; verbindet sich neu',
  behind: (rows) => `${rows} Einträge werden noch gelesen; die Zahlen steigen noch.`,
  during: {
    '24h': 'In den letzten 24 Stunden',
    '7d': 'In den letzten 7 Tagen',
    '30d': 'In den letzten 30 Tagen',
    custom: 'In dieser Zeit',
  },
  lead: (during, requests, left) => `${during} an der Tür: ${requests}. Hinaus zu einem Anbieter: ${left}.`,
  requests: (count, shown) =>
    count === 0 ? 'keine Anfrage' : count === 1 ? 'eine Anfrage' : `${shown} Anfragen`,
  times: (count, shown) => (count === 0 ? 'keine' : shown),
  nothing: 'Noch ist nichts durch die Tür gegangen',
  nothingText:
    'Sobald jemand eine Anfrage schickt, zeigt diese Seite, was hinausging, wohin und unter wessen Recht. Probieren Sie den Chat aus, oder geben Sie einem Programm die Adresse der Tür.',
  nothingThen: 'In dieser Zeit ging nichts durch die Tür',
  nothingThenText: 'Wählen Sie eine längere Zeit, oder sehen Sie alles an, was je geschah.',
  firstSteps: 'Die Tür einrichten, Schritt für Schritt',
  tryChat: 'Chat öffnen',
  everything: 'Alles ansehen',
  allow: 'gingen unverändert hinaus',
  allowText: 'Nichts darin war zu schützen, oder die Belege des Anbieters tragen es.',
  pseudonymise: 'gingen mit ersetzten Namen hinaus',
  pseudonymiseText: 'Der Anbieter sah Platzhalter; die Antworten bekamen ihre Namen zurück.',
  private: 'blieben auf eigenen Rechnern',
  privateText: 'Ein eigenes Modell hat geantwortet.',
  block: 'wurden nicht hinausgelassen',
  blockText: 'Die Regeln, oder was über den Anbieter bekannt ist, ließen es nicht zu.',
  one: {
    allow: 'ging unverändert hinaus',
    pseudonymise: 'ging mit ersetzten Namen hinaus',
    private: 'blieb auf eigenen Rechnern',
    block: 'wurde nicht hinausgelassen',
  },
  also: 'Außerdem',
  failed: (count, shown) =>
    count === 1
      ? `${shown} wurde gesendet und brachte nichts zurück`
      : `${shown} wurden gesendet und brachten nichts zurück`,
  withheld: (count, shown) =>
    `Aus ${shown} ${count === 1 ? 'Antwort' : 'Antworten'} wurden Daten anderer Personen herausgehalten`,
  refused: (count, shown) =>
    `${shown} ${count === 1 ? 'wurde' : 'wurden'} abgewiesen, mit falschem Schlüssel oder über einer Grenze`,
  answered: (_, shown) => `${shown} beantwortete Bailiwick selbst`,
  tokens: (input, output) => `${input} Token gingen hinein, ${output} kamen heraus`,
  cost: (amount) => `${amount} wurden ausgegeben, soweit Preise bekannt sind`,
  decisions: 'Wartet auf eine Entscheidung',
  decisionsLead: 'Was offen ist, engt ein, was gesendet werden darf, bis jemand darauf sieht.',
  decide: 'Ansehen',
  allOf: (count) => `Alle ${count} zeigen`,
  fewer: 'Weniger zeigen',
  approve: (name) => `${name}: Noch hat es niemand freigegeben; dorthin geht nichts.`,
  suspension: (name) => `${name}: ausgesetzt.`,
  claims: (name, count) =>
    count === 1 ? `${name}: eine Angabe zu prüfen.` : `${name}: ${count} Angaben zu prüfen.`,
  evidence: (name, when, late) =>
    late ? `${name}: Belege liefen ${when} ab und zählen nicht mehr.` : `${name}: Belege laufen ${when} ab.`,
  review: (name, when, late) =>
    late ? `${name}: Die Überprüfung war ${when} fällig.` : `${name}: Die Überprüfung ist ${when} fällig.`,
  exception: (name, when) => `${name}: Eine Ausnahme endet ${when}.`,
  objection: (name, when, late) =>
    late
      ? `${name}: Die Frist zum Widerspruch endete ${when}.`
      : `${name}: Ein Widerspruch ist möglich; die Frist endet ${when}.`,
  trend: 'Wie es verlief',
  trendCaption: { hour: 'Durchgänge nach Stunden.', day: 'Durchgänge nach Tagen.' },
  when: 'Wann',
  all: 'Alle',
  where: 'Wohin es ging',
  whereLead: 'Wo es verarbeitet wurde, und unter wessen Recht die Firma steht, die es verarbeitet.',
  whereCaption: (count, places) => `${count} gingen hinaus oder wurden zu Hause beantwortet: ${places}.`,
  place: 'Verarbeitet in',
  law: 'Unter dem Recht von',
  lawUnknown: 'noch nicht geprüft',
  offeringsThere: 'Angebote',
  passages: 'Durchgänge',
  legendPlace: 'hier verarbeitet',
  legendLaw: 'sein Recht gilt für die Firma mit',
  legendHome: 'zu Hause',
  map: 'Weltkarte mit Linien von zu Hause dorthin, wo Daten verarbeitet wurden',
  atHome: (place) => `${place}: auf eigenen Rechnern`,
  there: (place, law) =>
    law === undefined
      ? `${place}: unter wessen Recht die Firma steht, hat noch niemand geprüft`
      : `${place}: durch eine Firma unter dem Recht von ${law.join(' und ')}`,
  unknownPlace: (count, offerings) =>
    `${count} gingen dorthin, wo die Karte nichts zeigen kann: Niemand hat gesagt, in welcher Region ${offerings} arbeitet.`,
  classes: 'Welche Art von Daten es war',
  classesLead: 'Eine Anfrage mit mehreren Arten zählt bei jeder.',
  class: 'Art',
  classesNone: 'In dieser Zeit wurde nichts Schützenswertes gefunden.',
  offerings: 'Auf welchem Weg es ging',
  offering: 'Angebot',
  ours: 'eigenes',
};

export const overviewWords: Words<typeof en> = { en, de };
