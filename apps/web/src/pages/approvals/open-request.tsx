import type { ApprovalRequest } from '@bailiwick/api/approvals';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { APPROVALS_KEY } from '../../reach/approvals.ts';
import { useSignedIn } from '../../reach/session.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/page.tsx';
import { classNames } from '../../words/classes.ts';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import styles from './approvals.module.css';
import { GrantDialog } from './grant-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { approvalWords } from './words.ts';

/** Who asks, for what, why, and what holds it back; the text itself only where its writer chose so. */
export function OpenRequest({ request }: { readonly request: ApprovalRequest }): ReactNode {
  const words = useWords(approvalWords);
  const names = useWords(classNames);
  const formats = useFormats();
  const said = useSaid();
  const { may } = useSignedIn();
  const queries = useQueryClient();
  const [deciding, setDeciding] = useState<'grant' | 'refuse'>();
  const { asker, offering, verdicts, reason, text, asked, own, record } = request;
  const what = verdicts.map((one) => names[one.class] ?? one.class).join(', ');
  const because = own ? words.own : undefined;
  const close = (): void => {
    setDeciding(undefined);
    // Whoever was told that somebody else was faster sees what stands now.
    void queries.invalidateQueries({ queryKey: APPROVALS_KEY });
  };
  return (
    <Sheet>
      <section className={styles.request} aria-label={words.asks(asker, what, offering)}>
        <h3>{words.asks(asker, what, offering)}</h3>
        <p className={styles.soft}>
          {words.at(formats.relative(asked, Date.now()))}
          {record !== undefined && may('activity.read') && (
            <>
              {' · '}
              <Link href={`/activity/${record}`}>{words.record}</Link>
            </>
          )}
        </p>
        <dl>
          <dt>{words.reason}</dt>
          <dd>{reason}</dd>
          <dt>{words.because}</dt>
          <dd>
            <ul>
              {verdicts.map((one) => (
                <li key={one.class}>{said(one.because)}</li>
              ))}
            </ul>
          </dd>
        </dl>
        {text === undefined ? (
          <p className={styles.soft}>{words.notShown(asker)}</p>
        ) : (
          <details>
            <summary>{words.shown(asker)}</summary>
            <p className={styles.text}>{text}</p>
          </details>
        )}
        <div className={styles.buttons}>
          <Button look="primary" disabledBecause={because} onClick={() => setDeciding('grant')}>
            {words.grant}
          </Button>
          <Button disabledBecause={because} onClick={() => setDeciding('refuse')}>
            {words.refuse}
          </Button>
        </div>
      </section>
      {deciding === 'grant' && <GrantDialog request={request} what={what} onClose={close} />}
      {deciding === 'refuse' && <RefuseDialog request={request} onClose={close} />}
    </Sheet>
  );
}
