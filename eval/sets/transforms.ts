/** Ways to hide a value from a pattern and show it to a reader or a program. */
/** How a value stands in a text once it is hidden, with what stands around it. */
export interface Disguised {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** @param lead what stands before the value and says what it is; some disguises swallow it. */
export type Transform = (value: string, lead: string) => Disguised;

const plain = (value: string, lead: string): Disguised => ({ before: lead, value, after: '' });
/** The lead goes into the blob with the value. */
const blob = (value: string): Disguised => plain(value, '');
const each =
  (change: (letter: string, at: number) => string): Transform =>
  (value, lead) =>
    plain([...value].map(change).join(''), lead);

/** Puts a sign between every third and fourth character. */
const sown = (sign: string) => each((letter, at) => (at > 0 && at % 3 === 0 ? sign + letter : letter));

const code = (letter: string): number => letter.codePointAt(0) ?? 0;
const bytes = (value: string): readonly number[] => [...Buffer.from(value)];
const base64 = (text: string): string => Buffer.from(text).toString('base64');
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
  'bidi marks': (value, lead) => ({
    before: `${lead}\u202A`,
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
  percent: (value, lead) =>
    plain(
      bytes(value)
        .map((byte) => `%${hex2(byte)}`)
        .join(''),
      lead,
    ),
  'percent of signs': (value, lead) =>
    plain(
      value.replace(/[\x20-\x2F\x3A-\x40]/g, (sign) => `%${hex2(code(sign))}`),
      lead,
    ),
  'percent twice': (value, lead) =>
    plain(
      bytes(value)
        .map((byte) => `%25${hex2(byte)}`)
        .join(''),
      lead,
    ),
  'json escapes': each((letter) => `\\u${hex4(code(letter))}`),
  'json in json': (value, lead) => ({
    before: `{"a":"{\\"b\\":\\"{\\\\\\"c\\\\\\":\\\\\\"${lead}`,
    value,
    after: '\\\\\\"}\\"}"}',
  }),
  base64: (value, lead) => blob(base64(`${lead}${value}; end`)),
  'base64 twice': (value, lead) => blob(base64(base64(`${lead}${value}; end`))),
  hex: (value, lead) => blob(Buffer.from(`${lead}${value}; end`).toString('hex')),
  'quoted printable': (value, lead) => ({
    before: `Content-Transfer-Encoding: quoted-printable\n\n${lead}`,
    value: `${value.slice(0, 4)}=\n${value.slice(4).replace(/[\x21-\x2F\x3A-\x40]/g, (sign) => `=${hex2(code(sign))}`)}`,
    after: '',
  }),
  'line wrap': (value, lead) => {
    const at = Math.ceil(value.length / 2);
    return plain(`${value.slice(0, at)}\n${value.slice(at)}`, lead);
  },
  'spaced out': each((letter, at) => (at === 0 || letter === ' ' ? letter : ` ${letter}`)),
  'markdown marks': (value, lead) =>
    plain(`${value.slice(0, 3)}**${value.slice(3, 7)}**${value.slice(7)}`, lead),
  'html tags': (value, lead) => ({
    before: `${lead}<b>`,
    value: `${value.slice(0, 4)}</b><i>${value.slice(4)}`,
    after: '</i>',
  }),
  'spelled digits': (value, lead) =>
    plain(
      value
        .replace(/\d/g, (digit) => ` ${WORDS[Number(digit)] ?? ''} `)
        .trim()
        .replace(/ {2,}/g, ' '),
      lead,
    ),
};
