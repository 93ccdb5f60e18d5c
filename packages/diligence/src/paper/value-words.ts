/** Values of questions as an office manager says them. */
import type { Field, Value } from '../field.ts';
import type { Language, Words } from './language.ts';

const pair = (en: string, de: string): Words => ({ en, de });

const YES = pair('yes', 'ja');
const NO = pair('no', 'nein');
const STATED = pair('stated', 'zugesagt');

const WORDS: Partial<Record<Field, Readonly<Record<string, Words>>>> = {
  training_on_customer_data: {
    never: pair('never', 'nie'),
    opt_in: pair('only if we agree', 'nur mit unserer Zustimmung'),
    opt_out: pair('unless we object', 'solange wir nicht widersprechen'),
    conflicting: pair('the document contradicts itself', 'das Dokument widerspricht sich'),
    yes: YES,
  },
  finetune_ownership: {
    customer_owns: pair('ours', 'bei uns'),
    customer_exclusive_use: pair('the vendor’s, for our use alone', 'beim Anbieter, nur für uns nutzbar'),
    vendor_owns: pair('the vendor’s', 'beim Anbieter'),
  },
  output_ownership: {
    customer: pair('ours', 'bei uns'),
    shared: pair('shared', 'gemeinsam'),
    vendor: pair('the vendor’s', 'beim Anbieter'),
  },
  segregation: {
    physical: pair('on machines of our own', 'auf eigenen Maschinen'),
    logical: pair('by software (logically)', 'durch Software (logisch)'),
  },
  retention_period: {
    zero: pair('nothing is kept', 'nichts wird gespeichert'),
    zdr_option: pair('zero retention on request', 'keine Speicherung auf Antrag'),
    until_deleted: pair('until we delete it', 'bis wir löschen'),
    duration_of_agreement: pair('as long as the contract runs', 'während der Vertragslaufzeit'),
    as_long_as_necessary: pair(
      'as long as the vendor finds necessary',
      'solange der Anbieter es für nötig hält',
    ),
  },
  deletion_on_termination: {
    return_or_delete: pair('returned or deleted', 'zurückgegeben oder gelöscht'),
    on_request: pair('deleted on request', 'auf Verlangen gelöscht'),
    delete_no_deadline: pair('deleted, without a deadline', 'gelöscht, ohne Frist'),
    may_delete: pair('the vendor may delete, need not', 'der Anbieter darf löschen, muss aber nicht'),
  },
  deletion_certification: { yes: YES, on_request: pair('on request', 'auf Verlangen') },
  subprocessor_list: {
    listed_inline: pair('in the contract', 'im Vertrag'),
    url: pair('on a web page', 'auf einer Webseite'),
    on_request: pair('on request', 'auf Verlangen'),
    general_authorisation_only: pair(
      'nowhere: a general permission only',
      'nirgends: nur eine allgemeine Genehmigung',
    ),
  },
  subprocessor_notice_days: { unspecified: pair('announced, without days', 'angekündigt, ohne Frist') },
  subprocessor_objection: { yes: YES, no: NO },
  breach_notice: { without_undue_delay: pair('without undue delay, no hours', 'unverzüglich, ohne Stunden') },
  data_residency: {
    customer_selected: pair('where we choose', 'nach unserer Wahl'),
    transfers_anywhere: pair('anywhere', 'überall'),
  },
  encryption_at_rest: { stated: STATED },
  encryption_in_transit: { stated: STATED },
  audit_rights: {
    yes: YES,
    third_party_reports_only: pair('reports of others only', 'nur Berichte Dritter'),
  },
  data_portability_export: { yes: YES },
  liability_cap: { stated: pair('capped', 'begrenzt') },
  prohibited_data: {
    health: pair('health data', 'Gesundheitsdaten'),
    financial: pair('financial data', 'Finanzdaten'),
    payment_card: pair('payment cards', 'Zahlungskarten'),
    special_category: pair('special categories', 'besondere Kategorien'),
    government_id: pair('identity numbers', 'Ausweisnummern'),
    children: pair('data of children', 'Daten von Kindern'),
    personal_data_any: pair('any personal data', 'personenbezogene Daten jeder Art'),
    credentials: pair('passwords and keys', 'Zugangsdaten'),
  },
  certifications: {
    iso27001: pair('ISO 27001', 'ISO 27001'),
    iso27701: pair('ISO 27701', 'ISO 27701'),
    iso42001: pair('ISO 42001', 'ISO 42001'),
    iso27017: pair('ISO 27017', 'ISO 27017'),
    iso27018: pair('ISO 27018', 'ISO 27018'),
    soc1: pair('SOC 1', 'SOC 1'),
    soc2: pair('SOC 2', 'SOC 2'),
    soc2_type2: pair('SOC 2 Type II', 'SOC 2 Typ II'),
    soc3: pair('SOC 3', 'SOC 3'),
    pci: pair('PCI DSS', 'PCI DSS'),
    hipaa: pair('HIPAA', 'HIPAA'),
    hds: pair('HDS', 'HDS'),
    csa_star: pair('CSA STAR', 'CSA STAR'),
  },
  transfer_mechanism: {
    scc: pair('standard contractual clauses', 'Standardvertragsklauseln'),
    dpf: pair('Data Privacy Framework', 'Data Privacy Framework'),
    adequacy: pair('adequacy decision', 'Angemessenheitsbeschluss'),
    bcr: pair('binding corporate rules', 'verbindliche interne Vorschriften'),
  },
  zero_retention: {
    zero: pair('in force', 'in Kraft'),
    safety_retention: pair('in force, but for flagged content', 'in Kraft, außer bei auffälligen Inhalten'),
    modified_abuse_monitoring: pair(
      'abuse monitoring without storing content',
      'Missbrauchsprüfung ohne Speicherung der Inhalte',
    ),
    none: pair('not in force', 'nicht in Kraft'),
  },
  training_setting: {
    opted_out: pair('training is off', 'Training ist aus'),
    default: pair('as the vendor set it', 'Voreinstellung des Anbieters'),
    opted_in: pair('training is on', 'Training ist an'),
  },
  health_agreement: {
    signed: pair('signed', 'unterzeichnet'),
    offered: pair('offered, not signed', 'angeboten, nicht unterzeichnet'),
    not_offered: pair('not offered', 'nicht angeboten'),
  },
  processing_agreement: {
    signed: pair('signed', 'unterzeichnet'),
    incorporated: pair('part of the terms', 'Teil der Bedingungen'),
    none: pair('none', 'keiner'),
  },
  key_custody: {
    customer_held: pair('we hold the keys', 'wir halten die Schlüssel'),
    customer_managed: pair('we manage keys that the vendor holds', 'wir verwalten Schlüssel beim Anbieter'),
    vendor: pair('the vendor holds the keys', 'der Anbieter hält die Schlüssel'),
  },
  human_review: {
    none: pair('nobody', 'niemand'),
    abuse_only: pair('only where abuse is suspected', 'nur bei Verdacht auf Missbrauch'),
    possible: pair('possible', 'möglich'),
  },
  processing_region: { anywhere: pair('anywhere', 'überall') },
  model_weights: {
    open: pair('open: it could run elsewhere', 'offen: anderswo betreibbar'),
    licensed: pair('can be licensed', 'lizenzierbar'),
    closed: pair('closed', 'geschlossen'),
  },
};

