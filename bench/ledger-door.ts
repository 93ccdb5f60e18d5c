/** What whole requests take at a steady pace: straight to the upstream, and through the door that keeps the ledger. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { median, quantile } from './figures.ts';
import type { Outcome, Task } from './load.ts';
import { type Target, startTarget, startUpstream } from './targets.ts';

const ROUNDS = 5;
const PER_SECOND = 100;
const ROUND_MS = 4_000;
const WARM_MS = 2_000;

interface Pace {
  readonly p50: string;
  readonly p99: string;
}

/** Rounds alternate, so that a busy neighbour disturbs both alike; the median round counts. */
export async function wholeRequests(): Promise<{
  readonly direct: Pace;
  readonly door: Pace;
  readonly failures: number;
  readonly busy: string;
}> {
  const upstream = await startUpstream();
  const loader = fork(fileURLToPath(new URL('./load.ts', import.meta.url)), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  const run = async (task: Task): Promise<Outcome> => {
    const answered = once(loader, 'message');
    loader.send(task);
    const [outcome] = (await answered) as [Outcome];
    return outcome;
  };
  const targets: Target[] = [];
  try {
    for (const name of ['direct', 'bailiwick'] as const) {
      const target = await startTarget(name, upstream.port, 'ledger: { checkpoint_seconds: 1 }\n');
      if ('because' in target) throw new Error(target.because);
      targets.push(target);
      await run({ kind: 'closed', aim: target.aim, connections: 16, ms: WARM_MS });
    }
    const seen = targets.map(() => ({ p50: [] as number[], p99: [] as number[] }));
    let failures = 0;
    for (let round = 0; round < ROUNDS; round += 1)
      for (const [i, { aim }] of targets.entries()) {
        const outcome = await run({ kind: 'open', aim, perSecond: PER_SECOND, ms: ROUND_MS });
        failures += outcome.failures;
        seen[i]?.p50.push(quantile(outcome.latenciesMs, 0.5));
        seen[i]?.p99.push(quantile(outcome.latenciesMs, 0.99));
      }
    const [direct, door] = seen.map(({ p50, p99 }) => ({
      p50: median(p50).toFixed(2),
      p99: median(p99).toFixed(2),
    }));
    if (direct === undefined || door === undefined) throw new Error('Nothing was measured.');
    return { direct, door, failures, busy: loadavg()[0]?.toFixed(1) ?? '' };
  } finally {
    loader.disconnect();
    await Promise.all(targets.map(async ({ running }) => running?.stop()));
    await upstream.stop();
  }
}
