/**
 * Sums by the hour, from which the overview is made: what each change of a passage adds to them.
 *
 * A passage counts in the hour in which it began, from its beginning; what is known only at its end is added there then.
 */
import type { Fate } from '@bailiwick/contract/fates';
import type { Passage } from './passage.ts';

export const HOUR = 3_600_000;

interface HourKey {
  /** Hours since the epoch. */
  readonly hour: number;
  readonly offering: string | undefined;
  readonly region: string | undefined;
  readonly private: boolean;
  readonly fate: Fate;
}

/** What is added up. */
export interface Amounts {
  /** First attempts: what a person would call a request. */
  readonly requests: number;
  readonly passages: number;
  /** Of these, the ones that left and brought nothing back. */
  readonly failed: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
  /** Replies out of which something was kept. */
  readonly withheld: number;
}

export interface HourSum extends HourKey, Amounts {
  /** The lowest number of a passage of this hour. */
  readonly firstSeq: number;
}

export interface ClassSum {
  readonly hour: number;
  readonly class: string;
  readonly offering: string | undefined;
  readonly fate: Fate;
  readonly passages: number;
}

/** What a stretch of time comes to. */
export interface Tally {
  readonly groups: readonly (Omit<HourKey, 'hour'> & Amounts)[];
  readonly classes: readonly Omit<ClassSum, 'hour'>[];
  readonly hours: readonly { readonly hour: number; readonly fate: Fate; readonly passages: number }[];
}

export interface Change {
  /** undefined: it begins here. */
  readonly before: Passage | undefined;
  readonly after: Passage;
}

export interface Sums {
  readonly hours: readonly HourSum[];
  readonly classes: readonly ClassSum[];
}

export function sumsOf(changes: readonly Change[]): Sums {
  const hours = new Map<string, HourSum>();
  const classes = new Map<string, ClassSum>();
  for (const { before, after } of changes) {
    const hour = Math.floor(after.at / HOUR);
    const { offering, region, private: ours, fate } = after;
    const key = [hour, offering, region, ours, fate].join('\n');
    const known = hours.get(key);
    hours.set(key, {
      hour,
      offering,
      region,
      private: ours,
      fate,
      firstSeq: Math.min(after.seq, known?.firstSeq ?? after.seq),
      ...added(known, difference(amountsOf(after), before && amountsOf(before))),
    });
    if (before !== undefined) continue;
    for (const name of after.classes) {
      const at = [hour, name, offering, fate].join('\n');
      classes.set(at, {
        hour,
        class: name,
        offering,
        fate,
        passages: (classes.get(at)?.passages ?? 0) + 1,
      });
    }
  }
  return { hours: [...hours.values()], classes: [...classes.values()] };
}

const NAMES = [
  'requests',
  'passages',
  'failed',
  'inputTokens',
  'outputTokens',
  'cost',
  'requestBytes',
  'replyBytes',
  'withheld',
] as const satisfies readonly (keyof Amounts)[];

const NOTHING: Amounts = {
  requests: 0,
  passages: 0,
  failed: 0,
  inputTokens: 0,
  outputTokens: 0,
  cost: 0,
  requestBytes: 0,
  replyBytes: 0,
  withheld: 0,
};

const added = (a: Amounts = NOTHING, b: Amounts = NOTHING): Amounts =>
  Object.fromEntries(NAMES.map((name) => [name, a[name] + b[name]])) as unknown as Amounts;

const difference = (a: Amounts, b: Amounts = NOTHING): Amounts =>
  Object.fromEntries(NAMES.map((name) => [name, a[name] - b[name]])) as unknown as Amounts;

const FAILED = new Set(['upstream_failed', 'upstream_timeout', 'interrupted']);

function amountsOf(passage: Passage): Amounts {
  const { attempt, ending, inputTokens, outputTokens, cost, requestBytes, replyBytes, withheld } = passage;
  return {
    requests: attempt === 1 ? 1 : 0,
    passages: 1,
    failed: ending !== undefined && FAILED.has(ending) ? 1 : 0,
    inputTokens,
    outputTokens,
    cost,
    requestBytes,
    replyBytes,
    withheld: withheld.length > 0 ? 1 : 0,
  };
}
