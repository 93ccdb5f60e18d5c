/** What a diagram becomes, and within which limits. */
import type { Kind } from './statements.ts';

export interface Drawing {
  readonly kind: Kind;
  /** Colours are names still (`fill="@ink"`). */
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** What its parts are called. */
  readonly labels: readonly string[];
  /** Something that the source says is not in the picture. */
  readonly partly: boolean;
}

/** Why there is no drawing. */
export type Undrawn = 'kind' | 'unreadable' | 'large' | 'slow';

export const MOST_LETTERS = 20_000;
export const MOST_SVG = 2_000_000;
export const MOST_SIDE = 20_000;
