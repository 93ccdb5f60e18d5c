/** What waits for a person: offerings to approve, claims to look at, suspensions, and evidence that runs out. */
import type { Day } from '@bailiwick/diligence/day';
import type { Assessment, Dossier } from '@bailiwick/diligence/dossier/dossier';
import { type Reminder, reminders } from '@bailiwick/diligence/paper/reminders';

export interface OpenDecision {
  readonly kind: 'approve' | 'suspension' | 'claims' | Reminder['kind'];
  readonly profile: string;
  readonly name: string;
  readonly count: number;
  readonly due: Day | undefined;
  readonly daysLeft: number | undefined;
}

/** What closes something first, then what presses most. */
export function openDecisions(dossier: Dossier, today: Day): readonly OpenDecision[] {
  const all = [...dossier.assessments.values()].filter(({ lifecycle }) => lifecycle !== 'ended');
  const counted = (kind: OpenDecision['kind'], countOf: (one: Assessment) => number): OpenDecision[] =>
    all.flatMap((one) => {
      const count = countOf(one);
      return count === 0 ? [] : [{ ...about(one), kind, count, due: undefined, daysLeft: undefined }];
    });
  return [
    ...counted('suspension', ({ suspensions, lifecycle }) =>
      lifecycle === 'suspended' ? Math.max(1, suspensions.size) : suspensions.size,
    ),
    ...counted('approve', ({ lifecycle }) => (lifecycle === 'prospective' ? 1 : 0)),
    ...reminders(dossier, today).flatMap(({ kind, profile, due, daysLeft }): OpenDecision[] => {
      const one = dossier.assessments.get(profile);
      return one === undefined ? [] : [{ ...about(one), kind, count: 1, due, daysLeft }];
    }),
    ...counted(
      'claims',
      ({ claims }) => [...claims.values()].filter(({ state }) => state.kind === 'proposed').length,
    ),
  ];
}

function about({ profile }: Assessment): Pick<OpenDecision, 'profile' | 'name'> {
  return {
    profile: profile.id,
    name: [profile.vendor, profile.product, profile.plan].filter(Boolean).join(', '),
  };
}
