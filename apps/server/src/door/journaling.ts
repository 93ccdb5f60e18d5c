import type { BailiwickError } from '@bailiwick/contract/errors';
import type { FindingType } from '@bailiwick/contract/classes';
import type { Usage } from '../ingress/usage.ts';
import type { Action } from '../decide/decision.ts';
import type { Price } from '../offerings/offering.ts';
import type { AttemptFacts } from '../operate/observer.ts';
import type { Pseudonym } from '../protect/pseudonym.ts';
import type { Ending, Intent, Outcome } from '../record/entry.ts';
import type { Sent } from './dispatch.ts';
import type { Attempt, Caller, Exchange, Visit } from './exchange.ts';
import type { World } from './world.ts';

/** An attempt whose intent is not durable yet. */
export type Prepared = Omit<Attempt, 'leftAt' | 'addedMs'>;

/** Makes the intent and the pseudonyms that the body uses durable; until this resolves nothing may leave. */
export async function recordIntent(
  world: World,
  exchange: Exchange,
  attempt: Prepared & { readonly named: readonly Pseudonym[] },
): Promise<void> {
  const { book, inspection, wire } = exchange;
  const { offering, upstreamModel } = attempt.stop;
  if (attempt.named.length > 0) await book.ready();
  const fresh = book.takeNew(attempt.named);
  const intent: Intent = {
    ...common(world, exchange, attempt),
    kind: 'intent',
    offering: offering.id,
    region: offering.region,
    private: offering.private,
    model: modelName(upstreamModel ?? wire.model),
    action: actionOf(exchange, attempt),
    because: attempt.decision.because,
    classes: Object.fromEntries(inspection.classes),
    types: Object.fromEntries(inspection.types),
    positions: inspection.positions,
    requestBytes: Buffer.byteLength(attempt.body),
    callerTls: world.callerGroup(exchange.visit.request.socket),
  };
  await world.journal.intend(intent, fresh);
  book.confirm(fresh);
}

export interface Conclusion {
  readonly ending: Ending;
  readonly error?: BailiwickError | undefined;
  readonly upstreamStatus?: number | undefined;
  readonly replyBytes?: number;
  readonly usage?: Usage | undefined;
  readonly withheld?: Partial<Record<FindingType, number>>;
  readonly tlsGroup?: string | undefined;
  readonly firstByteMs?: number | undefined;
}

/** An attempt that failed and may be followed by another. */
export function recordFailure(
  world: World,
  exchange: Exchange,
  attempt: Attempt,
  sent: Sent & { readonly kind: 'failure' },
): void {
  const { error, status, tlsGroup } = sent;
  const ending = error.code === 'upstream_timeout' ? 'upstream_timeout' : 'upstream_failed';
  recordOutcome(world, exchange, attempt, { ending, error, upstreamStatus: status, tlsGroup });
}

/** Writes how an attempt ended. The client does not wait for it; the drain does. */
export function recordOutcome(
  world: World,
  exchange: Exchange,
  attempt: Attempt,
  conclusion: Conclusion,
): void {
  const { offering } = attempt.stop;
  const outcome: Outcome = {
    ...common(world, exchange, attempt),
    ...ended(world, exchange.visit, conclusion),
    offering: offering.id,
    classes: {},
    types: {},
    cost: costOf(offering.price, conclusion.usage),
  };
  conclude(world, outcome, factsOf(exchange, attempt));
}

/** What the caller and the journal are told was decided: data that stays at home has not merely been allowed. */
export function actionOf({ inspection }: Exchange, { stop, decision }: Prepared): Action {
  return stop.offering.private && inspection.classes.size > 0 ? 'private' : decision.action;
}

