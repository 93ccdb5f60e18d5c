/**
 * How locked-in a firm is, in one number with its parts: 0, a switch would hardly be noticed; 100, it cannot be done.
 *
 * A request that gets no answer there counts whole. Those that do get one count by how much is different about them, in
 * five parts with weights. A part that the sample does not measure is left out, and the weights of the others are scaled
 * up to 100. The points of all parts add up to the number.
 */
import type { Comparison } from './comparison.ts';

export interface Part {
  readonly name: string;
  /** Of 100 for a request that is answered there; `whole` for one that is not. */
  readonly weight: number | 'whole';
  /** 0 nothing is lost, 1 everything; undefined where the sample does not measure it. */
  readonly loss: number | undefined;
  /** Its share of the number. */
  readonly points: number;
  readonly measure: string;
}

export interface LockedIn {
  /** undefined where nothing could be compared. */
  readonly number: number | undefined;
  readonly parts: readonly Part[];
}

type Measured = Omit<Part, 'points' | 'weight'> & { readonly weight: number };

export function lockedIn(comparison: Comparison): LockedIn {
  const { relevant, forbidden, unable } = comparison;
  const lost = (count: number): number => (relevant === 0 ? 0 : count / relevant);
  const differences = differencesOf(comparison);
  const weights = differences.reduce((sum, { weight, loss }) => sum + (loss === undefined ? 0 : weight), 0);
  const reached = relevant === 0 ? 0 : 1 - lost(forbidden + unable);
  const parts: Part[] = [
    {
      name: 'may not go there',
      weight: 'whole',
      loss: relevant === 0 ? undefined : lost(forbidden),
      points: 100 * lost(forbidden),
      measure: 'share of requests that your policy, evidence or residency keeps from going there',
    },
    {
      name: 'cannot answer',
      weight: 'whole',
      loss: relevant === 0 ? undefined : lost(unable),
      points: 100 * lost(unable),
      measure: 'share of requests that may go there and get no answer: features, protocol, faults',
    },
    ...differences.map((part) => ({
      ...part,
      points: weights === 0 ? 0 : (100 * reached * part.weight * (part.loss ?? 0)) / weights,
    })),
  ];
  const number = Math.round(parts.reduce((sum, { points }) => sum + points, 0));
  return { number: relevant === 0 ? undefined : number, parts };
}

function differencesOf(comparison: Comparison): readonly Measured[] {
  const { both, refusalsDiffer, tools, alike, alikeItself, from, to } = comparison;
  return [
    {
      name: 'tool calls differ',
      weight: 35,
      loss: tools && 1 - tools.same,
      measure:
        'of requests in which tools were called: same functions and argument names 0, same functions ½, else 1',
    },
    {
      name: 'refusals differ',
      weight: 25,
      loss: both === 0 ? undefined : refusalsDiffer / both,
      measure: 'share of requests that one of the two refuses and the other does not',
    },
    {
      name: 'answers differ',
      weight: 20,
      loss: alike === undefined ? undefined : 1 - Math.min(1, alike / Math.max(alikeItself ?? 1, 0.1)),
      measure:
        'words that two answers do not share, against how much the first one’s own answers share when it is asked twice',
    },
    {
      name: 'costs more',
      weight: 10,
      loss: more(from.cost, to.cost, 1),
      measure: 'twice the cost or more counts 1',
    },
    {
      name: 'is slower',
      weight: 10,
      loss: more(from.medianMs, to.medianMs, 2),
      measure: 'three times the median time or more counts 1',
    },
  ];
}

/** 0 for as much or less, 1 for `factor` times as much on top. */
function more(before: number | undefined, after: number | undefined, factor: number): number | undefined {
  if (before === undefined || after === undefined || before === 0) return undefined;
  return Math.max(0, Math.min(1, (after / before - 1) / factor));
}
