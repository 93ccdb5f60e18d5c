import type { Correction, DictionaryTerm } from '@bailiwick/contract/detector';
import type { FindingType } from '@bailiwick/contract/classes';
import { type Candidate, collapse } from '../../candidate.ts';
import { fold } from '../../letters.ts';

/** What people said was missed, as words of the firm's own. */
export function missedTerms(corrections: readonly Correction[]): readonly DictionaryTerm[] {
  return corrections
    .filter(({ verdict }) => verdict === 'missed')
    .map(({ text, type }) => ({ term: text, ...(type === undefined ? {} : { type }) }));
}

/** Takes away what people said was found wrongly; undefined where nobody said so. */
export function wrongValues(
  corrections: readonly Correction[],
): ((candidates: Candidate[], text: string) => Candidate[]) | undefined {
  const wrong = new Map<string, (FindingType | undefined)[]>();
  for (const { verdict, text, type } of corrections) {
    if (verdict === 'wrong') wrong.set(key(text), [...(wrong.get(key(text)) ?? []), type]);
  }
  if (wrong.size === 0) return undefined;
  return (candidates, text) =>
    candidates.filter(({ start, end, type }) => {
      const types = wrong.get(key(text.slice(start, end)));
      return types === undefined || !types.some((each) => each === undefined || each === type);
    });
}

const key = (text: string): string => fold(collapse(text));