function factsOf(exchange: Exchange, attempt: Attempt): AttemptFacts {
  const { inspection, wire, route, visit } = exchange;
  const { offering, upstreamModel } = attempt.stop;
  const { traceparent } = visit.request.headers;
  return {
    action: actionOf(exchange, attempt),
    addedMs: attempt.addedMs,
    startedAt: attempt.leftAt,
    protocol: route.protocol,
    model: modelName(upstreamModel ?? wire.model),
    serverAddress: offering.destination.kind === 'http' ? offering.destination.baseUrl.hostname : undefined,
    classes: [...inspection.classes.keys()],
    types: Object.fromEntries(inspection.types),
    traceparent: typeof traceparent === 'string' ? traceparent : undefined,
  };
}

/** How far a request had come that nobody was asked to answer. */
export interface Unsent {
  readonly caller: Caller | undefined;
  readonly exchange: Exchange | undefined;
  readonly route: string;
}

/** A request that never left: refused, blocked, or broken off on the way in. */
export function recordRefusal(world: World, visit: Visit, unsent: Unsent, conclusion: Conclusion): void {
  conclude(
    world,
    {
      ...identified(world, visit, unsent),
      ...ended(world, visit, conclusion),
      // Where it would have liked to go: whoever changes the policy wants to know what that would have done.
      offering: unsent.exchange?.asked.offering.id,
      cost: undefined,
    },
    undefined,
  );
}

/** A question that the door answered by itself. */
export function recordAnswer(
  world: World,
  visit: Visit,
  { caller, route, replyBytes }: { caller: Caller; route: string; replyBytes: number },
): void {
  recordRefusal(world, visit, { caller, route, exchange: undefined }, { ending: 'completed', replyBytes });
}

function identified(world: World, visit: Visit, { caller, exchange, route }: Unsent) {
  return {
    id: visit.id,
    request: visit.id,
    attempt: 1,
    at: world.clock.now(),
    principal: caller?.principal.id ?? world.nobody,
    team: caller?.principal.team,
    scope: caller?.scope,
    route,
    purpose: caller?.purpose,
    classes: exchange === undefined ? {} : Object.fromEntries(exchange.inspection.classes),
    types: exchange === undefined ? {} : Object.fromEntries(exchange.inspection.types),
  };
}

function common(world: World, { visit, route, caller }: Exchange, attempt: Prepared) {
  return {
    id: attempt.id,
    attempt: attempt.number,
    request: visit.id,
    at: world.clock.now(),
    principal: caller.principal.id,
    team: caller.principal.team,
    scope: caller.scope,
    route: route.name,
    purpose: caller.purpose,
  };
}

function ended(world: World, visit: Visit, conclusion: Conclusion) {
  return {
    kind: 'outcome',
    ending: conclusion.ending,
    code: conclusion.error?.code,
    because: conclusion.error?.message,
    upstreamStatus: conclusion.upstreamStatus,
    replyBytes: conclusion.replyBytes ?? 0,
    inputTokens: conclusion.usage?.inputTokens,
    outputTokens: conclusion.usage?.outputTokens,
    withheld: conclusion.withheld ?? {},
    tlsGroup: conclusion.tlsGroup,
    firstByteMs: conclusion.firstByteMs,
    durationMs: Math.round(world.clock.tick() - visit.arrivedTick),
  } as const;
}

function conclude(world: World, outcome: Outcome, attempt: AttemptFacts | undefined): void {
  world.observe.concluded(outcome, attempt);
  world.pending.add(
    world.journal.conclude(outcome).catch((error: unknown) => world.observe.outcomeLost(outcome, error)),
  );
}

/** Where an offering serves every name, the caller chooses it; what is no name of a model could be a value. */
function modelName(model: string | undefined): string | undefined {
  return model === undefined || /^[A-Za-z][\w.:/-]{0,127}$/.test(model) ? model : '[withheld]';
}

export function costOf(price: Price | undefined, usage: Usage | undefined): number | undefined {
  if (price === undefined || usage === undefined) return undefined;
  return ((usage.inputTokens ?? 0) * price.input + (usage.outputTokens ?? 0) * price.output) / 1_000_000;
}
