import type { DataClass } from '@bailiwick/contract/classes';
import type { Assessment } from '../dossier/dossier.ts';
import type { Field } from '../field.ts';
import type { Cell } from '../gate/cell.ts';
import type { Standing } from '../standing/standing.ts';

/** One offering as papers see it: what it is, what is known, what follows. A `Gate` is one. */
export interface Subject {
  readonly assessment: Assessment;
  readonly standing: (field: Field) => Standing;
  cell(dataClass: DataClass): Cell;
}

/** `Mistral AI: La Plateforme, paid plan` */
export function offeringName({ assessment: { profile } }: Pick<Subject, 'assessment'>): string {
  const { vendor, product, plan, region } = profile;
  const more = [plan, region].filter((part) => part !== undefined && !product.includes(part));
  return `${vendor}: ${[product, ...more].join(', ')}`;
}
