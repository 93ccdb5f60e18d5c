import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { isPlaceholder } from '../value/placeholder.ts';

const IDENTIFIED =
  /identified[ \t]{1,4}(?:with[ \t]{1,4}["'\w]{1,40}[ \t]{1,4})?(?:by|as)[ \t]{1,4}(?:password[ \t]{1,4}|values[ \t]{1,4})?["']?/iy;
const VALUE = /[^\s"';,]{1,128}/y;

/** `CREATE USER anna IDENTIFIED BY 'sunshine42'`, as MySQL, MariaDB and Oracle have it. */
export const identifiedBy: WordFinder = {
  on: 'word',
  words: ['identified'],
  find: ({ text }, start) => {
    const from = matchEnd(IDENTIFIED, text, start);
    const end = from < 0 ? -1 : matchEnd(VALUE, text, from);
    if (end < 0 || isPlaceholder(text.slice(from, end))) return undefined;
    const quoted = /["']/.test(text[from - 1] ?? '');
    if (!quoted && !/\d/.test(text.slice(from, end))) return undefined;
    return { start: from, end, type: 'PASSWORD', subtype: 'SQL_PASSWORD', score: 0.9, evidence: 'context' };
  },
};
