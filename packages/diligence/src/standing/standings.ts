/** How every question about one offering stands at one moment; each is worked out when it is first asked. */
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import type { Field } from '../field.ts';
import { type ClaimsByField, type Moment, claimsByField, standingOf } from './stand.ts';
import type { Standing } from './standing.ts';

export class Standings {
  readonly assessment: Assessment;
  readonly claims: ClaimsByField;
  readonly standing: (field: Field) => Standing;

  constructor(dossier: Dossier, assessment: Assessment, moment: Moment) {
    const claims = claimsByField(dossier, assessment);
    const known = new Map<Field, Standing>();
    this.assessment = assessment;
    this.claims = claims;
    this.standing = (field) => {
      const before = known.get(field);
      if (before !== undefined) return before;
      const standing = standingOf(field, claims.get(field), moment);
      known.set(field, standing);
      return standing;
    };
  }
}
