import { digitAt, valueAt, weighted } from '../../checksum.ts';
import { identifiers } from './row.ts';
import { DRIVING, NATIONAL, PASSPORTS, PLATES, VAT } from './vocabulary.ts';

/** Número de identificação fiscal: mod 11; 10 counts as 0. */
function isNif(compact: string): boolean {
  const digits = compact.slice(-9);
  const check = 11 - (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
  return (check > 9 ? 0 : check) === digitAt(digits, 8);
}

/** Cartão de cidadão: Luhn from the right over digits and letters, A = 10 … Z = 35. */
function isCartao(compact: string): boolean {
  let sum = 0;
  for (let i = 0; i < 12; i++) {
    const value = valueAt(compact, i) * (i % 2 === 0 ? 2 : 1);
    sum += i % 2 === 0 && value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

/** Número de identificação de segurança social: primes as weights. */
function isNiss(digits: string): boolean {
  return 9 - (weighted(digits, [29, 23, 19, 17, 13, 11, 7, 5, 3, 2]) % 10) === digitAt(digits, 10);
}

const PORTUGAL = [
  'portuguese',
  'portugal',
  'português',
  'portuguesa',
  'portugiesisch',
  'portugués',
  'portugais',
];

/** Residents (F) count up to 699999, firms (A, L) from 700000 to 799999. */
function isNrt(compact: string): boolean {
  const serial = Number(compact.slice(1, 7));
  if (compact.startsWith('F')) return serial < 700_000;
  return !/^[AL]/.test(compact) || (serial >= 700_000 && serial < 800_000);
}

export const pt = identifiers('PT', PORTUGAL, [
  {
    type: 'TAX_ID',
    name: 'NIF',
    layout: '[1235689]##[ .-]?#{3}[ .-]?#{3}|45#[ .-]?#{3}[ .-]?#{3}|7[0124579]#[ .-]?#{3}[ .-]?#{3}',
    check: isNif,
    words: ['nif', 'nipc', 'contribuinte', 'número de contribuinte', 'finanças'],
  },
  { type: 'TAX_ID', name: 'VAT', layout: 'PT ?[1-9]#{8}', check: isNif, words: VAT, alone: true },
  {
    type: 'NATIONAL_ID',
    name: 'CARTAO_CIDADAO',
    layout: '#{8}[ -]?#[ -]?[A-Z0-9]{2}[ -]?#',
    check: isCartao,
    words: ['cartão de cidadão', 'cartão cidadão', 'cc', 'citizen card', ...NATIONAL],
    alone: '#{8}[ -]?#[ -]?[A-Z]{2}[ -]?#',
  },
  {
    type: 'NATIONAL_ID',
    name: 'NISS',
    layout: '[12]#{2} ?#{3} ?#{3} ?#{2}',
    check: isNiss,
    words: ['niss', 'segurança social'],
  },
  {
    type: 'HEALTH_ID',
    name: 'UTENTE',
    layout: '#{3} ?#{3} ?#{3}',
    words: ['utente', 'número de utente', 'sns', 'n utente'],
    onlyWords: true,
  },
  { type: 'PASSPORT', name: 'PASSPORT', layout: '@@ ?#{6}|@ ?#{6}', words: PASSPORTS },
  { type: 'DRIVER_LICENSE', name: 'CARTA', layout: '@{1,2}-?#{5,7} ?#?', words: DRIVING },
  {
    type: 'TAX_ID',
    name: 'COMPANY',
    class: 'internal',
    layout: '5##[ .]?#{3}[ .]?#{3}',
    check: isNif,
    words: ['nipc'],
    onlyWords: true,
  },
  {
    type: 'LICENSE_PLATE',
    name: 'PLATE',
    layout: '@@-##-@@|@@-##-##|##-@@-##|##-##-@@',
    words: PLATES,
    onlyWords: true,
  },
]);

/** Andorra: a letter, six digits, a letter. No public check. */
export const ad = identifiers(
  'AD',
  ['andorra', 'andorran', 'andorrano'],
  [
    {
      type: 'TAX_ID',
      name: 'NRT',
      layout: '[ACDEFGLOPU]-?#{6}-?@',
      fits: isNrt,
      words: ['nrt', 'número de registre tributari', ...VAT],
      alone: '[ACDEFGLOPU]-#{6}-@',
    },
  ],
);
