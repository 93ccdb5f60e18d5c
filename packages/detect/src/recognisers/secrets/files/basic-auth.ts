import { base64Text } from '../../../normalise/blob.ts';
import { type WordFinder, matchEnd } from '../../../recogniser.ts';

const MEMBER = /["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?=[A-Za-z0-9+/])/y;
const BASE64 = /[A-Za-z0-9+/]{8,1024}={0,2}(?![\w+/=])/y;

/** `"auth": "dXNl…"` of Docker's configuration and `_auth=dXNl…` of npm's: user and password in base64. */
export const storedBasicAuth: WordFinder = {
  on: 'word',
  words: ['auth'],
  find: ({ text }, _start, end) => {
    const from = matchEnd(MEMBER, text, end);
    if (from < 0) return undefined;
    const to = matchEnd(BASE64, text, from);
    if (to < 0 || !/^[\w.@+-]{1,128}:\S{3,}$/.test(base64Text(text, from, to) ?? '')) return undefined;
    return {
      start: from,
      end: to,
      type: 'SECRET',
      subtype: 'BASIC_AUTHORIZATION',
      score: 0.95,
      evidence: 'context',
    };
  },
};
