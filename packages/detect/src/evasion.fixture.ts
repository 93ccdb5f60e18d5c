/** For tests: values of twenty kinds, look-alikes of theirs that mean nothing, and ways to hide either. */
import type { FindingType } from '@bailiwick/contract/classes';

export interface Kind {
  readonly type: FindingType;
  /** What stands before the value. */
  readonly label: string;
  readonly values: readonly string[];
  /** What stands before a look-alike. */
  readonly twinLabel: string;
  /** The same shape without meaning: a check digit that does not fit, a thing that is named as something else. */
  readonly twins: readonly string[];
}

const letters = 'abcdefghijkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** Token bodies are made at run time, so that no scanner takes this file for a leak. */
function body(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return letters[(state >>> 16) % letters.length] as string;
  }).join('');
}

export const KINDS: readonly Kind[] = [
  {
    type: 'EMAIL',
    label: 'Mail to ',
    values: ['anna.keller@example.com', 'j_smit88@post.example.nl'],
    twinLabel: 'The icon is ',
    twins: ['banner@2x.png', 'lodash@4.17.21'],
  },
  {
    type: 'PHONE',
    label: 'Call ',
    values: ['+49 30 901820', '+1 415 555 2671'],
    twinLabel: 'The part is ',
    twins: ['30-901-99', '415 55'],
  },
  {
    type: 'CREDIT_CARD',
    label: 'Card ',
    values: ['4111 1111 1111 1111', '5500005555555559'],
    twinLabel: 'Batch ',
    twins: ['4111 1111 1111 1112', '5500005555555550'],
  },
  {
    type: 'IBAN',
    label: 'Pay to ',
    values: ['DE89 3704 0044 0532 0130 00', 'GB29NWBK60161331926819'],
    twinLabel: 'Item ',
    twins: ['DE88 3704 0044 0532 0130 00', 'GB28NWBK60161331926819'],
  },
  {
    type: 'NATIONAL_ID',
    label: 'SSN ',
    values: ['536-22-1234', '219-45-8812'],
    twinLabel: 'Order ',
    twins: ['000-22-1234', '536-00-1234'],
  },
  {
    type: 'NATIONAL_ID',
    label: 'NI number ',
    values: ['AB 12 34 56 C', 'JG103759A'],
    twinLabel: 'Part ',
    twins: ['BG 12 34 56 C', 'QQ103759Z'],
  },
  {
    type: 'HEALTH_ID',
    label: 'NHS number ',
    values: ['943 476 5919', '4010232137'],
    twinLabel: 'Count ',
    twins: ['143 476 5918', '4010232138'],
  },
  {
    type: 'TAX_ID',
    label: 'Steuer-ID ',
    values: ['86 095 742 719', '47036892816'],
    twinLabel: 'Vorgang ',
    twins: ['86 095 742 718', '47036892815'],
  },
  {
    type: 'HEALTH_ID',
    label: 'Krankenversichertennummer ',
    values: ['A123456780', 'C 123 456 784'],
    twinLabel: 'Regal ',
    twins: ['A123456781', 'C 123 456 781'],
  },
  {
    type: 'NATIONAL_ID',
    label: 'NIR ',
    values: ['2 55 08 14 168 025 38', '255081416802538'],
    twinLabel: 'Article ',
    twins: ['2 55 08 14 168 025 39', '255081416802531'],
  },
  {
    type: 'NATIONAL_ID',
    label: 'DNI ',
    values: ['12345678Z', '87654321-X'],
    twinLabel: 'Lote ',
    twins: ['12345678A', '87654321-B'],
  },
  {
    type: 'TAX_ID',
    label: 'Codice fiscale ',
    values: ['RSSMRA85T10A562S', 'BNCLCU70A41F205V'],
    twinLabel: 'Codice ',
    twins: ['RSSMRA85T10A562T', 'BNCLCU70A41F205A'],
  },
  {
    type: 'NATIONAL_ID',
    label: 'BSN ',
    values: ['111222333', '123456782'],
    twinLabel: 'Aantal ',
    twins: ['111222334', '123456783'],
  },
  {
    type: 'IP',
    label: 'Host ',
    values: ['192.168.7.21', '81.2.69.142'],
    twinLabel: 'Version ',
    twins: ['1.12.300.4', '1.2.3'],
  },
  {
    type: 'MAC',
    label: 'Device ',
    values: ['00:1b:44:11:3a:b7', '3C-52-82-AA-0F-11'],
    twinLabel: 'Ratio ',
    twins: ['00:1b:44', '16:9:4:3'],
  },
  {
    type: 'DATE_OF_BIRTH',
    label: 'Born on ',
    values: ['12.03.1980', '1975-07-03'],
    twinLabel: 'Due on ',
    twins: ['12.03.2027', '2027-07-03'],
  },
  {
    type: 'PASSWORD',
    label: 'password: ',
    values: ['Tr0ub4dor&3', 'k9!Vqz2-rho'],
    twinLabel: 'format: ',
    twins: ['H264-main&3', 'a4-landscape'],
  },
  {
    type: 'SECRET',
    label: 'Use ',
    values: [
      `glpat-${body(20, 7)}`,
      `AKIA${body(16, 9)
        .toUpperCase()
        .replaceAll(/[01890]/g, 'Q')}`,
    ],
    twinLabel: 'Class ',
    twins: ['glpat-docs-page', 'AKIASHORT'],
  },
  {
    type: 'IBAN',
    label: 'Konto ',
    values: ['NL91 ABNA 0417 1643 00', 'FR14 2004 1010 0505 0001 3M02 606'],
    twinLabel: 'Ref ',
    twins: ['NL92 ABNA 0417 1643 00', 'FR15 2004 1010 0505 0001 3M02 606'],
  },
  {
    type: 'CREDIT_CARD',
    label: 'Amex ',
    values: ['3782 822463 10005', '6011-1111-1111-1117'],
    twinLabel: 'Lot ',
    twins: ['3782 822463 10006', '6011-1111-1111-1118'],
  },
];

