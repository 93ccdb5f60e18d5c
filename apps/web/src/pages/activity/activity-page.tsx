/** What exactly happened? The list, and one record of it. */
import type { ReactNode } from 'react';
import { useRoute } from 'wouter';
import { PassagesPage } from './passages-page.tsx';
import { RecordPage } from './record-page.tsx';

export function ActivityPage(): ReactNode {
  const [isRecord, params] = useRoute('/activity/:id');
  return isRecord ? <RecordPage key={params.id} id={params.id} /> : <PassagesPage />;
}
