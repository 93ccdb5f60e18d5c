import type { Candidate } from '../../candidate.ts';
import { base64Text } from '../../normalise/blob.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { isMachineMade } from './value/judge.ts';
import { isPlaceholder } from './value/placeholder.ts';

const SCHEME = /(?:Bearer|Basic|Token|ApiKey|Digest)[ \t]{1,3}/iy;
const CREDENTIALS = /[\w+/=.~:-]{8,4096}/y;

/** RFC 9110: `Authorization: Bearer …` and `Basic …`, and the scheme by itself; Basic holds `user:password` in base64. */
export const authorization: WordFinder = {
  on: 'word',
  words: ['bearer', 'basic', 'token', 'apikey'],
  find: ({ text }, start): Candidate | undefined => {
    const from = matchEnd(SCHEME, text, start);
    if (from < 0) return undefined;
    const end = matchEnd(CREDENTIALS, text, from);
    if (end < 0) return undefined;
    const value = text.slice(from, end).replace(/[.:]+$/, '');
    const isBasic = /^basic/i.test(text.slice(start, from));
    if (isBasic ? !isUserAndPassword(value) : !isMachineMade(value, 'inline', 'strong')) return undefined;
    return {
      start: from,
      end: from + value.length,
      type: 'SECRET',
      subtype: isBasic ? 'BASIC_AUTHORIZATION' : 'BEARER_TOKEN',
      score: 0.9,
      evidence: 'context',
    };
  },
};

function isUserAndPassword(value: string): boolean {
  if (!/^[\w+/-]{8,}={0,2}$/.test(value)) return false;
  const [user, password] = (base64Text(value, 0, value.length) ?? '').split(':', 2);
  return user !== undefined && password !== undefined && !(isPlaceholder(password) && isPlaceholder(user));
}
