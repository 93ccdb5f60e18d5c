/**
 * Identifiers of forty-odd countries: valid ones to be masked, ones with a wrong check digit to be left alone.
 *
 * Validity is decided by `stdnum`, an implementation that is not ours; without it the set cannot be made.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SpanType } from '../labelled.ts';
import type { Probe, ProbeSet } from '../labelled.ts';
import { chance, type Chance } from './random.ts';

interface Validator {
  validate(value: string): { isValid: boolean };
}
type Stdnum = Readonly<Record<string, Readonly<Record<string, Validator>>>>;

/** Country, validator, type, shape (`#` digit, `?` letter, `[ab]` one of), and two ways to say what it is. */
const IDENTIFIERS: readonly (readonly [string, string, SpanType, string, readonly [string, string]])[] = [
  ['AR', 'cuit', 'TAX_ID', '2[07]-########-#', ['CUIT: ', 'Su CUIT es ']],
  ['AT', 'vnr', 'NATIONAL_ID', '[1-9]###[0123]#0[1-9][5-9]#', ['Sozialversicherungsnummer: ', 'SVNR ']],
  ['AU', 'tfn', 'TAX_ID', '### ### ###', ['Tax file number: ', 'TFN ']],
  ['AU', 'abn', 'TAX_ID', '## ### ### ###', ['ABN: ', 'Australian business number ']],
  ['BE', 'nn', 'NATIONAL_ID', '[5-9]#.0[1-9].[12]#-###.##', ['Rijksregisternummer: ', 'numéro national ']],
  ['BG', 'egn', 'NATIONAL_ID', '[5-9]#0[1-9][12]#####', ['ЕГН: ', 'EGN ']],
  ['BR', 'cpf', 'TAX_ID', '###.###.###-##', ['CPF: ', 'portador do CPF ']],
  ['BR', 'cnpj', 'TAX_ID', '##.###.###/0001-##', ['CNPJ: ', 'inscrita no CNPJ sob o nº ']],
  ['CA', 'sin', 'NATIONAL_ID', '[1-7]## ### ###', ['SIN: ', 'social insurance number ']],
  ['CH', 'ssn', 'NATIONAL_ID', '756.####.####.##', ['AHV-Nummer: ', 'numéro AVS ']],
  ['CL', 'rut', 'TAX_ID', '1#.###.###-#', ['RUT: ', 'cédula de identidad, RUT ']],
  [
    'CN',
    'ric',
    'NATIONAL_ID',
    '11010119[5-9]#0[1-9][12]#####',
    ['居民身份证号：', 'Resident identity card number '],
  ],
  ['CO', 'nit', 'TAX_ID', '###.###.###-#', ['NIT: ', 'identificada con NIT ']],
  ['CZ', 'rc', 'NATIONAL_ID', '[5-9]#0[1-9][12]#/####', ['Rodné číslo: ', 'r. č. ']],
  ['DE', 'idnr', 'TAX_ID', '[1-9]# ### ### ###', ['Steuer-ID: ', 'steuerliche Identifikationsnummer ']],
  ['DE', 'vat', 'TAX_ID', 'DE[1-9]########', ['USt-IdNr.: ', 'Umsatzsteuer-Identifikationsnummer ']],
  [
    'DE',
    'svnr',
    'NATIONAL_ID',
    '[1-8]#[12]#0[1-9][5-9]#?###',
    ['Rentenversicherungsnummer: ', 'Sozialversicherungsnummer '],
  ],
  ['DK', 'cpr', 'NATIONAL_ID', '[12]#0[1-9][5-9]#-####', ['CPR-nummer: ', 'personnummer ']],
  ['EC', 'ci', 'NATIONAL_ID', '17[0-5]#######', ['Cédula: ', 'cédula de identidad ']],
  ['EE', 'ik', 'NATIONAL_ID', '[34][5-9]#0[1-9][12]#####', ['Isikukood: ', 'isikukoodiga ']],
  ['ES', 'dni', 'NATIONAL_ID', '########?', ['DNI: ', 'con documento nacional de identidad ']],
  ['ES', 'nie', 'NATIONAL_ID', '[XYZ]#######?', ['NIE: ', 'con número de identidad de extranjero ']],
  ['ES', 'cif', 'TAX_ID', '[AB]########', ['CIF: ', 'la sociedad con CIF ']],
  ['FI', 'hetu', 'NATIONAL_ID', '[12]#0[1-9][5-9]#-###[0-9A-Y]', ['Henkilötunnus: ', 'hetu ']],
  ['FR', 'nir', 'NATIONAL_ID', '[12][5-9]#0[1-9]75######[0-9]#', ['NIR : ', 'numéro de sécurité sociale ']],
  ['FR', 'siret', 'TAX_ID', '### ### ### 000##', ['SIRET : ', 'numéro SIRET ']],
  [
    'GB',
    'nino',
    'NATIONAL_ID',
    '[AJKS][BCEHL] ## ## ## [ABCD]',
    ['NI number: ', 'National Insurance number '],
  ],
  ['GB', 'vat', 'TAX_ID', 'GB[1-9]########', ['VAT no. ', 'VAT registration number ']],
  ['GR', 'amka', 'NATIONAL_ID', '[12]#0[1-9][5-9]######', ['ΑΜΚΑ: ', 'AMKA ']],
  ['HK', 'hkid', 'NATIONAL_ID', '[A-Z]######([0-9A])', ['HKID: ', 'Hong Kong identity card ']],
  ['HR', 'oib', 'NATIONAL_ID', '###########', ['OIB: ', 'osobni identifikacijski broj ']],
  ['HU', 'anum', 'TAX_ID', 'HU########', ['Közösségi adószám: ', 'adószám ']],
  ['ID', 'npwp', 'TAX_ID', '0#.###.###.#-###.000', ['NPWP: ', 'nomor pokok wajib pajak ']],
  ['IE', 'pps', 'NATIONAL_ID', '#######?A', ['PPSN: ', 'PPS number ']],
  ['IL', 'idnr', 'NATIONAL_ID', '#########', ['Teudat zehut: ', 'Israeli ID number ']],
  ['IN', 'aadhaar', 'NATIONAL_ID', '[2-9]### #### ####', ['Aadhaar: ', 'Aadhaar number ']],
  ['IN', 'pan', 'TAX_ID', '[A-Z][A-Z][A-Z]P[A-Z]####[A-Z]', ['PAN: ', 'permanent account number ']],
  ['IS', 'kennitala', 'NATIONAL_ID', '[12]#0[1-9][5-9]#-###9', ['Kennitala: ', 'kt. ']],
  [
    'IT',
    'codicefiscale',
    'NATIONAL_ID',
    '[BCDF][RSTM][NLPV][GMRT][RLN][CDG][5-9]#[ABCDEHLM][12]#[FHL]###?',
    ['Codice fiscale: ', 'C.F. '],
  ],
  ['IT', 'iva', 'TAX_ID', '0##########', ['Partita IVA: ', 'P. IVA ']],
  ['JP', 'cn', 'TAX_ID', '#############', ['法人番号：', 'Corporate number ']],
  [
    'KR',
    'rrn',
    'NATIONAL_ID',
    '[5-9]#0[1-9][12]#-[12]######',
    ['주민등록번호: ', 'resident registration number '],
  ],
  ['LT', 'asmens', 'NATIONAL_ID', '[34][5-9]#0[1-9][12]#####', ['Asmens kodas: ', 'a. k. ']],
  [
    'MX',
    'curp',
    'NATIONAL_ID',
    '[GLMR][AEIO][RLPM][JCMA][5-9]#0[1-9][12]#[HM]DF[RLNM][NSCR][SLZR]0#',
    ['CURP: ', 'clave única de registro de población '],
  ],
  ['MX', 'clabe', 'BANK_ACCOUNT', '002180##########[0-9]#', ['CLABE: ', 'cuenta CLABE ']],
  ['MY', 'nric', 'NATIONAL_ID', '[5-9]#0[1-9][12]#-14-####', ['MyKad: ', 'NRIC no. ']],
  ['NL', 'bsn', 'NATIONAL_ID', '#########', ['BSN: ', 'burgerservicenummer ']],
  ['NO', 'fodselsnummer', 'NATIONAL_ID', '[12]#0[1-9][5-9]######', ['Fødselsnummer: ', 'fnr. ']],
  ['NZ', 'ird', 'TAX_ID', '##-###-###', ['IRD number: ', 'IRD no. ']],
  ['PE', 'ruc', 'TAX_ID', '20#########', ['RUC: ', 'con RUC ']],
  ['PL', 'pesel', 'NATIONAL_ID', '[5-9]#0[1-9][12]######', ['PESEL: ', 'numer PESEL ']],
  ['PL', 'nip', 'TAX_ID', '###-###-##-##', ['NIP: ', 'numer NIP ']],
  ['PT', 'nif', 'TAX_ID', '2########', ['NIF: ', 'contribuinte n.º ']],
  ['RO', 'cnp', 'NATIONAL_ID', '[12][5-9]#0[1-9][12]#40####', ['CNP: ', 'cod numeric personal ']],
  ['RU', 'inn', 'TAX_ID', '77##########', ['ИНН: ', 'INN ']],
  ['SE', 'personnummer', 'NATIONAL_ID', '[5-9]#0[1-9][12]#-####', ['Personnummer: ', 'pnr ']],
  ['SG', 'uen', 'TAX_ID', '########[A-Z]', ['UEN: ', 'unique entity number ']],
  ['SI', 'emso', 'NATIONAL_ID', '[12]#0[1-9]9[5-9]#50####', ['EMŠO: ', 'enotna matična številka ']],
  ['SK', 'rc', 'NATIONAL_ID', '[5-9]#0[1-9][12]#/####', ['Rodné číslo: ', 'r. č. ']],
  ['TH', 'idnr', 'NATIONAL_ID', '[1-8]-####-#####-##-#', ['เลขประจำตัวประชาชน: ', 'Thai national ID ']],
  ['TR', 'tckimlik', 'NATIONAL_ID', '[1-9]##########', ['T.C. Kimlik No: ', 'TC kimlik numarası ']],
  ['TW', 'natid', 'NATIONAL_ID', '[A-Z][12]########', ['身分證字號：', 'Taiwan national ID ']],
  ['UA', 'rntrc', 'TAX_ID', '3#########', ['РНОКПП: ', 'ідентифікаційний код ']],
  ['US', 'ssn', 'NATIONAL_ID', '[1-5]##-##-####', ['SSN: ', 'social security number ']],
  ['UY', 'cedula', 'NATIONAL_ID', '[1-5].###.###-#', ['Cédula de identidad: ', 'C.I. ']],
  ['VN', 'mst', 'TAX_ID', '0#########', ['Mã số thuế: ', 'MST ']],
  ['ZA', 'idnr', 'NATIONAL_ID', '[5-9]#0[1-9][12]#####08#', ['SA ID number: ', 'identity number ']],
];

