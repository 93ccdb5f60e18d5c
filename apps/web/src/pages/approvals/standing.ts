import type { ApprovalRequest } from '@bailiwick/api/approvals';

export type Standing = 'open' | 'granted' | 'used' | 'over' | 'refused' | 'withdrawn' | 'ended';

/** How a request stands now: a permission may have been used, or its time may be over. */
export function standingOf({ state, inForce, uses, until }: ApprovalRequest, now: number): Standing {
  if (state !== 'granted' || inForce) return state;
  return uses === 'once' && (until ?? 0) > now ? 'used' : 'over';
}
