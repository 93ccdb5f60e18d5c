/**
 * The gate of one offering: for each class of data, whether the evidence lets it pass, as it is and under pseudonyms.
 *
 * Promises: unknown, expired, conflicting and contrary are closed; what closes comes with the claim, the clause and the
 * law, and with what would open it; nothing is open for longer than the shortest-lived claim that it rests on.
 * Refuses: to be widened by time, by a proposal, or by anybody but a person (see `dossier/objection.ts`).
 */
import type { DataClass } from '@bailiwick/contract/classes';
import { type Day, endOf } from '../day.ts';
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import type { Exception, Suspension } from '../event.ts';
import type { Field } from '../field.ts';
import type { Pack, Packs, Waiver } from '../packs/packs.ts';
import type { Standing } from '../standing/standing.ts';
import type { Moment } from '../standing/stand.ts';
import { Standings } from '../standing/standings.ts';
import type { Cell, Ground } from './cell.ts';
import {
  groundOf,
  groundOfException,
  groundOfPack,
  groundOfProhibition,
  groundOfWaiver,
  plain,
  remedyOf,
  remedyOfProhibition,
  withoutStop,
} from './grounds.ts';
import { type Judgement, judge } from './judge.ts';
import { prohibitionsFor } from './prohibitions.ts';
import type { Requirement } from './requirement.ts';

interface Weighed extends Pick<Cell, 'clear' | 'pseudonymised' | 'until'> {
  readonly failed: readonly Judgement[];
  /** What the firm does without for now, of what is not met. */
  readonly waived: readonly (readonly [Judgement, Waiver])[];
  readonly met: readonly Judgement[];
}

const OPEN_TO_RESTRICTED: ReadonlySet<DataClass> = new Set(['public', 'internal']);

export class Gate {
  readonly assessment: Assessment;
  readonly standing: (field: Field) => Standing;
  readonly #known: Standings;
  readonly #packs: Packs;
  readonly #now: number;
  readonly #judgements = new Map<Requirement, Judgement>();
  readonly #weighed = new Map<Pack, Weighed>();
  readonly #cells = new Map<DataClass, Cell>();

  constructor(dossier: Dossier, assessment: Assessment, moment: Moment, packs: Packs) {
    this.#known = new Standings(dossier, assessment, moment);
    this.assessment = assessment;
    this.standing = this.#known.standing;
    this.#packs = packs;
    this.#now = moment.now;
  }

  cell(dataClass: DataClass): Cell {
    const known = this.#cells.get(dataClass);
    if (known !== undefined) return known;
    const cell = this.#compute(dataClass);
    this.#cells.set(dataClass, cell);
    return cell;
  }

