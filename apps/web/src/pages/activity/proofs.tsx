import type { Attempt } from '@bailiwick/api/activity';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { client } from '../../reach/client.ts';
import { Button } from '../../ui/button.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Sheet } from '../../ui/page.tsx';
import { Failure, Notice } from '../../ui/state.tsx';
import { useFormats } from '../../words/formats.ts';
import { useLanguage, useWords } from '../../words/language.tsx';
import styles from './record-page.module.css';
import { recordWords } from './record-words.ts';

type Entry = Attempt['entries'][number];

/** Each entry of the ledger that is about this request, to be verified here or taken to somebody who does not trust us. */
export function Proofs({
  attempts,
  keys,
}: {
  readonly attempts: readonly Attempt[];
  readonly keys: readonly string[];
}): ReactNode {
  const words = useWords(recordWords);
  const entries = attempts.flatMap((attempt) => attempt.entries.map((entry) => ({ attempt, entry })));
  return (
    <Sheet>
      {entries.length === 0 && <p className={styles.soft}>{words.notYet}</p>}
      {entries.map(({ attempt, entry }) => (
        <ProofOf key={entry.index} entry={entry} record={attempt.id} keys={keys} />
      ))}
      <p className={styles.soft}>{words.limits}</p>
      <details>
        <summary>{words.keys}</summary>
        <ul className={styles.keys}>
          {keys.map((key) => (
            <li key={key}>
              <code>{key}</code>
            </li>
          ))}
        </ul>
      </details>
    </Sheet>
  );
}

function ProofOf({
  entry,
  record,
  keys,
}: {
  readonly entry: Entry;
  readonly record: string;
  readonly keys: readonly string[];
}): ReactNode {
  const words = useWords(recordWords);
  const { language } = useLanguage();
  const { number } = useFormats();
  const verify = useMutation({
    async mutationFn() {
      // Signatures that withstand quantum computers take some code to check: it comes when it is asked for.
      const [{ verified }, response] = await Promise.all([
        import('./verify-proof.ts'),
        client.activity.proof({ index: entry.index }),
      ]);
      return verified(new Uint8Array(await response.arrayBuffer()), { keys, record, language });
    },
  });
  return (
    <div className={styles.proof}>
      <div>
        <strong>{words.entry(number(entry.index))}</strong>
        <span className={styles.soft}> {words[entry.kind]}</span>
      </div>
      <div className={styles.buttons}>
        <Button size="small" busy={verify.isPending} onClick={() => verify.mutate()}>
          {words.verify}
        </Button>
        <LinkButton size="small" href={`/api/v1/activity/proofs/${entry.index}`} download>
          {words.download}
        </LinkButton>
      </div>
      {verify.isError && <Failure error={verify.error} />}
      {verify.data !== undefined && (
        <div className={styles.verdict} role="status">
          <Notice tone={verify.data.kind === 'proven' ? 'good' : 'warn'}>
            <strong>{words[verify.data.kind]}.</strong> {verify.data.sentence}
          </Notice>
          {verify.data.entry !== undefined && (
            <details>
              <summary>{words.entryText}</summary>
              <pre>{verify.data.entry}</pre>
            </details>
          )}
        </div>
      )}
    </div>
  );
}
