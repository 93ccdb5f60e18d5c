/**
 * What this firm asks of a vendor, class by class: the usual packs, what the firm adds, and what it lets off.
 *
 * What is added only closes. What is let off opens, so it has an owner and a reason, and a second person or an end.
 */
import { type BuiltInClass, DATA_CLASSES, type DataClass } from '@bailiwick/contract/classes';
import type { Day } from '../day.ts';
import type { Requirement } from '../gate/requirement.ts';
import { USUAL } from './classes.ts';

/** A requirement that the firm does without. */
export interface Waiver {
  /** The requirement's id. */
  readonly requirement: string;
  readonly reason: string;
  readonly owner: string;
  readonly secondPerson: string | undefined;
  /** The last day on which it holds. */
  readonly until: Day | undefined;
}

/** What a firm changes about one class. */
export interface PackChange {
  /** Of a class of the firm's own: whose requirements it has; undefined: the usual ones of such a class. */
  readonly like: readonly BuiltInClass[] | undefined;
  readonly added: readonly Requirement[];
  readonly waived: readonly Waiver[];
}

/** What a class of data needs before it may leave. */
export interface Pack {
  readonly requirements: readonly Requirement[];
  /** Why no evidence makes it fit to leave as it is. */
  readonly never: string | undefined;
  /** By the requirement's id. */
  readonly waivers: ReadonlyMap<string, Waiver>;
}

/** A class of the firm's own is worth what a trade secret of personal data is, unless the firm says otherwise. */
export const OWN_IS_WORTH = ['personal', 'trade_secret'] as const satisfies readonly BuiltInClass[];

export class Packs {
  readonly #changes: ReadonlyMap<DataClass, PackChange>;
  readonly #packs = new Map<DataClass, Pack>();
  readonly #own = packFrom(OWN_IS_WORTH, undefined);

  constructor(changes: ReadonlyMap<DataClass, PackChange> = new Map()) {
    this.#changes = changes;
    for (const dataClass of DATA_CLASSES)
      this.#packs.set(dataClass, packFrom([dataClass], changes.get(dataClass)));
    for (const [dataClass, change] of changes) {
      if (isOwn(dataClass)) this.#packs.set(dataClass, packFrom(change.like ?? OWN_IS_WORTH, change));
    }
  }

  /** The same object each time, so that offerings can be weighed once per pack. */
  of(dataClass: DataClass): Pack {
    return this.#packs.get(dataClass) ?? this.#own;
  }

  /** The usual classes that a class is treated like. */
  basisOf(dataClass: DataClass): readonly BuiltInClass[] {
    if (!isOwn(dataClass)) return [dataClass as BuiltInClass];
    return [...new Set([...OWN_IS_WORTH, ...(this.#changes.get(dataClass)?.like ?? [])])];
  }

  /** What the firm says of a class; undefined where it leaves it as it is. */
  changeOf(dataClass: DataClass): PackChange | undefined {
    return this.#changes.get(dataClass);
  }

  /** The classes that the firm says something of. */
  get changed(): readonly DataClass[] {
    return [...this.#changes.keys()];
  }
}

/** As the product comes. */
export const USUAL_PACKS = new Packs();

const isOwn = (dataClass: DataClass): boolean => !Object.hasOwn(USUAL, dataClass);

function packFrom(like: readonly BuiltInClass[], change: PackChange | undefined): Pack {
  const usual = like.map((dataClass) => USUAL[dataClass]);
  const requirements = [...usual.flatMap((pack) => pack.requirements), ...(change?.added ?? [])];
  return {
    requirements: [...new Set(requirements)],
    never: usual.find(({ never }) => never !== undefined)?.never,
    waivers: new Map(change?.waived.map((waiver) => [waiver.requirement, waiver])),
  };
}