  #compute(dataClass: DataClass): Cell {
    const shut = this.#shut(dataClass);
    if (shut !== undefined) return shut;
    const pack = this.#packs.of(dataClass);
    const weighed = this.#weigh(pack);
    let { clear, pseudonymised, until } = weighed;
    const forbidding = this.#known.claims.get('prohibited_data') ?? [];
    const prohibitions = prohibitionsFor(dataClass, forbidding, this.standing);
    for (const { forms } of prohibitions) {
      if (forms.includes('clear')) clear = 'closed';
      if (forms.includes('pseudonymised')) pseudonymised = 'closed';
    }
    // A lift ends when its claim does, which the prohibition's absence does not show.
    for (const { claim } of forbidding)
      for (const { field } of claim.unless) until = Math.min(until, this.standing(field).until);
    const exceptions = this.#exceptionsFor(dataClass);
    for (const { form, until: last } of exceptions) {
      if (form === 'clear') clear = 'open';
      else pseudonymised = 'open';
      if (last !== undefined) until = Math.min(until, endOf(last));
    }
    // The door asks open or closed; words are made for whoever asks why.
    return {
      class: dataClass,
      clear,
      pseudonymised,
      shut: false,
      get grounds() {
        return [
          ...exceptions.map(groundOfException),
          ...prohibitions.map(groundOfProhibition),
          ...groundOfPack(pack),
          ...weighed.waived.map(groundOfWaiver),
          ...weighed.failed.map(groundOf),
          ...weighed.met.map(groundOf),
        ];
      },
      get remedies() {
        return [...prohibitions.map(remedyOfProhibition), ...weighed.failed.map(remedyOf)];
      },
      until,
    };
  }

  /** A pack against the evidence, before prohibitions and exceptions; classes of the same pack share it. */
  #weigh(pack: Pack): Weighed {
    const known = this.#weighed.get(pack);
    if (known !== undefined) return known;
    const judgements = pack.requirements.map((requirement) => this.#judge(requirement));
    const missed = judgements.filter(({ result }) => result !== 'met');
    const waived = missed.flatMap((judgement) => {
      const waiver = pack.waivers.get(judgement.requirement.id);
      return waiver !== undefined && this.#holds(waiver.until) ? [[judgement, waiver] as const] : [];
    });
    const failed = missed.filter((judgement) => !waived.some(([one]) => one === judgement));
    const weighed: Weighed = {
      clear: failed.length === 0 && pack.never === undefined ? 'open' : 'closed',
      pseudonymised: failed.some(
        ({ against, requirement }) => against && requirement.contraryCloses === 'both',
      )
        ? 'closed'
        : 'open',
      failed,
      waived,
      met: judgements.filter(({ result }) => result === 'met'),
      until: Math.min(
        Number.POSITIVE_INFINITY,
        ...judgements.map(({ until }) => until),
        ...waived.map(([, { until }]) => (until === undefined ? Number.POSITIVE_INFINITY : endOf(until))),
      ),
    };
    this.#weighed.set(pack, weighed);
    return weighed;
  }

  #judge(requirement: Requirement): Judgement {
    const known = this.#judgements.get(requirement);
    if (known !== undefined) return known;
    const judgement = judge(requirement, this.standing);
    this.#judgements.set(requirement, judgement);
    return judgement;
  }

  /** What closes the offering before any claim is asked. */
  #shut(dataClass: DataClass): Cell | undefined {
    const { lifecycle, lifecycleReason, suspensions } = this.assessment;
    const closed = (ground: Ground, remedy: string): Cell => ({
      class: dataClass,
      clear: 'closed',
      pseudonymised: 'closed',
      shut: true,
      grounds: [ground],
      remedies: [{ text: remedy, field: undefined }],
      until: Number.POSITIVE_INFINITY,
    });
    for (const { classes, reason } of suspensions.values()) {
      if (this.#isAmong(classes, dataClass))
        return closed(
          plain('suspended', `It is suspended: ${withoutStop(reason)}.`),
          'Look into the incident, then lift the suspension.',
        );
    }
    const why = lifecycleReason === undefined ? '' : ` (${withoutStop(lifecycleReason)})`;
    switch (lifecycle) {
      case 'approved':
        return undefined;
      case 'restricted':
        return OPEN_TO_RESTRICTED.has(dataClass)
          ? undefined
          : closed(
              plain('lifecycle', `It is restricted to public and internal data${why}.`),
              'Approve the offering without the restriction.',
            );
      case 'prospective':
        return closed(
          plain('lifecycle', 'Nobody has approved it yet.'),
          'Look at its answers and approve it.',
        );
      case 'suspended':
        return closed(plain('lifecycle', `It is suspended${why}.`), 'Approve it again.');
      case 'ended':
        return closed(plain('lifecycle', `The firm has ended its use${why}.`), 'Choose another offering.');
    }
  }

  /** The exceptions that count now. Where the same cell has several, each is named. */
  #exceptionsFor(dataClass: DataClass): readonly Exception[] {
    if (this.assessment.exceptions.size === 0) return [];
    return [...this.assessment.exceptions.values()].filter(
      (exception) => exception.class === dataClass && this.#holds(exception.until),
    );
  }

  #holds(until: Day | undefined): boolean {
    return until === undefined || this.#now < endOf(until);
  }

  /** A class of the firm's own falls under what its requirements are taken from. */
  #isAmong(classes: Suspension['classes'], dataClass: DataClass): boolean {
    return (
      classes === 'all' ||
      classes.includes(dataClass) ||
      this.#packs.basisOf(dataClass).some((known) => classes.includes(known))
    );
  }
}
