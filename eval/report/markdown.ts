/** The tables, as Markdown. */
import type { BulkResult, LabelledResult, Measured, ProbeResult } from '../measured.ts';
import type { EvaluationSet } from '../labelled.ts';

export interface DetectorResult {
  readonly detector: string;
  readonly measured: Measured;
}

export interface SetResult {
  readonly set: EvaluationSet;
  readonly results: readonly DetectorResult[];
}

/** One row for each set and one column for each detector: typed F1 and F2, or what else the set asks. */
export function overview(sets: readonly SetResult[]): string {
  const detectors = [...new Set(sets.flatMap(({ results }) => results.map(({ detector }) => detector)))];
  const rows = sets.map(({ set, results }) => [
    set.name,
    set.kind,
    set.lang,
    SEEN[set.seen],
    HEADLINE[set.shape],
    ...detectors.map((name) => {
      const measured = results.find(({ detector }) => detector === name)?.measured;
      return measured === undefined ? '–' : headline(measured);
    }),
  ]);
  return table(['set', 'kind of text', 'language', 'seen by us', 'figure', ...detectors], rows, 5);
}

export const SEEN = { never: 'never', sibling: 'other part' } as const;
export const HEADLINE = {
  labelled: 'typed F1 / F2',
  probes: 'masked % / flagged %',
  bulk: 'findings per MB',
} as const;

/** The figure by which a set is known. */
export function headline(measured: Measured): string {
  switch (measured.shape) {
    case 'labelled':
      return `${pct(measured.family.typed.f1)} / ${pct(measured.family.typed.f2)}`;
    case 'probes':
      return `${rate(measured.all.masked, measured.all.wanted)} / ${rate(measured.all.flagged, measured.all.unwanted)}`;
    case 'bulk':
      return measured.all.toFixed(0);
  }
}

/** Everything about one set. */
export function details({ set, results }: SetResult): string {
  const title = `### ${set.name}: ${set.kind}`;
  switch (set.shape) {
    case 'labelled': {
      const rows = results.flatMap(({ detector, measured }) =>
        measured.shape === 'labelled' ? [labelledRow(detector, measured, measured.faults)] : [],
      );
      const spans = set.texts.reduce((sum, { spans: { length } }) => sum + length, 0);
      return [
        title,
        `${set.texts.length} texts, ${spans} labels, language ${set.lang}.`,
        table(LABELLED_COLUMNS, rows, 1),
        perTypeTable(results),
      ].join('\n\n');
    }
    case 'probes': {
      const probed = results.flatMap(({ detector, measured }) =>
        measured.shape === 'probes' ? [{ detector, measured }] : [],
      );
      return [title, `${set.probes.length} texts with one value each.`, groupTable(probed)].join('\n\n');
    }
    case 'bulk': {
      const rows = results.flatMap(({ detector, measured }) =>
        measured.shape === 'bulk' ? [bulkRow(detector, measured)] : [],
      );
      return [title, table(['detector', 'findings per MB', 'most frequent'], rows, 1)].join('\n\n');
    }
  }
}

export const LABELLED_COLUMNS = [
  'detector',
  'typed P',
  'R',
  'F1',
  '±',
  'F2',
  'exact type F1',
  'char R',
  'char P',
  'full',
  'iou90 F2',
  'clean texts flagged',
  'failed on',
];

export function labelledRow(
  detector: string,
  { family, exact, spread, cleanFlagged }: LabelledResult,
  faults: readonly string[],
): string[] {
  return [
    detector,
    pct(family.typed.precision),
    pct(family.typed.recall),
    pct(family.typed.f1),
    pct(spread),
    pct(family.typed.f2),
    pct(exact.typed.f1),
    pct(family.charRecall),
    pct(family.charPrecision),
    pct(family.full),
    pct(family.iou90F2),
    cleanFlagged === undefined ? '–' : `${pct(cleanFlagged)} %`,
    faults.length === 0 ? '–' : `${faults.length} (${faults[0] ?? ''})`,
  ];
}

/** F1 of each type for every detector; precision and recall too for the first, which is ours. */
function perTypeTable(results: readonly DetectorResult[]): string {
  const columns = results.flatMap(({ detector, measured }) =>
    measured.shape === 'labelled' ? [{ detector, perType: measured.family.perType }] : [],
  );
  const types = [...new Set(columns.flatMap(({ perType }) => [...perType.keys()]))].sort();
  const [ours] = columns;
  const rows = types.map((type) => {
    const own = ours?.perType.get(type);
    return [
      type,
      String(
        own?.labels ?? columns.map(({ perType }) => perType.get(type)?.labels ?? 0).find((n) => n > 0) ?? 0,
      ),
      own === undefined ? '–' : pct(own.precision),
      own === undefined ? '–' : pct(own.recall),
      ...columns.map(({ perType }) => {
        const one = perType.get(type);
        return one === undefined ? '–' : pct(one.f1);
      }),
    ];
  });
  const first = ours?.detector ?? '';
  return table(
    ['type', 'labels', `${first} P`, `${first} R`, ...columns.map(({ detector }) => `${detector} F1`)],
    rows,
    1,
  );
}

function groupTable(results: readonly { detector: string; measured: ProbeResult }[]): string {
  const groups = [...new Set(results.flatMap(({ measured }) => [...measured.groups.keys()]))];
  const cell = ({ masked, wanted, flagged, unwanted }: ProbeResult['all']): string =>
    `${rate(masked, wanted)} / ${rate(flagged, unwanted)}`;
  const rows = groups.map((group) => [
    group,
    ...results.map(({ measured }) => {
      const one = measured.groups.get(group);
      return one === undefined ? '–' : cell(one);
    }),
  ]);
  const faults = results.map(({ measured }) => measured as Measured);
  return table(
    ['masked % / flagged %', ...results.map(({ detector }) => detector)],
    [
      ...rows,
      ['**all**', ...results.map(({ measured }) => cell(measured.all))],
      ['wrongly taken for', ...results.map(({ measured }) => commonest(measured.takenFor))],
      ['failed on', ...faults.map((one) => (one.faults.length === 0 ? '–' : String(one.faults.length)))],
    ],
    1,
  );
}

function commonest(counts: ReadonlyMap<string, number>): string {
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return most.map(([type, count]) => `${type} ${count}`).join(', ') || '–';
}

function bulkRow(detector: string, { perMegabyte, all }: BulkResult): string[] {
  const most = [...perMegabyte].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return [
    detector,
    all.toFixed(0),
    most.map(([type, count]) => `${type} ${count.toFixed(0)}`).join(', ') || '–',
  ];
}

/** @param words so many columns hold words and stand left; the rest are figures. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  words: number,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns), line(columns.map((_, at) => (at < words ? '---' : '---:'))), ...rows.map(line)].join(
    '\n',
  );
}

export const pct = (value: number): string => value.toFixed(1);
const rate = (part: number, whole: number): string => (whole === 0 ? '–' : pct((100 * part) / whole));
