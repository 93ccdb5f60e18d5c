/** The exit drill inside a running server: two offerings asked the same through its own door, as whoever asks for it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isPattern } from '@bailiwick/contract/model-pattern';
import { fromJson } from '@bailiwick/contract/from-json';
import { compare } from './drill/comparison.ts';
import { faultIn, outcomeOf } from './drill/door-reply.ts';
import { lockedIn } from './drill/locked-in.ts';
import { type Door, replay } from './drill/replay.ts';
import type { Drill } from './drill/report.ts';
import { sideOf } from './drill/side.ts';
import type { Task } from './drill/task.ts';
import type { InsideCall, InsideReply } from './egress/inside.ts';
import type { Principal } from './keys/principal.ts';
import type { Offering } from './offerings/offering.ts';

export interface DrillingParts {
  readonly call: (principal: Principal, call: InsideCall) => Promise<InsideReply>;
  /** Names of an offering's models, as the vendor or the owner gives them. */
  readonly modelsOf: (offering: Offering) => Promise<readonly string[]>;
  /** Milliseconds since the epoch, and monotonic ones. */
  readonly clock: { now(): number; tick(): number };
}

export interface Drilled {
  readonly from: Offering;
  readonly to: Offering;
  readonly tasks: readonly Task[];
  readonly principal: Principal;
  readonly signal: AbortSignal;
  readonly onAsked: (done: number, of: number) => void;
}

const LONGEST_WAIT_MS = 30_000;
const PATHS = { openai: '/v1/chat/completions', anthropic: '/v1/messages' } as const;

export async function drillOf(parts: DrillingParts, drilled: Drilled): Promise<Drill> {
  const { from, to, tasks, onAsked } = drilled;
  const replayed = await replay(tasks, {
    from: sideOf(from, await modelFor(parts, from)),
    to: sideOf(to, await modelFor(parts, to)),
    door: insideDoor(parts, drilled),
    budget: undefined,
    progress: (done) => onAsked(done, tasks.length),
  });
  const comparison = compare(replayed.pairs);
  return {
    from: from.id,
    to: to.id,
    at: parts.clock.now(),
    replayed,
    planned: tasks.length,
    comparison,
    lockedIn: lockedIn(comparison),
  };
}

/** Tasks that name no models: where the file names none either, the vendor's first. */
async function modelFor({ modelsOf }: DrillingParts, offering: Offering): Promise<string | undefined> {
  if (offering.defaultModel !== undefined || offering.models.some((model) => !isPattern(model)))
    return undefined;
  const [first] = await modelsOf(offering);
  return first?.startsWith(`${offering.id}/`) === true ? first.slice(offering.id.length + 1) : first;
}

function insideDoor({ call, clock }: DrillingParts, { from, to, principal, signal }: Drilled): Door {
  const priceOf = (id: string): Offering['price'] => [from, to].find((one) => one.id === id)?.price;
  return async (question) => {
    for (let tries = 1; ; tries += 1) {
      signal.throwIfAborted();
      const { protocol, offering, body } = question;
      const begun = clock.tick();
      const reply = await call(principal, {
        method: 'POST',
        path: PATHS[protocol],
        headers: {
          'x-bailiwick-purpose': 'exit-drill',
          'x-bailiwick-scope': 'exit-drill',
          ...(offering === undefined ? {} : { 'x-bailiwick-offering': offering }),
        },
        body,
        signal,
      });
      const text = await reply.text();
      const read = { ...reply, body: fromJson(text), ms: clock.tick() - begun };
      if (faultIn(read.body).code === 'budget_exceeded') return { kind: 'out_of_budget' };
      const wait = Number(reply.header('retry-after') ?? 1) * 1_000;
      if (reply.status !== 429 || tries > 1 || !(wait <= LONGEST_WAIT_MS))
        return outcomeOf(read, question, priceOf);
      await sleep(wait, undefined, { signal });
    }
  };
}
