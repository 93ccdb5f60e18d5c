/** What a page shows while it waits, when it failed, and when there is nothing yet. */
import { ApiFailure } from '@bailiwick/api/failure';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.tsx';
import { useSaid } from '../words/said.ts';
import { Button } from './button.tsx';
import styles from './state.module.css';
import { uiWords } from './words.ts';

export function Loading({ what }: { readonly what?: string }): ReactNode {
  const words = useWords(uiWords);
  return (
    <div className={styles.loading} role="status">
      <span className="heard">{what ?? words.loading}</span>
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className={styles.bar} />
    </div>
  );
}

/** What happened and what to do, as the server says it; with a way to try again where there is one. */
export function Failure({
  error,
  retry,
}: {
  readonly error: unknown;
  readonly retry?: () => void;
}): ReactNode {
  const words = useWords(uiWords);
  const said = useSaid();
  const known = error instanceof ApiFailure ? error : undefined;
  return (
    <Alert title={known === undefined ? String(error) : said(known.message)}>
      {known !== undefined && <p>{said(known.remedy)}</p>}
      {retry !== undefined && (
        <Button size="small" onClick={retry}>
          {words.tryAgain}
        </Button>
      )}
    </Alert>
  );
}

/** Something did not work: what, and what to do. */
export function Alert({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.failure} role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** Nothing is here yet: what would be, why one would want it, and the one next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  );
}

/** A remark beside the work: `plain` tells, `warn` asks for attention. */
export function Notice({
  tone = 'plain',
  children,
}: {
  readonly tone?: 'plain' | 'warn' | 'good';
  readonly children: ReactNode;
}): ReactNode {
  return <div className={`${styles.notice} ${styles[tone]}`}>{children}</div>;
}

/** How far long work has come. @param share 0 to 1; left out while it cannot be known. */
export function Progress({ label, share }: { readonly label: string; readonly share?: number }): ReactNode {
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress max={1} {...(share === undefined ? {} : { value: share })} aria-label={label} />
    </div>
  );
}
