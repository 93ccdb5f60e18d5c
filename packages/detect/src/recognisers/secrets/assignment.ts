/**
 * Secrets by the name before them: `password: …`, `API_KEY=…`, `"client_secret": "…"`, `the password is …`.
 *
 * The name alone proves little: type declarations, forms and manuals are full of it. The value must look like one
 * that somebody chose or a machine made, not like a word, an expression or a placeholder.
 */
import type { Candidate } from '../../candidate.ts';
import type { WordFinder } from '../../recogniser.ts';
import { jointAfter } from './label/joint.ts';
import { type Label, labelAt } from './label/label.ts';
import { LABEL_WORDS } from './label/vocabulary.ts';
import { isMachineMade, isPassword } from './value/judge.ts';
import { type Value, readValue } from './value/read.ts';
import { readsLikeWords } from './value/wordness.ts';

export const assignments: WordFinder = {
  on: 'word',
  words: LABEL_WORDS,
  find: ({ text }, start, end) => {
    const label = labelAt(text, start, end);
    if (label === undefined) return undefined;
    const joint = jointAfter(text, label);
    if (joint === undefined) return undefined;
    const value = readValue(text, joint, label.start);
    return value === undefined || !isSecret(label, value) ? undefined : candidate(label, value);
  },
};

function isSecret(label: Label, { text, manner }: Value): boolean {
  if (label.verbal && manner !== 'quoted' && /[_/.]/.test(text) && readsLikeWords(text)) return false;
  if (label.promises === 'password') return isPassword(text, manner);
  return isMachineMade(text, manner, label.promises === 'weak' ? 'weak' : 'strong');
}

function candidate(label: Label, { start, text }: Value): Candidate {
  const typed = label.promises === 'password';
  return {
    start,
    end: start + text.length,
    type: typed ? 'PASSWORD' : 'SECRET',
    ...(typed ? {} : { subtype: 'ASSIGNED_SECRET' }),
    score: label.promises === 'weak' ? 0.7 : 0.85,
    evidence: 'context',
  };
}
