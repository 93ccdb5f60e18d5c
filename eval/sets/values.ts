/** Values of every type, made up from a seed; checksums are computed here, apart from the detector's own. */
import type { FindingType } from '@bailiwick/contract/classes';
import { address, firmName, firstName, lastName, personName, place } from './names.ts';
import { BASE62, type Chance, HEX } from './random.ts';

/** The last digit of a card number. */
export function withLuhn(body: string): string {
  let sum = 0;
  for (const [at, digit] of [...body].reverse().entries()) {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return body + String((10 - (sum % 10)) % 10);
}

const BBAN: Readonly<Record<string, string>> = {
  DE: '##################',
  FR: '#######################',
  ES: '####################',
  NL: '????##########',
  GB: '????##############',
  IT: '?######################',
  PL: '########################',
  AT: '################',
  BE: '############',
  PT: '#####################',
  CH: '#################',
  IE: '????##############',
};

export function iban(random: Chance, country = random.pick(Object.keys(BBAN))): string {
  const bban = random.shape(BBAN[country] ?? '');
  const digits = [...`${bban}${country}00`].map((sign) => Number.parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${String(check).padStart(2, '0')}${bban}`;
}

const spaced = (value: string, size: number): string =>
  value.replace(new RegExp(`.{${size}}(?=.)`, 'g'), '$& ');

function card(random: Chance): string {
  const brand = random.pick(['4###########', '52##########', '55##########', '6011########']);
  const number = withLuhn(random.shape(`${brand}###`));
  return random.pick([number, spaced(number, 4), spaced(number, 4).replaceAll(' ', '-')]);
}

function dateOf(random: Chance, from: number, to: number): string {
  const [day, month, year] = [random.between(1, 28), random.between(1, 12), random.between(from, to)];
  const two = (n: number): string => String(n).padStart(2, '0');
  const name =
    'January February March April May June July August September October November December'.split(' ')[
      month - 1
    ] ?? '';
  return random.pick([
    `${two(month)}/${two(day)}/${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${two(day)}.${two(month)}.${year}`,
    `${day}-${name.slice(0, 3)}-${year}`,
  ]);
}

function phone(random: Chance): string {
  return random.shape(
    random.pick([
      '(614) 23#-####',
      '+1 50# 73#-####',
      '415-28#-####',
      '+44 20 7946 0###',
      '07700 900###',
      '+49 30 2345####',
      '+33 6 12 3# ## ##',
      '+61 4## ### ###',
      '+34 612 ### ###',
      '00 39 347 #######',
      '503.22#.####',
      '+31 6 2#######',
    ]),
  );
}

const mailHost = (random: Chance): string =>
  `${lastName(random)
    .toLowerCase()
    .replace(/[^a-z]/g, '')}${random.pick(['.com', '-group.eu', '.co.uk', '.io', '.org'])}`;

function email(random: Chance): string {
  const [first, last] = [firstName(random), lastName(random)].map((name) =>
    name
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, ''),
  );
  return `${random.pick([`${first}.${last}`, `${first?.[0]}${last}`, `${last}${random.between(1, 99)}`, `${first}_${last}`])}@${mailHost(random)}`;
}

/** One value of the type, in one of its usual forms. */
export function valueOf(type: FindingType, random: Chance): string {
  switch (type) {
    case 'PERSON':
      return personName(random);
    case 'ORGANIZATION':
      return firmName(random);
    case 'LOCATION':
      return place(random);
    case 'ADDRESS':
      return address(random);
    case 'DATE_OF_BIRTH':
      return dateOf(random, 1941, 2009);
    case 'DATE_TIME':
      return dateOf(random, 2018, 2027);
    case 'AGE':
      return String(random.between(19, 93));
    case 'EMAIL':
      return email(random);
    case 'PHONE':
      return phone(random);
    case 'URL':
      return `https://${random.pick(['www.', 'portal.', ''])}${mailHost(random)}/${random.shape('!!!!!')}/${random.between(10, 999)}`;
    case 'IP':
      return random.between(0, 3) === 0
        ? `2a02:${random.letters(4, HEX)}:${random.letters(4, HEX)}::${random.letters(3, HEX)}`
        : `${random.pick([81, 93, 151, 203])}.${random.between(1, 250)}.${random.between(1, 250)}.${random.between(1, 250)}`;
    case 'MAC':
      return random.letters(12, HEX).replace(/..(?=.)/g, `$&${random.pick([':', '-'])}`);
    case 'USERNAME':
      return `${firstName(random)
        .toLowerCase()
        .replace(/[^a-z]/g, '')}${random.pick(['_', '.', ''])}${random.between(10, 9999)}`;
    case 'PASSWORD':
      return `${random.shape('?!!!!')}${random.pick(['#', '!', '$', '-'])}${random.letters(5, BASE62)}`;
    case 'CREDIT_CARD':
      return card(random);
    case 'IBAN':
      return random.pick([iban(random), spaced(iban(random), 4)]);
    case 'BANK_ACCOUNT':
      return random.shape('########');
    case 'CRYPTO_WALLET':
      return `0x${random.letters(40, HEX)}`;
    case 'TAX_ID':
      return random.shape('9##-7#-####');
    case 'NATIONAL_ID':
      return random.shape(
        `${random.between(101, 665)}-${random.between(11, 98)}-${random.between(1001, 9999)}`,
      );
    case 'PASSPORT':
      return random.shape(random.pick(['#########', '?########']));
    case 'DRIVER_LICENSE':
      return random.shape(random.pick(['?#######', '?############']));
    case 'HEALTH_ID':
      return nhs(random);
    case 'LICENSE_PLATE':
      return random.shape(random.pick(['??## ???', '???-####', 'B-?? ####']));
    case 'VEHICLE_ID':
      return vin(random);
    case 'DEVICE_ID':
      return withLuhn(random.shape('35############'));
    case 'COORDINATES':
      return `${random.between(-60, 70)}.${random.shape('######')}, ${random.between(-170, 170)}.${random.shape('######')}`;
    case 'AMOUNT':
      return `${random.pick(['$', '£', '€'])}${random.between(2, 98)},${random.shape('###')}.${random.shape('##')}`;
    case 'TITLE':
      return random.pick([
        'Senior Accountant',
        'Head of Procurement',
        'Chief Financial Officer',
        'Warehouse Manager',
      ]);
    case 'NRP':
      return random.pick(['Portuguese', 'Catholic', 'Sikh', 'Norwegian', 'Muslim', 'Kenyan']);
    default:
      throw new Error(`no value of type ${type}`);
  }
}

function nhs(random: Chance): string {
  for (;;) {
    const body = random.shape('4########');
    const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    if (check === 10) continue;
    const number = `${body}${check}`;
    return random.pick([number, number.replace(/(...)(...)(....)/, '$1 $2 $3')]);
  }
}

const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const VIN_LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const VIN_VALUES = '12345678123457923456789';

function vin(random: Chance): string {
  const signs = [
    ...`1HG${random.letters(5, VIN_LETTERS + '123456789')}0${random.letters(1, 'ABCDEFGHJKLMN')}${random.letters(1, VIN_LETTERS)}${random.shape('######')}`,
  ];
  const sum = signs.reduce((total, sign, at) => {
    const letter = VIN_LETTERS.indexOf(sign);
    return total + (VIN_WEIGHTS[at] ?? 0) * Number(letter < 0 ? sign : VIN_VALUES[letter]);
  }, 0);
  signs[8] = sum % 11 === 10 ? 'X' : String(sum % 11);
  return signs.join('');
}
