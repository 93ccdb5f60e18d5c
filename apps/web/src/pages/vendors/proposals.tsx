/** Claims of one source, each to accept or to reject with its words beside it. */
import type { VendorDetail } from '@bailiwick/api/vendors';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.tsx';
import { askingWords } from './asking-words.ts';
import { ClaimCard } from './claim-card.tsx';
import styles from './asking.module.css';

export function Proposals({
  detail,
  claims,
}: {
  readonly detail: VendorDetail;
  /** By id. */
  readonly claims: readonly string[];
}): ReactNode {
  const words = useWords(askingWords);
  const wanted = new Set(claims);
  const found = detail.answers.flatMap(({ question, claims: held }) =>
    held.filter(({ id }) => wanted.has(id)).map((claim) => ({ question, claim })),
  );
  if (found.length === 0) return <p className={styles.soft}>{words.noProposals}</p>;
  return (
    <ul className={styles.proposals}>
      {found.map(({ question, claim }) => (
        <li key={claim.id}>
          <h3>{question}</h3>
          <ClaimCard vendor={detail.profile.id} claim={claim} />
        </li>
      ))}
    </ul>
  );
}
