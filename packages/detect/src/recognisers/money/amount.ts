/**
 * Amounts of money that are tied to a person or an account: salaries, balances, debts, rents, benefits.
 * Prices and turnovers in general prose are not.
 */
import { isDigitCode, isWordCode } from '../../letters.ts';
import { type NumberFinder, matchEnd } from '../../recogniser.ts';
import type { Candidate } from '../../candidate.ts';
import type { Scene } from '../../scene.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { personNear } from '../prose/person-near.ts';

const TIED = [
  'salary',
  'wage',
  'wages',
  'pay',
  'payslip',
  'gross pay',
  'net pay',
  'income',
  'earns',
  'earned',
  'earning',
  'bonus',
  'balance',
  'account balance',
  'debt',
  'owe',
  'owes',
  'owing',
  'amount due',
  'total due',
  'balance due',
  'amount owed',
  'outstanding',
  'owed',
  'loan',
  'mortgage',
  'overdraft',
  'rent',
  'pension',
  'alimony',
  'savings',
  'inheritance',
  'net worth',
  'severance',
  'compensation',
  'benefits',
  'allowance',
  'arrears',
  'settlement',
  'annual salary',
  'stipend',
  'credit limit',
  'deposit',
  'gehalt',
  'lohn',
  'bruttogehalt',
  'nettogehalt',
  'jahresgehalt',
  'monatsgehalt',
  'verdient',
  'verdiene',
  'einkommen',
  'kontostand',
  'saldo',
  'guthaben',
  'schulden',
  'schulde',
  'schuldest',
  'schuldet',
  'gesamtbetrag',
  'rechnungsbetrag',
  'endbetrag',
  'restbetrag',
  'offener betrag',
  'forderung',
  'ruckstand',
  'nachzahlung',
  'darlehen',
  'kredit',
  'miete',
  'kaltmiete',
  'rente',
  'unterhalt',
  'vermogen',
  'erbe',
  'abfindung',
  'brutto',
  'netto',
  'hypothek',
  'kredite',
  'salaire',
  'remuneration',
  'revenu',
  'revenus',
  'gagne',
  'solde',
  'dette',
  'dettes',
  'montant total',
  'montant du',
  'reste a payer',
  'doit',
  'pret',
  'loyer',
  'retraite',
  'pension',
  'brut',
  'indemnite',
  'prime',
  'epargne',
  'salario',
  'sueldo',
  'nomina',
  'ingresos',
  'gana',
  'deuda',
  'deudas',
  'importe total',
  'total a pagar',
  'adeuda',
  'debe',
  'prestamo',
  'hipoteca',
  'alquiler',
  'pension',
  'indemnizacion',
  'ahorros',
  'stipendio',
  'reddito',
  'guadagna',
  'debito',
  'debiti',
  'importo totale',
  'totale da pagare',
  'deve',
  'prestito',
  'mutuo',
  'affitto',
  'pensione',
  'liquidazione',
  'risparmi',
  'salaris',
  'loon',
  'inkomen',
  'verdient',
  'schuld',
  'schulden',
  'lening',
  'totaalbedrag',
  'openstaand',
  'hypotheek',
  'huur',
  'pensioen',
  'spaargeld',
  'salario',
  'ordenado',
  'vencimento',
  'rendimento',
  'ganha',
  'divida',
  'dividas',
  'valor total',
  'valor em divida',
  'emprestimo',
  'renda',
  'aluguel',
  'reforma',
  'aposentadoria',
  'poupanca',
  'wynagrodzenie',
  'pensja',
  'zarobki',
  'zarabia',
  'dochod',
  'dlug',
  'zadluzenie',
  'do zaplaty',
  'kredyt',
  'czynsz',
  'emerytura',
  'oszczednosci',
  'alimenty',
];
/** What is done with money of somebody, where the sentence says whose. */
const PAID = (
  'paid pays refund refunded reimburse reimbursed transferred invoiced fined awarded lent borrowed erstattet erstatten bezahlt uberwiesen gutschrift ' +
  'verse rembourser rembourse pague pagado abonar reembolsar pagato rimborsare betaald terugbetaald pago reembolsado zaplacil zwrot'
).split(' ');
const NOT_TIED = [
  'price',
  'cost',
  'costs',
  'revenue',
  'turnover',
  'budget',
  'preis',
  'umsatz',
  'kosten',
  'prix',
  'chiffre',
  'precio',
  'coste',
  'prezzo',
  'fatturato',
  'prijs',
  'omzet',
  'preco',
  'cena',
  'plan',
  'per seat',
  'market',
];

