/** What one detector did on one set. */
import { cover, fullyCovered } from './coverage.ts';
import { byFamily, byType, type Naming } from './families.ts';
import { type Figures, figures } from './figures.ts';
import type { EvaluationSet, LabelledSet, LabelledText, ProbeSet } from './labelled.ts';
import type { Answer } from './peers/isolated.ts';
import { spreadOfF1 } from './spread.ts';
import { add, NO_TALLY, type Tally, tally } from './tally.ts';

export interface LabelledResult {
  readonly shape: 'labelled';
  readonly family: Figures;
  readonly exact: Figures;
  /** Half the width of the 95 % interval of typed F1. */
  readonly spread: number;
  /** Share of the texts without a label in which something was found. */
  readonly cleanFlagged: number | undefined;
}

export interface GroupResult {
  readonly wanted: number;
  readonly masked: number;
  readonly unwanted: number;
  readonly flagged: number;
}

export interface ProbeResult {
  readonly shape: 'probes';
  readonly groups: ReadonlyMap<string, GroupResult>;
  readonly all: GroupResult;
  /** What the unwanted were taken for, counted. */
  readonly takenFor: ReadonlyMap<string, number>;
}

export interface BulkResult {
  readonly shape: 'bulk';
  readonly megabytes: number;
  readonly perMegabyte: ReadonlyMap<string, number>;
  readonly all: number;
}

export type Measured = (LabelledResult | ProbeResult | BulkResult) & { readonly faults: readonly string[] };

/** @param answers one for each text of the set, in its order. */
export function measure(set: EvaluationSet, answers: readonly Answer[]): Measured {
  const faults = answers.flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  const predictionsOf = (index: number): Answer['predictions'] => answers[index]?.predictions ?? [];
  switch (set.shape) {
    case 'labelled':
      return { ...labelled(set, predictionsOf), faults };
    case 'probes':
      return { ...probes(set, predictionsOf), faults };
    case 'bulk': {
      const megabytes = set.texts.reduce((size, { text }) => size + text.length, 0) / 1_000_000;
      const counts = new Map<string, number>();
      for (const { predictions } of answers) {
        for (const { type } of predictions) counts.set(type, (counts.get(type) ?? 0) + 1);
      }
      const perMegabyte = new Map([...counts].map(([type, count]) => [type, count / megabytes]));
      const all = [...perMegabyte.values()].reduce((total, one) => total + one, 0);
      return { shape: 'bulk', megabytes, perMegabyte, all, faults };
    }
  }
}

type PredictionsOf = (index: number) => Answer['predictions'];

function labelled(set: LabelledSet, predictionsOf: PredictionsOf): LabelledResult {
  const tallies = (naming: Naming): Tally[] =>
    set.texts.map((text, index) => tally(text, predictionsOf(index), set.types, naming));
  const perText = tallies(byFamily);
  const clean = set.texts.flatMap(({ spans }, index) => (spans.length === 0 ? [index] : []));
  const counted = new Set(['OTHER', ...set.types.map(byFamily)]);
  const flagged = clean.filter((index) =>
    predictionsOf(index).some(({ type }) => counted.has(byFamily(type))),
  );
  return {
    shape: 'labelled',
    family: figures(perText.reduce(add, NO_TALLY)),
    exact: figures(tallies(byType).reduce(add, NO_TALLY)),
    spread: spreadOfF1(perText),
    cleanFlagged: clean.length === 0 ? undefined : (100 * flagged.length) / clean.length,
  };
}

function probes(set: ProbeSet, predictionsOf: PredictionsOf): ProbeResult {
  const groups = new Map<string, GroupResult>();
  const takenFor = new Map<string, number>();
  let all: GroupResult = { wanted: 0, masked: 0, unwanted: 0, flagged: 0 };
  for (const [index, { group, text, value, wanted }] of set.probes.entries()) {
    const predictions = predictionsOf(index);
    const touching = predictions.filter(({ start, end }) => start < value.end && end > value.start);
    if (!wanted) for (const { type } of touching) takenFor.set(type, (takenFor.get(type) ?? 0) + 1);
    const masked = fullyCovered(text, cover(text.length, predictions), value);
    const one: GroupResult = wanted
      ? { wanted: 1, masked: masked ? 1 : 0, unwanted: 0, flagged: 0 }
      : { wanted: 0, masked: 0, unwanted: 1, flagged: touching.length > 0 ? 1 : 0 };
    all = sum(all, one);
    groups.set(group, sum(groups.get(group) ?? { wanted: 0, masked: 0, unwanted: 0, flagged: 0 }, one));
  }
  return { shape: 'probes', groups, all, takenFor };
}

function sum(a: GroupResult, b: GroupResult): GroupResult {
  return {
    wanted: a.wanted + b.wanted,
    masked: a.masked + b.masked,
    unwanted: a.unwanted + b.unwanted,
    flagged: a.flagged + b.flagged,
  };
}

/** The texts of a set, in the order in which answers are expected. */
export function textsOf(
  set: EvaluationSet,
): readonly (LabelledText | { readonly id: string; readonly text: string })[] {
  return set.shape === 'probes' ? set.probes : set.texts;
}
