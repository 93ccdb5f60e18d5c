/** Ways to hide a value from a pattern and show it to a reader or a program. */
import type { Chance } from './random.ts';

/** How a value stands in a text once it is hidden: what stands around it belongs to the disguise. */
export interface Disguised {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

export type Transform = (value: string, random: Chance) => Disguised;

const plain = (value: string): Disguised => ({ before: '', value, after: '' });
const each =
  (change: (letter: string, at: number) => string) =>
  (value: string): Disguised =>
    plain([...value].map(change).join(''));

/** Puts a sign between every third and fourth character. */
const sown = (sign: string) => each((letter, at) => (at > 0 && at % 3 === 0 ? sign + letter : letter));

const code = (letter: string): number => letter.codePointAt(0) ?? 0;
const bytes = (value: string): readonly number[] => [...Buffer.from(value)];
const hex2 = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');
const hex4 = (point: number): string => point.toString(16).padStart(4, '0');
const isSign = (letter: string): boolean => /[^A-Za-z0-9]/.test(letter);

const TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
};
const WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const TRANSFORMS: Readonly<Record<string, Transform>> = {
  'zero-width space': sown('\u200B'),
  'zero-width joiner': sown('\u200D'),
  'word joiner': sown('\u2060'),
  'soft hyphen': sown('\u00AD'),
  'byte order mark': sown('\uFEFF'),
  'bidi marks': (value) => ({
    before: '\u202A',
    value: `${value.slice(0, 3)}\u200E${value.slice(3)}`,
    after: '\u202C',
  }),
  'full width': each((letter) =>
    letter > '\u0020' && letter < '\u007F' ? String.fromCodePoint(code(letter) + 0xfee0) : letter,
  ),
  'mathematical digits': each((letter) =>
    /\d/.test(letter) ? String.fromCodePoint(0x1d7ce + Number(letter)) : letter,
  ),
  'arabic digits': each((letter) =>
    /\d/.test(letter) ? String.fromCodePoint(0x660 + Number(letter)) : letter,
  ),
  'cyrillic twins': each((letter) => TWINS[letter] ?? letter),
  'unusual spaces and hyphens': each((letter) =>
    letter === ' ' ? '\u00A0' : letter === '-' ? '\u2011' : letter,
  ),
  'decimal entities': each((letter) => `&#${code(letter)};`),
  'hex entities': each((letter) =>
    isSign(letter) || /\d/.test(letter) ? `&#x${code(letter).toString(16)};` : letter,
  ),
  percent: (value) =>
    plain(
      bytes(value)
        .map((byte) => `%${hex2(byte)}`)
        .join(''),
    ),
  'percent of signs': (value) =>
    plain(
      value.replace(/[^A-Za-z0-9]/g, (sign) =>
        encodeURIComponent(sign) === sign ? `%${hex2(code(sign))}` : encodeURIComponent(sign),
      ),
    ),
  'percent twice': (value) =>
    plain(
      bytes(value)
        .map((byte) => `%25${hex2(byte)}`)
        .join(''),
    ),
  'json escapes': each((letter) => `\\u${hex4(code(letter))}`),
  'json in json': (value) => ({
    before: '{"a":"{\\"b\\":\\"{\\\\\\"c\\\\\\":\\\\\\"',
    value,
    after: '\\\\\\"}\\"}"}',
  }),
  base64: (value) => plain(Buffer.from(`value: ${value};`).toString('base64')),
  'base64 twice': (value) =>
    plain(Buffer.from(Buffer.from(`value: ${value};`).toString('base64')).toString('base64')),
  hex: (value) => plain(Buffer.from(`value: ${value};`).toString('hex')),
  'quoted printable': (value) => ({
    before: 'Content-Transfer-Encoding: quoted-printable\n\n',
    value: `${value.slice(0, 4)}=\n${value.slice(4).replace(/[\x21-\x2F\x3A-\x40]/g, (sign) => `=${hex2(code(sign))}`)}`,
    after: '',
  }),
  'line wrap': (value) => {
    const at = Math.ceil(value.length / 2);
    return plain(`${value.slice(0, at)}\n${value.slice(at)}`);
  },
  'spaced out': each((letter, at) => (at === 0 || letter === ' ' ? letter : ` ${letter}`)),
  'markdown marks': (value) => ({
    before: '**',
    value: `${value.slice(0, 3)}**\`${value.slice(3)}`,
    after: '`',
  }),
  'html tags': (value) => ({
    before: '<b>',
    value: `${value.slice(0, 4)}</b><i>${value.slice(4)}`,
    after: '</i>',
  }),
  'spelled digits': (value) =>
    plain(
      [...value]
        .map((letter) => (/\d/.test(letter) ? ` ${WORDS[Number(letter)] ?? ''} ` : letter))
        .join('')
        .trim()
        .replace(/ {2,}/g, ' '),
    ),
};
