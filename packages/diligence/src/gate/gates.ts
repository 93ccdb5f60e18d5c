/**
 * The gates of all offerings, computed once for a dossier and then looked up.
 *
 * A new dossier takes over what has not changed; a gate whose time has run out is computed anew when it is asked.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { OfferingId } from '@bailiwick/contract/ids';
import { isPattern, matchesPattern } from '@bailiwick/contract/model-pattern';
import type { Assessment, Dossier } from '../dossier/dossier.ts';
import { FEATURES, type Feature } from '../feature.ts';
import type { ProfileId } from '../profile.ts';
import { inheritance } from '../standing/inheritance.ts';
import type { Moment } from '../standing/stand.ts';
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
  readonly #kept = new Map<ProfileId, Kept>();
  readonly #byOffering = new Map<OfferingId, Assessment[]>();

  constructor(dossier: Dossier, before?: Gates, sight: Sight = 'clear') {
    this.dossier = dossier;
    this.sight = sight;
    for (const [id, assessment] of dossier.assessments) {
      const line = inheritance(dossier, assessment);
      const known = before === undefined ? undefined : before.#kept.get(id);
      const unchanged = known !== undefined && sameLine(known.line, line);
      this.#kept.set(id, unchanged ? known : { line, gates: new Map() });
      for (const offering of assessment.profile.serves) {
        const list = this.#byOffering.get(offering);
        if (list === undefined) this.#byOffering.set(offering, [assessment]);
        else list.push(assessment);
      }
    }
  }

  /**
   * The assessments that a request to an offering falls under: the one that names its model most closely, or every one
   * where the request names no model. Empty where nobody has assessed it.
   */
  applicable(offering: OfferingId, model: string | undefined): readonly Assessment[] {
    const all = this.#byOffering.get(offering) ?? [];
    if (model === undefined || all.length === 0) return all;
    let nearest: readonly Assessment[] = [];
    let nearness = -1;
    for (const assessment of all) {
      const near = closeness(assessment.profile.models, model);
      if (near < 0 || near < nearness) continue;
      // Of two that are equally close both count, and the stricter one decides.
      nearest = near === nearness ? [...nearest, assessment] : [assessment];
      nearness = near;
    }
    return nearest;
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
    const gate = new Gate(this.dossier, assessment, moment);
    kept?.gates.set(bits, gate);
    return gate;
  }
}

const sameLine = (a: readonly Assessment[], b: readonly Assessment[]): boolean =>
  a.length === b.length && a.every((assessment, i) => assessment === b[i]);

/** How closely a list of names and patterns names a model: below 0 not at all, a name spelled out closest. */
function closeness(models: readonly string[], model: string): number {
  let best = -1;
  for (const name of models) {
    if (!matchesPattern(name, model)) continue;
    best = Math.max(best, isPattern(name) ? name.length - 1 : Number.MAX_SAFE_INTEGER);
  }
  return best;
}

function bitsOf(features: ReadonlySet<Feature>): number {
  let bits = 0;
  for (const feature of features) bits |= 1 << FEATURES.indexOf(feature);
  return bits;
}
