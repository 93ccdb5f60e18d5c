/** The fixed words of a negotiation pack and its covering letter. */
import type { GapKind } from './gaps.ts';
import type { Language } from './language.ts';

export interface PackWords {
  readonly title: string;
  readonly letter: {
    readonly to: (vendor: string) => string;
    readonly subject: (offering: string) => string;
    readonly greeting: string;
    readonly opening: (firm: string, offering: string) => string;
    readonly waiting: (classes: string) => string;
    readonly points: string;
    readonly closing: (deadline: string) => string;
    readonly regards: string;
  };
  readonly summary: string;
  readonly heads: readonly string[];
  readonly nothing: string;
  readonly kindsOfData: (count: number) => string;
  readonly needed: string;
  readonly wishes: string;
  readonly state: string;
  readonly waits: string;
  readonly law: string;
  readonly risk: string;
  readonly ask: string;
  readonly vendorSays: string;
  readonly proposal: string;
  readonly kinds: Readonly<Record<GapKind, string>>;
  /** Before answers that nobody has accepted. */
  readonly proposed: string;
  readonly terms: string;
  readonly definitions: readonly string[];
  readonly counsel: string;
  readonly evidence: string;
  readonly evidenceHeads: readonly string[];
  readonly ourFirm: string;
}

export const PACK_WORDS: Readonly<Record<Language, PackWords>> = {
  en: {
    title: 'Negotiation pack',
    letter: {
      to: (vendor) => `To ${vendor}, legal and sales`,
      subject: (offering) => `Our use of ${offering}: points to settle`,
      greeting: 'Dear Sir or Madam,',
      opening: (firm, offering) =>
        `${firm} uses, or would like to use, ${offering}. Before data is sent to a service, we check what is promised about it in writing. For your service some promises are missing, have expired, contradict each other or do not suffice.`,
      waiting: (classes) => `Until they are settled, we cannot let ${classes} pass to your service.`,
      points: 'We ask you for the following. Proposed wording is enclosed.',
      closing: (deadline) =>
        `Please answer by ${deadline}: by a change of the contract, or by pointing us to the document that settles a point. We would rather extend our use than restrict it.`,
      regards: 'Yours faithfully,',
    },
    summary: 'At a glance',
    heads: ['No.', 'Point', 'State', 'Waiting for it'],
    nothing: 'Nothing is missing.',
    kindsOfData: (count) => `${count} kinds of data`,
    needed: 'What our data waits for',
    wishes: 'Also worth asking for',
    state: 'State',
    waits: 'Waiting for it',
    law: 'Law',
    risk: 'Risk',
    ask: 'Ask for',
    vendorSays: 'The vendor’s words',
    proposal: 'Proposed clause',
    kinds: {
      unknown: 'not known',
      expired: 'expired',
      conflicting: 'contradictory',
      contrary: 'not sufficient',
      prohibited: 'forbidden by the vendor',
    },
    proposed: 'not known for certain; said so far',
    terms: 'Words used in the clauses',
    definitions: [
      '“Customer Content” is everything that the Customer or its users send to the service, everything that the service returns to them, and everything derived from either.',
      '“Provider” is the vendor, with the companies that it controls or that control it. “Sub-processor” is anyone else through whom the Provider handles Customer Content.',
      '“Days” are calendar days. Figures in square brackets are proposals to be settled.',
    ],
    counsel:
      'The clauses are proposals to start from. They are no legal advice: have counsel fit them to the contract, its governing law and the parties.',
    evidence: 'What this rests on',
    evidenceHeads: ['Point', 'Answer', 'Source', 'Seen', 'Good until'],
    ourFirm: '[Name of our firm]',
  },
  de: {
    title: 'Verhandlungspaket',
    letter: {
      to: (vendor) => `An ${vendor}, Recht und Vertrieb`,
      subject: (offering) => `Unsere Nutzung von ${offering}: zu klärende Punkte`,
      greeting: 'Sehr geehrte Damen und Herren,',
      opening: (firm, offering) =>
        `${firm} nutzt ${offering} oder möchte den Dienst nutzen. Bevor Daten an einen Dienst gehen, prüfen wir, was dazu schriftlich zugesagt ist. Bei Ihrem Dienst fehlen Zusagen, sind abgelaufen, widersprechen sich oder reichen nicht aus.`,
      waiting: (classes) =>
        `Bis zur Klärung können wir Folgendes nicht an Ihren Dienst übermitteln: ${classes}.`,
      points: 'Wir bitten Sie um das Folgende. Formulierungsvorschläge liegen bei.',
      closing: (deadline) =>
        `Bitte antworten Sie bis zum ${deadline}: durch eine Änderung des Vertrags oder durch Hinweis auf das Dokument, das einen Punkt regelt. Wir würden die Nutzung lieber ausweiten als einschränken.`,
      regards: 'Mit freundlichen Grüßen',
    },
    summary: 'Auf einen Blick',
    heads: ['Nr.', 'Punkt', 'Stand', 'Darauf warten'],
    nothing: 'Es fehlt nichts.',
    kindsOfData: (count) => `${count} Datenarten`,
    needed: 'Worauf unsere Daten warten',
    wishes: 'Außerdem zu erbitten',
    state: 'Stand',
    waits: 'Darauf warten',
    law: 'Recht',
    risk: 'Risiko',
    ask: 'Zu erbitten',
    vendorSays: 'Worte des Anbieters',
    proposal: 'Formulierungsvorschlag',
    kinds: {
      unknown: 'nicht bekannt',
      expired: 'abgelaufen',
      conflicting: 'widersprüchlich',
      contrary: 'reicht nicht aus',
      prohibited: 'vom Anbieter ausgeschlossen',
    },
    proposed: 'nicht gesichert; bisher gesagt',
    terms: 'Begriffe der Klauseln',
    definitions: [
      '„Kundeninhalte“ sind alles, was der Kunde oder seine Nutzer an den Dienst senden, alles, was der Dienst ihnen zurückgibt, und alles daraus Abgeleitete.',
      '„Anbieter“ ist das anbietende Unternehmen mit den Unternehmen, die es beherrscht oder die es beherrschen. „Unterauftragsverarbeiter“ ist jeder andere, durch den der Anbieter mit Kundeninhalten umgeht.',
      '„Tage“ sind Kalendertage. Angaben in eckigen Klammern sind Vorschläge, die noch festzulegen sind.',
    ],
    counsel:
      'Die Klauseln sind Vorschläge als Ausgangspunkt. Sie sind keine Rechtsberatung: Ein Anwalt sollte sie an Vertrag, anwendbares Recht und Parteien anpassen.',
    evidence: 'Worauf sich dies stützt',
    evidenceHeads: ['Punkt', 'Antwort', 'Quelle', 'Gesehen', 'Gültig bis'],
    ourFirm: '[Name unserer Firma]',
  },
};
