import type { WordFinder } from '../../../recogniser.ts';
import { matchEnd } from '../../../recogniser.ts';
import { alternations } from '../value/features.ts';
import { readsLikeWords } from '../value/wordness.ts';

const HEADER = /(?:Set-)?Cookie["']?[ \t]{0,2}:[ \t]{0,2}["']?/iy;
const PAIR = /([\w.$-]{1,64})=([^\s;"'=]{1,2048}={0,2})(?:;[ \t]{0,2})?/y;
const SESSION = /sess|sid$|auth|token|jwt|login|remember|identity|_id$|csrf|xsrf|secret|user/i;
const MOST = 24;

/** The first session in a `Cookie` or `Set-Cookie` header, RFC 6265: who holds it is logged in. */
export const cookie: WordFinder = {
  on: 'word',
  words: ['cookie'],
  find: ({ text }, start) => {
    const from = matchEnd(HEADER, text, start);
    if (from < 0) return undefined;
    PAIR.lastIndex = from;
    for (let i = 0; i < MOST; i++) {
      const at = PAIR.lastIndex;
      const [, name = '', value = ''] = PAIR.exec(text) ?? [];
      if (name === '') return undefined;
      if (SESSION.test(name) && value.length >= 16 && alternations(value) >= 2 && !readsLikeWords(value)) {
        const begin = at + name.length + 1;
        return {
          start: begin,
          end: begin + value.length,
          type: 'SECRET',
          subtype: 'SESSION_COOKIE',
          score: 0.85,
          evidence: 'context',
        };
      }
    }
    return undefined;
  },
};
