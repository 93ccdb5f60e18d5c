import type { OpenDecision } from '@bailiwick/api/overview';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/page.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './decisions.module.css';
import { overviewWords } from './words.ts';

const SHOWN = 5;

/** What waits for a person, most pressing first. */
export function Decisions({ decisions }: { readonly decisions: readonly OpenDecision[] }): ReactNode {
  const words = useWords(overviewWords);
  const [all, setAll] = useState(false);
  const sentence = useSentence();
  if (decisions.length === 0) return null;
  const shown = all ? decisions : decisions.slice(0, SHOWN);
  return (
    <Section
      title={words.decisions}
      lead={words.decisionsLead}
      actions={
        decisions.length > SHOWN && (
          <Button size="small" look="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? words.fewer : words.allOf(decisions.length)}
          </Button>
        )
      }
    >
      <ul className={styles.list}>
        {shown.map((one) => (
          <li key={`${one.kind} ${one.profile} ${one.due ?? ''}`} data-kind={one.kind}>
            <span>{sentence(one)}</span>
            <Link href={`/vendors/${one.profile}`}>
              {words.decide}
              <span className="heard">: {one.name}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useSentence(): (one: OpenDecision) => string {
  const words = useWords(overviewWords);
  const { relative } = useFormats();
  return ({ kind, name, count, daysLeft = 0 }) => {
    const when = relative(daysLeft * 86_400_000, 0);
    const late = daysLeft < 0;
    switch (kind) {
      case 'approve':
      case 'suspension':
        return words[kind](name);
      case 'claims':
        return words.claims(name, count);
      case 'exception':
        return words.exception(name, when);
      case 'evidence':
      case 'review':
      case 'objection':
        return words[kind](name, when, late);
    }
  };
}
