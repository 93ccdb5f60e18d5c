/** The line under the composer: what will happen to this message at the chosen offering, before it is sent. */
import type { Outlook } from '@bailiwick/api/trial';
import type { ReactNode } from 'react';
import { ActionMark } from '../ui/action-mark.tsx';
import { kindNames, kindsInWords } from '../words/kinds.ts';
import { useWords } from '../words/language.tsx';
import { useSaid } from '../words/said.ts';
import { type LookAhead, countsOf, strictest } from './look-ahead.ts';
import styles from './prospect.module.css';
import { chatWords } from './words.ts';

export function Prospect({
  ahead,
  offering,
  named,
}: {
  readonly ahead: LookAhead | undefined;
  readonly offering: string;
  /** Said before it where there are several. */
  readonly named: string | undefined;
}): ReactNode {
  const words = useWords(chatWords);
  const names = useWords(kindNames);
  const said = useSaid();
  const outlook = ahead?.outlooks.find((one) => one.offering === offering);
  if (ahead === undefined || outlook === undefined) return null;
  const before = named === undefined ? null : <strong>{named}:</strong>;
  if (ahead.findings.length === 0)
    return (
      <span className={styles.prospect}>
        {before}
        {words.nothingFound}
      </span>
    );
  const deciding = decidingOf(outlook);
  const telling = ahead.findings.filter((finding) => deciding.size === 0 || deciding.has(finding.class));
  const kinds = kindsInWords(countsOf(telling), names);
  const sentence = {
    allow: words.goes,
    pseudonymise: words.willReplace,
    private: words.staysHome,
    block: words.willBlock,
  }[outlook.action](kinds);
  return (
    <span className={styles.prospect}>
      {before}
      <ActionMark action={outlook.action} short />
      <span title={said(outlook.because)}>{sentence}</span>
    </span>
  );
}

/** The kinds of data that decide: what should stay at home blocks a message where there is no home for it. */
function decidingOf({ classes }: Outlook): ReadonlySet<string> {
  const least = strictest(classes);
  return new Set(classes.filter(({ action }) => action === least).map((one) => one.class));
}
