import { type Demands, gdpr } from './demand.ts';

/** Who else touches the data, and when we hear that something went wrong. */
export const CHAIN = {
  breach_notice: {
    weight: 3,
    laws: [gdpr('33(2)'), gdpr('33(1)')],
    wording: {
      en: {
        risk: 'We have 72 hours to tell the authority. “Without undue delay” lets the vendor use up our time without breaking its word.',
        ask: 'A number of hours, at most 24, counted from the vendor’s first well-founded suspicion.',
        clause:
          'The Provider shall tell the Customer, at the address named for the purpose, of every breach of security that affects or may affect Customer Content within [24] hours of becoming aware of it, awareness meaning a suspicion with grounds, at the Provider or at a sub-processor. The notice says what happened, which data and people are concerned, what is being done, and whom to ask; what is not yet known follows without delay. The Provider supports the Customer’s own notices and does not name the Customer in public without consent.',
      },
      de: {
        risk: 'Wir haben 72 Stunden für die Meldung an die Behörde. „Unverzüglich“ erlaubt dem Anbieter, unsere Zeit aufzubrauchen, ohne sein Wort zu brechen.',
        ask: 'Eine Zahl von Stunden, höchstens 24, ab dem ersten begründeten Verdacht des Anbieters.',
        clause:
          'Der Anbieter meldet dem Kunden unter der dafür benannten Adresse jede Verletzung der Sicherheit, die Kundeninhalte betrifft oder betreffen kann, binnen [24] Stunden nach Kenntnis; Kenntnis ist der begründete Verdacht beim Anbieter oder einem Unterauftragsverarbeiter. Die Meldung nennt Hergang, betroffene Daten und Personen, Maßnahmen und einen Ansprechpartner; was noch nicht bekannt ist, wird unverzüglich nachgereicht. Der Anbieter unterstützt die eigenen Meldungen des Kunden und nennt ihn ohne Zustimmung nicht öffentlich.',
      },
    },
  },
  subprocessor_list: {
    weight: 2,
    laws: [gdpr('28(2)'), gdpr('28(4)')],
    wording: {
      en: {
        risk: 'If we do not know who else handles our data, we cannot tell our own customers, nor judge the risk.',
        ask: 'A list with name, place, task and safeguards of each sub-processor, model providers included.',
        clause:
          'The Provider’s sub-processors, model and infrastructure providers included, are those in Annex [X], each with name, seat, place of processing, task, data concerned and ground for transfers. The Provider keeps the list current, binds each sub-processor in writing to duties no weaker than its own, and answers for it as for itself. There is no processing by anyone who is not on the list.',
      },
      de: {
        risk: 'Wissen wir nicht, wer unsere Daten sonst noch verarbeitet, können wir weder unsere Kunden informieren noch das Risiko beurteilen.',
        ask: 'Eine Liste mit Name, Ort, Aufgabe und Garantien jedes Unterauftragsverarbeiters, auch der Modellanbieter.',
        clause:
          'Unterauftragsverarbeiter des Anbieters, einschließlich der Anbieter von Modellen und Infrastruktur, sind die in Anlage [X] genannten, jeweils mit Name, Sitz, Verarbeitungsort, Aufgabe, betroffenen Daten und Grundlage für Übermittlungen. Der Anbieter hält die Liste aktuell, verpflichtet jeden Unterauftragsverarbeiter schriftlich mindestens so streng wie sich selbst und steht für ihn wie für sich selbst ein. Wer nicht auf der Liste steht, verarbeitet nicht.',
      },
    },
  },
  subprocessor_notice_days: {
    weight: 2,
    laws: [gdpr('28(2)')],
    wording: {
      en: {
        risk: 'Without notice in time, a new company has our data before we have heard its name.',
        ask: 'Thirty days’ notice by e-mail before a new sub-processor starts.',
        clause:
          'The Provider shall announce each addition or replacement of a sub-processor by e-mail to the address that the Customer names, at least [30] days before it receives Customer Content, with the particulars of the list. A change on a web page alone is no announcement.',
      },
      de: {
        risk: 'Ohne rechtzeitige Ankündigung hat ein neues Unternehmen unsere Daten, bevor wir seinen Namen kennen.',
        ask: 'Dreißig Tage Vorlauf per E-Mail, bevor ein neuer Unterauftragsverarbeiter beginnt.',
        clause:
          'Der Anbieter kündigt jede Hinzuziehung oder Ersetzung eines Unterauftragsverarbeiters mindestens [30] Tage, bevor dieser Kundeninhalte erhält, per E-Mail an die vom Kunden benannte Adresse mit den Angaben der Liste an. Eine bloße Änderung auf einer Webseite ist keine Ankündigung.',
      },
    },
  },
  subprocessor_objection: {
    weight: 2,
    laws: [gdpr('28(2)')],
    wording: {
      en: {
        risk: 'A notice that we cannot act on is only a warning: our single answer would be to leave.',
        ask: 'A right to object that keeps the new sub-processor away from our data, or lets us leave with a refund.',
        clause:
          'The Customer may object within [30] days of an announcement. Until the objection is settled, the new sub-processor receives no Customer Content. If the Provider offers no reasonable way to serve the Customer without it within [30] days, the Customer may end the Agreement without notice and is refunded what it paid in advance. Silence is no consent.',
      },
      de: {
        risk: 'Eine Ankündigung ohne Handhabe ist nur eine Warnung: Uns bliebe allein der Ausstieg.',
        ask: 'Ein Widerspruchsrecht, das den neuen Unterauftragsverarbeiter von unseren Daten fernhält oder uns mit Erstattung gehen lässt.',
        clause:
          'Der Kunde kann binnen [30] Tagen nach einer Ankündigung widersprechen. Bis zur Klärung erhält der neue Unterauftragsverarbeiter keine Kundeninhalte. Bietet der Anbieter binnen [30] Tagen keinen zumutbaren Weg ohne ihn an, kann der Kunde den Vertrag fristlos beenden und erhält im Voraus Gezahltes zurück. Schweigen gilt nicht als Zustimmung.',
      },
    },
  },
} satisfies Demands;
