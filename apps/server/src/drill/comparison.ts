/** Two sides of a drill in numbers. */
import type { Answer, Outcome, ToolCall } from './answer.ts';
import { likeness } from './likeness.ts';
import type { Pair } from './replay.ts';

export interface Totals {
  readonly answered: number;
  readonly refused: number;
  readonly medianMs: number | undefined;
  readonly p95Ms: number | undefined;
  /** undefined where an answer has no known price. */
  readonly cost: number | undefined;
}

export interface Comparison {
  readonly tasks: number;
  /** Tasks that the first side answered: what would have to work elsewhere. */
  readonly relevant: number;
  /** Times and costs are of requests that both answered, so that like is compared with like. */
  readonly from: Totals;
  readonly to: Totals;
  /** Of the relevant ones: not allowed to go there. */
  readonly forbidden: number;
  /** Of the relevant ones: asked, or not even sayable, and not answered. */
  readonly unable: number;
  readonly features: readonly { readonly feature: string; readonly failed: number; readonly asked: number }[];
  /** Answered by both without tool calls. */
  readonly alike: number | undefined;
  /** The first side compared with itself. */
  readonly alikeItself: number | undefined;
  /** Of tasks in which the first side called tools: 1 same functions and arguments, 0.5 same functions. */
  readonly tools: { readonly tasks: number; readonly same: number } | undefined;
  /** Answered by both, and one of the two refuses. */
  readonly refusalsDiffer: number;
  readonly both: number;
}

interface Both {
  readonly from: Answer;
  readonly to: Answer;
}

export function compare(pairs: readonly Pair[]): Comparison {
  const relevant = pairs.filter(({ from }) => from.kind === 'answered');
  const both = pairs.flatMap(({ from, to }): Both[] =>
    from.kind === 'answered' && to.kind === 'answered' ? [{ from, to }] : [],
  );
  const spoken = both.filter(({ from, to }) => from.calls.length === 0 && to.calls.length === 0);
  const called = both.filter(({ from }) => from.calls.length > 0);
  const twice = pairs.flatMap(({ from, again }) =>
    from.kind === 'answered' && again?.kind === 'answered' && from.calls.length === 0
      ? [likeness(from.text, again.text)]
      : [],
  );
  return {
    tasks: pairs.length,
    relevant: relevant.length,
    from: totals(
      pairs.map(({ from }) => from),
      both.map(({ from }) => from),
    ),
    to: totals(
      pairs.map(({ to }) => to),
      both.map(({ to }) => to),
    ),
    forbidden: relevant.filter(({ to }) => to.kind === 'forbidden').length,
    unable: relevant.filter(({ to }) => to.kind === 'unable' || to.kind === 'unsaid').length,
    features: featuresLacking(relevant),
    alike: mean(spoken.map(({ from, to }) => likeness(from.text, to.text))),
    alikeItself: mean(twice),
    tools:
      called.length === 0
        ? undefined
        : {
            tasks: called.length,
            same:
              called.reduce((sum, { from, to }) => sum + sameCalls(from.calls, to.calls), 0) / called.length,
          },
    refusalsDiffer: both.filter(({ from, to }) => from.refused !== to.refused).length,
    both: both.length,
  };
}

function totals(outcomes: readonly Outcome[], shared: readonly Answer[]): Totals {
  const answers = outcomes.filter((outcome): outcome is Answer => outcome.kind === 'answered');
  const times = shared.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const costs = shared.map(({ cost }) => cost);
  return {
    answered: answers.length,
    refused: answers.filter(({ refused }) => refused).length,
    medianMs: times[Math.floor((times.length - 1) / 2)],
    p95Ms: times[Math.max(0, Math.ceil(times.length * 0.95) - 1)],
    cost: costs.length === 0 ? undefined : sumOf(costs),
  };
}

const sumOf = (costs: readonly (number | undefined)[]): number | undefined =>
  costs.reduce<number | undefined>(
    (sum, cost) => (sum === undefined || cost === undefined ? undefined : sum + cost),
    0,
  );

/** Features of tasks that failed there, and that no task there succeeded with. */
function featuresLacking(pairs: readonly Pair[]): Comparison['features'] {
  const asked = new Map<string, { failed: number; asked: number }>();
  for (const { task, to } of pairs) {
    if (to.kind === 'forbidden') continue;
    for (const feature of task.features) {
      const count = asked.get(feature) ?? { failed: 0, asked: 0 };
      count.asked += 1;
      if (to.kind !== 'answered') count.failed += 1;
      asked.set(feature, count);
    }
  }
  return [...asked]
    .filter(([, count]) => count.failed === count.asked)
    .map(([feature, count]) => ({ feature, ...count }));
}

function sameCalls(a: readonly ToolCall[], b: readonly ToolCall[]): number {
  const names = (calls: readonly ToolCall[]): string =>
    calls
      .map(({ name }) => name)
      .toSorted()
      .join(' ');
  const whole = (calls: readonly ToolCall[]): string =>
    calls
      .map(({ name, keys }) => `${name}(${keys.join(',')})`)
      .toSorted()
      .join(' ');
  if (whole(a) === whole(b)) return 1;
  return names(a) === names(b) ? 0.5 : 0;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
