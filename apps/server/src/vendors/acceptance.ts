/** What it means to accept a claim: which older one it takes the place of, and when sources disagree. */
import type { Day } from '@bailiwick/diligence/day';
import type { Assessment, HeldClaim } from '@bailiwick/diligence/dossier/dossier';
import { showValue } from '@bailiwick/diligence/value';
import type { NewEvent } from './dossier-source.ts';

/** Whether another source says something else about the same question. */
export function isDisputed({ claim }: HeldClaim, { claims }: Assessment): boolean {
  return [...claims.values()].some(
    ({ claim: other, state }) =>
      (state.kind === 'accepted' || state.kind === 'proposed') &&
      other.field === claim.field &&
      typeof claim.value === 'string' &&
      showValue(other.value) !== showValue(claim.value),
  );
}

/** A newer answer from the same source takes the place of the older one; two that stand together would be a conflict. */
export function acceptance(
  { claim }: HeldClaim,
  { claims }: Assessment,
  { by, validUntil }: { readonly by: NewEvent['by']; readonly validUntil: Day | undefined },
): readonly NewEvent[] {
  const renewed = [...claims.values()].filter(
    (other) =>
      other.claim.id !== claim.id &&
      other.claim.field === claim.field &&
      (other.state.kind === 'accepted' || other.state.kind === 'fallen') &&
      sourceOf(other) === sourceOf({ claim }),
  );
  return [
    ...renewed.map((old): NewEvent => ({
      by,
      body: { kind: 'claim_withdrawn', claim: old.claim.id, reason: 'A newer answer from the same source.' },
    })),
    { by, body: { kind: 'claim_accepted', claim: claim.id, validUntil } },
  ];
}

function sourceOf({ claim: { source } }: Pick<HeldClaim, 'claim'>): string {
  switch (source.kind) {
    case 'document':
    case 'knowledge':
      return `${source.kind} ${source.url ?? source.title}`;
    case 'attestation':
    case 'observation':
      return source.kind;
    case 'answer':
      return `answer ${source.question}`;
  }
}
