/** What is decided of a request at one stop: by policy and evidence, and where those say no, by what people let pass. */
import { type Question, decide } from '../decide/decide.ts';
import type { Decision } from '../decide/decision.ts';
import { mayBeExcepted } from '../decide/exception.ts';
import type { Exchange } from './exchange.ts';
import type { Stop } from './itinerary.ts';
import { judgeUninspected } from './uninspected.ts';
import type { World } from './world.ts';

/** @throws BailiwickError `journal_unavailable` where nobody can say what people let pass: then nothing does. */
export async function judge(world: World, exchange: Exchange, stop: Stop): Promise<Decision> {
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
  if (!mayBeExcepted(byPolicy)) return byPolicy;
  const exceptions = await world.exceptions.inForce(caller.principal.id, visit.id);
  if (exceptions.length === 0) return byPolicy;
  const excepted = judgeUninspected(exchange, stop, decide(policy, { ...question, exceptions }));
  if (excepted.action === 'block' || excepted.action === 'private') return byPolicy;
  const rested = new Set(excepted.verdicts.flatMap(({ exception }) => exception ?? []));
  for (const { id, uses } of exceptions)
    if (uses === 'once' && rested.has(id) && !(await world.exceptions.spend(id, visit.id))) return byPolicy;
  return excepted;
}
