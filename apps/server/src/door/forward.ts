/**
 * From decision to reply: walks the itinerary until an offering answers.
 *
 * Every attempt (first, retry, fallback) passes the decision again and has its own intent on disk before its
 * first byte leaves. "No offering is left" is a successful outcome of policy, not a fault.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { BailiwickError } from '@bailiwick/contract/errors';
import type { OfferingId } from '@bailiwick/contract/ids';
import type { Decision } from '../decide/decision.ts';
import type { UpstreamReply } from '../egress/outbound.ts';
import { retryDelay } from '../egress/retry.ts';
import { type Sent, dispatch } from './dispatch.ts';
import type { Attempt, Exchange } from './exchange.ts';
import { judge, useUp } from './judge.ts';
import type { Itinerary, Stop } from './itinerary.ts';
import { recordFailure, recordIntent } from './journaling.ts';
import { protectRequest } from './protect-request.ts';
import type { World } from './world.ts';

export interface Forwarded {
  readonly attempt: Attempt;
  readonly reply: UpstreamReply;
}

/** How far the sending has come; what fails in the middle leaves the attempt in it that still needs an outcome. */
export interface Progress {
  attempts: number;
  /** Its intent is on disk, its outcome is not. */
  underWay: Attempt | undefined;
}

/** @throws BailiwickError the reason why no offering answered. */
export async function forward(
  world: World,
  exchange: Exchange,
  itinerary: Itinerary,
  progress: Progress,
): Promise<Forwarded> {
  let failure: BailiwickError | undefined;
  for (const stop of itinerary.stops()) {
    const tried = await tryOffering(world, exchange, stop, progress);
    switch (tried.kind) {
      case 'answered':
        return tried.forwarded;
      case 'detour':
        itinerary.detour(tried.to);
        break;
      case 'forbidden':
        failure ??= tried.error;
        break;
      case 'failed':
        failure = tried.error;
        itinerary.fallBack(stop.offering);
    }
  }
  throw (
    failure ??
    new BailiwickError('blocked_by_policy', 'No offering is left that policy allows for this request.')
  );
}

type Tried =
  | { readonly kind: 'answered'; readonly forwarded: Forwarded }
  | { readonly kind: 'detour'; readonly to: readonly OfferingId[] }
  | { readonly kind: 'forbidden'; readonly error: BailiwickError }
  | { readonly kind: 'failed'; readonly error: BailiwickError };

async function tryOffering(world: World, exchange: Exchange, stop: Stop, progress: Progress): Promise<Tried> {
  const { offering } = stop;
  for (let tries = 1; ; tries += 1) {
    const judgement = await judge(world, exchange, stop);
    if (!mayGo(judgement.decision)) return turnAway(judgement.decision);
    if (!world.breakers.admits(offering.id)) return { kind: 'failed', error: resting(offering.id) };
    // Not before: where the offering rests, a permission for one request waits for the next.
    const decision = await useUp(world, exchange, judgement);
    if (!mayGo(decision)) return turnAway(decision);

    const attempt = await prepare(world, exchange, stop, { decision, number: progress.attempts + 1 });
    progress.attempts += 1;
    progress.underWay = attempt;
    const sent = await dispatch(world, exchange, attempt);
    if (sent.kind === 'reply') {
      world.breakers.succeeded(offering.id);
      return { kind: 'answered', forwarded: { attempt, reply: sent.reply } };
    }
    world.breakers.failed(offering.id, sent.status);
    recordFailure(world, exchange, attempt, sent);
    progress.underWay = undefined;
    const delay = tries < offering.attempts ? delayAfter(sent, tries, world) : undefined;
    if (delay === undefined) return { kind: 'failed', error: sent.error };
    await sleep(delay, undefined, { signal: exchange.visit.signal });
  }
}

type Passing = Attempt['decision'];

const mayGo = (decision: Decision): decision is Passing =>
  decision.action === 'allow' || decision.action === 'pseudonymise';

/** Where a decision sends the request that may not go to the offering. */
function turnAway(decision: Exclude<Decision, Passing>): Tried {
  return decision.action === 'block'
    ? { kind: 'forbidden', error: new BailiwickError(decision.code, decision.because) }
    : { kind: 'detour', to: decision.to };
}

/** Protects the body for this offering and makes the intent durable; what comes back may leave. */
async function prepare(
  world: World,
  exchange: Exchange,
  stop: Stop,
  { decision, number }: Pick<Attempt, 'decision' | 'number'>,
): Promise<Attempt> {
  const { offering } = stop;
  const { body, named, changes } = await protectRequest(world, exchange, stop, decision);
  const prepared = {
    id: number === 1 ? exchange.visit.id : world.newRecordId(),
    number,
    stop,
    decision,
    body,
    restores: !offering.private && offering.destination.kind === 'http',
  };
  await recordIntent(world, exchange, { ...prepared, named });
  exchange.taking?.left({ ...changes, attempt: number, offering: offering.id, body, named });
  return { ...prepared, leftAt: world.clock.now(), addedMs: world.clock.tick() - exchange.visit.arrivedTick };
}

function delayAfter(
  sent: Sent & { readonly kind: 'failure' },
  attempt: number,
  world: World,
): number | undefined {
  const failed = sent.status === undefined ? { code: sent.error.code } : { status: sent.status };
  return retryDelay({ attempt, ...failed, retryAfter: sent.error.retryAfter, random: world.random });
}

function resting(id: OfferingId): BailiwickError {
  return new BailiwickError(
    'upstream_failed',
    `Offering ${id} has failed repeatedly and is left alone for a moment.`,
    { retryAfter: 5 },
  );
}
