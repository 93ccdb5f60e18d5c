import type { Candidate } from '../../candidate.ts';
import { isWordAt } from '../../letters.ts';
import { type SignFinder, matchEnd } from '../../recogniser.ts';
import { isPlaceholder } from './value/placeholder.ts';

/** `://user:`; RFC 3986 user information. */
const USER = /:\/\/[^\s/?#:"'<>]{0,128}:/y;
/** The last @ before the host ends the password, as browsers read it. */
const PASSWORD = /[^\s/?#"'<>]{1,256}@(?=[\w[${-])/y;

/**
 * The password in an address: `https://user:password@host`, whatever the scheme.
 *
 * The span is the password alone: the user and the host stay readable.
 */
export const urlCredentials: SignFinder = {
  on: 'sign',
  sign: ':',
  find({ text }, at): Candidate | undefined {
    if (text.charCodeAt(at + 1) !== 47 || !isWordAt(text, at - 1)) return undefined;
    const start = matchEnd(USER, text, at);
    if (start < 0) return undefined;
    const end = matchEnd(PASSWORD, text, start) - 1;
    if (end <= start) return undefined;
    const value = text.slice(start, end);
    if (isPlaceholder(value)) return undefined;
    return { start, end, type: 'PASSWORD', subtype: 'URL_CREDENTIALS', score: 0.95, evidence: 'context' };
  },
};
