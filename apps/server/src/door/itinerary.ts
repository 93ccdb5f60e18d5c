import type { OfferingId } from '@bailiwick/contract/ids';
import type { Resolved } from '../offerings/catalogue.ts';
import type { Offering } from '../offerings/offering.ts';

/** One offering to try, under the model name that it knows. */
export type Stop = Resolved;

/**
 * The order in which offerings are tried for one request; each at most once.
 *
 * A detour (policy says: private model) replaces all that was planned and confines the rest of the journey, so
 * that nothing falls back from a private model to a vendor afterwards.
 */
export class Itinerary {
  readonly #visited = new Set<OfferingId>();
  readonly #find: (id: OfferingId) => Stop | undefined;
  readonly first: Stop;
  #planned: Stop[];
  #confined = false;

  constructor(first: Stop, find: (id: OfferingId) => Stop | undefined) {
    this.first = first;
    this.#planned = [first];
    this.#find = find;
  }

  *stops(): Generator<Stop> {
    for (let stop = this.#planned.shift(); stop !== undefined; stop = this.#planned.shift()) {
      this.#visited.add(stop.offering.id);
      yield stop;
    }
  }

  detour(to: readonly OfferingId[]): void {
    this.#confined = true;
    this.#planned = [];
    this.#plan(to);
  }

  fallBack(from: Offering): void {
    this.#plan(from.fallback);
  }

  #plan(ids: readonly OfferingId[]): void {
    for (const id of ids) {
      const stop = this.#find(id);
      if (stop === undefined || this.#visited.has(id)) continue;
      if (this.#confined && !stop.offering.private) continue;
      if (!this.#planned.some((planned) => planned.offering.id === id)) this.#planned.push(stop);
    }
  }
}
