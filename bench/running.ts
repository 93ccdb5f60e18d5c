/** Child processes of the benchmark: start, wait for the `ready` line, measure, stop. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

export interface Running {
  readonly port: number;
  /** Resident memory in MiB; NaN where the platform does not say. */
  memoryMb(): number;
  /** Processor time used so far, in milliseconds; NaN where the platform does not say. */
  cpuMs(): number;
  stop(): Promise<void>;
}

interface Start {
  readonly arguments: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Matches the line that says the server is up; its first group is the port. */
  readonly ready?: RegExp;
}

const READY = /^ready .*?:(\d+)/;
const START_MS = 30_000;
/** Clock ticks per second in /proc; 100 on every Linux that Node runs on. */
const TICKS = 100;

/** Rejects with the last words of the process if it ends, or is not ready in time. */
export async function start({ arguments: args, env, ready = READY }: Start): Promise<Running> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      words.push(line);
      if (words.length > 20) words.shift();
    });
  }
  const port = await readyPort(child, ready, () => words.join('\n'));
  return {
    port,
    memoryMb: () => proc(child.pid, 'status', /^VmRSS:\s+(\d+) kB/m, ([kb]) => Number(kb) / 1024),
    cpuMs: () =>
      proc(
        child.pid,
        'stat',
        /\) (?:\S+ ){11}(\d+) (\d+)/,
        ([user, system]) => ((Number(user) + Number(system)) * 1000) / TICKS,
      ),
    stop: () => stop(child),
  };
}

async function readyPort(child: ChildProcess, ready: RegExp, words: () => string): Promise<number> {
  const found = Promise.withResolvers<number>();
  if (child.stdout) {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = ready.exec(line)?.[1];
      if (port !== undefined) found.resolve(Number(port));
    });
  }
  child.once('exit', () => found.reject(new Error(`ended before it was ready: ${words()}`)));
  const timer = setTimeout(() => found.reject(new Error(`was not ready in time: ${words()}`)), START_MS);
  try {
    return await found.promise;
  } catch (error) {
    await stop(child);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
}

function proc(
  pid: number | undefined,
  file: string,
  pattern: RegExp,
  read: (groups: readonly string[]) => number,
): number {
  try {
    const found = pattern.exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
    return found ? read(found.slice(1)) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}
