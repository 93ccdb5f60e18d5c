import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Section, Sheet } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { RecoveryKit } from '../system/recovery-kit.tsx';
import styles from './setup.module.css';
import { setupWords } from './words.ts';

const WAYS = ['chat', 'people', 'vendors', 'policy'] as const;

export function DoneStep(): ReactNode {
  const words = useWords(setupWords);
  return (
    <Section title={words.steps.done} lead={words.doneLead}>
      <Sheet>
        <ul className={styles.ways}>
          {WAYS.map((way) => (
            <li key={way}>
              <Link href={`/${way}`}>{words.ways[way].name}</Link>
              <p>{words.ways[way].text}</p>
            </li>
          ))}
        </ul>
      </Sheet>
      <RecoveryKit lead={words.kitLead} trial="once it is made" />
    </Section>
  );
}
