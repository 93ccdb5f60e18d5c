/** Ages right behind the name of somebody who was found: `Henning Aasgaard (37)`, `Wen Zhao, 33, of Leeds`. */
import type { Candidate } from '../../candidate.ts';

const YOUNGEST = 14;
const BEHIND =
  /(?: \((\d{2})\)|, (\d{2})(?=, (?:(?:of|from|who|was|is|has|had|said|told|and|a|an|the|on|in|aus|wurde|ist|war|der|die|de|di|dit|a|ha|qui|que|che|van|uit|z)(?!\p{L})|\p{Ll}{3,14}(?:ed|ing|ist|er)(?!\p{L}))))/uy;
/** How sure a name must be to speak for the number behind it. */
const WITNESS = 0.4;

/** @param found the findings of the text so far. */
export function agesBesideNames(text: string, found: readonly Candidate[]): readonly Candidate[] {
  const ages: Candidate[] = [];
  for (const { type, start, end, score } of found) {
    if (type !== 'PERSON' || score < WITNESS) continue;
    BEHIND.lastIndex = end;
    const match = BEHIND.exec(text);
    const digits = match?.[1] ?? match?.[2];
    // One word may be a firm or a town; the two of a whole name are somebody.
    if (
      match === null ||
      digits === undefined ||
      Number(digits) < YOUNGEST ||
      !text.slice(start, end).includes(' ')
    )
      continue;
    const from = end + match[0].indexOf(digits);
    ages.push({ start: from, end: from + digits.length, type: 'AGE', score: 0.8, evidence: 'context' });
  }
  return ages;
}
