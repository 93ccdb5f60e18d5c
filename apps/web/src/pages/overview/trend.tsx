import type { Overview } from '@bailiwick/api/overview';
import type { Fate } from '@bailiwick/contract/fates';
import { type ReactNode, useId, useMemo } from 'react';
import { Link } from 'wouter';
import { FATE_ORDER, FateLegend, FatePatterns, fateWords } from '../../ui/fate.tsx';
import { Figure } from '../../ui/figure.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import { toActivity } from './to-activity.ts';
import styles from './trend.module.css';
import { niceTop } from './scale.ts';
import { useMoments } from './moments.ts';
import { overviewWords } from './words.ts';

const WIDTH = 900;
const HEIGHT = 220;
const LEFT = 44;
const BOTTOM = 24;

type Point = Overview['trend'][number] & { readonly until: number; readonly sum: number };

/** Bars over time, each piled up of what became of the data. */
export function Trend({ overview }: { readonly overview: Overview }): ReactNode {
  const words = useWords(overviewWords);
  const id = useId();
  const points = useMemo(() => pointsOf(overview), [overview]);
  const fates = FATE_ORDER.filter((fate) => points.some((point) => (point.fates[fate] ?? 0) > 0));
  return (
    <Figure
      caption={words.trendCaption[overview.step]}
      picture={
        <>
          <Bars points={points} fates={fates} overview={overview} id={id} />
          <FateLegend fates={fates} id={id} />
        </>
      }
      table={<Numbers points={points} fates={fates} overview={overview} />}
    />
  );
}

function pointsOf({ trend, until }: Overview): readonly Point[] {
  return trend.map((point, i) => ({
    ...point,
    until: trend[i + 1]?.at ?? until,
    sum: Object.values(point.fates).reduce((all, count) => all + count, 0),
  }));
}

interface Shown {
  readonly points: readonly Point[];
  readonly fates: readonly Fate[];
  readonly overview: Overview;
}

function Bars({ points, fates, overview, id }: Shown & { readonly id: string }): ReactNode {
  const words = useWords(overviewWords);
  const { number } = useFormats();
  const moments = useMoments(overview.step);
  const top = niceTop(Math.max(1, ...points.map(({ sum }) => sum)));
  const step = (WIDTH - LEFT) / Math.max(1, points.length);
  const width = Math.max(1.5, Math.min(step * 0.72, 42));
  const y = (value: number): number => (HEIGHT - BOTTOM) * (1 - value / top) + 6;
  const labelled = Math.ceil(points.length / 8);
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT + 8}`} role="group" aria-label={words.trend}>
      <FatePatterns id={id} />
      {[0, top / 2, top].map((value) => (
        <g key={value} className={styles.scale}>
          <line x1={LEFT} x2={WIDTH} y1={y(value)} y2={y(value)} />
          <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {number(value)}
          </text>
        </g>
      ))}
      {points.map((point, i) => {
        const x = LEFT + i * step + (step - width) / 2;
        let below = 0;
        return (
          <g key={point.at} className={styles.point}>
            {point.sum > 0 && (
              <Link
                href={toActivity({ since: point.at, until: point.until })}
                aria-label={`${moments.long(point.at)}: ${number(point.sum)}`}
              >
                <title>{`${moments.long(point.at)}: ${number(point.sum)}`}</title>
                <rect
                  x={LEFT + i * step}
                  y={0}
                  width={step}
                  height={HEIGHT - BOTTOM + 6}
                  className={styles.reach}
                />
                {fates.map((fate) => {
                  const count = point.fates[fate] ?? 0;
                  const from = y(below + count);
                  const height = y(below) - from;
                  below += count;
                  return count === 0 ? null : (
                    <rect
                      key={fate}
                      x={x}
                      y={from}
                      width={width}
                      height={Math.max(height, 1)}
                      fill={`url(#${id}-${fate})`}
                    />
                  );
                })}
              </Link>
            )}
            {i % labelled === 0 && (
              <text x={LEFT + i * step + step / 2} y={HEIGHT + 2} textAnchor="middle">
                {moments.short(point.at)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Numbers({ points, fates, overview }: Shown): ReactNode {
  const words = useWords(overviewWords);
  const names = useWords(fateWords);
  const { number } = useFormats();
  const moments = useMoments(overview.step);
  const columns: readonly Column<Point>[] = [
    { id: 'at', title: words.when, cell: ({ at }) => moments.long(at), value: ({ at }) => at },
    {
      id: 'sum',
      title: words.all,
      align: 'end',
      cell: ({ at, until, sum }) => <Link href={toActivity({ since: at, until })}>{number(sum)}</Link>,
      value: ({ sum }) => sum,
    },
    ...fates.map((fate): Column<Point> => ({
      id: fate,
      title: names[fate],
      align: 'end',
      cell: (point) => number(point.fates[fate] ?? 0),
      value: (point) => point.fates[fate] ?? 0,
    })),
  ];
  return (
    <Table
      name={words.trend}
      rows={points.filter(({ sum }) => sum > 0)}
      columns={columns}
      keyOf={({ at }) => String(at)}
    />
  );
}
