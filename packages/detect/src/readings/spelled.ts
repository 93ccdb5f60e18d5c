/** Digits written as words, in eight languages: `four one double one`, `null eins sieben`. */
import type { Entry } from '../lexicon.ts';
import { SPELLED } from '../normalise/view.ts';
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
  ['doppio', 2],
  ['dubbel', 2],
  ['triple', 3],
  ['treble', 3],
]);
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['plus', '+'],
  ['dash', '-'],
  ['minus', '-'],
  ['hyphen', '-'],
  ['bindestrich', '-'],
  ['strich', '-'],
]);

/** The words that are waited for. */
export const SPELLED_WORDS: readonly string[] = [...VALUES.keys(), ...TIMES.keys(), ...SIGNS.keys()];

/** Fewer are prose. */
const LEAST = 5;
const JOINT = /^(?:[ \t]{1,3}|[ \t]?[,;.–-][ \t]?|[ \t]?\r?\n[ \t]{0,4})$/;

/**
 * The readings of runs of such words.
 *
 * @param words start and end of each, in order, among other words that are waited for.
 */
export function spelledReadings(
  text: string,
  words: readonly number[],
  entries: readonly Entry[],
): readonly Reading[] {
  const readings: Reading[] = [];
  let run: Rewrite[] = [];
  let digits = 0;
  let times = 1;
  let end = -1;
  const close = (): void => {
    if (digits >= LEAST) readings.push({ rewrites: run, how: SPELLED, accepts });
    run = [];
    digits = 0;
    times = 1;
  };
  for (const [i, { word, hint }] of entries.entries()) {
    if (hint !== 'digit') continue;
    const start = words[i * 2] as number;
    const joint = end < 0 ? '' : text.slice(end, Math.min(start, end + 8));
    if (run.length > 0 && (start - end > 7 || !JOINT.test(joint))) close();
    const digit = VALUES.get(word);
    // The joint goes with the word behind it: digits are spoken in groups that mean nothing.
    const from = run.length > 0 ? end : start;
    end = words[i * 2 + 1] as number;
    if (digit !== undefined) {
      run.push({ start: from, end, value: digit.repeat(times) });
      digits += times;
      times = 1;
    } else {
      run.push({ start: from, end, value: SIGNS.get(word) ?? '' });
      times = TIMES.get(word) ?? 1;
    }
  }
  close();
  return readings;
}

function accepts({ evidence }: { readonly evidence: string }): boolean {
  return evidence === 'checksum' || evidence === 'context';
}
