/** One requirement against what is known: met, or why not. */
import type { Standing } from '../standing/standing.ts';
import type { Field } from '../field.ts';
import { type Condition, type Requirement, meets } from './requirement.ts';

export type Failing = 'unknown' | 'expired' | 'conflicting' | 'contrary';

export interface Judgement {
  readonly requirement: Requirement;
  readonly result: 'met' | Failing;
  /** Whether somebody says what the requirement rules out; the strictest governs, also where others say otherwise. */
  readonly against: boolean;
  /** The condition that decided, with how its field stands. */
  readonly condition: Condition;
  readonly standing: Standing;
  readonly until: number;
}

/** What is said against it outweighs what is merely not known. */
const WORST_LAST: readonly Failing[] = ['unknown', 'expired', 'conflicting', 'contrary'];

export function judge(requirement: Requirement, standing: (field: Field) => Standing): Judgement {
  let best: Judgement | undefined;
  for (const conditions of requirement.anyOf) {
    const judged = judgeAll(requirement, conditions, standing);
    if (judged.result === 'met') return judged;
    // Of the ways that fail, the one that is nearest to being met is the one to speak of.
    if (best === undefined || nearness(judged) < nearness(best)) best = judged;
  }
  if (best === undefined) throw new Error(`Requirement ${requirement.id} has no conditions.`);
  return best;
}

const nearness = ({ against, result }: Judgement): number => (against ? WORST_LAST.length : 0) + rank(result);

function judgeAll(
  requirement: Requirement,
  conditions: readonly Condition[],
  standing: (field: Field) => Standing,
): Judgement {
  let worst: Judgement | undefined;
  let against = false;
  let until = Number.POSITIVE_INFINITY;
  for (const condition of conditions) {
    const stands = standing(condition.field);
    until = Math.min(until, stands.until);
    const opposed = stands.values.some((value) => !meets(value, condition.test));
    against ||= opposed;
    const result = resultOf(condition, stands, opposed);
    if (worst === undefined || rank(result) > rank(worst.result)) {
      worst = { requirement, result, against, condition, standing: stands, until };
    }
  }
  if (worst === undefined) throw new Error(`Requirement ${requirement.id} has a way without conditions.`);
  return { ...worst, against, until };
}

const rank = (result: Judgement['result']): number => (result === 'met' ? -1 : WORST_LAST.indexOf(result));

/** All that is said must meet the test before it is met. */
function resultOf({ test }: Condition, { kind, values }: Standing, opposed: boolean): 'met' | Failing {
  if (!opposed) return kind === 'known' ? 'met' : kind;
  return kind === 'conflicting' && values.some((value) => meets(value, test)) ? 'conflicting' : 'contrary';
}
