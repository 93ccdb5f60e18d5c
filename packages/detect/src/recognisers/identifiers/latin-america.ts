/** Spanish-speaking South and Central America and the Caribbean. */
import { allSame, digitAt, luhn, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, COMPANY, NATIONAL, PLATES, TAX, TAX_ABROAD } from './vocabulary.ts';

/** CUIT and CUIL: mod 11 with weights 5 4 3 2 7 6 5 4 3 2. */
function isCuit(digits: string): boolean {
  const check = (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return (check === 10 ? 9 : check) === digitAt(digits, 10);
}

/** Clave bancaria uniforme: a check digit each for bank and branch and for the account. */
function isCbu(digits: string): boolean {
  const first = (10 - (weighted(digits, [7, 1, 3, 9, 7, 1, 3]) % 10)) % 10;
  const second = (10 - (weighted(digits.slice(8), [3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3]) % 10)) % 10;
  return first === digitAt(digits, 7) && second === digitAt(digits, 21) && Number(digits) > 0;
}

export const ar = identifiers(
  'AR',
  ['argentine', 'argentina', 'argentino', 'argentinisch', 'argentinien', 'argentin'],
  [
    {
      type: 'TAX_ID',
      name: 'CUIT',
      layout: '(?:2[03-7]|3[034]|5[015])[ -]?#{8}[ -]?#',
      check: isCuit,
      words: [
        'cuit',
        'cuil',
        'afip',
        'arca',
        'clave única tributaria',
        'clave única de identificación tributaria',
        'clave única de identificación laboral',
        ...TAX,
      ],
      alone: '(?:2[03-7]|3[034])-#{8}-#',
    },
    {
      type: 'NATIONAL_ID',
      name: 'DNI',
      layout: '#{1,2}\\.?#{3}\\.?#{3}(?! [A-Z])',
      words: ['dni', 'documento nacional', 'documento nacional de identidad', 'documento'],
    },
    {
      type: 'BANK_ACCOUNT',
      name: 'CBU',
      layout: '#{8} ?#{14}',
      check: isCbu,
      words: ['cbu', 'cvu', ...BANK],
      alone: true,
    },
  ],
);

/** Rol único tributario: weights 2 … 7 from the right, mod 11; 10 is K. */
function isRut(compact: string): boolean {
  let sum = 0;
  for (let i = compact.length - 2, weight = 2; i >= 0; i--, weight = weight === 7 ? 2 : weight + 1)
    sum += digitAt(compact, i) * weight;
  return '0K987654321'[sum % 11] === compact.at(-1);
}

export const cl = identifiers(
  'CL',
  ['chilean', 'chile', 'chileno', 'chilena', 'chilenisch'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'RUT',
      layout: '[1-9]#?\\.?#{3}\\.?#{3}-?[0-9K]',
      check: isRut,
      words: ['rut', 'run', 'rol único', 'rol único tributario'],
      alone: '[1-9]#?\\.#{3}\\.#{3}-[0-9K]',
    },
  ],
);

/** Número de identificación tributaria: primes as weights from the right. */
function isNit(compact: string): boolean {
  const digits = compact.padStart(16, '0');
  const rest = weighted(digits, [71, 67, 59, 53, 47, 43, 41, 37, 29, 23, 19, 17, 13, 7, 3]) % 11;
  return (rest < 2 ? rest : 11 - rest) === digitAt(digits, 15);
}

export const co = identifiers(
  'CO',
  ['colombian', 'colombia', 'colombiano', 'colombiana', 'kolumbianisch', 'kolumbien'],
  [
    {
      type: 'TAX_ID',
      name: 'NIT',
      layout: '#{3}\\.?#{3}\\.?#{3}[ -]?#',
      check: isNit,
      words: ['nit', 'rut', 'dian', 'número de identificación tributaria'],
      alone: '#{3}\\.#{3}\\.#{3}-#',
    },
    {
      type: 'NATIONAL_ID',
      name: 'CEDULA',
      layout: '#{1,3}\\.?#{3}\\.?#{3}|1\\.?#{3}\\.?#{3}\\.?#{3}',
      words: ['cédula de ciudadanía', 'cc', 'colombian', 'colombia', 'colombiana'],
    },
    // Two letters alone are arguments of a function too.
    {
      type: 'NATIONAL_ID',
      name: 'CEDULA',
      layout: '#{1,3}\\.#{3}\\.#{3}|1\\.#{3}\\.#{3}\\.#{3}',
      words: ['c c'],
    },
  ],
);

