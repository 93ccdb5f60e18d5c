/** How often a finding of a given score is right: the score is worth what it predicts. */
import { cover, halfCovered } from '../coverage.ts';
import { byFamily } from '../families.ts';
import type { EvaluationSet } from '../labelled.ts';
import type { Answer } from '../peers/isolated.ts';

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly findings: number;
  readonly right: number;
  /** The mean score of the findings in the band. */
  readonly score: number;
}

const EDGES = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0001];

/** A finding is right when at least half of it lies in labels of its family. Labelled sets only. */
export function calibrate(
  samples: readonly { readonly set: EvaluationSet; readonly answers: readonly Answer[] }[],
): Band[] {
  const scored: { score: number; right: boolean }[] = [];
  for (const { set, answers } of samples) {
    if (set.shape !== 'labelled') continue;
    const families = new Set(set.types.map(byFamily));
    for (const [index, { text, spans }] of set.texts.entries()) {
      for (const finding of answers[index]?.predictions ?? []) {
        const family = byFamily(finding.type);
        if (finding.score === undefined || !families.has(family)) continue;
        const same = spans.filter(({ type }) => byFamily(type) === family);
        scored.push({ score: finding.score, right: halfCovered(cover(text.length, same), finding) });
      }
    }
  }
  return EDGES.slice(1).map((to, at) => {
    const from = EDGES[at] ?? 0;
    const inside = scored.filter(({ score }) => score >= from && score < to);
    return {
      from,
      to: Math.min(1, to),
      findings: inside.length,
      right: inside.filter(({ right }) => right).length,
      score: inside.reduce((sum, { score }) => sum + score, 0) / Math.max(1, inside.length),
    };
  });
}
