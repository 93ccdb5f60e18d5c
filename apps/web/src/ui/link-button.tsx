import type { AnchorHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

/** A link that stands among buttons: a download, or a way to somewhere else. */
export function LinkButton({
  size = 'usual',
  children,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> & {
  readonly size?: 'usual' | 'small';
  readonly children: ReactNode;
}): ReactNode {
  return (
    <a {...rest} className={`${styles.button} ${styles.plain ?? ''} ${size === 'small' ? styles.small : ''}`}>
      {children}
    </a>
  );
}
