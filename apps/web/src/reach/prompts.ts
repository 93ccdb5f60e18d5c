import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { client } from './client.ts';

export const PROMPTS_KEY = ['prompts'] as const;

export function usePrompts(): UseQueryResult<Awaited<ReturnType<typeof client.prompts.list>>> {
  return useQuery({
    queryKey: [...PROMPTS_KEY, 'seen'],
    queryFn: ({ signal }) => client.prompts.list({}, { signal }),
    staleTime: 60_000,
  });
}
