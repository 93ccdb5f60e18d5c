/** What is decided of a request at one stop: by policy and evidence, and where those say no, by what people let pass. */
import { type Question, decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { mayBeExcepted } from '../decide/exception.ts';
import type { Exchange } from './exchange.ts';
import type { Stop } from './itinerary.ts';
import { judgeUninspected } from './uninspected.ts';
import type { World } from './world.ts';

export interface Judgement {
  readonly decision: Decision;
  /** The permissions for one request that it rests on. They are used up when the request goes, not when it is judged. */
  readonly once: readonly string[];
  /** What holds where another request has used one of them up meanwhile. */
  readonly byPolicy: Decision;
}

/** @throws BailiwickError `journal_unavailable` where nobody can say what people let pass: then nothing does. */
export async function judge(world: World, exchange: Exchange, stop: Stop): Promise<Judgement> {
  const { inspection, caller, wire, visit } = exchange;
  const question: Question = {
    classes: [...inspection.classes.keys()],
    offering: stop.offering,
    use: { model: stop.upstreamModel, features: wire.features, now: world.clock.now() },
    principal: caller.principal,
    protocol: exchange.route.protocol,
  };
  // By the rules that it came with, but on what is known now: minutes may lie between an attempt and a fallback.
  const policy = { ...exchange.rules.policy, gates: world.rules().policy.gates };
  const byPolicy = judgeUninspected(exchange, stop, decide(policy, question));
  const alone: Judgement = { decision: byPolicy, once: [], byPolicy };
  if (!mayBeExcepted(byPolicy)) return alone;
  const exceptions = await world.exceptions.inForce(caller.principal.id, visit.id);
  if (exceptions.length === 0) return alone;
  const excepted = judgeUninspected(exchange, stop, decide(policy, { ...question, exceptions }));
  if (excepted.action === 'block' || excepted.action === 'private') return alone;
  const rested = new Set(excepted.verdicts.flatMap(({ exception }) => exception ?? []));
  const once = exceptions.filter(({ id, uses }) => uses === 'once' && rested.has(id)).map(({ id }) => id);
  return { decision: excepted, once, byPolicy };
}

/** What the request goes by, with its permissions used up. A retry of the same request finds them still its own. */
export async function useUp(
  world: World,
  { visit }: Exchange,
  { decision, once, byPolicy }: Judgement,
): Promise<Decision> {
  for (const id of once) if (!(await world.exceptions.spend(id, visit.id))) return byPolicy;
  return decision;
}
