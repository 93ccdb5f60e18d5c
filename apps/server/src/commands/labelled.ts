/** Labelled texts, and how well findings agree with them. */
import { FINDING_TYPES } from '@bailiwick/contract/classes';
import { z } from 'zod';
import { UsageError } from './command.ts';

const SAMPLE = z.object({
  text: z.string(),
  spans: z.array(z.object({ start: z.int().min(0), end: z.int().min(0), type: z.string() })),
});

export type Sample = z.output<typeof SAMPLE>;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** @param lines JSON Lines; lines that are no sample (a header) are passed over where they hold no text. @throws UsageError */
export function labelledTexts(lines: string): readonly Sample[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      throw new UsageError(`Line ${i + 1} of the labelled texts is not JSON.`);
    }
    if (typeof value === 'object' && value !== null && !('text' in value)) return [];
    const sample = SAMPLE.safeParse(value);
    if (!sample.success) throw new UsageError(`Line ${i + 1} of the labelled texts has no text with spans.`);
    return [sample.data];
  });
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** A span is found where a finding of its type covers at least half of it, and the other way round. */
export function compared(samples: readonly Sample[], found: readonly (readonly Span[])[]): Figures {
  const labelled = new Set(samples.flatMap(({ spans }) => spans.map(({ type }) => type)));
  const wanted = samples.map(({ spans }) =>
    spans.filter(({ type }) => FINDING_TYPES.some((one) => one === type)),
  );
  // A type that nobody labelled is neither right nor wrong.
  const given = found.map((findings) => findings.filter(({ type }) => labelled.has(type)));
  const recall = share(wanted, given);
  const precision = share(given, wanted);
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** How many of `these` are covered by half or more by one of `those`. */
function share(these: readonly (readonly Span[])[], those: readonly (readonly Span[])[]): number {
  let all = 0;
  let covered = 0;
  for (const [i, spans] of these.entries()) {
    for (const span of spans) {
      all += 1;
      const others = (those[i] ?? []).filter(({ type }) => type === span.type);
      const shared = others.reduce(
        (sum, one) => sum + Math.max(0, Math.min(one.end, span.end) - Math.max(one.start, span.start)),
        0,
      );
      if (shared * 2 >= span.end - span.start) covered += 1;
    }
  }
  return all === 0 ? 0 : covered / all;
}
