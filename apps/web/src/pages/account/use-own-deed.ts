import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { ACCOUNT_KEY } from '../../reach/queries.tsx';

/** Something done to one’s own account, after which it is read anew. */
export function useOwnDeed<Result, Input = void>(
  deed: (input: Input) => Promise<Result>,
  onDone: (result: Result) => void = () => {},
): UseMutationResult<Result, Error, Input> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: deed,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: ACCOUNT_KEY }),
  });
}
