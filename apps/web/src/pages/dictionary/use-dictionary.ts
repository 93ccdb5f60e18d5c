import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { client } from '../../reach/client.ts';

const DICTIONARY_KEY = ['dictionary'] as const;

export type Dictionary = Awaited<ReturnType<typeof client.dictionary.all>>;

export function useDictionary(): UseQueryResult<Dictionary> {
  return useQuery({
    queryKey: DICTIONARY_KEY,
    queryFn: ({ signal }) => client.dictionary.all({}, { signal }),
  });
}

/** A change to the dictionary; afterwards everything that depends on what is found is asked anew. */
export function useDictionaryChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onSuccess: (output: Output, input: Input) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess,
    onSettled: () =>
      Promise.all(
        [DICTIONARY_KEY, ['trial'], ['look-ahead']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