/** Registro único de contribuyentes of Peru. */
function isPeruvianRuc(digits: string): boolean {
  return (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10 === digitAt(digits, 10);
}

export const pe = identifiers(
  'PE',
  ['peruvian', 'peru', 'perú', 'peruano', 'peruana', 'peruanisch'],
  [
    {
      type: 'TAX_ID',
      name: 'RUC',
      layout: '(?:10|15|16|17|20)#{9}',
      check: isPeruvianRuc,
      words: ['ruc', 'sunat', 'registro único de contribuyentes'],
    },
    {
      type: 'NATIONAL_ID',
      name: 'DNI',
      layout: '#{8}(?! [A-Z])',
      words: ['dni', 'documento nacional', 'documento de identidad'],
    },
  ],
);

/** Taxpayers: people with their cédula (third digit below 6), public bodies (6) and firms (9) with mod 11. */
function isEcuadorianRuc(digits: string): boolean {
  const weights = digits.charAt(2) === '9' ? [4, 3, 2, 7, 6, 5, 4, 3, 2] : [3, 2, 7, 6, 5, 4, 3, 2];
  if (!/^..[69]/.test(digits)) return isEcuadorian(digits);
  return (11 - (weighted(digits, weights) % 11)) % 11 === digitAt(digits, weights.length);
}

/** Cédula: provinces 01 to 24 and 30, a third digit below 6, Luhn. */
function isEcuadorian(digits: string): boolean {
  const province = Number(digits.slice(0, 2));
  return (
    ((province >= 1 && province <= 24) || province === 30) &&
    digitAt(digits, 2) < 6 &&
    luhn(digits.slice(0, 10))
  );
}

export const ec = identifiers(
  'EC',
  ['ecuadorian', 'ecuador', 'ecuatoriano', 'ecuatoriana'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CEDULA',
      layout: '#{9}-?#',
      check: isEcuadorian,
      words: ['cédula', 'ci', 'cédula de identidad', ...NATIONAL.slice(0, 5)],
    },
    {
      type: 'TAX_ID',
      name: 'RUC',
      layout: '#{10}-?#{3}',
      check: isEcuadorianRuc,
      words: ['ruc', 'sri', 'registro único de contribuyentes', ...TAX],
    },
  ],
);

/** Cédula of Uruguay: weights 2 9 8 7 6 3 4. */
function isUruguayan(compact: string): boolean {
  const digits = compact.padStart(8, '0');
  return (10 - (weighted(digits, [2, 9, 8, 7, 6, 3, 4]) % 10)) % 10 === digitAt(digits, 7);
}

