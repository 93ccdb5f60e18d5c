import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'className'> {
  /** `primary` at most once a view; `danger` for what cannot be undone. */
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'usual' | 'small';
  /** Why it cannot be used now; said to who points at it or reaches it by keyboard. */
  readonly disabledBecause?: string | undefined;
  /** Work is under way: it stays where it is and takes no second click. */
  readonly busy?: boolean;
}

/** A button that explains itself: it is never hidden or dead without a reason. */
export function Button({
  look = 'plain',
  size = 'usual',
  disabledBecause,
  busy = false,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps): ReactNode {
  const idle = disabledBecause === undefined && !busy;
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type
      type={type}
      className={[styles.button, styles[look], size === 'small' && styles.small].filter(Boolean).join(' ')}
      aria-disabled={!idle}
      aria-busy={busy}
      title={disabledBecause ?? rest.title}
      onClick={(event) => {
        if (idle) onClick?.(event);
        else event.preventDefault();
      }}
    >
      {busy && <span className={styles.spinner} aria-hidden="true" />}
      {children}
    </button>
  );
}
