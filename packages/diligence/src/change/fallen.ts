/** Claims that a new version of their document no longer bears out. */
import type { Claim as Reading } from '@bailiwick/evidence/claims';
import type { Claim } from '../claim.ts';
import { isDocumentField } from '../field.ts';
import { sameValue } from '../standing/strictness.ts';
import { clausesOf } from './clauses.ts';
import { letters } from './noise.ts';
import { type Comparison, isTouched, type Texts } from './versions.ts';

export interface FallenClaim {
  readonly claim: Claim;
  /** A sentence: `Its words are no longer in the document.` */
  readonly reason: string;
  /** What the new version is read to say; undefined where the question is not one that documents answer. */
  readonly now: Reading | undefined;
}

/**
 * The claims whose words were changed or taken out, and those that the new version answers less kindly although their
 * words still stand: an exception may have been written around them.
 *
 * A claim falls only if its words stood in `before`: about another document's claims this says nothing. Where the new
 * version is a text seen before, or may not be the document at all, only a worse answer makes a claim fall, or none.
 */
export function fallenClaims(
  claims: readonly Claim[],
  texts: Texts,
  comparison: Comparison,
): readonly FallenClaim[] {
  const { kind, fields, clauses } = comparison;
  if (kind === 'same' || kind === 'noise' || kind === 'unconfirmed') return [];
  const changed = clauses.map(({ before }) => ({ before: before === undefined ? [] : [before] }));
  const isThere = wordsStandIn(texts.after);
  return claims.flatMap((claim) => {
    const places = placesOf(claim, texts.before);
    if (places === undefined) return [];
    const change = fields.find(({ field }) => field === claim.field);
    const now = change?.after;
    const fall = (reason: string): readonly FallenClaim[] => [{ claim, reason, now }];
    if (
      change !== undefined &&
      (change.effect === 'worse' || (change.effect === 'different' && kind !== 'flap')) &&
      !sameValue(change.after.value, claim.value)
    )
      return fall('The new version answers this less favourably, or otherwise.');
    if (kind === 'flap' || !isTouched(places, changed)) return [];
    return fall(
      quotesOf(claim).every(isThere)
        ? 'Its words are still there, but the clause around them changed.'
        : 'Its words are no longer in the document.',
    );
  });
}

/** Where the claim's words stand in `text`; undefined where they do not, or the claim quotes none. */
function placesOf(
  claim: Claim,
  text: string,
): readonly { readonly start: number; readonly end: number }[] | undefined {
  if (!isDocumentField(claim.field)) return undefined;
  const places: { start: number; end: number }[] = [];
  for (const quote of quotesOf(claim)) {
    const start =
      quote.start !== undefined && text.startsWith(quote.text, quote.start)
        ? quote.start
        : text.indexOf(quote.text);
    const found = start >= 0 ? [{ start, end: start + quote.text.length }] : clausesHolding(quote.text, text);
    if (found.length === 0) return undefined;
    places.push(...found);
  }
  return places.length === 0 ? undefined : places;
}

interface Quote {
  readonly text: string;
  readonly start: number | undefined;
}

function quotesOf({ source }: Claim): readonly Quote[] {
  switch (source.kind) {
    case 'document':
      return source.quotes;
    case 'knowledge':
      return source.quote === undefined ? [] : [{ text: source.quote, start: undefined }];
    case 'attestation':
    case 'answer':
    case 'observation':
      return [];
  }
}

/** The words of a quote, clause by clause, in a text of other layout. */
function clausesHolding(quote: string, text: string): readonly { start: number; end: number }[] {
  const wanted = lettersIn(quote);
  if (wanted === '') return [];
  const clauses = clausesOf(text);
  const starts: number[] = [];
  let all = '';
  for (const { words } of clauses) {
    starts.push(all.length);
    all += letters(words);
  }
  const at = all.indexOf(wanted);
  if (at < 0) return [];
  return clauses.filter((_, i) => starts[i]! < at + wanted.length && at < (starts[i + 1] ?? all.length));
}

function wordsStandIn(text: string): (quote: Quote) => boolean {
  const all = lettersIn(text);
  return (quote) => all.includes(lettersIn(quote.text));
}

const lettersIn = (text: string): string =>
  letters(
    clausesOf(text)
      .map(({ words }) => words)
      .join(' '),
  );
