import { allSame, digitAt, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { BANK, COMPANY, DRIVING, NATIONAL, PASSPORTS, PLATES } from './vocabulary.ts';

/** 11 − rest, and 0 for a rest below two: the rule of most Brazilian numbers. */
function checkOf(sum: number): number {
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

/** Cadastro de pessoas físicas. */
function isCpf(digits: string): boolean {
  return (
    !allSame(digits) &&
    checkOf(weighted(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 9) &&
    checkOf(weighted(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 10)
  );
}

/** Cadastro nacional da pessoa jurídica; letters, given out since 2026, count as their code less 48. */
function isCnpj(compact: string): boolean {
  return (
    !allSame(compact) &&
    checkOf(weighted(compact, [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(compact, 12) &&
    checkOf(weighted(compact, [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(compact, 13)
  );
}

/** PIS, PASEP, NIT: the social register. */
function isPis(digits: string): boolean {
  return (
    checkOf(weighted(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2])) === digitAt(digits, 10) && !allSame(digits)
  );
}

/** Carteira nacional de habilitação: two digits; a first that overflows takes two from the second. */
function isCnh(digits: string): boolean {
  const first = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11;
  const second = (weighted(digits, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11) - (first >= 10 ? 2 : 0);
  const wrapped = second < 0 ? second + 11 : second;
  return (
    !allSame(digits) &&
    (first >= 10 ? 0 : first) === digitAt(digits, 9) &&
    (wrapped >= 10 ? 0 : wrapped) === digitAt(digits, 10)
  );
}

/** Título de eleitor: serial, state (01 to 28), two digits; São Paulo and Minas Gerais write 1 for a rest of 0. */
function isTitulo(digits: string): boolean {
  const state = Number(digits.slice(8, 10));
  const check = (sum: number): number => {
    const rest = sum % 11;
    if (rest === 10) return 0;
    return rest === 0 && state <= 2 ? 1 : rest;
  };
  const first = check(weighted(digits, [2, 3, 4, 5, 6, 7, 8, 9]));
  const second = check(weighted(digits.slice(8, 10), [7, 8]) + first * 9);
  return state >= 1 && state <= 28 && first === digitAt(digits, 10) && second === digitAt(digits, 11);
}

/** Cartão nacional de saúde: the weighted sum divides by 11. */
function isCns(digits: string): boolean {
  return weighted(digits, [15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

function isRenavam(digits: string): boolean {
  return (
    ((weighted(digits, [3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10 === digitAt(digits, 10) &&
    !allSame(digits)
  );
}

const BRAZIL = [
  'brazilian',
  'brazil',
  'brasil',
  'brasileiro',
  'brasileira',
  'brasilianisch',
  'brasilien',
  'brésilien',
];

export const br = identifiers('BR', BRAZIL, [
  {
    type: 'TAX_ID',
    name: 'CPF',
    layout: '#{3}[ .]?#{3}[ .]?#{3}[ ./-]?#{2}',
    check: isCpf,
    words: ['cpf', 'cadastro de pessoas físicas', 'cpf mf', 'contribuinte'],
    alone: '#{3}\\.#{3}\\.#{3}[-/]#{2}|#{9}-#{2}',
  },
  {
    type: 'TAX_ID',
    name: 'CNPJ',
    layout: '[0-9A-Z]{2}[ .]?[0-9A-Z]{3}[ .]?[0-9A-Z]{3}[ /]?[0-9A-Z]{4}[ -]?#{2}',
    fits: (one) => (one.match(/\d/g)?.length ?? 0) > 5,
    check: isCnpj,
    words: ['cnpj', ...COMPANY],
    alone:
      '#{2}[ .]?#{3}[ .]?#{3}[ /]?#{4}[ -]?#{2}|[0-9A-Z]{2}\\.[0-9A-Z]{3}\\.[0-9A-Z]{3}/[0-9A-Z]{4}-#{2}',
  },
  {
    type: 'NATIONAL_ID',
    name: 'PIS',
    layout: '#{3}[ .]?#{5}[ .]?#{2}[ .-]?#',
    check: isPis,
    words: ['pis', 'pasep', 'nit', 'nis', 'pis pasep'],
    alone: '#{3}\\.#{5}\\.#{2}-#',
  },
  {
    type: 'DRIVER_LICENSE',
    name: 'CNH',
    layout: '#{11}',
    check: isCnh,
    words: ['cnh', 'habilitação', 'carteira nacional de habilitação', ...DRIVING],
  },
  {
    type: 'NATIONAL_ID',
    name: 'TITULO_ELEITOR',
    layout: '#{4} ?#{4} ?#{4}',
    check: isTitulo,
    words: ['título de eleitor', 'título eleitoral', 'título', 'eleitor', 'voter'],
  },
  {
    type: 'HEALTH_ID',
    name: 'CNS',
    layout: '[12789]#{2} ?#{4} ?#{4} ?#{4}',
    check: isCns,
    words: ['cns', 'cartão sus', 'sus', 'cartão nacional de saúde'],
  },
  {
    type: 'VEHICLE_ID',
    name: 'RENAVAM',
    layout: '#{9,11}',
    check: (one) => isRenavam(one.padStart(11, '0')),
    words: ['renavam'],
    onlyWords: true,
  },
  {
    type: 'NATIONAL_ID',
    name: 'RG',
    layout: '#{2}[ .]?#{3}[ .]?#{3}[ -]?[0-9X]',
    telling: '#{2}\\.#{3}\\.#{3}-[0-9X]',
    words: ['rg', 'registro geral', 'identidade', ...NATIONAL.slice(0, 5)],
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@@ ?#{6}', words: PASSPORTS },
  {
    type: 'BANK_ACCOUNT',
    name: 'CONTA',
    layout: '(?:#{4}(?:-#)? ?[,/]? ?(?:conta |c/c )?)?#{4,10}-[0-9X]',
    words: ['agência', 'conta corrente', 'conta', ...BANK],
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '[A-Z]{3}[ -]?#[A-Z0-9]#{2}',
    words: PLATES,
    onlyWords: true,
  },
]);
