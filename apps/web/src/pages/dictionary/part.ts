import type { Dictionary } from './use-dictionary.ts';

export interface PartProps {
  readonly dictionary: Dictionary;
  /** Why nothing may be changed here. */
  readonly disabledBecause: string | undefined;
}
