/**
 * The gate of one offering: for each class of data, whether the evidence lets it pass, as it is and under pseudonyms.
 *
 * Promises: unknown, expired, conflicting and contrary are closed; what closes comes with the claim, the clause and the
 * law, and with what would open it; nothing is open for longer than the shortest-lived claim that it rests on.
 * Refuses: to be widened by time, by a proposal, or by anybody but a person (see `dossier/objection.ts`).
 */
import type { DataClass } from '@bailiwick/contract/classes';
import { endOf } from '../day.ts';
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import type { Exception, Suspension } from '../event.ts';
import type { Field } from '../field.ts';
import { OWN_IS_WORTH, type Pack, isOwn, packOf } from '../packs/classes.ts';
import type { Standing } from '../standing/standing.ts';
import { type ClaimsByField, type Moment, claimsByField, standingOf } from '../standing/stand.ts';
import type { Cell, Ground } from './cell.ts';
import {
  groundOf,
  groundOfException,
  groundOfPack,
  groundOfProhibition,
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
  readonly met: readonly Judgement[];
}

const OPEN_TO_RESTRICTED: ReadonlySet<DataClass> = new Set(['public', 'internal']);

export class Gate {
  readonly assessment: Assessment;
  /** How a question stands; computed once. */
  readonly standing: (field: Field) => Standing;
  readonly #claims: ClaimsByField;
  readonly #now: number;
  readonly #standings = new Map<Field, Standing>();
  readonly #judgements = new Map<Requirement, Judgement>();
  readonly #weighed = new Map<Pack, Weighed>();
  readonly #cells = new Map<DataClass, Cell>();

  constructor(dossier: Dossier, assessment: Assessment, moment: Moment) {
    this.assessment = assessment;
    this.#claims = claimsByField(dossier, assessment);
    this.#now = moment.now;
    this.standing = (field) => {
      const known = this.#standings.get(field);
      if (known !== undefined) return known;
      const standing = standingOf(field, this.#claims.get(field), moment);
      this.#standings.set(field, standing);
      return standing;
    };
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
    const pack = packOf(dataClass);
    const weighed = this.#weigh(pack);
    let { clear, pseudonymised, until } = weighed;
    const forbidding = this.#claims.get('prohibited_data') ?? [];
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
    const failed = judgements.filter(({ result }) => result !== 'met');
    const weighed: Weighed = {
      clear: failed.length === 0 && pack.never === undefined ? 'open' : 'closed',
      pseudonymised: failed.some(
        ({ against, requirement }) => against && requirement.contraryCloses === 'both',
      )
        ? 'closed'
        : 'open',
      failed,
      met: judgements.filter(({ result }) => result === 'met'),
      until: Math.min(Number.POSITIVE_INFINITY, ...judgements.map(({ until }) => until)),
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
      if (covers(classes, dataClass))
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
      (exception) =>
        exception.class === dataClass &&
        (exception.until === undefined || this.#now < endOf(exception.until)),
    );
  }
}

/** A class of the firm's own falls under what its requirements are taken from. */
const covers = (classes: Suspension['classes'], dataClass: DataClass): boolean =>
  classes === 'all' ||
  classes.includes(dataClass) ||
  (isOwn(dataClass) && OWN_IS_WORTH.some((known) => classes.includes(known)));
