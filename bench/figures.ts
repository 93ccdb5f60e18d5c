/** Medians, quantiles, and the row of each target. */

export interface Row {
  readonly label: string;
  /** Why there are no figures. */
  readonly absent?: string;
  readonly perSecond?: number;
  /** Processor time of the server's own process, for one request at full load. */
  readonly cpuPerRequestMs?: number;
  readonly addedP50Ms?: number;
  readonly addedP99Ms?: number;
  readonly addedFirstEventMs?: number;
  readonly addedFirstWordMs?: number;
  readonly idleMb?: number;
  readonly soakedMb?: number;
  /** Growth over the second half of the soak. */
  readonly grownMb?: number;
  readonly failures?: number;
  readonly timesPortkey?: number;
}

/** The value below which `share` of the values lie (nearest rank); NaN for none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

const COLUMNS: readonly (readonly [title: string, cell: (row: Row) => string])[] = [
  ['', (row) => row.label],
  ['requests/s', (row) => figure(row.perSecond, 0)],
  ['× Portkey', (row) => figure(row.timesPortkey, 2)],
  ['CPU ms/request', (row) => figure(row.cpuPerRequestMs, 3)],
  ['added p50 ms', (row) => figure(row.addedP50Ms, 2)],
  ['added p99 ms', (row) => figure(row.addedP99Ms, 2)],
  ['added first event ms', (row) => figure(row.addedFirstEventMs, 2)],
  ['added first word ms', (row) => figure(row.addedFirstWordMs, 2)],
  ['idle MiB', (row) => figure(row.idleMb, 0)],
  ['after soak MiB', (row) => figure(row.soakedMb, 0)],
  ['grown in its second half', (row) => figure(row.grownMb, 0)],
  ['failures', (row) => figure(row.failures, 0)],
];

export function markdown(rows: readonly Row[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(COLUMNS.map(([title]) => title)),
    line(COLUMNS.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map((row) =>
      line(row.absent === undefined ? COLUMNS.map(([, cell]) => cell(row)) : absentCells(row)),
    ),
  ].join('\n');
}

function absentCells(row: Row): readonly string[] {
  return [row.label, 'not built', ...COLUMNS.slice(2).map(() => '–')];
}

function figure(value: number | undefined, digits: number): string {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(digits);
}
