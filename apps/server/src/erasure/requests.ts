/** Drafts the letters that ask vendors to delete what they got. They name nobody: that is left to whoever sends them. */
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import { claimsByField, standingOf } from '@bailiwick/diligence/standing/stand';
import type { Traffic } from '../record/scopes-of.ts';
import type { DeletionRequest, ErasureId } from './erasure-store.ts';

const DAY = 86_400_000;

export interface Occasion {
  readonly erasure: ErasureId;
  readonly organisation: string;
  readonly dossier: Dossier;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What the register knows of a vendor's own deadline. */
interface Deadline {
  readonly days: number;
  readonly question: 'retention_period' | 'deletion_on_termination';
}

export function draftRequests(
  traffic: readonly Traffic[],
  { erasure, organisation, dossier, now }: Occasion,
): readonly DeletionRequest[] {
  return traffic.map((part, nth) => {
    const deadline = deadlineOf(dossier, part.offering, now);
    const due = deadline === undefined ? undefined : part.last + deadline.days * DAY;
    return {
      id: `${erasure}-${nth + 1}`,
      erasure,
      offering: part.offering,
      due,
      state: 'open',
      changed: now,
      letter: letter(part, { organisation, deadline, due }),
    };
  });
}

/** Only what a person has accepted and what is in force counts: a letter must not claim what the contract may not say. */
function deadlineOf(dossier: Dossier, offering: string, now: number): Deadline | undefined {
  const moment = { now, features: new Set<never>() };
  for (const assessment of dossier.assessments.values()) {
    if (!assessment.profile.serves.some((served) => served === offering)) continue;
    const claims = claimsByField(dossier, assessment);
    for (const question of ['retention_period', 'deletion_on_termination'] as const) {
      const { kind, values } = standingOf(question, claims.get(question), moment);
      const [, days] = /^(?:within )?(\d{1,5}) days$/.exec(String(values[0])) ?? [];
      if (kind === 'known' && days !== undefined) return { days: Number(days), question };
    }
  }
  return undefined;
}

interface Terms {
  readonly organisation: string;
  readonly deadline: Deadline | undefined;
  readonly due: number | undefined;
}

function letter(
  { offering, requests, clear, first, last }: Traffic,
  { organisation, deadline, due }: Terms,
): string {
  const promise =
    deadline === undefined || due === undefined
      ? 'Please tell us by when you will have done so.'
      : deadline.question === 'retention_period'
        ? `By your terms you keep contents for ${deadline.days} days; the last of these reached you on ${day(last)}, so they must be gone by ${day(due)}. Please confirm it, or tell us what you still hold.`
        : `Your terms give ${deadline.days} days for it: ${day(due)}.`;
  const form = clear === 0 ? 'all of them under pseudonyms' : `${clear} of them without pseudonyms`;
  return `To the vendor of ${offering}

Subject: Request to delete data of ${organisation}

Between ${day(first)} and ${day(last)} we sent you ${requests} ${requests === 1 ? 'request' : 'requests'} with data of a person who has asked us to
erase it, ${form}. Please delete their contents, your replies to them, and whatever you derived or logged from either,
with your subprocessors and in your backups as these expire, and confirm it in writing.

${promise}

[Account or organisation id with you: ____ ]
[If you need more to find them: the person, as far as you may be told: ____ ]

${organisation}
`;
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
