/** A command of the product in a process of its own: how long it took, and how much memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../apps/server/src/main.ts');
const LOOK_EVERY_MS = 100;

export interface Ran {
  readonly out: string;
  readonly ms: number;
  /** The most that was resident, and the median of the second half, in MiB. */
  readonly peakMb: number;
  readonly lateMb: number;
}

/** @throws where it does not end well. */
export async function run(args: readonly string[]): Promise<Ran> {
  const ran = await runUntil(undefined, args);
  if (ran === undefined) throw new Error(`${args[0]} was killed.`);
  return ran;
}

/** @param killAfter milliseconds until kill -9; undefined lets it run to its end. @returns undefined where it was killed. */
export async function runUntil(
  killAfter: number | undefined,
  args: readonly string[],
): Promise<Ran | undefined> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], MALLOC_ARENA_MAX: '2', MALLOC_TRIM_THRESHOLD_: '131072' },
  });
  let out = '';
  let words = '';
  const seen: number[] = [];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-2_000)));
  const look = setInterval(() => seen.push(residentMb(child.pid)), LOOK_EVERY_MS);
  const killing = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  const ended = Promise.withResolvers<number | null>();
  child.once('error', ended.reject);
  child.once('close', ended.resolve);
  const code = await ended.promise.finally(() => {
    clearInterval(look);
    clearTimeout(killing);
  });
  if (child.signalCode === 'SIGKILL') return undefined;
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${words}`);
  const late = seen.slice(seen.length >> 1).toSorted((a, b) => a - b);
  return {
    out,
    ms: performance.now() - began,
    peakMb: Math.max(...seen),
    lateMb: late[late.length >> 1] ?? 0,
  };
}

function residentMb(pid: number | undefined): number {
  try {
    const found = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(found ?? 0) / 1024;
  } catch {
    return 0;
  }
}
