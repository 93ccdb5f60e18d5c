/**
 * What was missed and what was found wrongly, with a few words around it.
 *
 * For development sets only. A held-out set whose mistakes are read is a training set from then on.
 */
import { cover, halfCovered } from '../coverage.ts';
import { byFamily } from '../families.ts';
import type { EvaluationSet, LabelledText, Prediction, Span } from '../labelled.ts';
import type { Answer } from '../peers/isolated.ts';

const AROUND = 40;

interface Sample {
  readonly set: EvaluationSet;
  readonly answers: readonly Answer[];
}

/** @param count at most so many of each kind, for each type. */
export function errorsOf(samples: readonly Sample[], count: number): string {
  const lines: string[] = [];
  for (const { set, answers } of samples) {
    if (set.shape !== 'labelled' || set.seen === 'never') continue;
    const shown = new Map<string, number>();
    const show = (mark: string, text: LabelledText, span: Span): void => {
      const key = `${mark} ${byFamily(span.type)}`;
      const so = shown.get(key) ?? 0;
      shown.set(key, so + 1);
      if (so >= count) return;
      const before = text.text.slice(Math.max(0, span.start - AROUND), span.start);
      const after = text.text.slice(span.end, span.end + AROUND);
      const around = `${before}«${text.text.slice(span.start, span.end)}»${after}`.replaceAll('\n', '⏎');
      lines.push(`${key} ${text.id}: ${around}`);
    };
    lines.push(`## ${set.name}`);
    for (const [index, text] of set.texts.entries()) {
      const predictions = (answers[index]?.predictions ?? []).filter(({ type }) =>
        set.types.some((one) => byFamily(one) === byFamily(type)),
      );
      for (const span of unmatched(text, text.spans, predictions)) show('missed', text, span);
      for (const span of unmatched(text, predictions, text.spans)) show('wrong', text, span);
    }
  }
  return lines.join('\n');
}

function unmatched(
  text: LabelledText,
  these: readonly (Span | Prediction)[],
  those: readonly Span[],
): Span[] {
  return these.filter((one) => {
    const same = those.filter(({ type }) => byFamily(type) === byFamily(one.type));
    return !halfCovered(cover(text.text.length, same), one);
  });
}
