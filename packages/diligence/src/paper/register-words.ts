/** What stands above and in the tables that a firm hands out. */
import type { Assessment } from '../dossier/dossier.ts';
import type { Words } from './language.ts';
import type { Colour, LightName } from './lights.ts';

const pair = (en: string, de: string): Words => ({ en, de });

export const TITLES = {
  register: pair('Register of AI vendors', 'Verzeichnis der KI-Anbieter'),
  processors: pair(
    'Processors and their sub-processors',
    'Auftragsverarbeiter und ihre Unterauftragsverarbeiter',
  ),
  comparison: pair('Offerings side by side', 'Angebote nebeneinander'),
} as const satisfies Record<string, Words>;

export const HEADS = {
  id: pair('Id', 'Kennung'),
  vendor: pair('Vendor', 'Anbieter'),
  entity: pair('Contracting entity', 'Vertragspartner'),
  product: pair('Product, plan', 'Produkt, Tarif'),
  service: pair('Service', 'Dienst'),
  region: pair('Region', 'Region'),
  state: pair('State', 'Stand'),
  owner: pair('Owner', 'Betreut von'),
  purpose: pair('Purpose', 'Zweck'),
  reviewed: pair('Reviewed', 'Angesehen'),
  next_review: pair('Next review', 'Nächste Durchsicht'),
  stored: pair('Stored in', 'Gespeichert in'),
  computed: pair('Computed in', 'Verarbeitet in'),
  transfer: pair('Ground for transfers', 'Grundlage der Übermittlung'),
  agreement: pair('Processing agreement', 'Auftragsverarbeitungsvertrag'),
  list: pair('Its sub-processors', 'Seine Unterauftragsverarbeiter'),
  list_source: pair('Where they are listed', 'Wo sie stehen'),
  notice: pair('Notice of new ones', 'Ankündigung neuer'),
  objection: pair('Objection', 'Widerspruch'),
  key: pair('Key', 'Schlüssel'),
  question: pair('Question', 'Frage'),
  encryption: pair('Encrypted at rest / in transit', 'Verschlüsselt gespeichert / unterwegs'),
  portability: pair('Export', 'Export'),
  output: pair('Output belongs to', 'Ergebnisse gehören'),
  fine_tuned: pair('Fine-tuned models belong to', 'Feinabgestimmte Modelle gehören'),
  zero_retention: pair('Zero retention', 'Keine Speicherung'),
  audit: pair('Audit', 'Prüfung'),
  liability: pair('Liability', 'Haftung'),
  law: pair('Governing law', 'Anwendbares Recht'),
  availability: pair('Availability', 'Verfügbarkeit'),
} as const satisfies Record<string, Words>;

export const LIGHT_TITLES: Readonly<Record<LightName, Words>> = {
  separation: pair('Separation', 'Trennung'),
  training: pair('Training and ownership', 'Training und Eigentum'),
  keeping: pair('Retention and deletion', 'Speicherung und Löschung'),
  certificates: pair('Certificates', 'Zertifikate'),
  chain: pair('Sub-processors', 'Unterauftragsverarbeiter'),
  breach: pair('Breach notice', 'Meldung von Verletzungen'),
};

export const COLOURS: Readonly<Record<Colour, Words>> = {
  green: pair('green', 'grün'),
  amber: pair('amber', 'gelb'),
  red: pair('red', 'rot'),
  grey: pair('grey', 'grau'),
};

export const STATES: Readonly<Record<Assessment['lifecycle'], Words>> = {
  prospective: pair('prospective', 'in Aussicht'),
  approved: pair('approved', 'freigegeben'),
  restricted: pair('restricted', 'eingeschränkt'),
  suspended: pair('suspended', 'ausgesetzt'),
  ended: pair('ended', 'beendet'),
};

export const NEVER = pair('never', 'nie');
export const DUE = pair('due', 'fällig');

/** How an answer stands. */
export const STANDS = {
  unknown: pair('not known', 'nicht bekannt'),
  proposed: pair('not known (proposed: {said})', 'nicht bekannt (vorgeschlagen: {said})'),
  expired: pair('expired', 'abgelaufen'),
  was: pair('expired (was: {said})', 'abgelaufen (war: {said})'),
  conflicting: pair('contradictory: {said}', 'widersprüchlich: {said}'),
} as const satisfies Record<string, Words>;
