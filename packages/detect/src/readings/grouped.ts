/**
 * Groups of digits with separators that nobody expects: `4111.1111.1111.1111`, `DE89_3704_0044`, `4111/1111/…`.
 *
 * Versions, dates and addresses of machines look alike, so only arithmetic convinces here.
 */
import { SPACED } from '../normalise/view.ts';
import type { Reading, Rewrite } from './reading.ts';

const SEPARATORS = "._/·•:–—'’+*~|,;\\-";
const DATE = /\d{4}([-./])\d\d\1\d\d(?!\d)|\d{1,2}:\d\d(?!\d)|\d{1,2}([-./])\d{1,2}\2\d{4}(?!\d)/y;
const LEAST_GROUPS = 3;
const LEAST_DIGITS = 9;
const MOST_GROUPS = 12;

/** @param numbers start, end, digits of words with digits. */
export function groupedReadings(text: string, numbers: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let first = 0; first < numbers.length;) {
    const last = groupsFrom(text, numbers, first);
    if (isOdd(text, numbers, first, last)) {
      const rewrites: Rewrite[] = [];
      for (let i = first; i < last; i += 3)
        rewrites.push({ start: numbers[i + 1] as number, end: numbers[i + 3] as number, value: ' ' });
      readings.push({ rewrites, how: SPACED, accepts });
      readings.push({ rewrites: rewrites.map((one) => ({ ...one, value: '' })), how: SPACED, accepts });
    }
    first = last + 3;
  }
  return readings;
}

function accepts({ evidence }: { readonly evidence: string }): boolean {
  return evidence === 'checksum';
}

/** The last of the groups from `first` on that have the same character between them. */
function groupsFrom(text: string, numbers: readonly number[], first: number): number {
  let last = first;
  const separator = text[numbers[first + 1] as number];
  while (last + 3 < numbers.length && last - first < MOST_GROUPS * 3) {
    const end = numbers[last + 1] as number;
    if ((numbers[last + 3] as number) - end !== 1 || text[end] !== separator) break;
    last += 3;
  }
  return last;
}

function isOdd(text: string, numbers: readonly number[], first: number, last: number): boolean {
  if (last - first < (LEAST_GROUPS - 1) * 3) return false;
  if (!SEPARATORS.includes(text[numbers[first + 1] as number] as string)) return false;
  DATE.lastIndex = numbers[first] as number;
  if (DATE.test(text)) return false;
  let digits = 0;
  let longest = 0;
  for (let i = first; i <= last; i += 3) {
    const count = numbers[i + 2] as number;
    digits += count;
    longest = Math.max(longest, count);
  }
  // `192.168.100.200`, `12:30:45.678`: no identifier has so short groups only.
  const groups = (last - first) / 3 + 1;
  return digits >= Math.max(LEAST_DIGITS, groups * 2) && (longest > 3 || groups > 4);
}
