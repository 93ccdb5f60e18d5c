/** The questions that are asked about an offering, each alone and followed by its answer. */
import type { Field } from '@bailiwick/diligence/field';
import { ALL_QUESTIONS } from '@bailiwick/diligence/field';
import type { Phrase } from '../phrase.ts';

export const QUESTION_IN_GERMAN: Readonly<Record<Field, string>> = {
  training_on_customer_data: 'Trainiert der Anbieter mit Kundendaten?',
  finetune_ownership: 'Wem gehören feinabgestimmte Modelle?',
  output_ownership: 'Wem gehören die Ergebnisse?',
  segregation: 'Wie werden die Daten von denen anderer Kunden getrennt?',
  retention_period: 'Wie lange werden Inhalte gespeichert?',
  deletion_on_termination: 'Was geschieht mit den Daten, wenn der Vertrag endet?',
  deletion_certification: 'Wird die Löschung schriftlich bestätigt?',
  certifications: 'Welche Zertifizierungen hat der Anbieter?',
  subprocessor_list: 'Wo stehen die Unterauftragsverarbeiter?',
  subprocessor_notice_days: 'Wie viele Tage vorher wird ein neuer Unterauftragsverarbeiter angekündigt?',
  subprocessor_objection: 'Darf der Kunde einem Unterauftragsverarbeiter widersprechen?',
  breach_notice: 'Binnen wie vieler Stunden wird eine Verletzung gemeldet?',
  data_residency: 'Wo bleiben die Daten?',
  encryption_at_rest: 'Sind gespeicherte Daten verschlüsselt?',
  encryption_in_transit: 'Sind die Daten unterwegs verschlüsselt?',
  audit_rights: 'Darf der Kunde prüfen?',
  prohibited_data: 'Welche Daten dürfen nicht gesendet werden?',
  data_portability_export: 'Lassen sich die Daten exportieren?',
  liability_cap: 'Ist die Haftung auf einen Betrag begrenzt?',
  governing_law: 'Welches Recht gilt für das Dokument?',
  transfer_mechanism: 'Auf welcher Grundlage verlassen Daten den EWR?',
  zero_retention: 'Ist Zero Retention für unser Konto in Kraft?',
  training_setting: 'Ist unser Konto so eingestellt, dass Inhalte nicht ins Training gehen?',
  health_agreement: 'Ist eine Vereinbarung für Gesundheitsdaten (BAA) unterzeichnet?',
  processing_agreement: 'Ist ein Auftragsverarbeitungsvertrag in Kraft?',
  key_custody: 'Wer hält die Schlüssel zu unseren gespeicherten Daten?',
  human_review: 'Dürfen Menschen beim Anbieter Inhalte lesen?',
  processing_region: 'Wo werden Anfragen verarbeitet?',
  operator_jurisdiction: 'Welches Recht gilt für die Gesellschaft, die unterschreibt?',
  parent_jurisdiction: 'Welches Recht gilt für die Gesellschaft dahinter?',
  model_weights: 'Ließe sich das Modell anderswo betreiben?',
  availability: 'Welche Verfügbarkeit wird zugesagt?',
};

export const QUESTIONS: readonly Phrase[] = Object.entries(ALL_QUESTIONS).flatMap(
  ([field, english]): readonly Phrase[] => {
    const german = QUESTION_IN_GERMAN[field as Field];
    return [
      [english, german],
      [`${english} {value:values}`, `${german} {value:values}`],
    ];
  },
);
