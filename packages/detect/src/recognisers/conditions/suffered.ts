/**
 * Conditions behind words that announce them, known or not: `suffers from chronic back pain`, `allergic to peanuts`,
 * `leidet an Morbus Crohn`. Somebody must be spoken of; what an engine suffers from is no illness.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { CONDITIONS, NEEDS_KIND } from '../health/conditions.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { personNear } from '../prose/person-near.ts';
import { isNamedBefore } from '../prose/said-of.ts';
import { wordBefore } from '../prose/word-before.ts';
import { ANY, ARTICLE, ENDS, NO_ILLNESS, NO_STEM, PHRASES, type Phrase, STEM } from './phrases.ts';

const WORD = /[\p{L}][\p{L}\p{N}'’-]{0,30}/uy;
const MOST_WORDS = 5;
/** Behind a verb that mostly says something else. */
const MOST_BARE = 3;
/** Verbs that are phrases by themselves. */
const BARE: ReadonlySet<string> = new Set(['has', 'have', 'had']);
const LEAST_STEM = 5;
const KNOWN: ReadonlySet<string> = new Set(CONDITIONS);

interface Named {
  /** Behind all its words. */
  readonly end: number;
  /** Behind the last word that is known to name a condition; -1 where none does. */
  readonly known: number;
}

/** Up to five words that may name a condition, none of which ends a clause. */
function namedAt(text: string, from: number, isBare: boolean): Named {
  let end = -1;
  let known = -1;
  let at = from;
  const most = isBare ? MOST_BARE : MOST_WORDS;
  for (let count = 0; count < most; count++) {
    const to = matchEnd(WORD, text, at);
    if (to < 0) break;
    const word = fold(text.slice(at, to));
    if (ENDS.has(word) || (count === 0 && NO_ILLNESS.has(word))) break;
    end = to;
    // `has trouble`, `had an operation`: such a word needs another that says which.
    if (isKnown(word) && (count > 0 || !isBare || !NEEDS_KIND.has(word))) known = to;
    if (text.charCodeAt(to) !== 32) break;
    at = to + 1;
  }
  return { end, known };
}

function isKnown(word: string): boolean {
  return KNOWN.has(word) || (word.length > LEAST_STEM && STEM.test(word) && !NO_STEM.test(word));
}

function isSpokenOf(scene: Scene, start: number, end: number): boolean {
  const { code, log, clinical } = kindOfText(scene);
  return (
    !code && !log && (clinical || personNear(scene.text, start, end) || isNamedBefore(scene.text, start))
  );
}

function behind({ last, sure, perhaps }: Phrase): WordFinder {
  const needsWord = !sure.has(ANY) && !perhaps.has(ANY);
  return {
    on: 'word',
    words: [last],
    find(scene, start, end): Candidate | undefined {
      const { text } = scene;
      const before = needsWord ? wordBefore(text, start) : ANY;
      const isSure = sure.has(before);
      if (!isSure && !perhaps.has(before)) return undefined;
      const from = matchEnd(ARTICLE, text, end);
      if (from < 0) return undefined;
      const named = namedAt(text, from, BARE.has(last));
      const to = isSure ? named.end : named.known;
      if (to - from < 3 || !isSpokenOf(scene, from, to)) return undefined;
      return { start: from, end: to, type: 'HEALTH', score: isSure ? 0.7 : 0.65, evidence: 'context' };
    },
  };
}

export const suffered: readonly WordFinder[] = PHRASES.map(behind);
