/** The load generator: a process of its own that runs one task after the other and answers with figures. */
import { setTimeout as wait } from 'node:timers/promises';
import { Connection, type Reply } from './connection.ts';
import { requests, type Aim } from './workload.ts';

export type Task =
  /** Every connection sends its next request as soon as the last is answered. */
  | { readonly kind: 'closed'; readonly aim: Aim; readonly connections: number; readonly ms: number }
  /** So many requests a second, whatever the answers do. */
  | { readonly kind: 'open'; readonly aim: Aim; readonly perSecond: number; readonly ms: number }
  /** Streams, one after the other. */
  | { readonly kind: 'streams'; readonly aim: Aim; readonly count: number };

export interface Outcome {
  readonly requests: number;
  readonly failures: number;
  readonly seconds: number;
  /** Of the whole answer, or of the first word where the task is `streams`. */
  readonly latenciesMs: readonly number[];
  /** Until the first event, where the task is `streams`. */
  readonly firstEventsMs: readonly number[];
}

async function run(task: Task): Promise<Outcome> {
  const began = performance.now();
  const replies = await (task.kind === 'closed'
    ? closed(task)
    : task.kind === 'open'
      ? open(task)
      : streams(task));
  const seconds = (performance.now() - began) / 1000;
  const good = replies.filter(
    (reply) => reply.ok && !(task.kind === 'streams' && Number.isNaN(reply.firstWordMs)),
  );
  return {
    requests: replies.length,
    failures: replies.length - good.length,
    seconds,
    latenciesMs:
      task.kind === 'closed'
        ? []
        : good.map((reply) => (task.kind === 'streams' ? reply.firstWordMs : reply.ms)),
    firstEventsMs: task.kind === 'streams' ? good.map((reply) => reply.firstEventMs) : [],
  };
}

async function closed({
  aim,
  connections,
  ms,
}: Extract<Task, { kind: 'closed' }>): Promise<readonly Reply[]> {
  const prepared = requests(aim, 'whole');
  const until = performance.now() + ms;
  const replies: Reply[] = [];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const connection = new Connection(aim.port);
      while (performance.now() < until) {
        replies.push(await connection.send(prepared.next()));
      }
      connection.close();
    }),
  );
  return replies;
}

async function open({ aim, perSecond, ms }: Extract<Task, { kind: 'open' }>): Promise<readonly Reply[]> {
  const prepared = requests(aim, 'whole');
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const flights: Promise<Reply>[] = [];
  const began = performance.now();
  const count = Math.round((ms / 1000) * perSecond);
  for (let turn = 0; turn < count; turn += 1) {
    const due = began + (turn * 1000) / perSecond;
    await wait(Math.max(0, due - performance.now()));
    let connection = idle.pop();
    if (!connection) all.push((connection = new Connection(aim.port)));
    const taken = connection;
    flights.push(
      taken.send(prepared.next()).then((reply) => {
        idle.push(taken);
        return reply;
      }),
    );
  }
  const replies = await Promise.all(flights);
  for (const connection of all) connection.close();
  return replies;
}

async function streams({ aim, count }: Extract<Task, { kind: 'streams' }>): Promise<readonly Reply[]> {
  const prepared = requests(aim, 'stream');
  const connection = new Connection(aim.port);
  const replies: Reply[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    replies.push(await connection.send(prepared.next()));
  }
  connection.close();
  return replies;
}

process.on('message', (task: Task) => {
  void run(task).then((outcome) => process.send?.(outcome));
});
process.on('disconnect', () => process.exit());
