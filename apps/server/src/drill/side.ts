import { isPattern } from '@bailiwick/contract/model-pattern';
import { modelAt } from '../offerings/model-name.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Side } from './replay.ts';

/** An offering as a side of a drill. @param wished a model to ask for; left out, the one that a task asks for where it has it. */
export function sideOf(offering: Offering, wished: string | undefined): Side {
  const usual = wished ?? offering.defaultModel ?? offering.models.find((model) => !isPattern(model));
  return {
    offering: offering.id,
    protocols: offering.protocols,
    modelFor: (asked) =>
      wished === undefined && asked !== undefined && modelAt(offering, asked) !== undefined
        ? asked
        : (usual ?? asked),
  };
}
