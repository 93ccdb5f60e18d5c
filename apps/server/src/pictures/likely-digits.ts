/** Letters that a reader of print takes for digits, back to digits where only digits can be meant. */

const DIGIT_OF: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  Q: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
};
const NUMBER_LIKE = /^[\dOoQIl|SBZ]+$/;
/** `60S` and `100l` have units; a round letter at the end of a number is no unit. */
const AT_END = /[Oo]/;

/** The word with as many letters: `37O4` is `3704`, but `S500`, `B2B` and `3M02` stay. */
export function withLikelyDigits(word: string): string {
  if (word.replace(/\D/g, '').length < 3 || /^\d+$/.test(word) || !NUMBER_LIKE.test(word)) return word;
  return word.replace(/(?<=\d)[^\d](?=(\d|$))/g, (letter, next: string) =>
    next !== '' || AT_END.test(letter) ? (DIGIT_OF[letter] ?? letter) : letter,
  );
}
