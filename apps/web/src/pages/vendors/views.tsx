import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useWords } from '../../words/language.tsx';
import styles from './views.module.css';
import { viewsWords } from './views-words.ts';

const PATHS = {
  register: '/vendors',
  compare: '/vendors/all/compare',
  control: '/vendors/all/sovereignty',
  month: '/vendors/all/month',
  knowledge: '/vendors/all/knowledge',
} as const;
export type View = keyof typeof PATHS;
const VIEWS = Object.keys(PATHS) as readonly View[];

/** The ways to look at all vendors at once. */
export function Views(): ReactNode {
  const words = useWords(viewsWords);
  const [here] = useLocation();
  const isHere = (path: string): boolean =>
    path === PATHS.register ? here === path : here === path || here.startsWith(`${path}/`);
  return (
    <nav className={styles.views} aria-label={words.views}>
      {VIEWS.map((view) => (
        <Link key={view} href={PATHS[view]} aria-current={isHere(PATHS[view]) ? 'page' : undefined}>
          {words.names[view]}
        </Link>
      ))}
    </nav>
  );
}
