/** Digits written as words, in eight languages: `four one double one`, `null eins sieben`. */
import type { Entry } from '../lexicon.ts';
import { fold } from '../letters.ts';
import { SPELLED } from '../normalise/view.ts';
import { MONTHS } from '../recognisers/dates/months.ts';
import type { Reading, Rewrite } from './reading.ts';

/** By digit: English, German, French, Spanish, Italian, Dutch, Portuguese, Polish; folded. */
const DIGITS: readonly string[] = [
  'zero oh nought null cero nul zera',
  'one eins ein un une uno een um uma jeden',
  'two zwei zwo deux dos due twee dois duas dwa',
  'three drei trois tres tre drie trzy',
  'four vier quatre cuatro quattro quatro cztery',
  'five funf fuenf cinq cinco cinque vijf piec',
  'six sechs seis sei zes szesc',
  'seven sieben sept siete sette zeven sete siedem',
  'eight acht huit ocho otto oito osiem',
  'nine neun neuf nueve nove negen dziewiec',
];

const VALUES: ReadonlyMap<string, string> = new Map(
  DIGITS.flatMap((words, digit) => words.split(' ').map((word) => [word, String(digit)] as const)),
);
const TIMES: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['doppel', 2],
  ['doble', 2],
  ['doppelt', 2],
  ['zweimal', 2],
  ['doppio', 2],
  ['doppia', 2],
  ['dubbel', 2],
  ['dubbele', 2],
  ['duplo', 2],
  ['dupla', 2],
  ['podwojne', 2],
  ['podwojny', 2],
  ['podwojna', 2],
  ['triple', 3],
  ['treble', 3],
  ['dreifach', 3],
  ['dreimal', 3],
  ['triplo', 3],
  ['tripla', 3],
  ['driedubbel', 3],
  ['drievoudig', 3],
  ['potrojne', 3],
  ['potrojny', 3],
  ['potrojna', 3],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['plus', '+'],
  ['dash', '-'],
  ['minus', '-'],
  ['hyphen', '-'],
  ['bindestrich', '-'],
  ['strich', '-'],
]);

/** What is said between digits, besides letters. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ...['dot', 'punkt', 'point', 'punto', 'ponto', 'punt', 'kropka'].map((word) => [word, '.'] as const),
  ...['slash', 'schragstrich', 'barra', 'barre'].map((word) => [word, '/'] as const),
  ['colon', ':'],
  ['underscore', '_'],
]);

/** The words that are waited for. */
export const SPELLED_WORDS: readonly string[] = [...VALUES.keys(), ...TIMES.keys(), ...SIGNS.keys()];

/** Fewer are prose. */
const LEAST = 4;
const JOINT = /^(?:[ \t]{1,3}|[ \t]?[,;][ \t]?|[.–-][ \t]?|[ \t]?\r?\n[ \t]{0,4})$/;
const LONGEST_GAP = 36;
/** What stands among spelled digits as it is: letters of an identifier, none of a word, and marks. */
const TOKEN =
  /^(?:[A-Za-z]|[A-Z]{1,6}|\d{1,4}|(?=[a-z]{0,8}[A-Z])(?![A-Z][a-z]+$)[A-Za-z]{2,24}|[.:/+()_-]{1,2})$/;
/** Between colons, two letters are a byte: `e six :cb: five two`. */
const BYTE = /^[a-f]{2}$/;
/** Letters of the value before its digits: `DE`, `D E`, `B-AB`. */
const BEFORE =
  /(?<![\p{L}\p{N}])(?:[A-Za-z](?:[ \t][A-Z]){0,5}|[A-Z]{2,6}|[A-Z]{1,3}-[A-Z]{1,2}|(?:[A-Za-z]{2,8}[_-]){1,3}[A-Za-z_-]{0,24}|(?:[a-f]{2}:){1,4}[a-f]?)(?:,?[ \t]{1,3}|-)?$/u;
/** And behind them. */
const AFTER =
  /^(?:,?[ \t]{1,3}|-)?(?:[A-Z]{1,6}|[A-Za-z]{1,2}|[A-Z](?:[ \t][A-Z]){1,5}|(?![A-Z][a-z]+(?!\p{L}))(?=[a-z]{0,8}[A-Z])[A-Za-z]{2,24}|[ ]?[a-f]?(?::[a-f]{2}){1,4})(?![\p{L}\p{N}])/u;

interface Run {
  readonly rewrites: readonly Rewrite[];
  readonly digits: number;
}

/**
 * The readings of runs of such words: alone, and with the letters before and behind.
 *
 * @param words start and end of each, in order, among other words that are waited for.
 */
