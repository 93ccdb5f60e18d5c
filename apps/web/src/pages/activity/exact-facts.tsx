/** What only some want to know of an attempt: what was looked at, codes, sizes, connections. */
import type { Attempt } from '@bailiwick/api/activity';
import type { ReactNode } from 'react';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { Facts } from './facts.tsx';
import styles from './record-page.module.css';
import { recordWords } from './record-words.ts';

export function ExactFacts({ attempt }: { readonly attempt: Attempt }): ReactNode {
  const words = useWords(recordWords);
  const { number, bytes, milliseconds } = useFormats();
  const tls = (group: string | undefined): string | undefined => {
    if (group === undefined || group === 'plain') return group && words.plainTls;
    return /MLKEM|KYBER/i.test(group) ? words.quantum(group) : group;
  };
  const { positions, inputTokens, outputTokens, upstreamStatus, firstByteMs } = attempt;
  return (
    <div className={styles.facts}>
      <Facts
        title={words.looked}
        none={words.notLooked}
        facts={
          positions === undefined
            ? []
            : [
                [words.inspected, number(positions.inspected)],
                [words.passed, number(positions.passed)],
                [words.sealed, number(positions.sealed)],
              ]
        }
      />
      <Facts
        title={words.ended}
        facts={[
          [words.code, attempt.code],
          [words.status, upstreamStatus === undefined ? undefined : String(upstreamStatus)],
          [
            words.tokens,
            inputTokens === undefined && outputTokens === undefined
              ? undefined
              : `${number(inputTokens ?? 0)}, ${number(outputTokens ?? 0)}`,
          ],
          [words.bytes, `${bytes(attempt.requestBytes)}, ${bytes(attempt.replyBytes)}`],
          [words.firstByte, firstByteMs === undefined ? undefined : milliseconds(firstByteMs)],
        ]}
      />
      <Facts
        title={words.connection}
        facts={[
          [words.route, attempt.route],
          [words.scope, attempt.scope],
          [words.tls, tls(attempt.tlsGroup)],
          [words.callerTls, tls(attempt.callerTls)],
        ]}
      />
    </div>
  );
}
