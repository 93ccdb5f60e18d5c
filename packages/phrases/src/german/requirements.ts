/** Why something must be known of an offering, and how to get there. */
import type { Phrase } from '../phrase.ts';

export const REQUIREMENTS: readonly Phrase[] = [
  [
    'a model that was trained on the data may tell it to others, and cannot be made to forget it',
    'Ein Modell, das mit den Daten trainiert wurde, kann sie anderen verraten und lässt sich nicht zum Vergessen bringen',
  ],
  [
    'Turn off training in the vendor’s settings and attest it, or choose a plan whose terms rule it out.',
    'Schalten Sie das Training in den Einstellungen des Anbieters ab und bestätigen Sie es, oder wählen Sie einen Tarif, dessen Bedingungen es ausschließen.',
  ],
  [
    'a processor may handle personal data only under a written agreement',
    'Ein Auftragsverarbeiter darf personenbezogene Daten nur auf Grund eines schriftlichen Vertrags verarbeiten',
  ],
  [
    'Sign the vendor’s data processing agreement and attest it.',
    'Schließen Sie den Auftragsverarbeitungsvertrag des Anbieters ab und bestätigen Sie es.',
  ],
  [
    'what is kept longer than needed can still be lost',
    'Was länger als nötig gespeichert wird, kann noch verloren gehen',
  ],
  [
    'Get a stated period of 90 days or less, or turn on zero retention and attest it.',
    'Lassen Sie sich eine Frist von höchstens 90 Tagen zusagen, oder schalten Sie Zero Retention ein und bestätigen Sie es.',
  ],
  [
    'data of this kind must not lie with a vendor for longer than 30 days',
    'Daten dieser Art dürfen nicht länger als 30 Tage bei einem Anbieter liegen',
  ],
  [
    'Turn on zero retention in the vendor’s console and attest it.',
    'Schalten Sie Zero Retention in der Konsole des Anbieters ein und bestätigen Sie es.',
  ],
  [
    'the data must be deleted or returned when the contract ends',
    'Bei Vertragsende müssen die Daten gelöscht oder zurückgegeben werden',
  ],
  [
    'Ask for deletion within a fixed time after the contract ends.',
    'Verlangen Sie die Löschung binnen fester Frist nach Vertragsende.',
  ],
  [
    'the firm must know who else handles the data',
    'Der Betrieb muss wissen, wer die Daten sonst noch verarbeitet',
  ],
  [
    'Ask for the list of sub-processors, or where it is published.',
    'Verlangen Sie die Liste der Unterauftragsverarbeiter oder die Stelle, an der sie veröffentlicht ist.',
  ],
  [
    'the firm has 72 hours to tell the authority, and must hear of a breach itself first',
    'Der Betrieb hat 72 Stunden für die Meldung an die Behörde und muss zuvor selbst von der Verletzung erfahren',
  ],
  ['Ask for a duty to report breaches.', 'Verlangen Sie eine Pflicht zur Meldung von Verletzungen.'],
  [
    '“without undue delay” can use up the 72 hours that the firm itself has',
    '„Unverzüglich“ kann die 72 Stunden aufbrauchen, die der Betrieb selbst hat',
  ],
  [
    'Ask for notice of a breach within 72 hours, in hours.',
    'Verlangen Sie die Meldung einer Verletzung binnen 72 Stunden, in Stunden ausgedrückt.',
  ],
  [
    'the vendor must promise to encrypt the data on its way',
    'Der Anbieter muss zusagen, die Daten auf dem Weg zu verschlüsseln',
  ],
  [
    'Ask for the vendor’s security measures in writing.',
    'Lassen Sie sich die Sicherheitsmaßnahmen des Anbieters schriftlich geben.',
  ],
  ['what is stored must be encrypted', 'Was gespeichert wird, muss verschlüsselt sein'],
  [
    'Ask for encryption at rest in writing.',
    'Lassen Sie sich die Verschlüsselung gespeicherter Daten schriftlich zusagen.',
  ],
  [
    'personal data may leave Europe only on a legal ground',
    'Personenbezogene Daten dürfen Europa nur auf einer Rechtsgrundlage verlassen',
  ],
  [
    'Choose the vendor’s EU endpoint, or sign the standard contractual clauses.',
    'Wählen Sie den EU-Endpunkt des Anbieters, oder schließen Sie die Standardvertragsklauseln ab.',
  ],
  [
    'an independent body must have looked at the vendor’s security',
    'Eine unabhängige Stelle muss die Sicherheit des Anbieters geprüft haben',
  ],
  [
    'Ask for the ISO 27001 certificate or the SOC 2 Type II report, with its scope and period.',
    'Verlangen Sie das ISO-27001-Zertifikat oder den Bericht SOC 2 Typ II, mit Geltungsbereich und Zeitraum.',
  ],
  [
    'card numbers may only go to where PCI DSS is kept',
    'Kartennummern dürfen nur dorthin, wo PCI DSS eingehalten wird',
  ],
  [
    'Ask for the PCI DSS attestation of compliance, or send pseudonyms instead.',
    'Verlangen Sie die PCI-DSS-Konformitätsbescheinigung, oder senden Sie stattdessen Pseudonyme.',
  ],
  [
    'the data must be kept apart from other customers’',
    'Die Daten müssen von denen anderer Kunden getrennt sein',
  ],
  [
    'Ask how the data of customers is kept apart, in writing.',
    'Fragen Sie schriftlich, wie die Daten der Kunden getrennt werden.',
  ],
  [
    'health data needs an agreement of its own with the vendor',
    'Gesundheitsdaten brauchen eine eigene Vereinbarung mit dem Anbieter',
  ],
  [
    'Sign the vendor’s agreement for health data (BAA, or its like) and attest it.',
    'Schließen Sie die Vereinbarung des Anbieters für Gesundheitsdaten ab (BAA oder ähnlich) und bestätigen Sie es.',
  ],
  [
    'a financial firm must be able to examine those it relies on',
    'Ein Finanzunternehmen muss prüfen können, auf wen es sich verlässt',
  ],
  [
    'Ask for audit rights, or at least for the reports of auditors.',
    'Verlangen Sie Prüfrechte oder zumindest die Berichte von Prüfern.',
  ],
  [
    'the contract must say where the data is kept and computed',
    'Der Vertrag muss sagen, wo die Daten gespeichert und verarbeitet werden',
  ],
  [
    'Ask for the regions in writing, or choose an endpoint of a region.',
    'Lassen Sie sich die Regionen schriftlich geben, oder wählen Sie einen Endpunkt einer Region.',
  ],
  [
    'what the model makes of a secret must belong to the firm',
    'Was das Modell aus einem Geheimnis macht, muss dem Betrieb gehören',
  ],
  [
    'Ask for a clause that assigns the output to the firm.',
    'Verlangen Sie eine Klausel, die die Ergebnisse dem Betrieb zuweist.',
  ],
];
