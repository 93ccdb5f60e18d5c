/** Asks both offerings each task, one task after the other, until the sample or the budget ends. */
import type { Protocol } from '../offerings/offering.ts';
import type { Outcome } from './answer.ts';
import { bodyFor } from './ask-body.ts';
import type { Task } from './task.ts';

/** One of the two that are compared. */
export interface Side {
  /** undefined: whoever the door picks. */
  readonly offering: string | undefined;
  readonly protocols: readonly Protocol[];
  /** The model to ask for, given what the task asks for. */
  readonly modelFor: (asked: string | undefined) => string | undefined;
}

export interface Question {
  readonly protocol: Protocol;
  readonly offering: string | undefined;
  readonly body: string;
}

/** The door, as a client sees it. */
export type Door = (question: Question) => Promise<Outcome | { readonly kind: 'out_of_budget' }>;

export interface Pair {
  readonly task: Task;
  readonly from: Outcome;
  readonly to: Outcome;
  /** The first one asked a second time, for how much its answers differ among themselves. */
  readonly again: Outcome | undefined;
}

export interface Replayed {
  readonly pairs: readonly Pair[];
  readonly asked: number;
  readonly spent: number;
  readonly stopped: 'budget' | 'budget of the key' | undefined;
}

/** So many tasks are asked of the first side twice. */
const TWICE = 5;

export async function replay(
  tasks: readonly Task[],
  {
    from,
    to,
    door,
    budget,
    progress,
  }: {
    readonly from: Side;
    readonly to: Side;
    readonly door: Door;
    /** In the organisation's currency. */
    readonly budget: number | undefined;
    readonly progress: (done: number) => void;
  },
): Promise<Replayed> {
  const pairs: Pair[] = [];
  let asked = 0;
  let spent = 0;
  const done = (stopped: Replayed['stopped']): Replayed => ({ pairs, asked, spent, stopped });
  for (const task of tasks) {
    if (budget !== undefined && spent >= budget) return done('budget');
    const sides = pairs.length < TWICE ? [from, to, from] : [from, to];
    const outcomes = await Promise.all(sides.map((side) => ask(task, side, door)));
    asked += outcomes.filter(({ kind }) => kind !== 'unsaid' && kind !== 'out_of_budget').length;
    for (const outcome of outcomes) if (outcome.kind === 'answered') spent += outcome.cost ?? 0;
    const [first, second, again] = outcomes;
    if (first === undefined || second === undefined || outcomes.some(({ kind }) => kind === 'out_of_budget'))
      return done('budget of the key');
    pairs.push({ task, from: known(first), to: known(second), again: again && known(again) });
    progress(pairs.length);
  }
  return done(undefined);
}

type Asked = Awaited<ReturnType<Door>>;

function ask(task: Task, { offering, protocols, modelFor }: Side, door: Door): Promise<Asked> {
  const own = task.written?.protocol;
  const protocol = own !== undefined && protocols.includes(own) ? own : (protocols[0] ?? 'openai');
  const body = bodyFor(task, protocol, modelFor(task.model));
  if (body === undefined) return Promise.resolve({ kind: 'unsaid', features: task.features });
  return door({ protocol, offering, body });
}

function known(outcome: Asked): Outcome {
  if (outcome.kind === 'out_of_budget') throw new TypeError('A task without an outcome was counted.');
  return outcome;
}
