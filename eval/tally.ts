/**
 * Counts one detector's predictions against the labels of one text.
 *
 * - typed recall: labels of which at least half of the characters are covered by predictions of the same type;
 *   typed precision: predictions of which at least half lies in labels of that type. Types that the set does not
 *   label are left out; predictions of one type that touch are joined first.
 * - characters: what is covered, whatever the type; full: labels of which nothing readable is left.
 * - iou90: spans, whatever the type, with intersection over union of at least 0.9.
 */
import { cover, countCovered, type Extent, fullyCovered, halfCovered } from './coverage.ts';
import type { Naming } from './families.ts';
import type { LabelledText, Prediction, SpanType } from './labelled.ts';
import { mergeTouching } from './merge.ts';

export interface TypeTally {
  readonly labels: number;
  readonly found: number;
  readonly predictions: number;
  readonly right: number;
}

export interface Tally {
  readonly types: ReadonlyMap<string, TypeTally>;
  readonly labelChars: number;
  readonly predictedChars: number;
  readonly sharedChars: number;
  readonly labels: number;
  readonly fullyMasked: number;
  readonly iouLabels: number;
  readonly iouPredictions: number;
  readonly iouPairs: number;
}

export const NO_TALLY: Tally = {
  types: new Map(),
  labelChars: 0,
  predictedChars: 0,
  sharedChars: 0,
  labels: 0,
  fullyMasked: 0,
  iouLabels: 0,
  iouPredictions: 0,
  iouPairs: 0,
};

const IOU = 0.9;

/** @param types what the set labels; a prediction of another type of the contract is neither right nor wrong. */
export function tally(
  { text, spans }: LabelledText,
  predictions: readonly Prediction[],
  types: readonly SpanType[],
  naming: Naming,
): Tally {
  const labelled = new Set(types.map(naming));
  // What the contract has no name for is noise that masks text, so it counts where types do not.
  const counted = predictions.filter(({ type }) => type === 'OTHER' || labelled.has(naming(type)));
  const perType = new Map<string, TypeTally>();
  for (const name of labelled) {
    const labels = spans.filter(({ type }) => naming(type) === name);
    const merged = mergeTouching(
      text,
      counted.filter(({ type }) => naming(type) === name),
    );
    if (labels.length === 0 && merged.length === 0) continue;
    const byPredictions = cover(text.length, merged);
    const byLabels = cover(text.length, labels);
    perType.set(name, {
      labels: labels.length,
      found: labels.filter((label) => halfCovered(byPredictions, label)).length,
      predictions: merged.length,
      right: merged.filter((prediction) => halfCovered(byLabels, prediction)).length,
    });
  }
  const whole: Extent = { start: 0, end: text.length };
  const byLabels = cover(text.length, spans);
  const byPredictions = cover(text.length, counted);
  const shared = byLabels.map((one, at) => one & (byPredictions[at] ?? 0));
  const mergedLabels = mergeTouching(text, spans);
  const mergedPredictions = mergeTouching(text, counted);
  return {
    types: perType,
    labelChars: countCovered(byLabels, whole),
    predictedChars: countCovered(byPredictions, whole),
    sharedChars: countCovered(shared, whole),
    labels: spans.length,
    fullyMasked: spans.filter((span) => fullyCovered(text, byPredictions, span)).length,
    iouLabels: mergedLabels.length,
    iouPredictions: mergedPredictions.length,
    iouPairs: mergedLabels.filter((label) => mergedPredictions.some((one) => overlap(label, one) >= IOU))
      .length,
  };
}

/** Intersection over union of two spans. */
function overlap(a: Extent, b: Extent): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

export function add(a: Tally, b: Tally): Tally {
  const types = new Map(a.types);
  for (const [name, more] of b.types) {
    const had = types.get(name);
    types.set(
      name,
      had === undefined
        ? more
        : {
            labels: had.labels + more.labels,
            found: had.found + more.found,
            predictions: had.predictions + more.predictions,
            right: had.right + more.right,
          },
    );
  }
  return {
    types,
    labelChars: a.labelChars + b.labelChars,
    predictedChars: a.predictedChars + b.predictedChars,
    sharedChars: a.sharedChars + b.sharedChars,
    labels: a.labels + b.labels,
    fullyMasked: a.fullyMasked + b.fullyMasked,
    iouLabels: a.iouLabels + b.iouLabels,
    iouPredictions: a.iouPredictions + b.iouPredictions,
    iouPairs: a.iouPairs + b.iouPairs,
  };
}
