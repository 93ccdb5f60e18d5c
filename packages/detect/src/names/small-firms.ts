/** Firms written in small letters, which only their legal form gives away: `acme ltd`. */
import type { Candidate } from '../candidate.ts';
import { fold, isWordAt } from '../letters.ts';
import type { WordFinder } from '../recogniser.ts';
import { hashOf } from '../words.ts';
import { CASE_SHIFT, COMMON_SHIFT, type WordTable } from './lexicon.ts';

/** Legal forms that are no word of a language. */
const FORMS = ['gmbh', 'ltd', 'llc', 'plc', 'inc', 'sarl', 'srl', 'bv', 'pty'] as const;
const SHORTEST = 3;
const LONGEST = 24;

/** @param lexicon says which words are too common to name a firm. */
export function smallFirms(lexicon: WordTable): WordFinder {
  return {
    on: 'word',
    words: FORMS,
    find({ text }, start, end): Candidate | undefined {
      const form = text.slice(start, end);
      if (form !== form.toLowerCase() || text[start - 1] !== ' ') return undefined;
      let from = start - 1;
      while (start - from < LONGEST && isWordAt(text, from - 1)) from--;
      const name = text.slice(from, start - 1);
      if (name.length < SHORTEST || name !== name.toLowerCase() || !/^\p{L}+$/u.test(name)) return undefined;
      const known = lexicon.of(hashOf(fold(name)));
      const isCommon = ((known >>> COMMON_SHIFT) & 7) >= 3 && ((known >>> CASE_SHIFT) & 3) !== 3;
      return isCommon
        ? undefined
        : { start: from, end, type: 'ORGANIZATION', score: 0.75, evidence: 'model' };
    },
  };
}
