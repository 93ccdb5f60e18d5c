import { allSame, crossWeighted, icao9303, isDate, mod11And10 } from '../../checksum.ts';
import type { NumberRecogniser } from '../../recogniser.ts';

const OTHERS = [
  'order',
  'bestellnummer',
  'bestellung',
  'rechnung',
  'rechnungsnummer',
  'invoice',
  'artikel',
  'sku',
  'isbn',
  'tracking',
  'timestamp',
];

/** § 139b AO: among the first ten digits exactly one comes twice or three times; check digit ISO 7064 mod 11,10. */
function isSteuerId(digits: string): boolean {
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 10; i++)
    counts[digits.charCodeAt(i) - 48] = (counts[digits.charCodeAt(i) - 48] ?? 0) + 1;
  const repeated = counts.filter((count) => count > 1);
  return repeated.length === 1 && (repeated[0] as number) <= 3 && mod11And10(digits);
}

const steuerId: NumberRecogniser = {
  on: 'number',
  type: 'TAX_ID',
  subtype: 'DE_STEUER_ID',
  score: 0.9,
  evidence: 'checksum',
  begins: 'digit',
  digits: 2,
  pattern: /[1-9]\d([ ./-]?)\d{3}\1\d{3}\1\d{3}(?![\w])/y,
  valid: isSteuerId,
  context: { unless: OTHERS },
};

/** Serial numbers of identity cards leave out vowels and letters that look like digits. */
const idCard: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'DE_ID_CARD',
  score: 0.9,
  evidence: 'checksum',
  begins: 'letter',
  digits: 1,
  pattern: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}[ -]?\dD?(?!\w)/iy,
  valid: (compact) => icao9303(compact.slice(0, 9), compact.slice(9, 10)),
  context: {
    needs: [
      'personalausweis',
      'personalausweisnummer',
      'ausweis',
      'ausweisnummer',
      'ausweisnr',
      'perso',
      'identity card',
      'id card',
    ],
  },
};

/** The front of the card prints nine characters without the check digit. */
const idCardFront: NumberRecogniser = {
  ...idCard,
  score: 0.8,
  evidence: 'context',
  pattern: /[CFGHJKLMNPRTVWXYZ][CFGHJKLMNPRTVWXYZ0-9]{8}(?!\w)/iy,
  valid: (compact) => /\d/.test(compact),
};

/** § 290 SGB V: a letter as two digits, then eight digits, weighted 1-2-1-2…, cross sums, mod 10. */
function isKvnr(compact: string): boolean {
  const letter = compact.charCodeAt(0) - 64;
  const digits = `${letter < 10 ? '0' : ''}${letter}${compact.slice(1)}`;
  return crossWeighted(digits, [1, 2, 1, 2, 1, 2, 1, 2, 1, 2]) % 10 === Number(digits[10]);
}

const kvnr: NumberRecogniser = {
  on: 'number',
  type: 'HEALTH_ID',
  subtype: 'DE_KVNR',
  score: 0.9,
  evidence: 'checksum',
  begins: 'letter',
  digits: 3,
  pattern: /[A-Z][ ]?\d{3}[ ]?\d{3}[ ]?\d{3}(?!\w)/iy,
  valid: (compact) => isKvnr(compact) && !allSame(compact.slice(1)),
  context: {
    needs: [
      'kvnr',
      'krankenversicherung',
      'krankenversichertennummer',
      'krankenversicherungsnummer',
      'versichertennummer',
      'versicherten nr',
      'versichertennr',
      'krankenkasse',
      'gesundheitskarte',
      'egk',
      'e gk',
      'versicherte',
      'versicherter',
      'patient',
      'patientin',
      'health insurance',
      'insurance number',
      'aok',
      'tk',
      'barmer',
      'dak',
    ],
    unless: OTHERS,
  },
};

/** § 147 SGB VI: area, date of birth (days may be raised by 50), initial, serial, check digit. */
function isPensionNumber(compact: string): boolean {
  const day = Number(compact.slice(2, 4));
  if (!isDate(2000 + Number(compact.slice(6, 8)), Number(compact.slice(4, 6)), day > 50 ? day - 50 : day))
    return false;
  const letter = compact.charCodeAt(8) - 64;
  const digits = `${compact.slice(0, 8)}${letter < 10 ? '0' : ''}${letter}${compact.slice(9, 11)}`;
  return crossWeighted(digits, [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]) % 10 === Number(compact[11]);
}

const pension: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'DE_RVNR',
  score: 0.9,
  evidence: 'checksum',
  begins: 'digit',
  digits: 2,
  pattern: /\d\d ?\d{6} ?[A-Z] ?\d{2} ?\d(?!\w)/iy,
  valid: isPensionNumber,
  context: { unless: OTHERS },
};

export const de = [steuerId, idCard, idCardFront, kvnr, pension] as const;
