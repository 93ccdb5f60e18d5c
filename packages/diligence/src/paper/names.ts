/** What questions and classes of data are called in papers. */
import type { DataClass } from '@bailiwick/contract/classes';
import type { Field } from '../field.ts';
import type { Language, Words } from './language.ts';

const pair = (en: string, de: string): Words => ({ en, de });

const FIELDS: Readonly<Record<Field, Words>> = {
  training_on_customer_data: pair('Training on our data', 'Training mit unseren Daten'),
  finetune_ownership: pair('Ownership of fine-tuned models', 'Rechte an feinabgestimmten Modellen'),
  output_ownership: pair('Ownership of the output', 'Rechte an den Ergebnissen'),
  segregation: pair('Separation from other customers', 'Trennung von anderen Kunden'),
  retention_period: pair('Retention', 'Speicherdauer'),
  deletion_on_termination: pair('Deletion at the end', 'Löschung bei Vertragsende'),
  deletion_certification: pair('Proof of deletion', 'Nachweis der Löschung'),
  certifications: pair('Certifications', 'Zertifizierungen'),
  subprocessor_list: pair('List of sub-processors', 'Liste der Unterauftragsverarbeiter'),
  subprocessor_notice_days: pair(
    'Notice of new sub-processors',
    'Ankündigung neuer Unterauftragsverarbeiter',
  ),
  subprocessor_objection: pair('Objection to sub-processors', 'Widerspruch gegen Unterauftragsverarbeiter'),
  breach_notice: pair('Notice of a breach', 'Meldung von Vorfällen'),
  data_residency: pair('Where data is stored', 'Ort der Speicherung'),
  encryption_at_rest: pair('Encryption at rest', 'Verschlüsselung gespeicherter Daten'),
  encryption_in_transit: pair('Encryption in transit', 'Verschlüsselung der Übertragung'),
  audit_rights: pair('Right to audit', 'Prüfrechte'),
  prohibited_data: pair('Data that the vendor forbids', 'Vom Anbieter ausgeschlossene Daten'),
  data_portability_export: pair('Export and portability', 'Datenexport und Übertragbarkeit'),
  liability_cap: pair('Limit of liability', 'Haftungsgrenze'),
  governing_law: pair('Governing law', 'Anwendbares Recht'),
  transfer_mechanism: pair('Ground for transfers', 'Grundlage für Übermittlungen'),
  zero_retention: pair('Zero retention', 'Keine Speicherung (Zero Retention)'),
  training_setting: pair('Training setting of our account', 'Trainingseinstellung unseres Kontos'),
  health_agreement: pair('Agreement for health data', 'Vereinbarung für Gesundheitsdaten'),
  processing_agreement: pair('Data processing agreement', 'Auftragsverarbeitungsvertrag'),
  key_custody: pair('Custody of keys', 'Verwahrung der Schlüssel'),
  human_review: pair('People who read content', 'Einsicht durch Menschen'),
  processing_region: pair('Where requests are computed', 'Ort der Verarbeitung'),
  operator_jurisdiction: pair('Law of the operator', 'Recht des Betreibers'),
  parent_jurisdiction: pair('Law of the parent company', 'Recht der Muttergesellschaft'),
  model_weights: pair('Access to the model', 'Zugang zum Modell'),
  availability: pair('Availability', 'Verfügbarkeit'),
};

const CLASSES: Readonly<Record<string, Words>> = {
  public: pair('public information', 'öffentliche Informationen'),
  internal: pair('internal information', 'interne Informationen'),
  personal: pair('personal data', 'personenbezogene Daten'),
  special_category: pair(
    'special categories of personal data',
    'besondere Kategorien personenbezogener Daten',
  ),
  health: pair('health data', 'Gesundheitsdaten'),
  payment: pair('payment data', 'Zahlungsdaten'),
  financial: pair('financial data', 'Finanzdaten'),
  credential: pair('passwords and keys', 'Zugangsdaten'),
  children: pair('data of children', 'Daten von Kindern'),
  trade_secret: pair('trade secrets', 'Geschäftsgeheimnisse'),
};

export const fieldName = (field: Field, language: Language): string => FIELDS[field][language];

/** A class that the firm made itself is called what the firm called it. */
export const className = (dataClass: DataClass, language: Language): string =>
  Object.hasOwn(CLASSES, dataClass) ? (CLASSES[dataClass]?.[language] ?? dataClass) : dataClass;

/** `a, b and c` */
export function listing(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(', ')} ${language === 'en' ? 'and' : 'und'} ${last}`;
}
