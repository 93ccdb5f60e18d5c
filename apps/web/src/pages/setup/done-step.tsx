import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Section, Sheet } from '../../ui/page.tsx';
import { useWords } from '../../words/language.tsx';
import { RecoveryKit } from '../system/recovery-kit.tsx';
import styles from './setup.module.css';
import { setupWords } from './words.ts';

export function DoneStep(): ReactNode {
  const words = useWords(setupWords);
  return (
    <Section title={words.steps.done} lead={words.doneLead}>
      <Sheet>
        <ul className={styles.ways}>
          <li>
            <Link href="/chat">{words.toChat}</Link>
          </li>
          <li>
            <Link href="/vendors">{words.toVendors}</Link>
          </li>
          <li>
            <Link href="/policy">{words.toPolicy}</Link>
          </li>
        </ul>
      </Sheet>
      <RecoveryKit />
    </Section>
  );
}