function isUruguayanRut(digits: string): boolean {
  const check = (11 - (weighted(digits, [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  return check === digitAt(digits, 11);
}

export const uy = identifiers(
  'UY',
  ['uruguayan', 'uruguay', 'uruguayo', 'uruguaya'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CI',
      layout: '#\\.?#{3}\\.?#{3}-?#',
      check: isUruguayan,
      words: ['ci', 'cédula', 'cédula de identidad'],
      alone: '#\\.#{3}\\.#{3}-#',
    },
    {
      type: 'TAX_ID',
      name: 'RUT',
      layout: '(?:0[1-9]|1#|2[01])#{6}001#',
      check: isUruguayanRut,
      words: ['rut', 'dgi', 'registro único tributario'],
      alone: true,
    },
  ],
);

/** Registro de información fiscal: the letter counts four times its own weight. */
function isRif(compact: string): boolean {
  const lead = { V: 4, E: 8, J: 12, P: 16, G: 20 }[compact.charAt(0)] ?? 0;
  const rest = (lead + weighted(compact.slice(1), [3, 2, 7, 6, 5, 4, 3, 2])) % 11;
  return '00987654321'.charCodeAt(rest) - 48 === digitAt(compact, 9);
}

export const ve = identifiers(
  'VE',
  ['venezuelan', 'venezuela', 'venezolano', 'venezolana'],
  [
    {
      type: 'TAX_ID',
      name: 'RIF',
      layout: '[VEJPG]-?#{8}-?#',
      check: isRif,
      words: ['rif', 'seniat', 'registro de información fiscal', ...TAX],
      alone: '[VEJPG]-#{8}-#',
    },
    {
      type: 'NATIONAL_ID',
      name: 'CEDULA',
      layout: '[VE]-?#{1,2}\\.?#{3}\\.?#{3}',
      words: ['cédula', 'ci', 'cédula de identidad'],
    },
  ],
);

/** Registro nacional del contribuyente of the Dominican Republic. */
function isRnc(digits: string): boolean {
  const rest = weighted(digits, [7, 9, 8, 6, 5, 4, 3, 2]) % 11;
  return ((10 - rest + 9) % 9) + 1 === digitAt(digits, 8);
}

export const dominican = identifiers(
  'DO',
  ['dominican', 'dominicana', 'república dominicana', 'dominicano'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CEDULA',
      layout: '#{3}-?#{7}-?#',
      check: (one) => luhn(one) && !allSame(one),
      words: ['cédula', 'cédula de identidad'],
      alone: '#{3}-#{7}-#',
    },
    {
      type: 'TAX_ID',
      name: 'RNC',
      layout: '#-?#{2}-?#{5}-?#',
      check: isRnc,
      words: ['rnc', 'registro nacional del contribuyente', ...TAX_ABROAD],
    },
  ],
);

/** Paraguay: the digits weighted 2, 3, 4 … from the right. */
function isParaguayan(compact: string): boolean {
  let sum = 0;
  for (let i = compact.length - 2, weight = 2; i >= 0; i--, weight++) sum += digitAt(compact, i) * weight;
  return ((11 - (sum % 11)) % 11) % 10 === digitAt(compact, -1);
}

export const py = identifiers(
  'PY',
  ['paraguayan', 'paraguay', 'paraguayo', 'paraguaya'],
  [
    {
      type: 'TAX_ID',
      name: 'RUC',
      layout: '#{5,8}-#',
      check: isParaguayan,
      words: ['ruc', 'registro único del contribuyente', ...TAX],
    },
  ],
);

/** El Salvador: weights 14 … 2 up to serial 100, since then 2 7 6 5 4 3 twice and 2, mod 11. */
function isSalvadoran(digits: string): boolean {
  if (Number(digits.slice(10, 13)) <= 100)
    return (weighted(digits, [14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) % 11) % 10 === digitAt(digits, 13);
  const rest = weighted(digits, [2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
  return ((11 - rest) % 11) % 10 === digitAt(digits, 13);
}

export const sv = identifiers(
  'SV',
  ['salvadoran', 'el salvador', 'salvadoreño', 'salvadoreña'],
  [
    {
      type: 'TAX_ID',
      name: 'NIT',
      layout: '[019]#{3}-?#{6}-?#{3}-?#',
      check: isSalvadoran,
      words: ['nit', 'número de identificación tributaria'],
      alone: '[019]#{3}-#{6}-#{3}-#',
    },
    {
      type: 'NATIONAL_ID',
      name: 'DUI',
      layout: '#{8}-#',
      check: isDui,
      words: ['dui', 'documento único de identidad'],
    },
  ],
);

/** Documento único de identidad: weights 9 … 2, mod 10. */
function isDui(digits: string): boolean {
  return (10 - (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 10)) % 10 === digitAt(digits, 8);
}

/** Guatemala: weights rising from 2 at the right, mod 11; 10 is K. */
function isGuatemalan(compact: string): boolean {
  let sum = 0;
  for (let i = compact.length - 2, weight = 2; i >= 0; i--, weight++) sum += digitAt(compact, i) * weight;
  return '0123456789K'[(11 - (sum % 11)) % 11] === compact.at(-1);
}

export const gt = identifiers(
  'GT',
  ['guatemalan', 'guatemala', 'guatemalteco'],
  [
    { type: 'TAX_ID', name: 'NIT', layout: '#{4,9}-?[0-9K]', check: isGuatemalan, words: ['nit'] },
    { type: 'NATIONAL_ID', name: 'DPI', layout: '#{4} ?#{5} ?#{4}', words: ['dpi', 'cui'] },
  ],
);

export const central = identifiers(
  'CR',
  ['costa rican', 'costa rica', 'costarricense'],
  [
    {
      type: 'NATIONAL_ID',
      name: 'CEDULA',
      layout: '0?[1-9]-0?#{3}-#{4}',
      words: ['cédula', 'cédula de identidad'],
    },
    {
      type: 'TAX_ID',
      name: 'CEDULA_JURIDICA',
      class: 'internal',
      layout: '[2-5]-?#{3}-?#{6}',
      words: ['cédula jurídica', ...COMPANY],
    },
  ],
);

export const latin = identifiers(
  'LATAM',
  [],
  [
    {
      type: 'PASSPORT',
      name: 'PASSPORT',
      layout: '@{3}#{6}|@#{8}|#{9}',
      words: ['pasaporte'],
      onlyWords: true,
    },
    {
      type: 'LICENSE_PLATE',
      name: 'PLATE',
      layout: '[A-Z]{2} ?#{3} ?[A-Z]{2}|[A-Z]{3}[ -]?#{3}|[A-Z]{4}[ -]?#{2}',
      words: PLATES,
      onlyWords: true,
    },
  ],
);
