import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';

export const REQUIREMENTS_KEY = ['requirements'] as const;

/** A change to what is asked; the policy that follows from it is asked anew. */
export function useRequirementChange<Input>(
  change: (input: Input) => Promise<unknown>,
  onSuccess: () => void,
): UseMutationResult<unknown, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess,
    onSettled: () =>
      Promise.all(
        [REQUIREMENTS_KEY, ['policy'], ['trial'], ['vendors']].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