const NUMBER =
  "\\d{1,3}(?:[.,' \\u00a0\\u2019]\\d{3}){0,4}(?:[.,]\\d{1,2})?(?!\\d)|\\d{1,9}(?:[.,]\\d{1,2})?(?!\\d)";
const CURRENCY =
  '(?:€|\\$|£|¥|zł|PLN|EUR|USD|GBP|CHF|SEK|NOK|DKK|CZK|CAD|AUD|BRL|MXN|JPY|Fr\\.|kr\\.?|Kč|euros?|Euro|dollars?|pounds?|Franken|francs?|dólares|libras|reais|pesos|złotych|zlotys?)(?![\\p{L}])';
const SCALE =
  '(?: ?(?:k|K|m|M|tsd\\.?|Tsd\\.?|thousand|million|Millionen|Mio\\.?|mil|millones|mila|milioni|mille|tys\\.?)(?![\\p{L}]))?';
const BEHIND = new RegExp(`(?:${NUMBER})${SCALE}[ \\u00a0]?${CURRENCY}`, 'uy');
const BEFORE = new RegExp(`(?:${NUMBER})${SCALE}`, 'uy');
const SIGN_BEFORE =
  /(?:€|\$|£|¥|(?<![\p{L}])(?:EUR|USD|GBP|CHF|PLN|SEK|NOK|DKK|CZK|CAD|AUD|BRL|R\$|US\$|CA\$|A\$))[ \u00a0]?-?$/u;
const BARE = /\d{1,3}(?:[.,']\d{3}){1,3}(?:[.,]\d{2})?(?![\d%])|\d{4,7}(?:[.,]\d{2})?(?![\d%])/y;

function amount(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'AMOUNT', score, evidence: 'context' };
}

const byDigit: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 2,
  find(scene, start) {
    const { text } = scene;
    const behind = mayHaveCurrency(text, start) ? matchEnd(BEHIND, text, start) : -1;
    if (behind > 0) return isTied(scene, start, behind) ? amount(start, behind, 0.7) : undefined;
    const before = maySignEnd(text, start)
      ? SIGN_BEFORE.exec(text.slice(Math.max(0, start - 5), start))
      : null;
    if (before !== null) {
      const end = matchEnd(BEFORE, text, start);
      return end > 0 && isTied(scene, start, end) ? amount(start - before[0].length, end, 0.7) : undefined;
    }
    // A field or a column without a currency: `"salary": 52000`.
    if (!isMarked(text, start)) return undefined;
    const end = matchEnd(BARE, text, start);
    return end > 0 && isField(scene, start, end) ? amount(start, end, 0.65) : undefined;
  },
};

/** Behind the number and its separators stands a letter or the sign of a currency: spares most numbers the pattern. */
function mayHaveCurrency(text: string, start: number): boolean {
  const end = numberEnd(text, start);
  const next = text.charCodeAt(end);
  if (next > 127 || next === 36) return true;
  if (!isWordCode(next)) return false;
  const second = text.charCodeAt(end + 1);
  return isWordCode(second) && !isDigitCode(second)
    ? BEGINNINGS.has((next << 16) | second)
    : THOUSANDS.has(next);
}

/** `k` and `m`. */
const THOUSANDS: ReadonlySet<number> = new Set([...'kKmM'].map((letter) => letter.charCodeAt(0)));
/** The first two letters of currencies and of the words for thousands and millions. */
const BEGINNINGS: ReadonlySet<number> = new Set(
  'zł PL EU US GB CH SE NO DK CZ CA AU BR MX JP Fr kr Kč eu Eu do po fr dó li re pe zl ts Ts th mi Mi ty'
    .split(' ')
    .map((letters) => (letters.charCodeAt(0) << 16) | letters.charCodeAt(1)),
);

