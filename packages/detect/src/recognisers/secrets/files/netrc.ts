import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { isPlaceholder } from '../value/placeholder.ts';

const ENTRY =
  /(?:machine\s{1,8}\S{1,253}|default)\s{1,40}login\s{1,8}\S{1,128}\s{1,40}(?:account\s{1,8}\S{1,128}\s{1,40})?password\s{1,8}/y;
const WORD = /\S{1,256}/y;

/** The password of an entry in `.netrc`, on one line or on several. */
export const netrc: WordFinder = {
  on: 'word',
  words: ['machine', 'default'],
  find: ({ text }, start) => {
    const from = matchEnd(ENTRY, text, start);
    const end = from < 0 ? -1 : matchEnd(WORD, text, from);
    if (end < 0 || isPlaceholder(text.slice(from, end))) return undefined;
    return { start: from, end, type: 'PASSWORD', subtype: 'NETRC', score: 0.95, evidence: 'context' };
  },
};