const each = (value: string, write: (code: number, char: string) => string): string =>
  [...value].map((char) => write(char.codePointAt(0) as number, char)).join('');
const hex = (code: number, digits = 2): string => code.toString(16).padStart(digits, '0');
const middle = (value: string): number => {
  const half = value.length >> 1;
  const at = value.slice(half).search(/[ .@-]/);
  return at < 0 ? half : half + at;
};

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  [...'aаeеoоpрcсxхAАBВCСEЕHНKКMМOОPРTТXХ'].reduce<string[][]>((pairs, char, i) => {
    if (i % 2 === 0) pairs.push([char]);
    else (pairs.at(-1) as string[]).push(char);
    return pairs;
  }, []),
);
const DIGIT_WORDS = 'zero one two three four five six seven eight nine'.split(' ');
const ZIFFERN = 'null eins zwei drei vier fünf sechs sieben acht neun'.split(' ');

/** Ways to hide a value; those that cannot hide it (no digit to spell, no letter to swap) give it back as it is. */
export const TRANSFORMS: Readonly<Record<string, (value: string) => string>> = {
  plain: (value) => value,
  'zero-width spaces': (value) => [...value].join('\u200b'),
  'soft hyphens': (value) => [...value].join('\u00ad'),
  'bidirectional controls': (value) => `\u202d${[...value].join('\u2066')}\u202c`,
  'variation selectors and tags': (value) => [...value].join('\ufe0e\u{e0001}'),
  'full width': (value) =>
    each(value, (code, char) => (code > 32 ? String.fromCharCode(code + 0xfee0) : char)),
  'mathematical letters and digits': (value) =>
    each(value, (code, char) => {
      if (/\d/.test(char)) return String.fromCodePoint(0x1d7ce + code - 48);
      if (/[A-Z]/.test(char)) return String.fromCodePoint(0x1d400 + code - 65);
      return /[a-z]/.test(char) ? String.fromCodePoint(0x1d41a + code - 97) : char;
    }),
  'look-alike letters': (value) => each(value, (_, char) => CYRILLIC[char] ?? char),
  'struck through': (value) => each(value, (_, char) => `${char}\u0336`),
  'odd spaces and dashes': (value) => value.replaceAll(' ', '\u2009').replaceAll('-', '\u2011'),
  'digits of another script': (value) =>
    value.replaceAll(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit))),
  'keycap digits': (value) => value.replaceAll(/\d/g, '$&\ufe0f\u20e3'),
  'ringed digits': (value) =>
    value.replaceAll(/\d/g, (digit) => String.fromCodePoint(digit === '0' ? 0x24ea : 0x245f + Number(digit))),
  'percent-encoding': (value) => each(value, (code) => `%${hex(code)}`),
  'percent-encoding, twice': (value) => each(value, (code) => `%25${hex(code)}`),
  'decimal entities': (value) => each(value, (code) => `&#${code};`),
  'hexadecimal entities': (value) => each(value, (code) => `&#x${hex(code)};`),
  'escapes of CSS': (value) => each(value, (code) => `\\${hex(code)} `).trimEnd(),
  'long escapes of CSS': (value) => each(value, (code) => `\\${hex(code, 6)}`),
  'codes of characters': (value) =>
    `String.fromCharCode(${[...value].map((char) => char.charCodeAt(0)).join(', ')})`,
  'codes of characters, one by one': (value) =>
    [...value].map((char) => `chr(${char.charCodeAt(0)})`).join(' . '),
  'brackets around every other group': (value) => value.replaceAll(/(\d{3,4}) (\d{2,4})/g, '$1 ($2)'),
  'JSON escapes': (value) => each(value, (code) => `\\u${hex(code, 4)}`),
  'escapes of source code': (value) => each(value, (code) => `\\x${hex(code)}`),
  'quoted-printable': (value) => each(value, (code) => `=${hex(code).toUpperCase()}`),
  'quoted-printable signs': (value) =>
    each(value, (code, char) => (/[A-Za-z0-9]/.test(char) ? char : `=${hex(code).toUpperCase()}`)),
  'one byte of quoted-printable': (value) =>
    each(value, (code, char) => (char === value[1] ? `=${hex(code).toUpperCase()}` : char)),
  base64: (value) => btoa(value),
  'percent of base64 of JSON': (value) => encodeURIComponent(btoa(JSON.stringify({ value }))),
  hex: (value) => each(value, (code) => hex(code)),
  'hex with spaces': (value) => each(value, (code) => `${hex(code)} `).trimEnd(),
  'spaces between characters': (value) => [...value].join(' '),
  'points between characters': (value) => [...value].join('.'),
  'underscores between characters': (value) => [...value].join('_'),
  'a line end inside': (value) =>
    `${value.slice(0, middle(value))}\n${value.slice(middle(value)).trimStart()}`,
  'a quoted line end inside': (value) =>
    `${value.slice(0, middle(value))}\n> ${value.slice(middle(value)).trimStart()}`,
  'a soft line end inside': (value) => `${value.slice(0, middle(value))}=\r\n${value.slice(middle(value))}`,
  'a soft line end early': (value) => `${value.slice(0, 3)}=\n${value.slice(3)}`,
  'marks on the letters and digits': (value) =>
    each(value, (_, char) => (/[A-Z0-9]/.test(char) ? `${char}\u0301` : char)),
  'points between the characters of each group': (value) =>
    value
      .replaceAll(/(?<=[^ ])(?=[^ ])/g, '.')
      .replaceAll(' .', ' ')
      .replaceAll(' ', ' .'),
  'digits as words with hyphens': (value) =>
    /^[\d -]+$/.test(value)
      ? [...value.replaceAll(/[ -]/g, '')].map((digit) => DIGIT_WORDS[Number(digit)]).join('-')
      : value,
  'a backslash and a line end inside': (value) =>
    `${value.slice(0, middle(value))}\\\n  ${value.slice(middle(value)).trimStart()}`,
  'a line tag inside': (value) =>
    `${value.slice(0, middle(value))}<br>${value.slice(middle(value)).trimStart()}`,
  'two line ends inside': (value) => {
    const third = Math.floor(value.length / 3);
    return /\d/.test(value[third] ?? '') && /^[\d -]+$/.test(value)
      ? `${value.slice(0, third)}\n${value.slice(third, -third).trim()}\n${value.slice(-third).trim()}`
      : value;
  },
  'blanks of other scripts': (value) => value.replaceAll(' ', '\u3164').replaceAll('-', '\u2e17'),
  'two spaces for one': (value) => value.replaceAll(' ', '  '),
  'underlines of Markdown': (value) => `_${value}_`,
  'emphasis of Markdown': (value) => `**${value.slice(0, 4)}**${value.slice(4)}`,
  'escapes of Markdown': (value) => value.replaceAll(/[._@+-]/g, '\\$&'),
  'tags of HTML': (value) => `${value.slice(0, 3)}<b>${value.slice(3, 6)}</b>${value.slice(6)}`,
  'comments of HTML': (value) => `${value.slice(0, 5)}<!-- x -->${value.slice(5)}`,
  'joined strings': (value) => `"${value.slice(0, 6)}" + "${value.slice(6)}"`,
  'digits as words': (value) =>
    /^[\d -]+$/.test(value)
      ? value.replaceAll(/\d/g, (digit) => ` ${DIGIT_WORDS[Number(digit)]}`).trim()
      : value.replaceAll(/ ?@ ?/g, ' at ').replaceAll('.', ' dot '),
  'digits as words among the rest': (value) =>
    value.includes('@') || !/^[A-Z]{0,6}[ -]?[\d -]{5,}/.test(value)
      ? value
      : value
          .replaceAll(/\d/g, (digit) => ` ${DIGIT_WORDS[Number(digit)]} `)
          .replaceAll(/ +/g, ' ')
          .trim(),
  'digits as German words': (value) =>
    /^[\d -]+$/.test(value)
      ? value
          .replaceAll(/[ -]/g, '')
          .replaceAll(/\d/g, (digit) => ` ${ZIFFERN[Number(digit)]}`)
          .trim()
      : value.replaceAll('@', ' [at] ').replaceAll('.', ' [punkt] '),
  'letters for digits': (value) =>
    /^[A-Z\d .-]+$/.test(value) ? value.replaceAll('0', 'O').replaceAll('1', 'l') : value,
  reversed: (value) => [...value].toReversed().join(''),
};