const EACH = 4;
const TRIES = 30_000;

export async function identifiers(say: (line: string) => void): Promise<ProbeSet[]> {
  if (!existsSync(fileURLToPath(new URL('../node_modules/stdnum', import.meta.url)))) {
    say('Identifiers are left out: they are made with stdnum; run "npm install" inside eval/.');
    return [];
  }
  const packageName = 'stdnum';
  const { stdnum } = (await import(packageName)) as { stdnum: Stdnum };
  const probes = IDENTIFIERS.flatMap(([country, key, type, shape, words], row) => {
    const validator = stdnum[country]?.[key];
    if (validator === undefined) throw new Error(`stdnum has no ${country} ${key}`);
    return Array.from({ length: EACH }, (_, round) => {
      const random = chance(104_729 * (row + 1) + round);
      const label = words[round % words.length] ?? '';
      const valid = search(
        random,
        shape,
        (value) => issued(key, bare(value)) && validator.validate(bare(value)).isValid,
      );
      const invalid = spoilt(valid, (value) => !validator.validate(bare(value)).isValid);
      return [
        probe(`${country}.${key}/${round}`, `${country} ${key}`, label, valid, type, true),
        // A number without a check digit cannot be told wrong.
        ...(invalid === undefined
          ? []
          : [probe(`${country}.${key}/${round}x`, `${country} ${key}`, label, invalid, type, false)]),
      ];
    }).flat();
  });
  return [
    {
      shape: 'probes',
      name: 'identifiers',
      kind: 'identifiers of many countries, valid and not',
      lang: 'mixed',
      seen: 'never',
      probes,
    },
  ];
}

