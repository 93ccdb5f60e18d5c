import { digitAt, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, DRIVING, HEALTH, PASSPORTS, PLATES, SOCIAL } from './vocabulary.ts';

/** Personal health number of British Columbia: 9, eight digits with weights of their own, mod 11. */
function isBcHealth(digits: string): boolean {
  return (11 - (weighted(digits.slice(1), [2, 4, 8, 5, 10, 9, 7, 3]) % 11)) % 11 === digitAt(digits, 9);
}

/** Régie de l'assurance maladie: three of the surname, one of the given name, birth date (50 added for women). */
function isRamq(compact: string): boolean {
  const month = Number(compact.slice(6, 8)) % 50;
  const day = Number(compact.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

const CANADA = [
  'canadian',
  'canada',
  'canadien',
  'canadienne',
  'kanadisch',
  'kanada',
  'cra',
  'ontario',
  'québec',
];

export const ca = identifiers('CA', CANADA, [
  {
    type: 'NATIONAL_ID',
    name: 'SIN',
    layout: '[1-79]#{2}([ -]?)#{3}\\1#{3}',
    check: luhn,
    words: ['sin', 'social insurance', 'nas', "numéro d'assurance sociale", 'assurance sociale', ...SOCIAL],
  },
  {
    type: 'TAX_ID',
    name: 'BN',
    layout: '#{9} ?(?:RC|RP|RT|RM|RR|RZ) ?#{4}',
    check: (one) => luhn(one.slice(0, 9)),
    words: ['bn', 'business number', "numéro d'entreprise", 'gst', 'hst'],
    alone: true,
  },
  {
    type: 'HEALTH_ID',
    name: 'OHIP',
    layout: '[1-9]#{3}[ -]?#{3}[ -]?#{3}(?:[ -]?@{2})?',
    check: (one) => luhn(one.slice(0, 10)),
    words: ['ohip', 'health card'],
  },
  {
    type: 'HEALTH_ID',
    name: 'BC_PHN',
    layout: '9#{3}[ -]?#{3}[ -]?#{3}',
    check: isBcHealth,
    words: ['phn', 'personal health number', 'bc services'],
  },
  {
    type: 'HEALTH_ID',
    name: 'RAMQ',
    layout: '@{4}[ -]?#{4}[ -]?#{4}',
    fits: isRamq,
    words: ['ramq', 'nam', 'assurance maladie', ...HEALTH],
    alone: '@{4} #{4} #{4}',
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@@ ?#{6}|@#{6}@@', words: PASSPORTS },
  {
    type: 'DRIVER_LICENSE',
    name: 'DRIVER_LICENCE',
    layout: '@#{4}[- ]?#{5}[- ]?#{5}|@#{4}-?#{6}-?#{2}|#{7}|#{6}-?#{3}',
    words: DRIVING,
  },
  {
    type: 'BANK_ACCOUNT',
    name: 'TRANSIT',
    layout: '#{5}-#{3}(?:-#{7,12})?|0#{3}#{5}',
    words: ['transit', 'institution', 'transit number', 'institution number', 'direct deposit', ...BANK],
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-Z]{4}[ -]?#{3}|[A-Z]{3}[ -]?#{3,4}|[A-Z]#{2}[ -]?[A-Z]{3}',
    words: PLATES,
  },
]);
