import type { Overview } from '@bailiwick/api/overview';
import type { Fate } from '@bailiwick/contract/fates';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { FATE_ORDER, FateLegend, FatePatterns, fateWords } from '../../ui/fate.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './bars.module.css';
import { type Narrowing, toActivity } from './to-activity.ts';

export interface Bar {
  readonly key: string;
  readonly name: ReactNode;
  readonly passages: number;
  readonly fates: Readonly<Partial<Record<Fate, number>>>;
  /** What it is, for whoever follows a number. */
  readonly narrowing: Narrowing;
}

/** One bar a row with its numbers beside it, so that it is picture and table in one. */
export function Bars({
  name,
  bars,
  overview,
}: {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly overview: Overview;
}): ReactNode {
  const names = useWords(fateWords);
  const { number } = useFormats();
  const id = useId();
  const most = Math.max(1, ...bars.map(({ passages }) => passages));
  const fates = FATE_ORDER.filter((fate) => bars.some((bar) => (bar.fates[fate] ?? 0) > 0));
  return (
    <div className={styles.frame}>
      <ul className={styles.bars} aria-label={name}>
        {bars.map((bar) => {
          const share = (bar.passages / most) * 100;
          let before = 0;
          return (
            <li key={bar.key}>
              <span className={styles.name}>{bar.name}</span>
              <svg className={styles.bar} aria-hidden="true">
                <FatePatterns id={`${id}${bar.key}`} />
                {fates.map((fate) => {
                  const width = ((bar.fates[fate] ?? 0) / most) * 100;
                  const x = before;
                  before += width;
                  return width === 0 ? null : (
                    <rect
                      key={fate}
                      x={`${x}%`}
                      width={`${width}%`}
                      height="100%"
                      fill={`url(#${id}${bar.key}-${fate})`}
                    />
                  );
                })}
                <rect x={`${share}%`} width="1" height="100%" className={styles.end} />
              </svg>
              <Link className={styles.sum} href={toActivity(overview, bar.narrowing)}>
                {number(bar.passages)}
              </Link>
              <span className={styles.parts}>
                {fates
                  .filter((fate) => (bar.fates[fate] ?? 0) > 0)
                  .map((fate) => (
                    <Link key={fate} href={toActivity(overview, { ...bar.narrowing, fate })}>
                      {names[fate]}: {number(bar.fates[fate] ?? 0)}
                    </Link>
                  ))}
              </span>
            </li>
          );
        })}
      </ul>
      <svg className={styles.hidden} aria-hidden="true">
        <FatePatterns id={id} />
      </svg>
      <FateLegend fates={fates} id={id} />
    </div>
  );
}
