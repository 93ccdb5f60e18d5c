import type { DataClass } from '@bailiwick/contract/classes';
import { EMPTY_DOSSIER } from '@bailiwick/diligence/dossier/dossier';
import type { Cell } from '@bailiwick/diligence/gate/cell';
import { Gates } from '@bailiwick/diligence/gate/gates';
import type { Moment } from '@bailiwick/diligence/standing/stand';
import type { Configuration, PolicyRules } from '../config/configuration.ts';
import type { Offering } from '../offerings/offering.ts';
import { ACTIONS } from './decision.ts';
import { knownClasses } from './known-classes.ts';
import { type Judged, judgeClass } from './verdict.ts';

interface Row {
  readonly unassessed: ReadonlyMap<DataClass, Judged>;
  /** What became of the cells that were asked so far; an outdated cell takes its verdict with it. */
  readonly assessed: WeakMap<Cell, Judged>;
}

/** Class × offering → verdict. */
export interface Policy {
  readonly rules: PolicyRules;
  /** What the register knows of the offerings. */
  readonly gates: Gates;
  /**
   * A row for each offering. By the offering itself, not by its name: an offering of an earlier
   * configuration is not one of this.
   */
  readonly table: ReadonlyMap<Offering, Row>;
  readonly homes: readonly Offering[];
}

/** Computes every verdict that configuration and evidence settle, once. */
export function compilePolicy(
  { policy: rules, offerings, dictionary, patterns }: Configuration,
  gates: Gates = new Gates(EMPTY_DOSSIER, rules.packs),
): Policy {
  const own = [...dictionary, ...patterns].flatMap((entry) => entry.class ?? []);
  const classes = new Set<DataClass>([...knownClasses(rules), ...own]);
  const rowOf = (offering: Offering): Row => ({
    unassessed: new Map(
      [...classes].map((dataClass) => [dataClass, judgeClass(rules, dataClass, offering, undefined)]),
    ),
    assessed: new WeakMap(),
  });
  return {
    rules,
    gates: gates.under(rules.packs),
    table: new Map(offerings.map((offering) => [offering, rowOf(offering)])),
    homes: offerings.filter((offering) => offering.private),
  };
}

/** What a request is, as far as evidence cares. */
export interface Use extends Moment {
  /** As the vendor calls it; undefined where the request names none. */
  readonly model: string | undefined;
}

/**
 * The verdict for a class: of all assessments that the request falls under, the strictest.
 *
 * @returns undefined where the offering is not of this policy.
 */
export function verdictFor(
  policy: Policy,
  offering: Offering,
  dataClass: DataClass,
  use: Use,
): Judged | undefined {
  const row = policy.table.get(offering);
  if (row === undefined) return undefined;
  const assessments = policy.gates.applicable(offering.id, use.model);
  if (assessments.length === 0)
    return row.unassessed.get(dataClass) ?? judgeClass(policy.rules, dataClass, offering, undefined);
  return assessments
    .map((assessment) => {
      const cell = policy.gates.cell(assessment, dataClass, use);
      const known = row.assessed.get(cell);
      if (known !== undefined) return known;
      const judged = judgeClass(policy.rules, dataClass, offering, cell);
      row.assessed.set(cell, judged);
      return judged;
    })
    .reduce((a, b) => (ACTIONS.indexOf(b.action) > ACTIONS.indexOf(a.action) ? b : a));
}
