import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { client } from '../reach/client.ts';

export const KEPT_KEY = ['kept'] as const;

export function useKept(): UseQueryResult<Awaited<ReturnType<typeof client.chat.conversations>>> {
  return useQuery({ queryKey: KEPT_KEY, queryFn: ({ signal }) => client.chat.conversations({}, { signal }) });
}
