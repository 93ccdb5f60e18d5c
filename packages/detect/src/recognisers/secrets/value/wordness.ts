/**
 * Does a run of letters read like words of some language, or like a machine's noise?
 *
 * For each pair of letters, how much more often it stands in words than chance would have it: 0 (never) to 9. Counted
 * over the common words of English, German, French, Spanish, Italian, Dutch, Portuguese and Polish and over the names
 * in program interfaces. Of random strings of twelve letters fewer than one in twenty read like words; of words
 * of eight letters and more fewer than one in a hundred do not.
 */
const PAIRS =
  '6788357475698957398976536574317020731722610653600040' +
  '8162811883662292164761004582249131822434820663633046' +
  '7689767575688956499867575560027621700512600634500030' +
  '7213814560153561074460103070218001701444710536503030' +
  '8687967225487986478847340660236110304113520131511001' +
  '6211712161341460045540203184469434804844841166642072' +
  '8512812181136377025360105082788585835436723389652054' +
  '5677556464588967198776734481228225701721860856600030' +
  '0000000000010000000070000094679463905676842678654066' +
  '7383932682555377338972405692439237923543830877724163' +
  '6666755364476746187724342370118000700200600410310010' +
  '7123600470130561044130204130404101400010250104100110' +
  '3343412033244444025320300261337020613334510203404063';

/** Between the two kinds: random letters average 3.7, words 7.7. */
const WORDLIKE = 5.6;

/** Runs of capitals, or of small letters behind at most one capital. */
const RUN = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g;

/** Whether the letters of `value` read like words; false where there are fewer than two pairs to go by. */
export function readsLikeWords(value: string): boolean {
  let sum = 0;
  let pairs = 0;
  for (const [run] of value.matchAll(RUN)) {
    for (let i = 1; i < run.length; i++) {
      sum += pairScore(run.charCodeAt(i - 1) | 32, run.charCodeAt(i) | 32);
      pairs++;
    }
  }
  return pairs >= 2 && sum / pairs >= WORDLIKE;
}

function pairScore(first: number, second: number): number {
  return PAIRS.charCodeAt((first - 97) * 26 + second - 97) - 48;
}
