import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../reach/client.ts';
import { Answered } from '../reach/answer.tsx';
import styles from './vendor-view.module.css';

const PSEUDONYM = /(\[[A-Z_]+_[a-z0-9_]+\])/;

/** A message as it stands on the vendor's side: under the names of this conversation. */
export function VendorView({
  text,
  conversation,
}: {
  readonly text: string;
  readonly conversation: string;
}): ReactNode {
  const seen = useQuery({
    queryKey: ['vendor-view', conversation, text],
    queryFn: ({ signal }) => client.trial.text({ text, conversation }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Answered query={seen}>
      {({ vendorView }) => (
        <p className={styles.view}>
          {vendorView.split(PSEUDONYM).map((piece, i) =>
            // Every second piece is a name that stands for a value.
            // oxlint-disable-next-line react/no-array-index-key
            i % 2 === 1 ? <mark key={i}>{piece}</mark> : piece,
          )}
        </p>
      )}
    </Answered>
  );
}
