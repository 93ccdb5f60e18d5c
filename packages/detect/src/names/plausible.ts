/** What no name can be, whatever the model says: initials alone, bytes in hex, numbers. */
import { foldCode } from '../letters.ts';

/** The letters that one word of a name must have at least. */
const LETTERS = 2;
const LETTERS_OF_ADDRESS = 3;

/** @param isAddress addresses hold numbers too, and a longer word. */
export function isPlausible(text: string, start: number, end: number, isAddress: boolean): boolean {
  const least = isAddress ? LETTERS_OF_ADDRESS : LETTERS;
  let letters = 0;
  for (let i = start; i < end; i++) {
    const folded = foldCode(text.charCodeAt(i));
    if (folded > 57) {
      // Scripts without spaces write a name in two characters or three.
      letters += folded >= 0x2e80 ? LETTERS : 1;
      if (letters >= least) return true;
    } else letters = 0;
  }
  return false;
}
