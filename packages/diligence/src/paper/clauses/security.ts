import { type Demands, gdpr } from './demand.ts';

/** How data is protected, and who has looked. */
export const SECURITY = {
  segregation: {
    weight: 3,
    laws: [gdpr('32(1)(b)')],
    wording: {
      en: {
        risk: 'If customers share everything, one mistake shows our data to another customer: in a cache, an index or a model.',
        ask: 'At least logical separation in every layer, caches and fine-tuned models included; separate machines for sensitive data.',
        clause:
          'The Provider shall keep Customer Content separate from the data of all other customers in storage, caches, indices, logs and models by technical means that are enforced on each access, shall never serve cached or retrieved Customer Content to another customer, and shall test the separation at least once a year. [For special categories of personal data the Provider processes Customer Content on machines or in an enclave used by the Customer alone.]',
      },
      de: {
        risk: 'Teilen sich Kunden alles, genügt ein Fehler, und ein anderer Kunde sieht unsere Daten: im Zwischenspeicher, im Index oder im Modell.',
        ask: 'Mindestens logische Trennung in jeder Schicht, auch in Zwischenspeichern und feinabgestimmten Modellen; eigene Maschinen für sensible Daten.',
        clause:
          'Der Anbieter trennt Kundeninhalte in Speichern, Zwischenspeichern, Indizes, Protokollen und Modellen durch technische Mittel, die bei jedem Zugriff wirken, von den Daten aller anderen Kunden, liefert zwischengespeicherte oder abgerufene Kundeninhalte niemals an andere Kunden aus und prüft die Trennung mindestens einmal jährlich. [Besondere Kategorien personenbezogener Daten verarbeitet der Anbieter auf Maschinen oder in einer Enklave, die allein der Kunde nutzt.]',
      },
    },
  },
  certifications: {
    weight: 2,
    laws: [gdpr('28(1)'), gdpr('32(1)(d)')],
    wording: {
      en: {
        risk: 'Without a report of somebody independent we have only the vendor’s word for its security.',
        ask: 'ISO 27001 or SOC 2 Type II that covers the service we use, and the report itself every year.',
        clause:
          'During the Agreement the Provider shall hold a valid ISO/IEC 27001 certificate or a SOC 2 Type II report whose scope includes the service, its models and the locations used for the Customer, without a gap between periods. It hands over certificate, statement of applicability or report, with exceptions found and the controls expected of customers, at signature and each year within [30] days of issue, and tells the Customer within [ten] business days when one is lost, qualified or narrowed.',
      },
      de: {
        risk: 'Ohne Bericht eines Unabhängigen haben wir für die Sicherheit nur das Wort des Anbieters.',
        ask: 'ISO 27001 oder SOC 2 Typ II für den genutzten Dienst und jährlich den Bericht selbst.',
        clause:
          'Der Anbieter hält während der Vertragslaufzeit ein gültiges Zertifikat nach ISO/IEC 27001 oder einen Bericht nach SOC 2 Typ II, dessen Geltungsbereich den Dienst, seine Modelle und die für den Kunden genutzten Standorte umfasst, ohne Lücke zwischen den Zeiträumen. Er übergibt Zertifikat, Erklärung zur Anwendbarkeit oder Bericht samt festgestellter Abweichungen und der von Kunden erwarteten Maßnahmen bei Unterzeichnung und jährlich binnen [30] Tagen nach Ausstellung und teilt binnen [zehn] Werktagen mit, wenn ein Nachweis entfällt, eingeschränkt oder enger gefasst wird.',
      },
    },
  },
  encryption_at_rest: {
    weight: 2,
    laws: [gdpr('32(1)(a)')],
    wording: {
      en: {
        risk: 'A lost disk or a copied backup is readable by whoever finds it.',
        ask: 'Encryption of everything stored, backups included, by the state of the art.',
        clause:
          'The Provider shall encrypt Customer Content wherever it is stored, including backups, logs and caches, by a method that corresponds to the state of the art (at present AES with 256-bit keys or equal), shall keep keys apart from the data, and shall change them at least once a year and whenever they may be compromised.',
      },
      de: {
        risk: 'Eine verlorene Festplatte oder kopierte Sicherung kann jeder lesen, der sie findet.',
        ask: 'Verschlüsselung aller gespeicherten Daten, auch der Sicherungen, nach dem Stand der Technik.',
        clause:
          'Der Anbieter verschlüsselt Kundeninhalte überall, wo sie gespeichert sind, auch in Sicherungen, Protokollen und Zwischenspeichern, nach dem Stand der Technik (derzeit AES mit 256-Bit-Schlüsseln oder gleichwertig), bewahrt Schlüssel getrennt von den Daten auf und wechselt sie mindestens jährlich sowie bei jedem Verdacht auf Kompromittierung.',
      },
    },
  },
  encryption_in_transit: {
    weight: 2,
    laws: [gdpr('32(1)(a)')],
    wording: {
      en: {
        risk: 'Data that travels unprotected can be read on the way, between the vendor’s own data centres too.',
        ask: 'TLS 1.2 or later outside and inside the vendor’s network.',
        clause:
          'Customer Content travels encrypted only, by TLS 1.2 or later with forward secrecy, between the Customer and the Provider, between the Provider’s locations, and to sub-processors. The Provider offers TLS 1.3 and introduces key exchange that withstands quantum computers when it is standardised and available.',
      },
      de: {
        risk: 'Ungeschützt übertragene Daten können unterwegs gelesen werden, auch zwischen Rechenzentren des Anbieters.',
        ask: 'TLS 1.2 oder neuer außerhalb und innerhalb des Netzes des Anbieters.',
        clause:
          'Kundeninhalte werden nur verschlüsselt übertragen, mit TLS 1.2 oder neuer und Forward Secrecy, zwischen Kunde und Anbieter, zwischen Standorten des Anbieters und zu Unterauftragsverarbeitern. Der Anbieter bietet TLS 1.3 an und führt einen Schlüsselaustausch ein, der Quantenrechnern standhält, sobald er genormt und verfügbar ist.',
      },
    },
  },
  key_custody: {
    weight: 1,
    laws: [gdpr('32(1)(a)')],
    wording: {
      en: {
        risk: 'Whoever holds the keys can read the data, or be made to by a court.',
        ask: 'Keys that we manage, or better hold, and can withdraw.',
        clause:
          'The Provider shall encrypt stored Customer Content under keys that the Customer manages [in a key store of its own outside of the Provider’s control]. When the Customer withdraws a key, the Provider loses access within [one hour]. The Provider keeps no copy of such keys and records each use of them for the Customer.',
      },
      de: {
        risk: 'Wer die Schlüssel hält, kann die Daten lesen oder von einem Gericht dazu gezwungen werden.',
        ask: 'Schlüssel, die wir verwalten oder besser selbst halten und entziehen können.',
        clause:
          'Der Anbieter verschlüsselt gespeicherte Kundeninhalte mit Schlüsseln, die der Kunde verwaltet [und die in einem eigenen Schlüsselspeicher außerhalb der Verfügung des Anbieters liegen]. Entzieht der Kunde einen Schlüssel, verliert der Anbieter den Zugriff binnen [einer Stunde]. Der Anbieter behält keine Kopie dieser Schlüssel und protokolliert jede Nutzung für den Kunden.',
      },
    },
  },
  audit_rights: {
    weight: 2,
    laws: [gdpr('28(3)(h)')],
    wording: {
      en: {
        risk: 'If we may only read reports that others wrote, we cannot look where something went wrong.',
        ask: 'Reports as a rule, and an inspection of our own once a year and after each incident.',
        clause:
          'The Provider shall make available all information needed to show that it meets its duties. If reports do not answer a question, and after each breach, the Customer, or an independent auditor bound to secrecy, may inspect systems, records and premises with [20] days’ notice (after a breach [three]), once a year at no charge. Authorities that supervise the Customer have the same right. The Provider remedies what is found within a time agreed in writing.',
      },
      de: {
        risk: 'Dürfen wir nur Berichte anderer lesen, können wir nicht nachsehen, wo etwas schiefging.',
        ask: 'In der Regel Berichte, dazu einmal im Jahr und nach jedem Vorfall eine eigene Prüfung.',
        clause:
          'Der Anbieter stellt alle Informationen bereit, die zum Nachweis seiner Pflichten nötig sind. Beantworten Berichte eine Frage nicht, sowie nach jeder Verletzung, kann der Kunde oder ein zur Verschwiegenheit verpflichteter unabhängiger Prüfer mit [20] Tagen Vorlauf (nach einer Verletzung [drei]) Systeme, Unterlagen und Räume prüfen, einmal jährlich unentgeltlich. Aufsichtsbehörden des Kunden haben dasselbe Recht. Der Anbieter behebt Feststellungen in einer schriftlich vereinbarten Frist.',
      },
    },
  },
} satisfies Demands;
