/** Says so when somebody has decided about one's own request, wherever in the chat one is meanwhile. */
import { useEffect, useRef } from 'react';
import { useOwnApprovals } from '../reach/approvals.ts';
import { useToast } from '../ui/toasts.tsx';
import { useWords } from '../words/language.tsx';
import { chatApprovalWords } from './approval-words.ts';

export function useVerdicts(): void {
  const words = useWords(chatApprovalWords);
  const toast = useToast();
  const { data } = useOwnApprovals();
  const waiting = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const approvals = data?.approvals ?? [];
    for (const { id, state, decider = words.somebody } of approvals)
      if (waiting.current.has(id)) {
        if (state === 'granted') toast(words.nowGranted(decider));
        if (state === 'refused') toast(words.nowRefused(decider));
      }
    waiting.current = new Set(approvals.filter(({ state }) => state === 'open').map(({ id }) => id));
  }, [data, toast, words]);
}