/** Behind the digits, groups of three, decimals and a space. */
function numberEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  for (let groups = 0; groups < MOST_GROUPS && isInNumber(text.charCodeAt(end)); groups++) {
    const next = digitsEnd(text, end + 1);
    if (next === end + 1 || next > end + 4) break;
    end = next;
  }
  const code = text.charCodeAt(end);
  return code === 32 || code === 0xa0 ? end + 1 : end;
}

/** Four of three digits and one of decimals. */
const MOST_GROUPS = 5;

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (end - from < MOST_DIGITS && isDigitCode(text.charCodeAt(end))) end++;
  return end;
}

const MOST_DIGITS = 10;

/** What stands between groups: `. , ' \u00a0 \u2019` and spaces. */
function isInNumber(code: number): boolean {
  return code === 46 || code === 44 || code === 32 || code === 39 || code === 0xa0 || code === 0x2019;
}

/** Before the number, one space and a minus: the last character of a currency. */
function maySignEnd(text: string, start: number): boolean {
  let at = text.charCodeAt(start - 1) === 45 ? start - 2 : start - 1;
  const space = text.charCodeAt(at);
  if (space === 32 || space === 0xa0) at--;
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || SIGNS.has(code);
}

const SIGNS: ReadonlySet<number> = new Set([...'€$£¥'].map((sign) => sign.charCodeAt(0)));
/** What parts a label or a cell from the next. */
const MARKS: ReadonlySet<number> = new Set([...':=|,;\t'].map((sign) => sign.charCodeAt(0)));

/** Before the number, a minus, a quote and two spaces: a mark behind which a field or a cell begins. */
function isMarked(text: string, start: number): boolean {
  let at = text.charCodeAt(start - 1) === 45 ? start - 2 : start - 1;
  const quote = text.charCodeAt(at);
  if (quote === 34 || quote === 39) at--;
  for (let i = 0; i < 2 && text.charCodeAt(at) === 32; i++) at--;
  return MARKS.has(text.charCodeAt(at));
}

/** Words around; a noun behind counts too: `€52,000 salary`. */
function isTied(scene: Scene, start: number, end: number): boolean {
  if (scene.speaksOf(start, TIED, NOT_TIED)) return !kindOfText(scene).code;
  if (scene.speaksOf(start, PAID, NOT_TIED) && personNear(scene.text, start, end))
    return !kindOfText(scene).code;
  return /^ (?:in |of |de |di )?(?:salary|bonus|debt|loan|mortgage|pension|rent|Gehalt|Schulden|Miete|brutto|netto|de salaire|de sueldo|de deuda|di stipendio|a year|per year|a month|per month)(?!\p{L})/u.test(
    scene.text.slice(end, end + 18),
  );
}

const FIELDS = [
  'salary',
  'wage',
  'income',
  'balance',
  'account balance',
  'gehalt',
  'lohn',
  'bruttogehalt',
  'jahresgehalt',
  'kontostand',
  'einkommen',
  'salaire',
  'solde',
  'salario',
  'sueldo',
  'nomina',
  'saldo',
  'stipendio',
  'reddito',
  'salaris',
  'inkomen',
  'vencimento',
  'ordenado',
  'pensja',
  'wynagrodzenie',
  'net worth',
  'credit limit',
  'debt',
  'rent',
  'pension',
  'loan amount',
];

function isField(scene: Scene, start: number, end: number): boolean {
  return (
    /^["']?[ \t]{0,2}(?:[,;|\t}\r\n)]|$)/.test(scene.text.slice(end, end + 4)) &&
    scene.speaksOf(start, FIELDS, NOT_TIED) &&
    !isYear(scene.text.slice(start, end))
  );
}

function isYear(number: string): boolean {
  return /^(?:19|20)\d\d$/.test(number);
}

export const amounts = [byDigit] as const;
