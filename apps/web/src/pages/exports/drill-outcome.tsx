/** What a drill found: the number, its parts, both sides, and their answers. */
import type { DrillResult } from '@bailiwick/api/exports';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save.ts';
import { Notice } from '../../ui/state.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { useFormats } from '../../words/formats.ts';
import { useWords } from '../../words/language.tsx';
import styles from './exports.module.css';
import { exportsWords } from './words.ts';

export function DrillOutcome({ drill }: { readonly drill: DrillResult }): ReactNode {
  const words = useWords(exportsWords);
  const { number, from, to, report } = drill;
  return (
    <>
      <Sheet>
        {number === undefined ? (
          <Notice tone="warn">{words.nothingCompared}</Notice>
        ) : (
          <div className={styles.lockedIn}>
            <p>
              {words.lockedIn}: {from} → {to}
            </p>
            <p className={styles.number}>{number}</p>
            <meter min={0} max={100} value={number} aria-label={words.lockedIn} />
            <p className={styles.hint}>{words.scale}</p>
          </div>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => saveFile(`drill-${from}-${to}.md`, 'text/markdown;charset=utf-8', report)}>
            {words.report}
          </Button>
        </div>
      </Sheet>
      <Parts drill={drill} />
      <Sides drill={drill} />
      <Answers drill={drill} />
    </>
  );
}

function Parts({ drill }: { readonly drill: DrillResult }): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  type Part = DrillResult['parts'][number];
  const lossOf = ({ loss }: Part): string =>
    loss === undefined ? words.notMeasured : `${formats.number(Math.round(loss * 100))} %`;
  const columns: readonly Column<Part>[] = [
    {
      id: 'part',
      title: words.part,
      cell: ({ name }) => words.parts[name] ?? name,
      value: ({ name }) => words.parts[name] ?? name,
    },
    { id: 'loss', title: words.loss, cell: lossOf, value: ({ loss }) => loss ?? -1 },
    {
      id: 'points',
      title: words.points,
      cell: ({ points }) => formats.number(Math.round(points * 10) / 10),
      value: ({ points }) => points,
    },
  ];
  return <Table name={words.lockedIn} rows={drill.parts} columns={columns} keyOf={({ name }) => name} />;
}

function Sides({ drill: { from, to, sides, asked } }: { readonly drill: DrillResult }): ReactNode {
  const words = useWords(exportsWords);
  const formats = useFormats();
  const rows = [
    { name: from, ...sides.from },
    { name: to, ...sides.to },
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { id: 'side', title: words.side, cell: ({ name }) => name, value: ({ name }) => name },
    {
      id: 'answered',
      title: words.answered,
      cell: ({ answered }) => `${formats.number(answered)} / ${formats.number(asked)}`,
      value: ({ answered }) => answered,
    },
    {
      id: 'refused',
      title: words.refused,
      cell: ({ refused }) => formats.number(refused),
      value: ({ refused }) => refused,
    },
    {
      id: 'time',
      title: words.time,
      cell: ({ medianMs }) => (medianMs === undefined ? '–' : formats.milliseconds(medianMs)),
      value: ({ medianMs }) => medianMs ?? 0,
    },
  ];
  return <Table name={words.side} rows={rows} columns={columns} keyOf={({ name }) => name} />;
}

function Answers({ drill: { from, to, pairs } }: { readonly drill: DrillResult }): ReactNode {
  const words = useWords(exportsWords);
  return (
    <details className={styles.answers}>
      <summary>{words.answers}</summary>
      {pairs.map((pair) => (
        <section key={pair.id} aria-label={pair.id} className={styles.pair}>
          <h3>{pair.id}</h3>
          {(
            [
              [from, pair.from],
              [to, pair.to],
            ] as const
          ).map(([name, { kind, text }]) => (
            <div key={name}>
              <h4>{name}</h4>
              {words.outcomes[kind] !== '' && <p className={styles.hint}>{words.outcomes[kind]}</p>}
              <p className={styles.said}>{text}</p>
            </div>
          ))}
        </section>
      ))}
    </details>
  );
}
