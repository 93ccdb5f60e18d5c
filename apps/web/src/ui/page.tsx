import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

export interface PageProps {
  /** What this page answers, as its reader would ask. */
  readonly question: string;
  /** The shortest true answer, or what can be done here. */
  readonly lead?: ReactNode;
  /** Buttons of the page as a whole. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** Each page of the console is titled by the question it answers. */
export function Page({ question, lead, actions, children }: PageProps): ReactNode {
  useEffect(() => {
    document.title = `${question} · Bailiwick`;
  }, [question]);
  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <div>
          <h1 className={styles.question} tabIndex={-1}>
            {question}
          </h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** A part of a page under a headline of its own. */
export function Section({
  id,
  title,
  lead,
  actions,
  children,
}: {
  /** Where links on the page lead to it. */
  readonly id?: string;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section id={id} className={styles.section} aria-label={title}>
      <div className={styles.sectionHeader}>
        <div>
          <h2>{title}</h2>
          {lead !== undefined && <p className={styles.soft}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** A sheet of paper on the desk: what belongs together. */
export function Sheet({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className={styles.sheet}>{children}</div>;
}