/** Every word for a value, whatever the question. */
export const WORDS_OF_VALUES: readonly Words[] = Object.values(WORDS).flatMap((words) =>
  Object.values(words),
);

/** @returns `within 30 days`, `ISO 27001, SOC 2 Type II`; names of places and laws stay as they are. */
export function valueInWords(field: Field, value: Value, language: Language): string {
  if (typeof value !== 'string')
    return value.length === 0 ? '–' : value.map((item) => wordFor(field, item, language)).join(', ');
  return wordFor(field, value, language);
}

function wordFor(field: Field, value: string, language: Language): string {
  const words = WORDS[field];
  if (words !== undefined && Object.hasOwn(words, value)) return words[value]?.[language] ?? value;
  return withUnit(field, value, language);
}

function withUnit(field: Field, value: string, language: Language): string {
  const german = language === 'de';
  switch (field) {
    case 'breach_notice':
      return german ? `binnen ${value} Stunden` : `within ${value} hours`;
    case 'availability':
      return `${german ? value.replace('.', ',') : value} %`;
    case 'subprocessor_notice_days':
      return /^\d+$/.test(value)
        ? `${value} ${german ? 'Tage' : 'days'}`
        : german
          ? value.replace('business days', 'Werktage')
          : value;
    case 'retention_period':
      return german ? value.replace(/days?/, 'Tage') : value;
    case 'deletion_on_termination':
      return german ? value.replace('within', 'binnen').replace(/days?/, 'Tagen') : value;
    default:
      return value;
  }
}
