/**
 * Groups of digits with separators that nobody expects: `4111.1111.1111.1111`, `DE89_3704_0044`, `536 - 22 - 1234`.
 *
 * Versions, dates and addresses of machines look alike, so arithmetic has to convince here; where blanks stand around
 * the separators, underscores are some or groups are odd (`4703 6892 816`), a word beside them does too.
 */
import { SPACED } from '../normalise/view.ts';
import type { Reading, Rewrite } from './reading.ts';

const SEPARATOR = "._/·•:–—'’+*~|,;\\-";
/** The same between all groups; one group may be letters, as banks have them in an IBAN. */
const GAP = new RegExp(`^( {0,3}[${SEPARATOR}] {0,3}|[ )\\]]? ?[([]|[)\\]] ?| |\\t)(?:([A-Z]{1,4})\\1)?$`);
const LONGEST_GAP = 18;
/** What a gap begins with: spares most numbers the pattern. */
const GAP_STARTS: ReadonlySet<number> = new Set(
  [..." ._/·•:–—'’+*~|,;-()[]\t"].map((sign) => sign.charCodeAt(0)),
);
const DATE =
  /\d{4}([-./])\d\d\1\d\d(?!\d)|(?:19|20)\d\d(?::\d\d){3}(?!\d)|\d{1,2}:\d\d(?!\d)|\d{1,2}([-./])\d{1,2}\2\d{4}(?!\d)/y;
const LEAST_GROUPS = 3;
const LEAST_DIGITS = 9;
const MOST_GROUPS = 12;

/** @param numbers start, end, digits of words with digits. */
export function groupedReadings(text: string, numbers: readonly number[]): readonly Reading[] {
  const readings: Reading[] = [];
  for (let first = 0; first < numbers.length;) {
    if (!mayGoOn(text, numbers, first)) {
      first += 3;
      continue;
    }
    const { last, gap, rewrites } = groupsFrom(text, numbers, first);
    if (isOdd(text, numbers, { first, last, gap })) {
      for (const value of new Set([' ', '', gap.trim()])) {
        if (value === gap) continue;
        readings.push({
          rewrites: rewrites.map((one) => ({ ...one, value })),
          how: SPACED,
          ...convincingIn(gap),
        });
      }
    }
    // A tab parts cells: the last may be the first of other groups.
    first = gap === '\t' ? last : last + 3;
  }
  return readings;
}

function convincingIn(gap: string): Pick<Reading, 'accepts' | 'needs'> {
  if (gap === ' ' || BRACKET.test(gap)) return { accepts: isRegrouped };
  // Columns of a table.
  if (gap === '\t') return { accepts: ({ type }) => type === 'IBAN', needs: 'arithmetic' };
  // `8 * 1024 * 1024` is a sum.
  const isSaid = gap === '_' || (gap.includes(' ') && !/[*+~|]/.test(gap));
  return isSaid ? { accepts: isCalled } : { accepts: isComputed, needs: 'arithmetic' };
}

type Shown = { readonly evidence: string; readonly type: string };
const isComputed = ({ evidence }: Shown): boolean => evidence === 'checksum';
const isCalled = ({ evidence, type }: Shown): boolean =>
  evidence === 'checksum' || evidence === 'context' || type === 'IP';
/** Telephone numbers are read in any groups as they stand. */
const isRegrouped = ({ evidence, type }: Shown): boolean =>
  type !== 'PHONE' && (evidence === 'checksum' || evidence === 'context');

interface Groups {
  /** Index of the last one in `numbers`. */
  readonly last: number;
  readonly gap: string;
  /** Each gap as one space. */
  readonly rewrites: readonly Rewrite[];
}

/** Whether the next two numbers are as near as groups are: fewer than three are none. */
function mayGoOn(text: string, numbers: readonly number[], first: number): boolean {
  for (let i = first; i < first + 6; i += 3) {
    const start = numbers[i + 1] as number;
    const end = numbers[i + 3];
    if (end === undefined || end - start > LONGEST_GAP || !GAP_STARTS.has(text.charCodeAt(start)))
      return false;
  }
  return true;
}

/** The groups from `first` on that have the same between them. */
function groupsFrom(text: string, numbers: readonly number[], first: number): Groups {
  const rewrites: Rewrite[] = [];
  let last = first;
  let gap = '';
  while (last + 3 < numbers.length && last - first < MOST_GROUPS * 3) {
    const start = numbers[last + 1] as number;
    const end = numbers[last + 3] as number;
    if (end - start > LONGEST_GAP || !GAP_STARTS.has(text.charCodeAt(start))) break;
    const [, joint, letters] = GAP.exec(text.slice(start, end)) ?? [];
    if (joint === undefined || (gap !== '' && !isSame(joint, gap))) break;
    if (gap === '' || BRACKET.test(joint)) gap = joint;
    rewrites.push({ start, end: start + joint.length, value: ' ' });
    if (letters !== undefined) rewrites.push({ start: end - joint.length, end, value: ' ' });
    last += 3;
  }
  return { last, gap, rewrites };
}

/** `4111 (1111) 1111`: where some groups stand in brackets, what parts them differs. */
const BRACKET = /[()[\]]/;

function isSame(a: string, b: string): boolean {
  return a === b || ((BRACKET.test(a) || BRACKET.test(b)) && isBracketed(a) && isBracketed(b));
}

const isBracketed = (gap: string): boolean => gap === ' ' || BRACKET.test(gap);

function isOdd(
  text: string,
  numbers: readonly number[],
  { first, last, gap }: { readonly first: number; readonly last: number; readonly gap: string },
): boolean {
  if (last - first < (LEAST_GROUPS - 1) * 3) return false;
  DATE.lastIndex = numbers[first] as number;
  if (DATE.test(text)) return false;
  let digits = 0;
  let longest = 0;
  for (let i = first; i <= last; i += 3) {
    const count = numbers[i + 2] as number;
    digits += count;
    longest = Math.max(longest, count);
  }
  if (gap === ' ') return digits >= LEAST_DIGITS && isRegular(numbers, first, last);
  if (gap.includes(' ')) return digits >= LEAST_DIGITS - 2;
  // `192.168.100.200`, `12:30:45.678`: no identifier has so short groups only.
  const groups = (last - first) / 3 + 1;
  return digits >= Math.max(LEAST_DIGITS, groups * 2) && (longest > 3 || groups > 4);
}

/** Groups of one length, but for the last. */
function isRegular(numbers: readonly number[], first: number, last: number): boolean {
  for (let i = first + 3; i < last; i += 3) if (numbers[i + 2] !== numbers[first + 2]) return false;
  return (numbers[last + 2] as number) <= (numbers[first + 2] as number);
}
