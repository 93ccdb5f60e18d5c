/** What was said in a request: whether it is kept, who has looked, and, with a reason, the three views. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Answered } from '../../../reach/answer.tsx';
import { client } from '../../../reach/client.ts';
import { useSignedIn } from '../../../reach/session.tsx';
import { Button } from '../../../ui/button.tsx';
import { Section, Sheet } from '../../../ui/page.tsx';
import { useFormats } from '../../../words/formats.ts';
import { useWords } from '../../../words/language.tsx';
import { AskReason } from './ask-reason.tsx';
import { NotKept } from './not-kept.tsx';
import { Reveals } from './reveals.tsx';
import { ThreeViews } from './three-views.tsx';
import styles from './content.module.css';
import { contentWords } from './words.ts';

/** What was just written waits a moment for the disk. */
const AGAIN_MS = 1_500;
const FRESH_MS = 10_000;

export function ContentSection({ record, at }: { readonly record: string; readonly at: number }): ReactNode {
  const words = useWords(contentWords);
  const { dateTime } = useFormats();
  const { may } = useSignedIn();
  const [asking, setAsking] = useState(false);
  const standing = useQuery({
    queryKey: ['content', record],
    queryFn: ({ signal }) => client.contents.standing({ id: record }, { signal }),
    refetchInterval: ({ state }) =>
      state.data?.standing.state === 'not_kept' &&
      state.data.standing.why === 'gone' &&
      Date.now() - at < FRESH_MS
        ? AGAIN_MS
        : false,
  });
  const reveal = useMutation({
    mutationFn: (reason: string) => client.contents.reveal({ id: record, reason }),
    async onSuccess() {
      setAsking(false);
      await standing.refetch();
    },
  });
  return (
    <Answered query={standing}>
      {({ standing: now, reveals }) => (
        <Section
          title={words.title}
          lead={now.state === 'kept' ? words.lead : undefined}
          actions={
            now.state === 'kept' &&
            (reveal.data === undefined ? (
              <Button
                disabledBecause={may('activity.content.read') ? undefined : words.mayNot}
                onClick={() => setAsking(true)}
              >
                {words.show}
              </Button>
            ) : (
              <Button onClick={() => reveal.reset()}>{words.hide}</Button>
            ))
          }
        >
          {reveal.data !== undefined && <ThreeViews content={reveal.data} />}
          <Sheet>
            {now.state === 'kept' ? (
              <p className={styles.soft}>
                {words.until(dateTime(now.until))} {!may('activity.content.read') && words.mayNot}
              </p>
            ) : (
              <NotKept why={now.why} />
            )}
            {(now.state === 'kept' || reveals.length > 0) && <Reveals reveals={reveals} />}
          </Sheet>
          {asking && (
            <AskReason
              error={reveal.error}
              busy={reveal.isPending}
              onAsk={(reason) => reveal.mutate(reason)}
              onClose={() => {
                setAsking(false);
                reveal.reset();
              }}
            />
          )}
        </Section>
      )}
    </Answered>
  );
}
