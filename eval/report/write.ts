/** Puts the tables into the documentation, between two markers, and the plot beside it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Band } from './calibration.ts';
import { calibrationPlot } from './calibration-svg.ts';
import type { Run } from './json.ts';
import { details, overview, type SetResult } from './markdown.ts';
import { ourFigures, ourTypes, summary } from './ours.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/detection.md', import.meta.url));
const PLOT = fileURLToPath(new URL('../../docs/detection-calibration.svg', import.meta.url));
/** Sets of which every group is shown; the rest is in the output of the command. */
const IN_FULL: ReadonlySet<string> = new Set(['evasions', 'look-alikes', 'secrets', 'source-code']);
const BEGIN = '<!-- eval:begin -->';
const END = '<!-- eval:end -->';

/** @throws where the markers are missing: a table in the wrong place is worse than none. */
export function writeDocument(run: Run, sets: readonly SetResult[], bands: readonly Band[]): void {
  const text = readFileSync(DOCUMENT, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`docs/detection.md lacks ${BEGIN} … ${END}`);
  const tables = [
    `Measured on ${run.date}, ${run.machine}. Peers: ${run.peers.join(', ') || 'none'}.`,
    summary(sets),
    'By type, over our own sets, named exactly as labelled:',
    ourTypes(sets),
    '<details><summary>Every figure of ours</summary>',
    ourFigures(sets),
    '</details>',
    '<details><summary>Every detector</summary>',
    overview(sets),
    ...sets.filter(({ set }) => IN_FULL.has(set.name)).map(details),
    '</details>',
    'Score and truth, as in the plot below:',
    calibrationTable(bands),
  ].join('\n\n');
  writeFileSync(DOCUMENT, `${text.slice(0, begin)}${BEGIN}\n\n${tables}\n\n${text.slice(end)}`);
  writeFileSync(PLOT, calibrationPlot(bands));
}

function calibrationTable(bands: readonly Band[]): string {
  const rows = bands
    .filter(({ findings }) => findings > 0)
    .map(
      ({ from, to, findings, right }) =>
        `| ${from.toFixed(2)} to ${to.toFixed(2)} | ${findings} | ${((100 * right) / findings).toFixed(1)} |`,
    );
  return ['| score | findings | right % |', '| --- | ---: | ---: |', ...rows].join('\n');
}
