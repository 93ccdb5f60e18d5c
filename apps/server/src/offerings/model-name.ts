/** What one offering calls a model; undefined where it does not serve it. */
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

export const isPattern = (model: string): boolean => model.includes('*');

/** `*` stands for any text. Takes the earliest place of each part, so that no name can make it slow. */
function matches(pattern: string, model: string): boolean {
  const parts = pattern.split('*');
  const first = parts.shift() ?? '';
  const last = parts.pop() ?? '';
  if (!model.startsWith(first)) return false;
  let at = first.length;
  for (const part of parts) {
    const found = model.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return model.length - last.length >= at && model.endsWith(last);
}
