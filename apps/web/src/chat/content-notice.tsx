import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../words/language.tsx';
import { useKept } from './use-kept.ts';
import { chatWords } from './words.ts';

/** Whoever asks knows beforehand that others may look at it. */
export function ContentNotice({ className }: { readonly className?: string | undefined }): ReactNode {
  const words = useWords(chatWords);
  const days = useKept().data?.contentDays;
  if (days === undefined) return null;
  return (
    <p className={className}>
      {words.contentKept(days)} <Link href="/account">{words.contentWho}</Link>
    </p>
  );
}
