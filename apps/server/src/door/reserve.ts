import type { WireRequest } from '../ingress/request.ts';
import type { Usage } from '../ingress/usage.ts';
import type { Principal } from '../keys/principal.ts';
import type { Stop } from './itinerary.ts';
import { costOf } from './journaling.ts';
import type { World } from './world.ts';

/** English text has about four characters to a token; the estimate bounds how far parallel calls overshoot. */
const CHARACTERS_PER_TOKEN = 4;
/** A stream wraps about one token in an event of some two hundred bytes. */
const STREAMED_BYTES_PER_TOKEN = 200;

/** What came back: the vendor's own count, if it gave one, and the bytes. */
interface Answered {
  readonly usage: Usage | undefined;
  readonly bytes: number;
}

export interface ReservedBudget extends Disposable {
  /** Says that this stop answers: its price counts, and what it was asked counts even if the caller leaves early. */
  answers(stop: Stop): void;
  spend(answered: Answered): void;
}

/**
 * Admits a request and keeps room for it in the budget until it has ended.
 *
 * Vendors tell the use of a stream only to those who ask, and tell nothing of one that was broken off. Then an
 * estimate counts: a budget that such calls do not touch would be none.
 *
 * @throws BailiwickError `rate_limited` or `budget_exceeded`.
 */
export function reserve(world: World, principal: Principal, wire: WireRequest, first: Stop): ReservedBudget {
  const estimate = {
    inputTokens: Math.ceil(wire.body.length / CHARACTERS_PER_TOKEN),
    outputTokens: undefined,
  };
  const reservation = world.budgets.admit(principal, {
    ...estimate,
    cost: costOf(first.offering.price, estimate),
  });
  let answering: Stop | undefined;
  const spend = (usage: Usage): void => {
    world.budgets.spend(principal, { ...usage, cost: costOf(answering?.offering.price, usage) }, reservation);
    answering = undefined;
  };
  return {
    answers: (stop) => (answering = stop),
    spend: ({ usage, bytes }) => {
      if (answering === undefined) return;
      const perToken = wire.stream ? STREAMED_BYTES_PER_TOKEN : CHARACTERS_PER_TOKEN;
      spend(usage ?? { inputTokens: estimate.inputTokens, outputTokens: Math.ceil(bytes / perToken) });
    },
    [Symbol.dispose]: () => {
      if (answering === undefined) world.budgets.release(principal, reservation);
      else spend(estimate);
    },
  };
}
