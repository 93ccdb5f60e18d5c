import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import type { PolicyRules } from '../config/configuration.ts';

/** The classes that the product knows, and those that the policy speaks of beside them. */
export function knownClasses({ classes, residency, packs }: PolicyRules): readonly DataClass[] {
  return [...new Set([...DATA_CLASSES, ...classes.keys(), ...residency.keys(), ...packs.changed])];
}
