import type { Overview } from '@bailiwick/api/overview';
import { type ReactNode, useId } from 'react';
import { Link } from 'wouter';
import { FatePatterns } from '../../ui/fate.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './headline.module.css';
import { toActivity } from './to-activity.ts';
import { overviewWords } from './words.ts';

const FOUR = ['pseudonymise', 'allow', 'private', 'block'] as const;

/** Four numbers, and in words what else there was. */
export function Headline({ overview }: { readonly overview: Overview }): ReactNode {
  const words = useWords(overviewWords);
  const formats = useFormats();
  const id = useId();
  const { fates, passages } = overview.totals;
  return (
    <>
      <svg className={styles.patterns} aria-hidden="true">
        <FatePatterns id={id} />
      </svg>
      <ul className={styles.numbers}>
        {FOUR.map((fate) => {
          const count = fates[fate] ?? 0;
          return (
            <li key={fate}>
              <Link href={toActivity(overview, { fate })} className={styles.number}>
                <strong>{formats.number(count)}</strong>
                <span>{count === 1 ? words.one[fate] : words[fate]}</span>
                <svg className={styles.share} aria-hidden="true">
                  <rect width="100%" height="6" rx="3" className={styles.whole} />
                  <rect
                    width={`${passages === 0 ? 0 : (100 * count) / passages}%`}
                    height="6"
                    rx="3"
                    fill={`url(#${id}-${fate})`}
                  />
                </svg>
                <small>{words[`${fate}Text`]}</small>
              </Link>
            </li>
          );
        })}
      </ul>
      <Also overview={overview} />
    </>
  );
}

function Also({ overview }: { readonly overview: Overview }): ReactNode {
  const words = useWords(overviewWords);
  const { number, amount } = useFormats();
  const { fates, failed, withheld, inputTokens, outputTokens, cost } = overview.totals;
  const { refused = 0, answered = 0 } = fates;
  const said = [
    failed > 0 && { to: { ending: 'upstream_failed' }, text: words.failed(failed, number(failed)) },
    withheld > 0 && { to: { withheld: 'true' }, text: words.withheld(withheld, number(withheld)) },
    refused > 0 && { to: { fate: 'refused' }, text: words.refused(refused, number(refused)) },
    answered > 0 && { to: { fate: 'answered' }, text: words.answered(answered, number(answered)) },
    inputTokens > 0 && { to: {}, text: words.tokens(number(inputTokens), number(outputTokens)) },
    cost > 0 && { to: {}, text: words.cost(amount(cost)) },
  ].filter((one) => one !== false);
  if (said.length === 0) return null;
  return (
    <p className={styles.also}>
      <span>{words.also}: </span>
      {said.map(({ to, text }, i) => (
        <span key={text}>
          {i > 0 && '; '}
          <Link href={toActivity(overview, to)}>{text}</Link>
        </span>
      ))}
      .
    </p>
  );
}
