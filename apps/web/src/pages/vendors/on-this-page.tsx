import type { VendorDetail } from '@bailiwick/api/vendors';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '../../words/language.tsx';
import styles from './views.module.css';
import { viewsWords } from './views-words.ts';

/** In the order of the page. */
const PARTS = ['decide', 'known', 'documents', 'asking', 'brought', 'exceptions', 'pack'] as const;

/** The page of an offering is long: where on it what is, and where else this offering stands. */
export function OnThisPage({ profile }: { readonly profile: VendorDetail['profile'] }): ReactNode {
  const words = useWords(viewsWords);
  return (
    <nav className={styles.views} aria-label={words.onThisPage}>
      {PARTS.map((part) => (
        <a key={part} href={`#${part}`}>
          {words.parts[part]}
        </a>
      ))}
      {profile.serves.length > 0 && (
        <Link href={`/vendors/all/sovereignty/${profile.id}`}>{words.names.control} →</Link>
      )}
      <Link href={`/vendors/all/compare?ids=${profile.id}`}>{words.names.compare} →</Link>
    </nav>
  );
}
