import type { ReactNode } from 'react';
import styles from './record-page.module.css';

/** A short list of what is so; what is not known is left out, and a list of nothing says why. */
export function Facts({
  title,
  facts,
  none,
}: {
  readonly title: string;
  readonly facts: readonly (readonly [string, string | undefined])[];
  readonly none?: string;
}): ReactNode {
  const said = facts.filter(([, value]) => value !== undefined);
  if (said.length === 0 && none === undefined) return null;
  return (
    <section>
      <h3>{title}</h3>
      {said.length === 0 ? (
        <p className={styles.soft}>{none}</p>
      ) : (
        <dl>
          {said.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
