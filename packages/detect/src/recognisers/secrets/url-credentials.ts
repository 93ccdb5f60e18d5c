import type { Candidate } from '../../candidate.ts';
import { isWordAt } from '../../letters.ts';
import { type SignFinder, matchEnd } from '../../recogniser.ts';
import { isPlaceholder } from './placeholder.ts';

/** `://user:password@`; the last @ before the host ends it, as browsers read it. */
const USER_INFO = /:\/\/[^\s/?#:@"'<>]{0,128}:[^\s/?#"'<>]{1,256}@(?=[\w[-])/y;

/**
 * The user name and password in an address: `https://user:password@host`.
 *
 * The span is `user:password` alone, so that the host stays readable.
 */
export const urlCredentials: SignFinder = {
  on: 'sign',
  sign: ':',
  find({ text }, at): Candidate | undefined {
    if (text.charCodeAt(at + 1) !== 47 || !isWordAt(text, at - 1)) return undefined;
    const end = matchEnd(USER_INFO, text, at);
    if (end < 0) return undefined;
    const value = text.slice(at + 3, end - 1);
    if (isPlaceholder(value.slice(value.indexOf(':') + 1))) return undefined;
    return {
      start: at + 3,
      end: end - 1,
      type: 'SECRET',
      subtype: 'URL_CREDENTIALS',
      score: 0.95,
      evidence: 'context',
      canonical: value,
    };
  },
};