function probe(
  id: string,
  group: string,
  label: string,
  value: string,
  type: SpanType,
  wanted: boolean,
): Probe {
  return {
    id: `identifiers/${id}`,
    group,
    text: `${label}${value}`,
    value: { start: label.length, end: label.length + value.length, type },
    wanted,
  };
}

/** Rules of issue that `stdnum` does not know: a German tax number repeats exactly one of its first ten digits. */
function issued(key: string, digits: string): boolean {
  return key !== 'idnr' || !/^\d{11}$/.test(digits) || new Set(digits.slice(0, 10)).size === 9;
}

/** Some of its validators do not know the usual points and spaces. */
const bare = (value: string): string => value.replace(/[ .]/g, '');

/** Draws until one is valid. */
function search(random: Chance, shape: string, valid: (value: string) => boolean): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const value = random.shape(
      shape.replace(/\[([^\]]+)\]/g, (_, set: string) =>
        random.pick([...set.replace(/(.)-(.)/g, (_range, from: string, to: string) => range(from, to))]),
      ),
    );
    if (valid(value)) return value;
  }
  throw new Error(`no valid value of ${shape} in ${TRIES} tries`);
}

function range(from: string, to: string): string {
  let all = '';
  for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) all += String.fromCharCode(code);
  return all;
}

/** The value with one digit changed, the last that makes it invalid. */
function spoilt(value: string, invalid: (value: string) => boolean): string | undefined {
  for (let at = value.length - 1; at >= 0; at--) {
    const sign = value[at] ?? '';
    if (!/\d/.test(sign)) continue;
    const other = value.slice(0, at) + String((Number(sign) + 3) % 10) + value.slice(at + 1);
    if (invalid(other)) return other;
  }
  return undefined;
}
