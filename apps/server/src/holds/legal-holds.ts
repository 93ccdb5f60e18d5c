/**
 * Sets and lifts legal holds.
 *
 * Promises: a hold is recorded with its reason before it is set, and before it is lifted; a holder's scopes that appear
 * later are covered at the next round.
 */
import { BailiwickError } from '@bailiwick/contract/errors';
import type { PrincipalId, ScopeId } from '@bailiwick/contract/ids';
import type { Doer } from '../record/act.ts';
import type { Acts } from '../record/acts.ts';
import { type HeldThing, type Hold, type HoldId, type HoldStore, type Place, covers } from './hold.ts';

export interface LegalHoldsParts {
  readonly store: HoldStore;
  readonly acts: Pick<Acts, 'record'>;
  /** The scopes in which each of these has asked. */
  readonly scopesOf: (
    principals: ReadonlySet<PrincipalId>,
  ) => Promise<ReadonlyMap<PrincipalId, ReadonlySet<ScopeId>>>;
  readonly newId: () => string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

export interface Ordered {
  readonly by: Doer;
  readonly reason: string;
}

export class LegalHolds {
  readonly #parts: LegalHoldsParts;

  constructor(parts: LegalHoldsParts) {
    this.#parts = parts;
  }

  list(): Promise<readonly Hold[]> {
    return this.#parts.store.all();
  }

  async set(on: HeldThing, { by, reason }: Ordered): Promise<HoldId> {
    const { store, acts, newId, now } = this.#parts;
    const id: HoldId = `hold_${newId()}`;
    await acts.record({ kind: 'hold.set', by, about: id, reason, details: { on: on.kind, id: on.id } });
    await store.add({ id, on, since: now(), scopes: [] });
    await this.follow();
    return id;
  }

  /** @throws BailiwickError `not_found` */
  async lift(id: HoldId, { by, reason }: Ordered): Promise<void> {
    const { store, acts } = this.#parts;
    if (!(await store.all()).some((hold) => hold.id === id))
      throw new BailiwickError('not_found', 'There is no such hold.', {
        remedy: 'See those that stand: bailiwick hold list',
      });
    await acts.record({ kind: 'hold.lifted', by, about: id, reason });
    await store.remove(id);
  }

  /** Covers the scopes in which held holders have asked since. */
  async follow(): Promise<void> {
    const { store, scopesOf } = this.#parts;
    const holds = (await store.all()).flatMap(({ id, on }) =>
      on.kind === 'principal' ? [{ id, principal: on.id }] : [],
    );
    if (holds.length === 0) return;
    const scopes = await scopesOf(new Set(holds.map(({ principal }) => principal)));
    for (const { id, principal } of holds) await store.cover(id, [...(scopes.get(principal) ?? [])]);
  }

  /** @throws BailiwickError `conflict` where a hold covers any of these; it names the holds. */
  async refuseHeld(places: readonly Place[]): Promise<void> {
    const holds = await this.#parts.store.all();
    const inTheWay = holds.filter((hold) => places.some((place) => covers(hold, place)));
    if (inTheWay.length === 0) return;
    throw new BailiwickError(
      'conflict',
      `A legal hold stands in the way: ${inTheWay.map(({ id }) => id).join(', ')}. Nothing was erased.`,
      { remedy: 'Ask whoever set it; once it may go: bailiwick hold lift ID --reason TEXT' },
    );
  }
}
