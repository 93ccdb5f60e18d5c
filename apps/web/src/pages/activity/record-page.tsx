import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'wouter';
import { client } from '../../reach/client.ts';
import { Answered } from '../../reach/answer.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { AttemptSheet } from './attempt-sheet.tsx';
import { ContentSection } from './content/content-section.tsx';
import { Proofs } from './proofs.tsx';
import styles from './record-page.module.css';
import { recordWords } from './record-words.ts';
import { useWhoName } from '../../words/who.ts';

/** What is still under way, or not in the ledger yet, is asked again. */
const AGAIN_MS = 1_500;

/** One request: every attempt with its decision, and the proof of each. */
export function RecordPage({ id }: { readonly id: string }): ReactNode {
  const words = useWords(recordWords);
  const { dateTime } = useFormats();
  const nameOf = useWhoName();
  const [address] = useSearchParams();
  const record = useQuery({
    queryKey: ['record', id],
    queryFn: ({ signal }) => client.activity.record({ id }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.attempts.some(({ ending, entries }) => ending === 'under_way' || entries.length === 0) ===
      true
        ? AGAIN_MS
        : false,
  });
  const first = record.data?.attempts[0];
  return (
    <Page
      question={words.question}
      lead={first && words.lead(dateTime(first.at), nameOf(first))}
      actions={
        <Link className={styles.back} href={`/activity${address.size === 0 ? '' : `?${address.toString()}`}`}>
          ← {words.back}
        </Link>
      }
    >
      <Answered query={record}>
        {({ attempts, ledger, request }) => (
          <>
            {attempts.map((attempt) => (
              <Section key={attempt.id} title={words.attempt(attempt.attempt, attempts.length)}>
                <AttemptSheet attempt={attempt} />
              </Section>
            ))}
            <p className={styles.soft}>
              {words.text} <code>{request}</code>
            </p>
            <ContentSection record={request} at={attempts[0]?.at ?? 0} />
            <Section title={words.proof} lead={words.proofLead(ledger.origin)}>
              <Proofs attempts={attempts} keys={ledger.keys} />
            </Section>
          </>
        )}
      </Answered>
    </Page>
  );
}
