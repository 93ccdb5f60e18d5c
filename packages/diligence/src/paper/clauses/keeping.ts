import { type Demands, dataAct, gdpr } from './demand.ts';

/** How long data is kept, and how its end is proven. */
export const KEEPING = {
  retention_period: {
    weight: 3,
    laws: [gdpr('5(1)(e)')],
    wording: {
      en: {
        risk: 'What is kept can be stolen, subpoenaed or read. “As long as necessary” means that nobody can say when it is gone.',
        ask: 'A number of days, as small as possible, for every kind of copy: logs, caches, files, conversations.',
        clause:
          'The Provider shall keep Customer Content no longer than is needed to answer the request, and in any event shall erase every copy, including logs, caches, monitoring stores and files, within [30] days of receipt, backups within [30] further days. Content that the Customer stores on purpose is kept until the Customer deletes it. Longer storage requires a named legal duty; the Provider tells the Customer which one, which content, and until when.',
      },
      de: {
        risk: 'Was gespeichert ist, kann gestohlen, beschlagnahmt oder gelesen werden. „So lange wie nötig“ heißt, dass niemand sagen kann, wann es weg ist.',
        ask: 'Eine Zahl von Tagen, so klein wie möglich, für jede Art von Kopie: Protokolle, Zwischenspeicher, Dateien, Gespräche.',
        clause:
          'Der Anbieter speichert Kundeninhalte nicht länger, als die Beantwortung der Anfrage erfordert, und löscht jede Kopie, auch in Protokollen, Zwischenspeichern, Überwachungsspeichern und Dateien, spätestens [30] Tage nach Eingang, Sicherungskopien binnen weiterer [30] Tage. Inhalte, die der Kunde bewusst ablegt, bleiben gespeichert, bis der Kunde sie löscht. Eine längere Speicherung setzt eine bestimmte gesetzliche Pflicht voraus; der Anbieter nennt dem Kunden die Pflicht, die Inhalte und das Ende.',
      },
    },
  },
  zero_retention: {
    weight: 3,
    laws: [gdpr('5(1)(c)'), gdpr('5(1)(e)')],
    wording: {
      en: {
        risk: 'Without zero retention, prompts lie at the vendor for weeks to look for abuse, and may be read there.',
        ask: 'Zero retention for our account, a list of features that void it, and a way to check it by machine.',
        clause:
          'For all requests of the Customer the Provider shall hold prompts and output in volatile memory only and erase them once the answer is delivered (“Zero Retention”). Abuse detection shall not store content. The Provider lists every feature for which Zero Retention does not hold, blocks such features for the Customer’s account unless the Customer opens them, states the mode in force in each response or by an interface, and gives [60] days’ written notice before it excludes a model or feature.',
      },
      de: {
        risk: 'Ohne Zero Retention liegen Eingaben wochenlang zur Missbrauchssuche beim Anbieter und können dort gelesen werden.',
        ask: 'Zero Retention für unser Konto, eine Liste der Funktionen, die sie aufheben, und eine maschinelle Prüfmöglichkeit.',
        clause:
          'Bei allen Anfragen des Kunden hält der Anbieter Eingaben und Ergebnisse nur im flüchtigen Speicher und löscht sie mit Auslieferung der Antwort („Zero Retention“). Die Missbrauchserkennung speichert keine Inhalte. Der Anbieter benennt jede Funktion, für die Zero Retention nicht gilt, sperrt solche Funktionen im Konto des Kunden, bis dieser sie freigibt, weist den geltenden Modus in jeder Antwort oder über eine Schnittstelle aus und kündigt den Ausschluss eines Modells oder einer Funktion [60] Tage vorher schriftlich an.',
      },
    },
  },
  deletion_on_termination: {
    weight: 3,
    laws: [gdpr('28(3)(g)')],
    wording: {
      en: {
        risk: 'When the contract ends we lose our lever. Without a deadline, our data may stay for as long as the vendor likes.',
        ask: 'Return on request and deletion within 30 days, backups included, without our having to ask.',
        clause:
          'On the end of the Agreement the Provider shall, at the Customer’s choice, return Customer Content in a common format and shall in any event delete it, with all copies, Customer Models and derived data, within [30] days, and have all sub-processors do the same; backups are overwritten within [60] days and are not restored in the meantime. Deletion needs no request. Where the law demands longer storage, the Provider names the law and the content, and locks it against any other use.',
      },
      de: {
        risk: 'Mit dem Vertrag endet unser Druckmittel. Ohne Frist bleiben unsere Daten, solange es dem Anbieter gefällt.',
        ask: 'Herausgabe auf Verlangen und Löschung binnen 30 Tagen, Sicherungen eingeschlossen, ohne dass wir darum bitten müssen.',
        clause:
          'Bei Vertragsende gibt der Anbieter Kundeninhalte nach Wahl des Kunden in einem gängigen Format heraus und löscht sie in jedem Fall mit allen Kopien, Kundenmodellen und abgeleiteten Daten binnen [30] Tagen; er veranlasst dasselbe bei allen Unterauftragsverarbeitern. Sicherungskopien werden binnen [60] Tagen überschrieben und bis dahin nicht zurückgespielt. Die Löschung bedarf keiner Aufforderung. Verlangt das Gesetz eine längere Speicherung, benennt der Anbieter Vorschrift und Inhalte und sperrt sie für jede andere Verwendung.',
      },
    },
  },
  deletion_certification: {
    weight: 2,
    laws: [gdpr('5(2)'), gdpr('28(3)(h)')],
    wording: {
      en: {
        risk: 'We must be able to show that data is gone. A vendor’s silence proves nothing to an authority or to our customers.',
        ask: 'A signed certificate that says what was deleted, where, how and when.',
        clause:
          'Within [ten] business days of each deletion on termination or on request the Provider shall hand over a certificate in writing, signed by a person in charge, that names the data sets, systems, sub-processors, method and date of deletion, and whatever could not be deleted, with the reason. The Customer may have the certificate verified under its right to audit.',
      },
      de: {
        risk: 'Wir müssen belegen können, dass Daten gelöscht sind. Das Schweigen des Anbieters beweist gegenüber Behörden und Kunden nichts.',
        ask: 'Eine unterschriebene Bestätigung, was wo, wie und wann gelöscht wurde.',
        clause:
          'Binnen [zehn] Werktagen nach jeder Löschung bei Vertragsende oder auf Verlangen übergibt der Anbieter eine schriftliche, von einer verantwortlichen Person unterzeichnete Bestätigung, die Datenbestände, Systeme, Unterauftragsverarbeiter, Verfahren und Zeitpunkt der Löschung nennt, ebenso was aus welchem Grund nicht gelöscht werden konnte. Der Kunde kann die Bestätigung im Rahmen seines Prüfrechts nachprüfen.',
      },
    },
  },
  data_portability_export: {
    weight: 2,
    laws: [gdpr('28(3)(g)'), dataAct('25(2)')],
    wording: {
      en: {
        risk: 'If stored data, prompts and fine-tuned models cannot be taken along, changing the vendor means starting again.',
        ask: 'Export of everything stored, and of fine-tuned weights or adapters, in documented formats and at no charge.',
        clause:
          'At any time during the Agreement and for [30] days after its end the Customer may export, at no charge and in documented, machine-readable formats, all stored Customer Content, prompts, assistants, evaluation sets and training files, and the weights or adapters of Customer Models, with what is needed to use them elsewhere. Where weights of the underlying model cannot be handed over, the Provider hands over the adapter, the training files and the parameters of the training. The Provider supports the change to another provider in good time and keeps the service running meanwhile.',
      },
      de: {
        risk: 'Lassen sich gespeicherte Daten, Eingaben und feinabgestimmte Modelle nicht mitnehmen, bedeutet ein Wechsel einen Neuanfang.',
        ask: 'Den Export aller gespeicherten Daten sowie feinabgestimmter Gewichte oder Adapter in dokumentierten Formaten, kostenlos.',
        clause:
          'Während der Vertragslaufzeit und [30] Tage danach kann der Kunde jederzeit kostenlos und in dokumentierten, maschinenlesbaren Formaten alle gespeicherten Kundeninhalte, Eingaben, Assistenten, Testbestände und Trainingsdateien sowie die Gewichte oder Adapter der Kundenmodelle mit allem exportieren, was für ihren Einsatz andernorts nötig ist. Können Gewichte des zugrunde liegenden Modells nicht herausgegeben werden, gibt der Anbieter den Adapter, die Trainingsdateien und die Trainingsparameter heraus. Der Anbieter unterstützt den Wechsel zu einem anderen Anbieter rechtzeitig und hält den Dienst währenddessen aufrecht.',
      },
    },
  },
} satisfies Demands;
