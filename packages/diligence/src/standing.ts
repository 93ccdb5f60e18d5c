/** How a field stands at a moment: the answer that governs, or why there is none. */
import type { HeldClaim } from './dossier.ts';
import type { Field, Value } from './field.ts';

export type Standing<F extends Field = Field> =
  | {
      readonly kind: 'known';
      readonly value: Value<F>;
      readonly because: readonly HeldClaim[];
      /** Milliseconds since the epoch at which this stops being so by itself. */
      readonly until: number;
    }
  | {
      readonly kind: 'unknown';
      /** Nobody has accepted these yet. */ readonly proposals: readonly HeldClaim[];
    }
  | { readonly kind: 'expired'; readonly last: HeldClaim }
  | {
      readonly kind: 'conflicting';
      readonly claims: readonly HeldClaim[];
      /** The strictest of what is said. */
      readonly strictest: Value<F>;
    };
