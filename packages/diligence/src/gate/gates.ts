/**
 * The gates of all offerings, computed once for a dossier and then looked up.
 *
 * A new dossier takes over what has not changed; a gate whose time has run out is computed anew when it is asked.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import { FEATURES, type Feature } from '../feature.ts';
import type { ProfileId } from '../profile.ts';
import type { Packs } from '../packs/packs.ts';
import { inheritance } from '../standing/inheritance.ts';
import type { Moment } from '../standing/stand.ts';
import { Assessed } from './assessed.ts';
import type { Cell } from './cell.ts';
import { Gate } from './gate.ts';

interface Kept {
  /** The assessment and those that it inherits from: what its gates depend on. */
  readonly line: readonly Assessment[];
  /** By the features that a request uses, as bits. */
  readonly gates: Map<number, Gate>;
}

/** `blind`: the dossier cannot be read any more, so that nobody knows what was narrowed meanwhile. */
export type Sight = 'clear' | 'blind';

export class Gates {
  readonly dossier: Dossier;
  readonly sight: Sight;
  readonly packs: Packs;
  readonly #assessed: Assessed;
  readonly #kept = new Map<ProfileId, Kept>();

  /** @param before gates of an earlier dossier; what has changed neither here nor in the packs is taken over. */
  constructor(dossier: Dossier, packs: Packs, before?: Gates, sight: Sight = 'clear') {
    this.dossier = dossier;
    this.packs = packs;
    this.sight = sight;
    this.#assessed = new Assessed(dossier);
    const comparable = before?.packs === packs ? before : undefined;
    for (const [id, assessment] of dossier.assessments) {
      const line = inheritance(dossier, assessment);
      const known = comparable === undefined ? undefined : comparable.#kept.get(id);
      const unchanged = known !== undefined && sameLine(known.line, line);
      this.#kept.set(id, unchanged ? known : { line, gates: new Map() });
    }
  }

  /** The same offerings, asked for something else. */
  under(packs: Packs): Gates {
    return packs === this.packs ? this : new Gates(this.dossier, packs, this, this.sight);
  }

  /** See `Assessed`. */
  applicable(offering: OfferingId, model: string | undefined): readonly Assessment[] {
    return this.#assessed.applicable(offering, model);
  }

  cell(assessment: Assessment, dataClass: DataClass, moment: Moment): Cell {
    const kept = this.#kept.get(assessment.profile.id);
    const bits = bitsOf(moment.features);
    const cell = (kept?.gates.get(bits) ?? this.#open(kept, bits, assessment, moment)).cell(dataClass);
    return moment.now < cell.until ? cell : this.#open(kept, bits, assessment, moment).cell(dataClass);
  }

  /** Computes the cells of every assessed offering ahead of the first request. */
  warm(classes: readonly DataClass[], now: number): void {
    const moment = { now, features: new Set<Feature>() };
    for (const assessment of this.dossier.assessments.values()) {
      for (const dataClass of classes) this.cell(assessment, dataClass, moment);
    }
  }

  #open(kept: Kept | undefined, bits: number, assessment: Assessment, moment: Moment): Gate {
    const gate = new Gate(this.dossier, assessment, moment, this.packs);
    kept?.gates.set(bits, gate);
    return gate;
  }
}

const sameLine = (a: readonly Assessment[], b: readonly Assessment[]): boolean =>
  a.length === b.length && a.every((assessment, i) => assessment === b[i]);

function bitsOf(features: ReadonlySet<Feature>): number {
  let bits = 0;
  for (const feature of features) bits |= 1 << FEATURES.indexOf(feature);
  return bits;
}
