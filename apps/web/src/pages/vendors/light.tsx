import type { Colour } from '@bailiwick/api/vendors';
import type { ReactNode } from 'react';
import { useWords } from '../../words/language.tsx';
import styles from './light.module.css';
import { vendorsWords } from './words.ts';

const SIGNS: Readonly<Record<Colour, string>> = { green: '✓', amber: '!', red: '✕', grey: '?' };

/** One light: a colour, a sign that tells the same without it, and words for who hears it. */
export function Light({ name, colour }: { readonly name: string; readonly colour: Colour }): ReactNode {
  const words = useWords(vendorsWords);
  const says = `${name}: ${words.colours[colour]}`;
  return (
    <span className={`${styles.light} ${styles[colour]}`} title={says}>
      <span aria-hidden="true">{SIGNS[colour]}</span>
      <span className="heard">{says}</span>
    </span>
  );
}
