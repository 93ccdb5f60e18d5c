/**
 * What the door costs: one table, one run, one upstream.
 *
 * Every server and the load generator run in processes of their own on loopback. Rounds alternate between the
 * targets, so that a busy neighbour disturbs all alike, and the median round counts. A run with a failed request
 * ends with exit code 1: speed that loses requests is none.
 *
 *   node bench/gateway.ts [--quick] [--json]
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { markdown, median, quantile, type Row } from './figures.ts';
import type { Outcome, Task } from './load.ts';
import { startTarget, startUpstream, type Absent, type Target, type TargetName } from './targets.ts';

interface Plan {
  readonly rounds: number;
  readonly closedMs: number;
  readonly openMs: number;
  readonly streams: number;
  readonly soakMs: number;
}

const FULL: Plan = { rounds: 5, closedMs: 2000, openMs: 3000, streams: 12, soakMs: 15_000 };
const QUICK: Plan = { rounds: 3, closedMs: 700, openMs: 1200, streams: 4, soakMs: 3000 };
const CONNECTIONS = 32;
const OPEN_PER_SECOND = 50;
const NAMES: readonly TargetName[] = ['direct', 'bare', 'bailiwick', 'portkey'];

type Runner = (task: Task) => Promise<Outcome>;

interface Measured {
  readonly perSecond: number[];
  readonly cpuPerRequestMs: number[];
  readonly p50Ms: number[];
  readonly p99Ms: number[];
  readonly firstWordMs: number[];
  readonly firstEventMs: number[];
  soakedMb: number;
  grownMb: number;
  failures: number;
}

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'boolean' } } });
const plan = options.quick === true ? QUICK : FULL;
const say = (line: string): void => void process.stderr.write(`${line}\n`);

const upstream = await startUpstream();
const started = await Promise.all(NAMES.map((name) => startTarget(name, upstream.port)));
const targets = started.filter((one): one is Target => 'aim' in one);
for (const { label, because } of started.filter((one): one is Absent => 'because' in one))
  say(`${label}: ${because}`);

const loader = fork(fileURLToPath(new URL('./load.ts', import.meta.url)), {
  execArgv: ['--disable-warning=ExperimentalWarning'],
});
const run: Runner = async (task) => {
  const answered = once(loader, 'message');
  loader.send(task);
  const [outcome] = (await answered) as [Outcome];
  return outcome;
};

const measured = new Map<Target, Measured>();
try {
  for (const target of targets) {
    measured.set(target, blank());
    // Once without counting, so that everybody's code is compiled and every pool is filled.
    await run({ kind: 'closed', aim: target.aim, connections: CONNECTIONS, ms: plan.closedMs });
  }
  for (let round = 1; round <= plan.rounds; round += 1) {
    say(`round ${round} of ${plan.rounds}`);
    for (const [target, figures] of measured) await measureRound(target, figures);
  }
  say('soak');
  for (const [target, figures] of measured) await soak(target, figures);
} finally {
  loader.disconnect();
  await Promise.all([...targets.map((target) => target.running?.stop()), upstream.stop()]);
}

const rows = tableRows();
process.stdout.write(
  options.json === true
    ? `${JSON.stringify({ machine: machine(), plan, rows })}\n`
    : `${machine()}\n\n${markdown(rows)}\n`,
);
process.exitCode = rows.some((row) => (row.failures ?? 0) > 0) ? 1 : 0;

/** One entry per round in each list. */
function blank(): Measured {
  return {
    perSecond: [],
    cpuPerRequestMs: [],
    p50Ms: [],
    p99Ms: [],
    firstWordMs: [],
    firstEventMs: [],
    soakedMb: Number.NaN,
    grownMb: Number.NaN,
    failures: 0,
  };
}

async function measureRound(target: Target, figures: Measured): Promise<void> {
  const { aim, running } = target;
  const cpuBefore = running?.cpuMs() ?? Number.NaN;
  const full = await run({ kind: 'closed', aim, connections: CONNECTIONS, ms: plan.closedMs });
  figures.cpuPerRequestMs.push(((running?.cpuMs() ?? Number.NaN) - cpuBefore) / full.requests);
  figures.perSecond.push(full.requests / full.seconds);
  const steady = await run({ kind: 'open', aim, perSecond: OPEN_PER_SECOND, ms: plan.openMs });
  figures.p50Ms.push(quantile(steady.latenciesMs, 0.5));
  figures.p99Ms.push(quantile(steady.latenciesMs, 0.99));
  const streamed = await run({ kind: 'streams', aim, count: plan.streams });
  figures.firstWordMs.push(median(streamed.latenciesMs));
  figures.firstEventMs.push(median(streamed.firstEventsMs));
  figures.failures += full.failures + steady.failures + streamed.failures;
}

async function soak(target: Target, figures: Measured): Promise<void> {
  if (!target.running) return;
  const half: Task = { kind: 'closed', aim: target.aim, connections: CONNECTIONS, ms: plan.soakMs / 2 };
  figures.failures += (await run(half)).failures;
  const halfwayMb = target.running.memoryMb();
  figures.failures += (await run(half)).failures;
  figures.soakedMb = target.running.memoryMb();
  figures.grownMb = figures.soakedMb - halfwayMb;
}

function tableRows(): readonly Row[] {
  const of = (name: TargetName): Measured | undefined =>
    measured.get(targets.find((target) => target.name === name) as Target);
  const direct = of('direct');
  const portkey = median(of('portkey')?.perSecond ?? []);
  return started.map((one) => {
    if (!('aim' in one)) return { label: one.label, absent: one.because };
    const figures = measured.get(one);
    if (!figures || !direct) return { label: one.label };
    const perSecond = median(figures.perSecond);
    const added = (values: readonly number[], base: readonly number[]): number =>
      one.name === 'direct' ? Number.NaN : median(values) - median(base);
    return {
      label: one.label,
      perSecond,
      timesPortkey: perSecond / portkey,
      cpuPerRequestMs: median(figures.cpuPerRequestMs),
      addedP50Ms: added(figures.p50Ms, direct.p50Ms),
      addedP99Ms: added(figures.p99Ms, direct.p99Ms),
      addedFirstEventMs: added(figures.firstEventMs, direct.firstEventMs),
      addedFirstWordMs: added(figures.firstWordMs, direct.firstWordMs),
      idleMb: one.idleMb,
      soakedMb: figures.soakedMb,
      grownMb: figures.grownMb,
      failures: figures.failures,
    };
  });
}

function machine(): string {
  const [cpu] = cpus();
  return (
    `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? 'CPU'}; body about 1.2 KB with two e-mail addresses; ` +
    `${CONNECTIONS} connections, ${plan.rounds} alternating rounds of ${plan.closedMs / 1000} s, median; latencies at ${OPEN_PER_SECOND} requests/s.`
  );
}
