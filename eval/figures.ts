/** From counts to the figures of a table, in percent. */
import type { Tally, TypeTally } from './tally.ts';

export interface Quality {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly f2: number;
}

export interface Figures {
  readonly typed: Quality;
  readonly perType: ReadonlyMap<string, Quality & TypeTally>;
  readonly charPrecision: number;
  readonly charRecall: number;
  /** Share of the labels of which nothing readable is left. */
  readonly full: number;
  readonly iou90F2: number;
}

/** Nothing wanted and nothing given is perfect; nothing given where something was wanted is 0. */
const share = (part: number, whole: number, ifEmpty: number): number =>
  whole === 0 ? ifEmpty : (100 * part) / whole;

/** F with weight `beta` on recall. */
function fScore(precision: number, recall: number, beta: number): number {
  const weight = beta * beta;
  const sum = weight * precision + recall;
  return sum === 0 ? 0 : ((1 + weight) * precision * recall) / sum;
}

/** The figures of one type, or of several added up. */
export function quality({ labels, found, predictions, right }: TypeTally): Quality {
  const recall = share(found, labels, 100);
  const precision = share(right, predictions, labels === 0 ? 100 : 0);
  return { precision, recall, f1: fScore(precision, recall, 1), f2: fScore(precision, recall, 2) };
}

export function figures(tally: Tally): Figures {
  const all = { labels: 0, found: 0, predictions: 0, right: 0 };
  for (const one of tally.types.values()) {
    all.labels += one.labels;
    all.found += one.found;
    all.predictions += one.predictions;
    all.right += one.right;
  }
  return {
    typed: quality(all),
    perType: new Map([...tally.types].map(([name, one]) => [name, { ...quality(one), ...one }])),
    charPrecision: share(tally.sharedChars, tally.predictedChars, tally.labelChars === 0 ? 100 : 0),
    charRecall: share(tally.sharedChars, tally.labelChars, 100),
    full: share(tally.fullyMasked, tally.labels, 100),
    iou90F2: fScore(
      share(tally.iouPairs, tally.iouPredictions, tally.iouLabels === 0 ? 100 : 0),
      share(tally.iouPairs, tally.iouLabels, 100),
      2,
    ),
  };
}
