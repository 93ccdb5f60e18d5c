import type { Passage } from '@bailiwick/api/activity';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { FateMark, fateWords } from '../../ui/fate.tsx';
import type { Column } from '../../ui/table.tsx';
import { classNames } from '../../words/classes.ts';
import { useRegionName } from '../../words/countries.ts';
import { useFormats } from '../../words/formats.ts';
import { kindNames, kindsInWords } from '../../words/kinds.ts';
import { useWords } from '../../words/language.tsx';
import { useSaid } from '../../words/said.ts';
import styles from './passages-page.module.css';
import { useWhoName } from '../../words/who.ts';
import { activityWords } from './words.ts';

export function usePassageColumns(): readonly Column<Passage>[] {
  const words = useWords(activityWords);
  const fates = useWords(fateWords);
  const classes = useWords(classNames);
  const kinds = useWords(kindNames);
  const said = useSaid();
  const formats = useFormats();
  const nameOf = useWhoName();
  const regionName = useRegionName();
  return useMemo(() => {
    const plain = (
      id: string,
      title: string,
      value: (row: Passage) => string | undefined,
      hidden = false,
    ): Column<Passage> => ({
      id,
      title,
      cell: (row) => value(row) ?? '',
      value: (row) => value(row) ?? '',
      sortable: false,
      hidden,
    });
    const amount = (
      id: string,
      title: string,
      value: (row: Passage) => number,
      shown: (value: number) => string,
      hidden = false,
    ): Column<Passage> => ({
      id,
      title,
      align: 'end',
      cell: (row) => <span className={styles.when}>{value(row) > 0 ? shown(value(row)) : ''}</span>,
      value,
      hidden,
    });
    return [
      {
        id: 'at',
        title: words.at,
        cell: ({ at, id, attempt }) => (
          <div className={styles.when}>
            <Link href={`/activity/${id}`}>{formats.shortTime(at)}</Link>
            {attempt > 1 && <div className={styles.soft}>{words.attempt(attempt)}</div>}
          </div>
        ),
        value: ({ at }) => new Date(at).toISOString(),
      },
      {
        id: 'fate',
        title: words.decision,
        cell: ({ fate }) => <FateMark fate={fate} />,
        value: ({ fate }) => fates[fate],
        sortable: false,
      },
      {
        id: 'who',
        title: words.principal,
        cell: (row) => <span className={styles.when}>{nameOf(row)}</span>,
        value: nameOf,
        sortable: false,
      },
      {
        id: 'offering',
        title: words.offering,
        cell: ({ offering, model }) => (
          <>
            <span className={styles.when}>{offering}</span>
            {model !== undefined && <div className={styles.soft}>{model}</div>}
          </>
        ),
        value: ({ offering }) => offering ?? '',
        sortable: false,
      },
      {
        id: 'class',
        title: words.class,
        cell: (row) => (
          <span className={styles.chips}>
            {Object.keys(row.classes).length === 0 && <span className={styles.soft}>{words.none}</span>}
            {Object.keys(row.classes).map((name) => (
              <span key={name} className={styles.chip}>
                {classes[name] ?? name}
              </span>
            ))}
          </span>
        ),
        value: (row) => Object.keys(row.classes).join(' '),
        sortable: false,
      },
      {
        id: 'because',
        title: words.because2,
        cell: ({ because, failure }) => (
          <span className={styles.reason}>{said(failure ?? because ?? '')}</span>
        ),
        value: ({ because, failure }) => said(failure ?? because ?? ''),
        sortable: false,
      },
      amount('duration', words.duration, ({ durationMs = 0 }) => durationMs, formats.milliseconds, true),
      amount(
        'tokens',
        words.tokensTitle,
        ({ inputTokens = 0, outputTokens = 0 }) => inputTokens + outputTokens,
        formats.number,
        true,
      ),
      amount('cost', words.cost, ({ cost = 0 }) => cost, formats.amount, true),
      amount('bytes', words.bytes, ({ requestBytes }) => requestBytes, formats.bytes, true),
      plain('found', words.found, ({ types }) => kindsInWords(Object.entries(types), kinds), true),
      plain('ending', words.ending, ({ ending }) => words.endings[ending] ?? ending, true),
      plain('code', words.code, ({ code }) => code, true),
      plain('team', words.team, ({ team }) => team, true),
      plain('purpose', words.purpose, ({ purpose }) => purpose, true),
      plain('region', words.region, ({ region }) => region && regionName(region), true),
      plain('route', words.route, ({ route }) => route, true),
      plain('record', words.record, ({ id }) => id, true),
    ];
  }, [words, fates, classes, kinds, said, formats, nameOf, regionName]);
}
