/** What no name can be, whatever the model says: initials alone, bytes in hex, parts of `snake_case`. */
import { foldCode, isWordAt } from '../letters.ts';

const UNDERSCORE = 95;
const BACKTICK = 96;
const DOLLAR = 36;

/** The letters that one word of a name must have at least. */
const LETTERS = 2;
const LETTERS_OF_ADDRESS = 3;

/** @param isAddress addresses hold numbers too, and a longer word. */
export function isPlausible(text: string, start: number, end: number, isAddress: boolean): boolean {
  if (isPartOfCode(text, start, end)) return false;
  const least = isAddress ? LETTERS_OF_ADDRESS : LETTERS;
  let letters = 0;
  for (let i = start; i <= end; i++) {
    const folded = i < end ? foldCode(text.charCodeAt(i)) : 0;
    if (folded > 57) {
      // Scripts without spaces write a name in two characters or three.
      letters += folded >= 0x2e80 ? LETTERS : 1;
    } else {
      if (letters >= least && folded === 0) return true;
      // What a digit touches is no word: `9cbc`.
      letters = folded === 0 ? 0 : -Infinity;
    }
  }
  return false;
}

/** `IF_BABEL_7`, `$name`, `` `delta` ``: words of a program, whatever stands around them. */
function isPartOfCode(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (before === BACKTICK || after === BACKTICK || before === DOLLAR) return true;
  return (
    (before === UNDERSCORE && isWordAt(text, start - 2)) || (after === UNDERSCORE && isWordAt(text, end + 1))
  );
}
