/** What newer knowledge says about offerings of the register that nobody has proposed yet. */
import type { Claim } from '@bailiwick/diligence/claim';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import { claimsFrom, templateOf } from '@bailiwick/diligence/knowledge/bind';
import { type Knowledge, nameOf } from '@bailiwick/diligence/knowledge/knowledge';
import type { ProfileId } from '@bailiwick/diligence/profile';
import type { NewEvent } from '../dossier-source.ts';

export interface Renewal {
  readonly id: ProfileId;
  readonly fresh: readonly Claim[];
}

export function renewals(knowledge: Knowledge, assessments: Iterable<Assessment>): readonly Renewal[] {
  return [...assessments].flatMap(({ profile, claims }) => {
    const whole = templateOf(knowledge, profile);
    if (whole === undefined) return [];
    const fresh = claimsFrom(whole, profile.id, nameOf(knowledge)).filter(({ id }) => !claims.has(id));
    return fresh.length === 0 ? [] : [{ id: profile.id, fresh }];
  });
}

export const eventsOf = (renewed: readonly Renewal[]): readonly NewEvent[] =>
  renewed.flatMap(({ fresh }) =>
    fresh.map((claim): NewEvent => ({
      by: { kind: 'product', part: 'knowledge' },
      body: { kind: 'claim_proposed', claim },
    })),
  );
