import type { Words } from '../../words/language.tsx';

const en = {
  question: 'What is known of vendors beforehand?',
  lead: 'Answers that somebody read in vendors’ own texts, each dated. All are proposals: nothing counts before a person of your firm accepts it.',
  inUse: 'In use',
  bundle: 'Bundle',
  made: 'Made on',
  from: 'From',
  shipped: 'brought along by the product',
  signedBy: (name: string) => `signed by ${name}`,
  answers: 'Answers',
  stale: 'Out of date',
  soon: 'Within 30 days',
  allGood: 'Nothing is out of date, or will be within 30 days.',
  staleText: (count: number) =>
    `${count === 1 ? 'One answer is' : `${count} answers are`} out of date and grey: no class of data that needs it passes any more. Load a newer bundle, or read the vendor’s texts yourself.`,
  renewal: 'New for your register',
  renewalText: (count: number) =>
    count === 1
      ? 'One answer about an offering of your register was not proposed to you yet.'
      : `${count} answers about offerings of your register were not proposed to you yet.`,
  renewalNone: 'Your register has everything that this knowledge says.',
  renew: 'Propose them',
  renewed: (count: number) =>
    count === 1
      ? 'One answer proposed. Read it at its offering.'
      : `${count} answers proposed. Read them at each offering.`,

  load: 'Load a newer bundle',
  loadLead:
    'One file, carried on a stick if need be; no network is used. It is taken only if somebody whom you trust has signed it, and only if it is newer.',
  choose: 'Choose a bundle',
  chooseHint: 'A file of JSON Lines (.jsonl) of 4 MB at most.',
  judging: 'Checking the signatures and every line.',
  loaded: (name: string) => `${name} is in use. What you accepted stays as it is.`,
  same: (name: string) => `${name} is in use already.`,

  trusted: 'Whose bundles are taken',
  trustedLead:
    'The product trusts nobody by itself. Compare the line with the owner of the key, by telephone or on paper.',
  trustedNone: 'Nobody is trusted yet',
  trustedNoneText: 'Ask the publisher of a bundle for their public key (NAME.pub), and compare it with them.',
  addKey: 'Choose a public key',
  keyHint: 'A file NAME.pub, as the owner hands it out.',
  readingKey: 'Reading the key.',
  owner: 'Owner',
  fingerprint: 'Line to compare',
  compare: 'Is this their key?',
  compareText: (name: string) =>
    `Ask ${name} to read this line to you, by another way than the file came. Trust it only if every letter is the same.`,
  trust: 'It is the same: trust it',
  nowTrusted: (name: string) => `Bundles of ${name} are taken from now on.`,
  distrust: 'Trust no more',
  distrustOf: (name: string) => `Trust no more: ${name}`,
  distrustText: (name: string) =>
    `Bundles of ${name} are taken no more. If the one in use is vouched for by nobody else, what the product brought along counts again. What you accepted stays.`,
  distrusted: (name: string) => `${name} is trusted no more.`,

  offerings: 'Offerings',
  vendor: 'Vendor',
  product: 'Offering',
  plan: 'Plan',
  firstEnds: 'First ends',
  state: 'State',
  states: { fresh: 'good', soon: 'ends soon', stale: 'out of date' },
  mayNot: 'Your role may read this, not decide whom to trust.',
  mayNotRenew: 'Your role may read this, not propose answers.',

  known: (offering: string) => `What is known of ${offering}?`,
  knownLead: (bundle: string) => `As ${bundle} says. To use it, put the offering into the register.`,
  back: 'All that is known',
  seen: (day: string) => `read ${day}`,
  until: (day: string) => `to be relied on until ${day}`,
  secondary: 'reported by others, not read in the vendor’s own text',
  source: 'Source',
  mends: 'What you can do',
  nothing: 'Nothing is known of its own; what it shares with other offerings of the vendor stands there.',
};

