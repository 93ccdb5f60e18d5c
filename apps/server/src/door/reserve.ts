import type { WireRequest } from '../ingress/request.ts';
import type { Usage } from '../ingress/usage.ts';
import type { Principal } from '../keys/principal.ts';
import type { Stop } from './itinerary.ts';
import { costOf } from './journaling.ts';
import type { World } from './world.ts';

/** English text has about four characters to a token; the estimate only bounds how far parallel calls overshoot. */
const CHARACTERS_PER_TOKEN = 4;

export interface ReservedBudget extends Disposable {
  spend(usage: Usage | undefined): void;
}

/**
 * Admits a request and keeps room for it in the budget until it has ended.
 *
 * @throws BailiwickError `rate_limited` or `budget_exceeded`.
 */
export function reserve(world: World, principal: Principal, wire: WireRequest, { offering }: Stop): ReservedBudget {
  const estimate = { inputTokens: Math.ceil(wire.body.length / CHARACTERS_PER_TOKEN), outputTokens: undefined };
  const reservation = world.budgets.admit(principal, { ...estimate, cost: costOf(offering.price, estimate) });
  return {
    spend: (usage) => world.budgets.spend(principal, { ...usage, cost: costOf(offering.price, usage) }, reservation),
    [Symbol.dispose]: () => world.budgets.release(principal, reservation),
  };
}
