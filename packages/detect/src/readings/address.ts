/** E-mail addresses that hide their signs: `anna [at] example [dot] com`, `anna@example[.]com`, `anna chiocciola …`. */
import type { Entry } from '../lexicon.ts';
import { SPELLED } from '../normalise/view.ts';
import type { Reading, Rewrite } from './reading.ts';

/** The words that are waited for, folded. */
export const AT_WORDS: readonly string[] = [
  'at',
  'arroba',
  'arobase',
  'chiocciola',
  'apenstaartje',
  'malpa',
  'klammeraffe',
];

const AT = `${AT_WORDS.join('|')}|ma\u0142pa`;
const DOT = 'dot|punkt|point|punto|punt|ponto|kropka';

const AT_SIGN = new RegExp(
  `[ \\t]{0,2}[[({<][ \\t]?(?:${AT}|@)[ \\t]?[\\])}>][ \\t]{0,2}|[ \\t]{1,2}(?:${AT}|@)[ \\t]{1,2}|[ \\t]?[-_](?:${AT})[-_][ \\t]?|@`,
  'iy',
);
/** How far before its word a sign may begin. */
const SIGN_LEAD = 3;
const POINT = new RegExp(
  `[ \\t]{0,2}[[({<][ \\t]?(?:${DOT}|\\.)[ \\t]?[\\])}>][ \\t]{0,2}|[ \\t]{1,2}(?:${DOT}|\\.)[ \\t]{1,2}|[ \\t]?[-_](?:${DOT})[-_][ \\t]?`,
  'gi',
);
const KNOWN_ENDING =
  /(?:com|org|net|info|biz|edu|gov|mil|int|io|co|ai|app|dev|eu|uk|de|at|ch|fr|es|it|nl|be|lu|pt|pl|ie|us|ca|br|mx|ar|au|nz|in|dk|se|no|fi|cz|sk|hu|ro|gr|tr|jp|cn)(?![\p{L}\p{N}])/iuy;
const LOCAL = /[\p{L}\p{N}][\p{L}\p{N}._+-]*$/u;
const BEFORE = 64;
const AFTER = 96;

/** What stands before `at` in prose. An address begins with a name. */
const NO_NAMES = new Set(
  (
    'look looking me us him her them it meet available find found see online site page visit hosted located only is are was be more ' +
    'out here live listed published work works working shop buy now read view download register check and or that this back home us'
  ).split(' '),
);

/** The readings around hidden signs; `ats` are the places of `@` in the text. */
export function addressReadings(
  text: string,
  ats: readonly number[],
  words: readonly number[],
  entries: readonly Entry[],
): readonly Reading[] {
  const readings: Reading[] = [];
  let done = -1;
  const tryAt = (at: number): void => {
    if (at <= done) return;
    const reading = readingAt(text, at);
    if (reading === undefined) return;
    readings.push(reading);
    done = reading.rewrites[0]?.start ?? at;
  };
  for (const at of ats) if (isHiddenAt(text, at)) tryAt(at);
  done = -1;
  for (const [i, { hint }] of entries.entries()) if (hint === 'at') tryAt(words[i * 2] as number);
  return readings;
}

/** An `@` in brackets, or with a hidden point behind it. */
function isHiddenAt(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (next === 93 || next === 41 || next === 125 || next === 62) return true;
  const behind = text.slice(at + 1, at + AFTER);
  return /^[ \t]?[\w-]{1,63}[ \t]?(?:[[({<]|[ \t]\.|[ \t](?:dot|p[ou]n[kt])|[-_]dot)/i.test(behind);
}

function readingAt(text: string, at: number): Reading | undefined {
  const sign = signAround(text, at);
  const end = sign === undefined ? at : sign.index + sign[0].length;
  if (sign === undefined || end <= at) return undefined;
  const points = pointsAfter(text, end);
  const plain = /^[ \t]+(?:\p{L}+|@)[ \t]+$/u.test(sign[0]);
  // `at` in prose: an address only where a point is spelled out behind it.
  if (plain && !endsInDomain(text, points.at(-1))) return undefined;
  const head = text.slice(Math.max(0, sign.index - BEFORE), sign.index);
  const local = LOCAL.exec(head)?.[0];
  // `STEM_AT_END.test` is a name in source code.
  const isName = /^[-_]AT[-_]$/.test(sign[0]) && !/[a-z]/.test(local ?? '');
  if (local === undefined || isName || (plain && NO_NAMES.has(local.toLowerCase()))) return undefined;
  const rewrites: Rewrite[] = [
    ...pointsBefore(text, sign.index),
    { start: sign.index, end, value: '@' },
    ...points,
  ];
  return { rewrites, how: SPELLED, accepts: ({ type }) => type === 'EMAIL' };
}

/** The sign that begins a few characters before `at`, or there: a search would go on to the end of the text. */
function signAround(text: string, at: number): RegExpExecArray | undefined {
  for (let start = Math.max(0, at - SIGN_LEAD); start <= at; start++) {
    AT_SIGN.lastIndex = start;
    const sign = AT_SIGN.exec(text);
    if (sign !== null) return sign;
  }
  return undefined;
}

/** In prose only the best known endings count: `the dot of nine` is none. */
function endsInDomain(text: string, last: Rewrite | undefined): boolean {
  if (last === undefined) return false;
  KNOWN_ENDING.lastIndex = last.end;
  return KNOWN_ENDING.test(text);
}

/** Spelled-out points of the domain: each directly behind one label. */
function pointsAfter(text: string, from: number): readonly Rewrite[] {
  const found: Rewrite[] = [];
  let label = from;
  while (label - from < AFTER) {
    const rest = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,3}/u.exec(text.slice(label, label + AFTER));
    if (rest === null) break;
    const end = label + rest[0].length;
    POINT.lastIndex = end;
    const point = POINT.exec(text.slice(0, end + 16));
    if (point === null || point.index !== end) break;
    label = POINT.lastIndex;
    if (!/^[\p{L}\p{N}]/u.test(text.slice(label, label + 1))) break;
    found.push({ start: end, end: label, value: '.' });
  }
  return found;
}

/** Spelled-out points of the name: one word each, next to another. */
function pointsBefore(text: string, to: number): readonly Rewrite[] {
  const from = Math.max(0, to - BEFORE);
  const found: Rewrite[] = [];
  let end = to;
  const marks = [...text.slice(from, to).matchAll(POINT)].toReversed();
  for (const mark of marks) {
    const start = from + mark.index;
    const stop = start + mark[0].length;
    if (!/^[\p{L}\p{N}_+-]+$/u.test(text.slice(stop, end))) break;
    found.unshift({ start, end: stop, value: '.' });
    end = start;
  }
  return found;
}
