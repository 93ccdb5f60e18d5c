import type { ReactNode } from 'react';
import styles from './mark.module.css';

/** A door that stands ajar, and the name. */
export function Mark(): ReactNode {
  return (
    <span className={styles.mark}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 21V4.500A1.500 1.500 0 0 1 6.500 3h11A1.500 1.500 0 0 1 19 4.500V21" />
        <path d="M3 21h18" />
        <path className={styles.leaf} d="M9 3.200l6 2.300V21l-6-1.500z" />
        <path d="M12.800 12.400v1.400" />
      </svg>
      Bailiwick
    </span>
  );
}