export function spelledReadings(
  text: string,
  words: readonly number[],
  entries: readonly Entry[],
): readonly Reading[] {
  return runsOf(text, words, entries)
    .filter(({ digits }) => digits >= LEAST)
    .flatMap(({ rewrites }) =>
      withLetters(text, rewrites).map((each) => ({ rewrites: each, how: SPELLED, accepts })),
    );
}

/** Start and end of each run of such words that is no prose, one after the other. */
export function spelledRuns(
  text: string,
  words: readonly number[],
  entries: readonly Entry[],
): readonly number[] {
  return runsOf(text, words, entries).flatMap(({ rewrites, digits }) =>
    digits < LEAST ? [] : [(rewrites[0] as Rewrite).start, (rewrites.at(-1) as Rewrite).end],
  );
}

function runsOf(text: string, words: readonly number[], entries: readonly Entry[]): readonly Run[] {
  const runs: Run[] = [];
  if (!entries.some(({ hint }) => hint === 'digit')) return runs;
  let rewrites: Rewrite[] = [];
  let digits = 0;
  let times = 1;
  let end = -1;
  const close = (): void => {
    if (rewrites.length > 0) runs.push({ rewrites, digits });
    rewrites = [];
    digits = 0;
    times = 1;
  };
  for (const [i, { word, hint }] of entries.entries()) {
    if (hint !== 'digit') continue;
    const start = words[i * 2] as number;
    const between =
      rewrites.length === 0 ? '' : said(text.slice(end, Math.min(start, end + LONGEST_GAP + 1)));
    if (between === undefined) close();
    // The joint goes with the word behind it: digits are spoken in groups that mean nothing.
    const from = rewrites.length > 0 ? end : start;
    end = words[i * 2 + 1] as number;
    const digit = VALUES.get(word);
    const value = digit === undefined ? (SIGNS.get(word) ?? '') : digit.repeat(times);
    rewrites.push({ start: from, end, value: (between ?? '') + value });
    if (digit !== undefined) digits += times;
    times = digit === undefined ? (TIMES.get(word) ?? 1) : 1;
  }
  close();
  return runs;
}

/** What stands between two of the words as a value has it: nothing for a pause; undefined where they are of two. */
function said(gap: string): string | undefined {
  if (JOINT.test(gap)) return '';
  if (gap.length > LONGEST_GAP || gap.includes('\n')) return undefined;
  // `four-.-two`, said with a hyphen after every word.
  const inner = /^-([.:/()_-])-?$|^([.:/()_])-$/.exec(gap.replaceAll(' ', ''));
  if (inner !== null) return inner[1] ?? inner[2];
  const isOfBytes = gap.includes(':');
  let value = '';
  // `four-X-two` is joined by hyphens, `four - two` holds one.
  for (const token of gap.split(/^-.*-$/.test(gap) ? '-' : /[\s,;]+|(?=[-.:/])|(?<=[-.:/])/)) {
    if (token === '') continue;
    const folded = fold(token);
    const isToken = TOKEN.test(token) || (isOfBytes && BYTE.test(token));
    const mark = MARKS.get(folded) ?? (isToken ? token : undefined);
    if (mark === undefined && !MONTHS.has(folded)) return undefined;
    value += mark ?? ` ${token} `;
  }
  return value;
}

/** `DE eight nine …`, `… seven eight Z`: letters beside the digits may be a label, or the value's own. */
function withLetters(text: string, rewrites: readonly Rewrite[]): readonly (readonly Rewrite[])[] {
  const [start, end] = [(rewrites[0] as Rewrite).start, (rewrites.at(-1) as Rewrite).end];
  const before = BEFORE.exec(text.slice(Math.max(0, start - 40), start));
  const after = AFTER.exec(text.slice(end, end + 16));
  const leads = [[], ...joined(before?.[0], start - (before?.[0].length ?? 0))];
  const tails = [[], ...joined(after?.[0], end)];
  return leads.flatMap((lead) => tails.map((tail) => [...lead, ...rewrites, ...tail]));
}

/** The letters at `start` without the pauses between them. */
function joined(letters: string | undefined, start: number): readonly (readonly Rewrite[])[] {
  if (letters === undefined) return [];
  const value = letters.replace(/^[\s,-]+|[\s,-]+$/g, '').replace(/[\s,]+/g, '');
  return [[{ start, end: start + letters.length, value }]];
}

function accepts({ evidence, type }: { readonly evidence: string; readonly type: string }): boolean {
  return (
    evidence === 'checksum' || evidence === 'context' || type === 'IP' || type === 'MAC' || type === 'SECRET'
  );
}
