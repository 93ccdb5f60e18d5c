import { ApiFailure } from '@bailiwick/api/failure';
import type { ReactNode } from 'react';
import { Failure, Notice } from '../../ui/state.tsx';
import { useWords } from '../../words/language.tsx';
import { requirementsWords } from './words.ts';

/** Why a change was not made; a page that was overtaken says so. */
export function Refusal({ error }: { readonly error: unknown }): ReactNode {
  const words = useWords(requirementsWords);
  return error instanceof ApiFailure && error.code === 'conflict' ? (
    <Notice tone="warn">{words.conflict}</Notice>
  ) : (
    <Failure error={error} />
  );
}
