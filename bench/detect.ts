/**
 * How fast the detector is: `npm run bench:detect`.
 *
 * Each figure is the best of several runs, since everything else on a machine can only make it slower. Peers are
 * measured on the same letters, where `npm install` was run in `eval/`. Options: `--quick` leaves the long texts out.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createDetector } from '@bailiwick/detect';
import { HOSTILE, prompts, texts } from './detect-texts.ts';
import { median, quantile } from './figures.ts';

const run = promisify(execFile);
const MEGABYTE = 1_000_000;
const PEER_LIMIT_MS = 60_000;
/** The recognisers alone, and with the model of names. */
const rules = createDetector({ names: false });
const detector = createDetector();
const quick = process.argv.includes('--quick');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): void {
  say(`| ${heads.join(' | ')} |`);
  say(`| ${heads.map((_, i) => (i === 0 ? '---' : '---:')).join(' | ')} |`);
  for (const row of rows) say(`| ${row.join(' | ')} |`);
  say('');
}

function bestMs(text: string, runs: number, by = detector): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    by.detect(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function speeds(): void {
  table(
    ['text', 'MB/s, rules alone', 'MB/s, with names', 'findings per MB'],
    texts(MEGABYTE).map(([kind, text]) => {
      const found = detector.detect(text).length;
      const speed = (ms: number): string => (text.length / ms / 1000).toFixed(1);
      return [kind, speed(bestMs(text, 6, rules)), speed(bestMs(text, 3)), found.toFixed(0)];
    }),
  );
}

function latency(): void {
  const all = prompts(600);
  const rows = (
    [
      ['rules alone', rules],
      ['with names', detector],
    ] as const
  ).map(([label, by]) => {
    for (const prompt of all) by.detect(prompt);
    const times = all.map((prompt) => bestMs(prompt, 1, by));
    return [label, quantile(times, 0.5).toFixed(3), quantile(times, 0.99).toFixed(3)];
  });
  table(['a prompt of 2,000 characters', 'p50 ms', 'p99 ms'], rows);
}

/** With the compiled modules of an earlier start, as the product keeps them. */
async function coldStart(): Promise<void> {
  const cache = mkdtempSync(join(tmpdir(), 'bench-detect-'));
  const script = fileURLToPath(new URL('./detect-cold.ts', import.meta.url));
  const env = { ...process.env, NODE_COMPILE_CACHE: cache };
  const runs: { loadedMs: number; answeredMs: number; rssMb: number }[] = [];
  for (let i = 0; i < 7; i++) {
    const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
      env,
    });
    runs.push(JSON.parse(stdout) as (typeof runs)[number]);
  }
  rmSync(cache, { recursive: true });
  const warm = runs.slice(1);
  table(
    ['a new process', 'median'],
    [
      ['until loaded, ms', median(warm.map((one) => one.loadedMs)).toFixed(0)],
      ['until the first answer, ms', median(warm.map((one) => one.answeredMs)).toFixed(0)],
      ['resident memory then, MB', median(warm.map((one) => one.rssMb)).toFixed(0)],
      ['until the first answer without compiled modules, ms', (runs[0]?.answeredMs ?? 0).toFixed(0)],
    ],
  );
}

function linearity(): void {
  const letters = texts(MEGABYTE).find(([kind]) => kind === 'business letters')?.[1] as string;
  const rows = [1, 5, 20, 50].map((times) => {
    const text = letters.repeat(times);
    const ms = bestMs(text, times > 5 ? 1 : 3, rules);
    return [`${times} MB of letters`, (text.length / ms / 1000).toFixed(1)];
  });
  const hostile = Object.entries(HOSTILE).flatMap(([name, unit]) =>
    [100_000, 1_000_000].map((size) => {
      const text = unit.repeat(size / unit.length);
      return [`${size / 1000} kB of ${name}`, (text.length / bestMs(text, 2, rules) / 1000).toFixed(1)];
    }),
  );
  table(['text', 'MB/s'], [...rows, ...hostile]);
  globalThis.gc?.();
  say(`Resident memory of this process now: ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB.\n`);
}

async function peers(): Promise<void> {
  if (!existsSync(new URL('../eval/node_modules', import.meta.url))) {
    say('No peers: `npm install` in eval/ brings them.');
    return;
  }
  const script = fileURLToPath(new URL('./detect-peer.ts', import.meta.url));
  const ask = async (...args: readonly string[]): Promise<unknown> => {
    const flags = ['--disable-warning=ExperimentalWarning', script, ...args];
    const { stdout } = await run(process.execPath, flags, { timeout: PEER_LIMIT_MS, killSignal: 'SIGKILL' });
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  };
  const names = (await ask()) as readonly string[];
  const rows: string[][] = [['this detector, rules alone', ...[10_000, 100_000].map(ownSpeed)]];
  for (const name of names) {
    const cells: string[] = [name];
    for (const size of [10_000, 100_000]) {
      const speed = await ask(name, String(size)).catch(() => undefined);
      cells.push(typeof speed === 'number' ? speed.toPrecision(2) : 'no answer in time');
    }
    rows.push(cells);
  }
  table(['letters', 'MB/s on 10 kB', 'MB/s on 100 kB'], rows);
}

function ownSpeed(size: number): string {
  const text = texts(size).find(([kind]) => kind === 'business letters')?.[1] as string;
  return (text.length / bestMs(text, 20, rules) / 1000).toPrecision(2);
}

speeds();
latency();
await coldStart();
if (!quick) linearity();
await peers();
