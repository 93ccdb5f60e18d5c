/** What one offering calls a model; undefined where it does not serve it. */
import { isPattern, matchesPattern as matches } from '@bailiwick/contract/model-pattern';
import type { Offering } from './offering.ts';

export function modelAt(offering: Offering, model: string): string | undefined {
  return exactModel(offering, model) ?? (matchesPattern(offering, model) ? model : undefined);
}

/** By name or alias. */
export function exactModel({ aliases, models }: Offering, model: string): string | undefined {
  if (Object.hasOwn(aliases, model)) return aliases[model];
  return models.includes(model) && !isPattern(model) ? model : undefined;
}

export function matchesPattern({ models }: Offering, model: string): boolean {
  return models.some((pattern) => isPattern(pattern) && matches(pattern, model));
}
