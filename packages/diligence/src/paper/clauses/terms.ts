import { type Demands, dataAct, gdpr, hipaa } from './demand.ts';

/** What the contract as such should hold. */
export const TERMS = {
  processing_agreement: {
    weight: 3,
    laws: [gdpr('28(3)')],
    wording: {
      en: {
        risk: 'Without a data processing agreement, sending any personal data is a breach of the GDPR, by us.',
        ask: 'A signed agreement under Art. 28 that covers this very service, plan and region.',
        clause:
          'The Provider processes personal data in Customer Content as a processor, only on documented instructions of the Customer. The data processing agreement in Annex [X], with subject, duration, nature, purpose, types of data and groups of people, is part of this Agreement, covers all features that the Customer uses, and prevails where the two differ. The Provider may not change it alone.',
      },
      de: {
        risk: 'Ohne Auftragsverarbeitungsvertrag verstößt jedes Senden personenbezogener Daten gegen die DSGVO, und zwar durch uns.',
        ask: 'Einen unterzeichneten Vertrag nach Art. 28 für genau diesen Dienst, Tarif und diese Region.',
        clause:
          'Der Anbieter verarbeitet personenbezogene Daten in Kundeninhalten als Auftragsverarbeiter und nur auf dokumentierte Weisung des Kunden. Der Auftragsverarbeitungsvertrag in Anlage [X] mit Gegenstand, Dauer, Art, Zweck, Datenarten und Personengruppen ist Bestandteil dieses Vertrags, gilt für alle vom Kunden genutzten Funktionen und geht bei Abweichungen vor. Der Anbieter kann ihn nicht einseitig ändern.',
      },
    },
  },
  health_agreement: {
    weight: 3,
    laws: [hipaa('164.504(e)'), gdpr('9')],
    wording: {
      en: {
        risk: 'Sending health data without the agreement that the law asks for breaches the law and, mostly, the vendor’s terms.',
        ask: 'A business associate agreement (United States), or an explicit permission for health data under the processing agreement.',
        clause:
          'The parties conclude the business associate agreement in Annex [X]. It covers every service and feature that the Customer uses for protected health information, and lists those that it does not. The Provider reports breaches of unsecured protected health information within [48] hours. [Outside of the United States: the data processing agreement expressly permits health data as a special category and names the additional safeguards.]',
      },
      de: {
        risk: 'Gesundheitsdaten ohne die gesetzlich verlangte Vereinbarung zu senden, verletzt das Gesetz und meist auch die Bedingungen des Anbieters.',
        ask: 'Die ausdrückliche Erlaubnis für Gesundheitsdaten im Auftragsverarbeitungsvertrag oder (USA) ein Business Associate Agreement.',
        clause:
          'Der Auftragsverarbeitungsvertrag lässt Gesundheitsdaten als besondere Kategorie ausdrücklich zu, nennt die zusätzlichen Schutzmaßnahmen und die Funktionen, für die dies nicht gilt. Alle Personen mit Zugriff sind zur Verschwiegenheit verpflichtet [und auf die Strafbarkeit nach § 203 StGB hingewiesen]. [Für Daten nach US-Recht schließen die Parteien zusätzlich das Business Associate Agreement in Anlage [X]; Verletzungen werden binnen [48] Stunden gemeldet.]',
      },
    },
  },
  prohibited_data: {
    weight: 3,
    laws: [gdpr('28(3)')],
    wording: {
      en: {
        risk: 'The vendor’s terms forbid data that we would send. Sending it is a breach of contract, and the vendor may then refuse to answer for it.',
        ask: 'A written permission for the kinds of data that we need, with the safeguards it depends on.',
        clause:
          'Notwithstanding any other document, the Customer may use the service for [personal data, health data, financial data], provided that [Zero Retention is in force and the data processing agreement is signed]. The Provider’s duties and liability apply to such data without reduction.',
      },
      de: {
        risk: 'Die Bedingungen schließen Daten aus, die wir senden würden. Tun wir es, brechen wir den Vertrag, und der Anbieter muss womöglich nicht dafür einstehen.',
        ask: 'Eine schriftliche Erlaubnis für die benötigten Datenarten und die Schutzmaßnahmen, von denen sie abhängt.',
        clause:
          'Ungeachtet anderer Dokumente darf der Kunde den Dienst für [personenbezogene Daten, Gesundheitsdaten, Finanzdaten] nutzen, sofern [Zero Retention in Kraft und der Auftragsverarbeitungsvertrag unterzeichnet ist]. Pflichten und Haftung des Anbieters gelten für solche Daten ungemindert.',
      },
    },
  },
  liability_cap: {
    weight: 2,
    laws: [gdpr('82')],
    wording: {
      en: {
        risk: 'A cap at the fees of a few months covers nothing: one breach costs many times what we pay.',
        ask: 'A higher cap for data protection and confidentiality, none for intent and gross negligence.',
        clause:
          'For breaches of confidentiality, data protection and security the Provider is liable up to the higher of EUR [1,000,000] and [five] times the yearly fees, per event. No limit applies to intent, gross negligence, injury to persons, fines and claims of data subjects caused by the Provider, or use of Customer Content contrary to this Agreement. Sub-processors’ faults count as the Provider’s own. The Provider holds insurance to match and shows it on request.',
      },
      de: {
        risk: 'Eine Grenze in Höhe weniger Monatsgebühren deckt nichts: Ein Vorfall kostet ein Vielfaches dessen, was wir zahlen.',
        ask: 'Eine höhere Grenze für Datenschutz und Vertraulichkeit, keine bei Vorsatz und grober Fahrlässigkeit.',
        clause:
          'Für Verletzungen von Vertraulichkeit, Datenschutz und Sicherheit haftet der Anbieter je Ereignis bis zum höheren Betrag aus EUR [1.000.000] und dem [Fünffachen] der Jahresvergütung. Unbegrenzt haftet er bei Vorsatz, grober Fahrlässigkeit, Personenschäden, vom Anbieter verursachten Bußgeldern und Ansprüchen Betroffener sowie bei vertragswidriger Verwendung von Kundeninhalten. Verschulden von Unterauftragsverarbeitern steht eigenem gleich. Der Anbieter unterhält eine entsprechende Versicherung und weist sie auf Verlangen nach.',
      },
    },
  },
  availability: {
    weight: 1,
    laws: [gdpr('32(1)(b)')],
    wording: {
      en: {
        risk: 'If the service stands still, so does our work; without a promised figure there is no claim.',
        ask: 'A monthly availability of at least 99.9 per cent with credits, and a right to leave when it is missed again and again.',
        clause:
          'The service is available for [99.9] per cent of each calendar month, measured at the Provider’s endpoint, maintenance announced [five] days ahead excepted up to [four] hours a month. Below that, the Customer is credited [10] per cent of the month’s fees, below [99.0] per cent [25], below [95.0] per cent [100]. If it is missed in [three] months of [twelve], the Customer may end the Agreement without notice. The Provider answers reports of an outage within [one] hour, restores service within [four], keeps models available for [six] months after announcing their end, and explains each outage in writing.',
      },
      de: {
        risk: 'Steht der Dienst, steht auch unsere Arbeit; ohne zugesagten Wert gibt es keinen Anspruch.',
        ask: 'Mindestens 99,9 Prozent Verfügbarkeit im Monat mit Gutschriften und ein Ausstiegsrecht bei wiederholter Verfehlung.',
        clause:
          'Der Dienst ist in [99,9] Prozent jedes Kalendermonats verfügbar, gemessen am Endpunkt des Anbieters; [fünf] Tage vorher angekündigte Wartung bleibt bis zu [vier] Stunden im Monat außer Betracht. Darunter werden [10] Prozent der Monatsvergütung gutgeschrieben, unter [99,0] Prozent [25], unter [95,0] Prozent [100]. Wird der Wert in [drei] von [zwölf] Monaten verfehlt, kann der Kunde fristlos kündigen. Der Anbieter reagiert auf Störungsmeldungen binnen [einer] Stunde, stellt den Dienst binnen [vier] Stunden wieder her, hält Modelle [sechs] Monate ab Ankündigung ihres Endes verfügbar und erläutert jeden Ausfall schriftlich.',
      },
    },
  },
  model_weights: {
    weight: 1,
    laws: [dataAct('25')],
    wording: {
      en: {
        risk: 'If the model can run at this vendor only, a change of price, terms or owner leaves us without a choice.',
        ask: 'Notice before a model ends or changes, and help with moving to another.',
        clause:
          'The Provider shall announce the end of a model, or a change that alters its answers materially, at least [six] months ahead, keeps the version in use available until then, and on request licenses the model for operation by the Customer or by a third party on reasonable terms, or else names an alternative and supports the move at no charge.',
      },
      de: {
        risk: 'Läuft das Modell nur bei diesem Anbieter, lässt uns eine Änderung von Preis, Bedingungen oder Eigentümer keine Wahl.',
        ask: 'Eine Ankündigung vor Ende oder Änderung eines Modells und Hilfe beim Umstieg.',
        clause:
          'Der Anbieter kündigt das Ende eines Modells oder eine Änderung, die seine Antworten wesentlich verändert, mindestens [sechs] Monate vorher an, hält die genutzte Version bis dahin verfügbar und lizenziert das Modell auf Verlangen zu angemessenen Bedingungen für den Betrieb durch den Kunden oder Dritte; andernfalls nennt er eine Alternative und unterstützt den Umstieg kostenlos.',
      },
    },
  },
} satisfies Demands;
