/** The same figures for programs; maps become objects, and no text of any set is in it. */
import type { SetResult } from './markdown.ts';
import type { Band } from './calibration.ts';

export interface Run {
  readonly date: string;
  readonly machine: string;
  readonly peers: readonly string[];
}

export function toJson(run: Run, sets: readonly SetResult[], bands: readonly Band[]): unknown {
  return {
    ...run,
    sets: sets.map(({ set, results }) => ({
      name: set.name,
      kind: set.kind,
      lang: set.lang,
      seen: set.seen,
      results: results.map(({ detector, measured }) => ({ detector, ...plain(measured) })),
    })),
    calibration: bands,
  };
}

function plain(value: object): Record<string, unknown> {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) =>
      one instanceof Map ? Object.fromEntries(one as Map<string, unknown>) : one,
    ),
  ) as Record<string, unknown>;
}
