/** Which assessments of the register a request falls under. */
import type { OfferingId } from '@bailiwick/contract/ids';
import { isPattern, matchesPattern } from '@bailiwick/contract/model-pattern';
import type { Assessment, Dossier } from '../dossier/dossier.ts';

export class Assessed {
  readonly #byOffering = new Map<OfferingId, Assessment[]>();

  constructor(dossier: Dossier) {
    for (const assessment of dossier.assessments.values()) {
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
}

/** How closely a list of names and patterns names a model: below 0 not at all, a name spelled out closest. */
function closeness(models: readonly string[], model: string): number {
  let best = -1;
  for (const name of models) {
    if (!matchesPattern(name, model)) continue;
    best = Math.max(best, isPattern(name) ? name.length - 1 : Number.MAX_SAFE_INTEGER);
  }
  return best;
}
