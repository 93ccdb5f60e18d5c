/**
 * Words that lost the space between them: `personaldata`, `isrequired`, as text out of a PDF has them at the ends of
 * lines. Such a word is rare in the document, while its two halves are common there.
 */

/** A document with fewer of them has none: it has rare words. */
const FEWEST = 12;
/** Each half stands in the document this often, and this many times as often as the word itself. */
const COMMON = 5;
const TIMES = 3;
const LONGEST = 40;
/** `ofSweden`, `theProvider`: a short word run into a name. */
const HUMP = /\b(the|of|in|by|to|and|or|with|for|from|under|between|on|at|that)([A-Z][a-z]{2,30})/g;
const TOKEN = /[A-Za-z]{5,40}/g;

/** How to part the glued words of the document that `folded` is, or is the beginning of. */
export function ungluing(folded: string): (shown: string) => string {
  const counts = new Map<string, number>();
  for (const [word] of folded.toLowerCase().matchAll(/[a-z]{1,40}/g))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  const parted = new Map<string, number>();
  for (const [word, count] of counts) {
    const at = word.length < 5 || REAL.has(word) ? 0 : seam(word, Math.max(COMMON, count * TIMES), counts);
    if (at > 0) parted.set(word, at);
  }
  if (parted.size < FEWEST) return (shown) => shown;
  return (shown) =>
    shown.replace(HUMP, '$1 $2').replace(TOKEN, (word) => {
      const at = parted.get(word.toLowerCase()) ?? 0;
      return at === 0 ? word : `${word.slice(0, at)} ${word.slice(at)}`;
    });
}

/** Where `word` falls into two common words, the longer first half winning; 0 where it does not. */
function seam(word: string, least: number, counts: ReadonlyMap<string, number>): number {
  if (word.length > LONGEST) return 0;
  for (let at = word.length - 2; at >= 2; at--) {
    if (isWord(word.slice(0, at), least, counts) && isWord(word.slice(at), least, counts)) return at;
  }
  return 0;
}

function isWord(word: string, least: number, counts: ReadonlyMap<string, number>): boolean {
  return (counts.get(word) ?? 0) >= least && (word.length > 3 || SHORT.has(word));
}

/** Fragments such as `re` and `ed` are no words. */
const SHORT = new Set(
  'the and for any not may its all who has are was our you no of to in is by on or as at be it an if do'.split(
    ' ',
  ),
);

/** Words that two common words make by right. */
const REAL = new Set(
  'within without inform another cannot itself notwithstanding everyone anyone input inputs output outputs online onsite offline forward toward towards throughout therein herein hereby thereby whereas thereof hereof thereto hereto insofar subprocessor subprocessors subcontractor subcontractors database databases website websites therefore otherwise whereby together altogether onward inbound outbound maybe today'.split(
    ' ',
  ),
);
