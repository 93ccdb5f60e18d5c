import { type SignFinder, matchEnd } from '../../../recogniser.ts';
import { isPlaceholder } from '../value/placeholder.ts';

/** Behind the host: port, database, user. */
const FIELDS = /:(?:\d{4,5}|\*):[\w*.-]{1,63}:[\w*.@-]{1,63}:(?=[^\s:])/y;
const PASSWORD = /(?:\\:|[^\s:]){1,256}(?=[ \t]{0,8}(?:\r?\n|$))/y;

/** A line of PostgreSQL's `.pgpass`: `host:5432:database:user:password`. */
export const pgpass: SignFinder = {
  on: 'sign',
  sign: ':',
  find: ({ text }, at) => {
    const next = text.charCodeAt(at + 1);
    if (next !== 42 && (next < 49 || next > 57)) return undefined;
    const from = matchEnd(FIELDS, text, at);
    if (from < 0 || !/(?:^|\n)[\w.*-]{1,253}$/.test(text.slice(Math.max(0, at - 254), at))) return undefined;
    const end = matchEnd(PASSWORD, text, from);
    if (end < 0 || isPlaceholder(text.slice(from, end)) || /^\d{1,3}$/.test(text.slice(from, end)))
      return undefined;
    return { start: from, end, type: 'PASSWORD', subtype: 'PGPASS', score: 0.9, evidence: 'context' };
  },
};
