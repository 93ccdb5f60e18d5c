/** The vendor's words that a decision quotes, found again in the register: in which document they stand, and since when. */
import type { HeldClaim, Assessment } from '@bailiwick/diligence/dossier/dossier';
import { ALL_QUESTIONS } from '@bailiwick/diligence/field';

export interface Clause {
  readonly quote: string;
  readonly field: string;
  readonly question: string;
  readonly profile: string;
  readonly title: string;
  readonly url: string | undefined;
  readonly seenOn: string;
}

/** @param because the sentence of the decision, in which clauses stand between “ and ”. */
export function clausesIn(
  because: string | undefined,
  assessments: readonly Assessment[],
): readonly Clause[] {
  const quoted = [...(because ?? '').matchAll(/“([^”]{8,})”/g)].map(([, words = '']) => plain(words));
  return quoted.flatMap((words) => {
    for (const assessment of assessments) {
      for (const held of assessment.claims.values()) {
        const quote = quotesOf(held).find((one) => plain(one).startsWith(words));
        if (quote === undefined) continue;
        const { field, profile, source, seenOn } = held.claim;
        return [
          {
            quote,
            field,
            question: ALL_QUESTIONS[field],
            profile,
            title: 'title' in source ? source.title : '',
            url: 'url' in source ? source.url : undefined,
            seenOn,
          },
        ];
      }
    }
    return [];
  });
}

/** A long clause was cut in the sentence. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/…$/, '').trim();

function quotesOf({ claim: { source } }: HeldClaim): readonly string[] {
  if (source.kind === 'document') return source.quotes.map(({ text }) => text);
  return source.kind === 'knowledge' && source.quote !== undefined ? [source.quote] : [];
}
