/** What the documentation shows first: our figures, and the best peer beside them. */
import { quality } from '../figures.ts';
import type { Measured } from '../measured.ts';
import type { TypeTally } from '../tally.ts';
import {
  HEADLINE,
  headline,
  LABELLED_COLUMNS,
  labelledRow,
  pct,
  SEEN,
  table,
  type SetResult,
} from './markdown.ts';

/** The same at a glance: our figure and that of the best peer, whichever it is. */
export function summary(sets: readonly SetResult[]): string {
  const rows = sets.map(({ set, results: [ours, ...peers] }) => {
    const best = [...peers].sort((a, b) => merit(b.measured) - merit(a.measured))[0];
    return [
      `${set.kind} (\`${set.name}\`)`,
      set.lang,
      SEEN[set.seen],
      HEADLINE[set.shape],
      ours === undefined ? '–' : `**${headline(ours.measured)}**`,
      best === undefined ? '–' : `${headline(best.measured)} (${best.detector})`,
    ];
  });
  return table(['kind of text', 'language', 'seen by us', 'figure', 'Bailiwick', 'best peer'], rows, 4);
}

/** What makes one detector better than another on a set: F1, masked less flagged, few findings in code. */
function merit(measured: Measured): number {
  switch (measured.shape) {
    case 'labelled':
      return measured.family.typed.f1;
    case 'probes': {
      const { masked, wanted, flagged, unwanted } = measured.all;
      return masked / Math.max(1, wanted) - flagged / Math.max(1, unwanted);
    }
    case 'bulk':
      return -measured.all;
  }
}

/** Every figure of ours on every labelled set. */
export function ourFigures(sets: readonly SetResult[]): string {
  const rows = sets.flatMap(({ set, results: [ours] }) =>
    ours?.measured.shape === 'labelled' ? [labelledRow(set.name, ours.measured, ours.measured.faults)] : [],
  );
  return table(['set', ...LABELLED_COLUMNS.slice(1)], rows, 1);
}

/** Our figures for each type as the contract names it, over all labelled sets that nothing was trained on. */
export function ourTypes(sets: readonly SetResult[]): string {
  const types = new Map<string, TypeTally>();
  for (const { set, results } of sets) {
    const measured = results[0]?.measured;
    if (set.seen !== 'never' || measured?.shape !== 'labelled') continue;
    for (const [type, { labels, found, predictions, right }] of measured.exact.perType) {
      const had = types.get(type) ?? { labels: 0, found: 0, predictions: 0, right: 0 };
      types.set(type, {
        labels: had.labels + labels,
        found: had.found + found,
        predictions: had.predictions + predictions,
        right: had.right + right,
      });
    }
  }
  const rows = [...types]
    .sort(([, a], [, b]) => b.labels - a.labels)
    .map(([type, tally]) => {
      const { precision, recall, f1, f2 } = quality(tally);
      return [`\`${type}\``, String(tally.labels), pct(precision), pct(recall), pct(f1), pct(f2)];
    });
  return table(['type', 'labels', 'precision', 'recall', 'F1', 'F2'], rows, 1);
}
