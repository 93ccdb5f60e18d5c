import type { Extent } from './coverage.ts';

const FEW_SEPARATORS = /^[\s\p{P}\p{S}]{0,3}$/u;

/**
 * Joins spans that overlap or stand next to each other, with at most three separators between.
 *
 * A detector that reports first name and surname apart is as right as one that reports them together.
 */
export function mergeTouching(text: string, spans: readonly Extent[]): Extent[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (end <= start) continue;
    const last = merged.at(-1);
    if (
      last !== undefined &&
      (start <= last.end || (start - last.end <= 3 && FEW_SEPARATORS.test(text.slice(last.end, start))))
    ) {
      last.end = Math.max(last.end, end);
    } else {
      merged.push({ start, end });
    }
  }
  return merged;
}
