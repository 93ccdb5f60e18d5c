import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { VENDORS_KEY } from './keys.ts';

/** A change to the register; what it decides elsewhere is asked anew. */
export function useVendorChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  onSuccess: (output: Output) => void,
): UseMutationResult<Output, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess,
    onSettled: () =>
      Promise.all(
        [VENDORS_KEY, ['policy'], ['trial']].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  });
}
