import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { useToast } from '../../ui/toasts.tsx';

/** Decides, says so, and closes. */
export function useDecision(
  decide: () => Promise<object>,
  done: { readonly said: string; readonly onClose: () => void },
): UseMutationResult<object, Error, void> {
  const toast = useToast();
  return useMutation({
    mutationFn: decide,
    onSuccess() {
      toast(done.said);
      done.onClose();
    },
  });
}