const de: typeof en = {
  question: 'Was ist über Anbieter im Voraus bekannt?',
  lead: 'Antworten, die jemand in den Texten der Anbieter gelesen hat, jede datiert. Alle sind Vorschläge: Nichts zählt, bevor ein Mensch Ihrer Firma es bestätigt.',
  inUse: 'In Gebrauch',
  bundle: 'Bündel',
  made: 'Gemacht am',
  from: 'Von',
  shipped: 'vom Produkt mitgebracht',
  signedBy: (name) => `unterschrieben von ${name}`,
  answers: 'Antworten',
  stale: 'Veraltet',
  soon: 'Binnen 30 Tagen',
  allGood: 'Nichts ist veraltet oder wird es binnen 30 Tagen.',
  staleText: (count) =>
    `${count === 1 ? 'Eine Antwort ist' : `${count} Antworten sind`} veraltet und grau: Keine Art von Daten, die das braucht, darf noch hinaus. Laden Sie ein neueres Bündel, oder lesen Sie die Texte der Anbieter selbst.`,
  renewal: 'Neu für Ihr Verzeichnis',
  renewalText: (count) =>
    count === 1
      ? 'Eine Antwort zu einem Angebot Ihres Verzeichnisses wurde Ihnen noch nicht vorgeschlagen.'
      : `${count} Antworten zu Angeboten Ihres Verzeichnisses wurden Ihnen noch nicht vorgeschlagen.`,
  renewalNone: 'Ihr Verzeichnis hat alles, was dieses Wissen sagt.',
  renew: 'Vorschlagen',
  renewed: (count) =>
    count === 1
      ? 'Eine Antwort vorgeschlagen. Lesen Sie sie beim Angebot.'
      : `${count} Antworten vorgeschlagen. Lesen Sie sie beim jeweiligen Angebot.`,

  load: 'Ein neueres Bündel laden',
  loadLead:
    'Eine Datei, notfalls auf einem Stick getragen; das Netz wird nicht gebraucht. Sie wird nur angenommen, wenn jemand sie unterschrieben hat, dem Sie vertrauen, und nur, wenn sie neuer ist.',
  choose: 'Bündel wählen',
  chooseHint: 'Eine Datei mit JSON-Zeilen (.jsonl) von höchstens 4 MB.',
  judging: 'Unterschriften und jede Zeile werden geprüft.',
  loaded: (name) => `${name} ist in Gebrauch. Was Sie bestätigt haben, bleibt, wie es ist.`,
  same: (name) => `${name} ist schon in Gebrauch.`,

  trusted: 'Wessen Bündel angenommen werden',
  trustedLead:
    'Das Produkt vertraut von sich aus niemandem. Vergleichen Sie die Zeile mit dem Besitzer des Schlüssels, am Telefon oder auf Papier.',
  trustedNone: 'Noch wird niemandem vertraut',
  trustedNoneText:
    'Bitten Sie den Herausgeber eines Bündels um seinen öffentlichen Schlüssel (NAME.pub), und vergleichen Sie ihn mit ihm.',
  addKey: 'Öffentlichen Schlüssel wählen',
  keyHint: 'Eine Datei NAME.pub, wie der Besitzer sie ausgibt.',
  readingKey: 'Der Schlüssel wird gelesen.',
  owner: 'Besitzer',
  fingerprint: 'Zeile zum Vergleichen',
  compare: 'Ist das der richtige Schlüssel?',
  compareText: (name) =>
    `Lassen Sie sich diese Zeile von ${name} vorlesen, auf einem anderen Weg, als die Datei kam. Vertrauen Sie ihm nur, wenn jeder Buchstabe derselbe ist.`,
  trust: 'Er ist es: vertrauen',
  nowTrusted: (name) => `Bündel von ${name} werden ab jetzt angenommen.`,
  distrust: 'Nicht mehr vertrauen',
  distrustOf: (name) => `Nicht mehr vertrauen: ${name}`,
  distrustText: (name) =>
    `Bündel von ${name} werden nicht mehr angenommen. Steht für das in Gebrauch sonst niemand ein, zählt wieder, was das Produkt mitgebracht hat. Was Sie bestätigt haben, bleibt.`,
  distrusted: (name) => `${name} wird nicht mehr vertraut.`,

  offerings: 'Angebote',
  vendor: 'Anbieter',
  product: 'Angebot',
  plan: 'Tarif',
  firstEnds: 'Zuerst endet',
  state: 'Stand',
  states: { fresh: 'gut', soon: 'endet bald', stale: 'veraltet' },
  mayNot: 'Ihre Rolle darf dies lesen, aber nicht entscheiden, wem vertraut wird.',
  mayNotRenew: 'Ihre Rolle darf dies lesen, aber keine Antworten vorschlagen.',

  known: (offering) => `Was ist über ${offering} bekannt?`,
  knownLead: (bundle) => `Nach ${bundle}. Um es zu nutzen, nehmen Sie das Angebot ins Verzeichnis auf.`,
  back: 'Alles Bekannte',
  seen: (day) => `gelesen am ${day}`,
  until: (day) => `verlässlich bis ${day}`,
  secondary: 'von anderen berichtet, nicht im Text des Anbieters gelesen',
  source: 'Quelle',
  mends: 'Was Sie tun können',
  nothing: 'Eigenes ist nicht bekannt; was es mit anderen Angeboten des Anbieters teilt, steht dort.',
};

export const knowledgeWords: Words<typeof en> = { en, de };
