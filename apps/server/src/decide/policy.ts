import { DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import type { Configuration, PolicyRules } from '../config/configuration.ts';
import type { Offering } from '../offerings/offering.ts';
import { type Judged, judgeClass } from './verdict.ts';

/** Class × offering → verdict. */
export interface Policy {
  readonly rules: PolicyRules;
  /** By the offering itself, not by its name: an offering of an earlier configuration is not one of this. */
  readonly table: ReadonlyMap<Offering, ReadonlyMap<DataClass, Judged>>;
  readonly homes: readonly Offering[];
}

/** Computes every verdict that the configuration settles, once. */
export function compilePolicy({ policy: rules, offerings, dictionary, patterns }: Configuration): Policy {
  const own = [...dictionary, ...patterns].flatMap((entry) => entry.class ?? []);
  const classes = new Set<DataClass>([
    ...DATA_CLASSES,
    ...rules.classes.keys(),
    ...rules.residency.keys(),
    ...own,
  ]);
  const rowOf = (offering: Offering): ReadonlyMap<DataClass, Judged> =>
    new Map([...classes].map((dataClass) => [dataClass, judgeClass(rules, dataClass, offering)]));
  return {
    rules,
    table: new Map(offerings.map((offering) => [offering, rowOf(offering)])),
    homes: offerings.filter((offering) => offering.private),
  };
}
