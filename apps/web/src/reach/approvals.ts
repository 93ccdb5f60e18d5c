/** Requests for approval, as several places of the console ask for them. */
import type { ApprovalRequest } from '@bailiwick/api/approvals';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';

export const APPROVALS_KEY = ['approvals'] as const;

type List = UseQueryResult<{ approvals: ApprovalRequest[] }>;

const LOOK_OFTEN = 5_000;
const LOOK_NOW_AND_THEN = 30_000;

/** One’s own; looked at often while one of them waits. */
export function useOwnApprovals(): List {
  return useQuery({
    queryKey: [...APPROVALS_KEY, 'own'],
    queryFn: ({ signal }) => client.approvals.own({}, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.approvals.some((one) => one.state === 'open') === true ? LOOK_OFTEN : LOOK_NOW_AND_THEN,
  });
}

/** Those of others. @param may whether whoever is here decides them. */
export function useApprovals(which: 'open' | 'decided', may: boolean): List {
  return useQuery({
    queryKey: [...APPROVALS_KEY, which],
    queryFn: ({ signal }) => client.approvals.list({ which }, { signal }),
    enabled: may,
    refetchInterval: which === 'open' ? LOOK_OFTEN * 3 : false,
  });
}
