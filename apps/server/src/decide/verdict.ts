/** The verdict for one class of data at one offering: what the policy wants, narrowed by what is known of the offering. */
import type { DataClass } from '@bailiwick/contract/classes';
import type { ErrorCode } from '@bailiwick/contract/errors';
import type { Cell } from '@bailiwick/diligence/gate/cell';
import type { PolicyRules } from '../config/configuration.ts';
import type { Offering } from '../offerings/offering.ts';
import type { Action, ClassVerdict } from './decision.ts';

export interface Judged extends ClassVerdict {
  /** Why a caller sees an error, where the action is `block`. */
  readonly code: ErrorCode;
}

/** Classes for which an offering that its owner wrote down by hand counts as accepted. */
const ACCEPTED_BY_HAND: ReadonlySet<DataClass> = new Set(['public', 'internal']);

/** What the policy wants for a class wherever it goes, or at one offering. */
export function wantedAction(rules: PolicyRules, dataClass: DataClass, offering?: Offering): Action {
  const here = offering === undefined ? undefined : rules.offerings.get(offering.id)?.get(dataClass);
  return here ?? rules.classes.get(dataClass) ?? (dataClass === 'public' ? 'allow' : rules.default);
}

/** @param cell what the evidence allows; undefined where nobody has assessed the offering. */
export function judgeClass(
  rules: PolicyRules,
  dataClass: DataClass,
  offering: Offering,
  cell: Cell | undefined,
): Judged {
  const wanted = wantedAction(rules, dataClass, offering);
  const rule = ruleText(rules, dataClass, offering, wanted);
  const verdict = (action: Action, reason: string, code: ErrorCode = 'blocked_by_policy'): Judged => ({
    class: dataClass,
    action,
    because: `${dataClass} at ${offering.id}: ${reason}.`,
    code,
  });
  if (wanted === 'block') return verdict('block', `${rule}, whatever the offering`);
  if (cell?.shut === true)
    return verdict('block', `${rule}, but ${groundsOf(cell)}`, 'offering_not_approved');
  if (offering.private)
    return verdict('allow', `${rule}; the offering is private, so nothing leaves the house`);
  if (wanted === 'private') return verdict('private', `${rule}, and this offering is not private`);

  const regions = rules.residency.get(dataClass);
  const leaves = offering.destination.kind === 'http';
  if (leaves && regions !== undefined && !isWithin(offering.region, regions)) {
    const place =
      offering.region === undefined
        ? 'the region of the offering is unknown'
        : `the offering is in ${offering.region}`;
    return verdict('block', `policy keeps it in ${regions.join(', ')}, and ${place}`, 'residency_violation');
  }
  const stays =
    !leaves && regions !== undefined
      ? '; residency does not matter, for the mirror sends nothing anywhere'
      : '';
  if (leaves && cell !== undefined) return byEvidence({ rule, wanted, cell, verdict });
  if (wanted === 'allow' && !ACCEPTED_BY_HAND.has(dataClass)) {
    return verdict(
      'pseudonymise',
      `${rule}, but allow needs evidence about this offering, which is missing; so it goes under pseudonyms${stays}`,
    );
  }
  return verdict(wanted, `${rule}${stays}`);
}

interface Weighed {
  readonly rule: string;
  readonly wanted: Action;
  readonly cell: Cell;
  readonly verdict: (action: Action, reason: string, code?: ErrorCode) => Judged;
}

/** An assessed offering: evidence narrows what policy wants, and says by which clause. */
function byEvidence({ rule, wanted, cell, verdict }: Weighed): Judged {
  if (wanted === 'allow' && cell.clear === 'open')
    return verdict('allow', `${rule}, and the evidence carries it`);
  if (cell.pseudonymised === 'open') {
    if (wanted !== 'allow') return verdict(wanted, rule);
    return verdict('pseudonymise', `${rule}, but ${groundsOf(cell, 'so it goes under pseudonyms')}`);
  }
  return verdict('block', `${rule}, but ${groundsOf(cell)}`, 'evidence_missing');
}

/** The first ground, with the vendor's words and with what would change it. */
function groundsOf({ grounds, remedies }: Cell, consequence?: string): string {
  const [ground] = grounds;
  const [remedy] = remedies;
  const why = ground === undefined ? 'the evidence does not carry it' : lowerFirst(withoutStop(ground.text));
  const clause = ground?.clause === undefined ? '' : ` (“${shortened(ground.clause)}”)`;
  const then = consequence === undefined ? '' : `; ${consequence}`;
  return `${why}${clause}${then}${remedy === undefined ? '' : `. To change this: ${withoutStop(remedy.text)}`}`;
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');

const LONGEST_CLAUSE = 240;

function shortened(clause: string): string {
  const line = clause.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_CLAUSE ? line : `${line.slice(0, LONGEST_CLAUSE)}…`;
}

const lowerFirst = (text: string): string => `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;

const isWithin = (region: string | undefined, regions: readonly string[]): boolean =>
  region !== undefined && regions.includes(region);

function ruleText(rules: PolicyRules, dataClass: DataClass, offering: Offering, wanted: Action): string {
  if (rules.offerings.get(offering.id)?.has(dataClass) === true) return `policy says ${wanted} here`;
  if (rules.classes.has(dataClass)) return `policy says ${wanted}`;
  return dataClass === 'public' ? 'public data may go anywhere' : `policy says ${wanted} by default`;
}
