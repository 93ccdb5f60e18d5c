import { fold, isDigitCode, isWordCode } from '../../letters.ts';

/** The longest word that is read back. */
const LONGEST = 40;
/** The most white space and punctuation between the word and the place. */
const GAP = 3;

/**
 * The word that ends right before `at`, with at most three spaces, colons or quotes between; hyphens and apostrophes
 * are parts of it. A look that costs far less than a pattern that is anchored at its end.
 *
 * @returns where it begins and ends; an empty span where none stands, or where digits do.
 */
export function spanBefore(text: string, at: number): { readonly start: number; readonly end: number } {
  let end = at;
  while (end > 0 && at - end < GAP && !isWordCode(text.charCodeAt(end - 1))) end--;
  let start = end;
  const least = Math.max(0, end - LONGEST);
  while (start > least) {
    const code = text.charCodeAt(start - 1);
    if (isDigitCode(code) || !(isWordCode(code) || code === 45 || code === 39 || code === 0x2019)) break;
    start--;
  }
  return { start, end };
}

/** That word, folded; empty where none stands. */
export function wordBefore(text: string, at: number): string {
  const { start, end } = spanBefore(text, at);
  return fold(text.slice(start, end));
}
