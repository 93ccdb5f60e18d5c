import type { NumberRecogniser } from '../../recogniser.ts';

const LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';

const OTHERS = ['order', 'pedido', 'factura', 'invoice', 'referencia', 'ref', 'serial', 'sku', 'part'];

/** Documento nacional de identidad: the letter is the number mod 23. */
const dni: NumberRecogniser = {
  on: 'number',
  type: 'NATIONAL_ID',
  subtype: 'ES_DNI',
  score: 0.9,
  evidence: 'checksum',
  begins: 'digit',
  digits: 2,
  pattern: /\d{2}\.?\d{3}\.?\d{3}[ -]?[A-HJ-NP-TV-Z](?![\w-])/iy,
  valid: (compact) =>
    compact[8] === LETTERS[Number(compact.slice(0, 8)) % 23] && Number(compact.slice(0, 8)) > 0,
  context: { unless: OTHERS },
};

/** The same for foreigners: X, Y and Z stand for 0, 1 and 2. */
const nie: NumberRecogniser = {
  ...dni,
  subtype: 'ES_NIE',
  begins: 'letter',
  digits: 1,
  pattern: /[XYZ][ -]?\d{7}[ -]?[A-HJ-NP-TV-Z](?![\w-])/iy,
  valid: (compact) =>
    compact[8] === LETTERS[Number(`${'XYZ'.indexOf(compact[0] ?? '')}${compact.slice(1, 8)}`) % 23],
};

export const es = [dni, nie] as const;
