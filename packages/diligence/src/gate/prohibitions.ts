/** The vendor's own prohibitions, as rules: what its terms forbid to send, unless something named lifts it. */
import type { BuiltInClass, DataClass } from '@bailiwick/contract/classes';
import type { ProhibitedData } from '@bailiwick/evidence/fields';
import type { HeldClaim } from '../dossier/dossier.ts';
import type { Lift } from '../claim.ts';
import type { Form } from '../event.ts';
import type { Standing } from '../standing/standing.ts';
import type { Field } from '../field.ts';

/** Which classes a kind of forbidden data falls into, and in which forms it may not go. */
const CLASSES: Readonly<
  Record<ProhibitedData, { readonly classes: readonly BuiltInClass[]; readonly forms: readonly Form[] }>
> = {
  health: { classes: ['health'], forms: ['clear', 'pseudonymised'] },
  financial: { classes: ['financial'], forms: ['clear', 'pseudonymised'] },
  payment_card: { classes: ['payment'], forms: ['clear', 'pseudonymised'] },
  // Health is a special category: GDPR Art. 9(1).
  special_category: { classes: ['special_category', 'health'], forms: ['clear', 'pseudonymised'] },
  // Numbers of identity papers are found as values, and pseudonyms take their place.
  government_id: { classes: ['personal', 'special_category', 'health', 'children'], forms: ['clear'] },
  children: { classes: ['children'], forms: ['clear', 'pseudonymised'] },
  personal_data_any: {
    classes: ['personal', 'special_category', 'health', 'children', 'payment', 'financial'],
    forms: ['clear', 'pseudonymised'],
  },
  credentials: { classes: ['credential'], forms: ['clear', 'pseudonymised'] },
};

const HEALTH: readonly Lift[] = [{ field: 'health_agreement', values: ['signed'] }];

export interface Prohibition {
  readonly held: HeldClaim;
  readonly kinds: readonly ProhibitedData[];
  readonly forms: readonly Form[];
  readonly unless: readonly Lift[];
}

/**
 * The prohibitions in force for a class.
 *
 * @param claims everything that is said about `prohibited_data`: bad news needs nobody's acceptance and does not expire.
 */
export function prohibitionsFor(
  dataClass: DataClass,
  claims: readonly HeldClaim[],
  standing: (field: Field) => Standing,
): readonly Prohibition[] {
  if (claims.length === 0) return [];
  return claims.flatMap((held) => {
    const { value, unless } = held.claim;
    if (typeof value === 'string' || isLifted(unless, standing)) return [];
    const said: readonly string[] = value;
    const kinds = said
      .filter(isKind)
      .filter((kind) => touches(kind, dataClass))
      // An agreement about health data is the more special word on it than “special categories: none”.
      .filter(
        (kind) => !(kind === 'special_category' && dataClass === 'health' && isLifted(HEALTH, standing)),
      );
    if (kinds.length === 0) return [];
    const forms = [...new Set(kinds.flatMap((kind) => CLASSES[kind].forms))];
    return [{ held, kinds, forms, unless }];
  });
}

/** What is forbidden stands in a list of its own words; one that is not known here can forbid nothing. */
const isKind = (item: string): item is ProhibitedData => Object.hasOwn(CLASSES, item);

const touches = (kind: ProhibitedData, dataClass: DataClass): boolean =>
  (CLASSES[kind].classes as readonly string[]).includes(dataClass);

function isLifted(unless: readonly Lift[], standing: (field: Field) => Standing): boolean {
  return (
    unless.length > 0 &&
    unless.every(({ field, values }) => {
      const { kind, values: said } = standing(field);
      return kind === 'known' && said.every((value) => typeof value === 'string' && values.includes(value));
    })
  );
}
