import { type WordFinder, matchEnd } from '../../../recogniser.ts';

const LABEL =
  /(?:seed|recovery|mnemonic|wallet|backup|secret)[ _-]?(?:phrase|words|seed|key)?(?: \(\d\d words\))?["']?[ \t]{0,3}(?:for [^\n:=]{1,40}?)?(?:is|are|=|:|:=|=>)\s{0,6}["'`]?/iy;
/** Words of BIP 39 have three to eight letters; people number them, too. */
const WORDS =
  /(?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:(?:,? |,|\r?\n[ \t]{0,8})(?:\d{1,2}[.)] ?)?[a-z]{3,8}(?![\w'])){11,23}/y;
/** BIP 39: 128 to 256 bits in steps of 32. */
const COUNTS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);
/** Words of sentences that the list does not hold. */
const SENTENCE =
  /\b(?:the|and|are|was|were|from|not|for|has|been|which|their|would|could|must|should|these|its)\b/;

/** The words that open a wallet, where a label says so. */
export const seedPhrase: WordFinder = {
  on: 'word',
  words: ['seed', 'recovery', 'mnemonic', 'wallet', 'backup', 'secret'],
  find: ({ text }, start) => {
    const from = matchEnd(LABEL, text, start);
    if (from < 0) return undefined;
    const end = matchEnd(WORDS, text, from);
    if (end < 0) return undefined;
    const phrase = text.slice(from, end);
    const words = phrase.match(/[a-z]+/g) ?? [];
    if (!COUNTS.has(words.length) || SENTENCE.test(phrase) || new Set(words).size < words.length - 3)
      return undefined;
    return { start: from, end, type: 'SECRET', subtype: 'SEED_PHRASE', score: 0.95, evidence: 'context' };
  },
};
