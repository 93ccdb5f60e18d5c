/** For tests: every way in which models are known to mangle a token, and what must come back for it. */
import { escapeJson } from './dress.ts';

export interface Disguise {
  readonly name: string;
  readonly write: (token: string) => string;
  /** What the written token restores to, for a value in a plain text. */
  readonly expect: (value: string) => string;
}

const html = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const itself = (value: string): string => value;
const inner = (token: string): string => token.slice(1, -1);
/** Type, code and variant of a token. */
const parts = (token: string): readonly string[] => {
  const [, type = '', ...rest] = /^\[([A-Z_]+)_([^_\]]+)(?:_([^_\]]+))?\]$/.exec(token) ?? [];
  return [type, ...rest.filter((part) => part !== undefined)];
};
const joined =
  (separator: string) =>
  (token: string): string =>
    `[${parts(token).join(separator)}]`;
const around = (before: string, after: string) => ({
  write: (token: string) => `${before}${inner(token)}${after}`,
  expect: (value: string) => `${before}${value}${after}`,
});
const instead = (before: string, after: string) => ({
  write: (token: string) => `${before}${inner(token)}${after}`,
  expect: itself,
});
const hex = (unit: string, width: number): string => unit.charCodeAt(0).toString(16).padStart(width, '0');

export const DISGUISES: readonly Disguise[] = [
  { name: 'as it is', write: itself, expect: itself },
  { name: 'lower case', write: (token) => token.toLowerCase(), expect: itself },
  { name: 'upper case', write: (token) => token.toUpperCase(), expect: itself },
  {
    name: 'mixed case',
    write: (token) =>
      token.replaceAll(/[A-Z]/g, (letter, at: number) => (at % 2 === 0 ? letter : letter.toLowerCase())),
    expect: itself,
  },
  {
    name: 'full-width letters',
    write: (token) =>
      token.replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    expect: itself,
  },
  { name: 'spaces inside', write: (token) => `[ ${parts(token).join(' _ ')} ]`, expect: itself },
  { name: 'a space for the underscore', write: joined(' '), expect: itself },
  { name: 'a no-break space', write: joined('\u00a0'), expect: itself },
  { name: 'a dash', write: joined('-'), expect: itself },
  { name: 'a no-break hyphen', write: joined('\u2011'), expect: itself },
  { name: 'an escaped underscore', write: joined('\\_'), expect: itself },
  { name: 'no separator', write: joined(''), expect: itself },
  { name: 'a line break', write: joined('_\n'), expect: itself },
  { name: 'a zero-width space', write: joined('_\u200b'), expect: itself },
  {
    name: 'soft hyphens in words',
    write: (token) => token.replaceAll(/(?<=\w)(?=\w)/g, '\u00ad'),
    expect: itself,
  },
  { name: 'bold around', write: (token) => `**${token}**`, expect: (value) => `**${value}**` },
  { name: 'bold inside', ...instead('[**', '**]') },
  { name: 'code inside', ...instead('[`', '`]') },
  { name: 'code around', write: (token) => `\`${token}\``, expect: (value) => `\`${value}\`` },
  { name: 'Markdown escapes', write: (token) => token.replaceAll(/[[\]_]/g, '\\$&'), expect: itself },
  {
    name: 'a link',
    write: (token) => `${token}(mailto:${token})`,
    expect: (value) => `${value}(mailto:${value})`,
  },
  { name: 'angle brackets', ...instead('<', '>') },
  { name: 'braces', ...instead('{', '}') },
  { name: 'lenticular brackets', ...instead('【', '】') },
  { name: 'full-width brackets', ...instead('［', '］') },
  { name: 'round brackets', ...around('(', ')') },
  { name: 'guillemets', ...around('«', '»') },
  { name: 'curly quotes', ...around('“', '”') },
  { name: 'single quotes', ...around("'", "'") },
  { name: 'no brackets', ...instead('', '') },
  { name: 'no brackets, lower case', write: (token) => inner(token).toLowerCase(), expect: itself },
  { name: 'an English genitive', ...around('', "'s") },
  { name: 'a plural', ...around('', 's') },
  { name: 'a German ending', ...around('', 'en') },
  { name: 'a Turkish ending', ...around('', 'ın') },
  { name: 'a genitive inside', write: (token) => token.replace(']', "'s]"), expect: (value) => `${value}'s` },
  { name: 'a Japanese particle', ...around('', 'さん') },
  { name: 'no closing bracket', write: (token) => token.slice(0, -1), expect: itself },
  {
    name: 'percent-encoded brackets',
    write: (token) => encodeURIComponent(token),
    expect: encodeURIComponent,
  },
  {
    name: 'percent-encoded throughout',
    write: (token) => token.replaceAll(/[^]/g, (unit) => `%${hex(unit, 2)}`),
    expect: encodeURIComponent,
  },
  {
    name: 'percent-encoded twice',
    write: (token) => encodeURIComponent(encodeURIComponent(token)),
    expect: (value) => encodeURIComponent(encodeURIComponent(value)),
  },
  {
    name: 'decimal references',
    write: (token) => token.replaceAll(/[[\]]/g, (unit) => `&#${unit.charCodeAt(0)};`),
    expect: html,
  },
  {
    name: 'hexadecimal references',
    write: (token) => token.replaceAll(/[^]/g, (unit) => `&#x${hex(unit, 2)};`),
    expect: html,
  },
  {
    name: 'named references',
    write: (token) => `&lbrack;${inner(token).replaceAll('_', '&lowbar;')}&rsqb;`,
    expect: html,
  },
  {
    name: 'references escaped again',
    write: (token) => `&amp;#91;${inner(token)}&amp;#93;`,
    expect: (value) => html(html(value)),
  },
  { name: 'HTML angle brackets', write: (token) => `&lt;${inner(token)}&gt;`, expect: html },
  {
    name: 'JSON escapes',
    write: (token) => token.replaceAll(/[[\]]/g, (unit) => `\\u${hex(unit, 4)}`),
    expect: escapeJson,
  },
  {
    name: 'JSON escapes throughout',
    write: (token) => token.replaceAll(/[^]/g, (unit) => `\\u${hex(unit, 4)}`),
    expect: escapeJson,
  },
  {
    name: 'JSON in JSON',
    write: (token) => token.replaceAll(/[[\]]/g, (unit) => `\\\\u${hex(unit, 4)}`),
    expect: (value) => escapeJson(escapeJson(value)),
  },
];
