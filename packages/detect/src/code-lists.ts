/**
 * Text written as the codes of its characters, a number each: `97, 110, 110, 97`, `0x61 0x6e`, `01100001 01101110`.
 *
 * A list of numbers may be anything: it counts as text where every number is a letter's, digit's or mark's, and most are
 * letters and digits.
 */

/** A shorter list is hardly a value, and may be a text by chance. */
const LEAST = 10;
/** What stands between two numbers of one list, the same throughout. */
const GAP = /^(?:[ ,;:|-]|, |; )$/;
const BYTE = /^[01]{8}$/;
const HEX = /^0[xX][\da-fA-F]{2}$/;
const DECIMAL = /^\d{2,3}$/;

export interface CodeList {
  readonly start: number;
  readonly end: number;
  /** What it spells. */
  readonly text: string;
}

interface Notation {
  readonly shape: RegExp;
  readonly read: (word: string) => number;
}

const NOTATIONS: readonly Notation[] = [
  { shape: BYTE, read: (word) => Number.parseInt(word, 2) },
  { shape: HEX, read: (word) => Number.parseInt(word, 16) },
  { shape: DECIMAL, read: (word) => Number.parseInt(word, 10) },
];

/** @param numbers start, end, count of digits of each word that holds a digit, in order. */
export function codeLists(text: string, numbers: readonly number[]): readonly CodeList[] {
  const lists: CodeList[] = [];
  for (let i = 0; i + LEAST * 3 <= numbers.length;) {
    const [count, list] = listAt(text, numbers, i);
    if (list !== undefined) lists.push(list);
    i += count * 3;
  }
  return lists;
}

/** @returns how many numbers are done with, and the list that they are. */
function listAt(text: string, numbers: readonly number[], first: number): [number, CodeList | undefined] {
  const alike = alikeFrom(text, numbers, first);
  if (alike < LEAST) return [Math.max(alike - 1, 1), undefined];
  const start = numbers[first] as number;
  const over = numbers[first + 1] as number;
  const gap = text.slice(over, numbers[first + 3]);
  if (!GAP.test(gap)) return [1, undefined];
  const notation = NOTATIONS.find(({ shape }) => shape.test(text.slice(start, over)));
  if (notation === undefined) return [1, undefined];
  let spelt = '';
  let end = start;
  let count = 0;
  for (let i = first; i < numbers.length; i += 3) {
    const from = numbers[i] as number;
    if (i > first && text.slice(end, from) !== gap) break;
    const word = text.slice(from, numbers[i + 1]);
    const code = notation.shape.test(word) ? notation.read(word) : 0;
    if (!isPrinted(code)) break;
    spelt += String.fromCharCode(code);
    end = numbers[i + 1] as number;
    count++;
  }
  return [Math.max(count, 1), readsAsText(spelt) ? { start, end, text: spelt } : undefined];
}

/** How many numbers in a row, `LEAST` at most, are short and as far apart by the same sign. Most lists end here. */
function alikeFrom(text: string, numbers: readonly number[], first: number): number {
  const sign = text.charCodeAt(numbers[first + 1] as number);
  const width = (numbers[first + 3] as number) - (numbers[first + 1] as number);
  let count = 1;
  for (let i = first; count < LEAST; i += 3, count++) {
    const end = numbers[i + 1] as number;
    const length = end - (numbers[i] as number);
    const isShort = length > 1 && length < 9;
    if (!isShort || (numbers[i + 3] as number) - end !== width || text.charCodeAt(end) !== sign) break;
  }
  return count;
}

/** ASCII that is printed, and line ends. */
const isPrinted = (code: number): boolean => (code >= 32 && code < 127) || code === 10 || code === 13;

/** Signs of values and of sentences; what marks and test scores spell has others. */
const USUAL = /^[\w .,:;@+/=\r\n'"()-]*$/;

function readsAsText(spelt: string): boolean {
  if (spelt.length < LEAST || !USUAL.test(spelt)) return false;
  const letters = spelt.match(/[A-Za-z\d]/g)?.length ?? 0;
  return letters * 3 >= spelt.length * 2;
}
