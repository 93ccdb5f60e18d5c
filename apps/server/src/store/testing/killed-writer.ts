import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Target } from '../store.ts';

/** Runs the writer process for a while and kills it; gives what it had said to be on disk. */
export async function killedWriter(target: Target, parallel: number, afterMs: number) {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-writer-'));
  const file = join(folder, 'said');
  const output = openSync(file, 'w');
  const writer = fileURLToPath(new URL('./writer-process.ts', import.meta.url));
  const child = spawn(process.execPath, [writer, JSON.stringify(target), String(parallel)], {
    stdio: ['ignore', output, 'inherit'],
  });
  const ended = once(child, 'close');
  while (statSync(file).size === 0 && child.exitCode === null) await pause(10);
  await pause(afterMs);
  child.kill('SIGKILL');
  assert.deepEqual(await ended, [null, 'SIGKILL']);
  closeSync(output);
  const lines = readFileSync(file, 'latin1').split('\n').slice(0, -1);
  rmSync(folder, { recursive: true });
  const after = (sign: string) => lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
  return { intents: after('+'), outcomes: after('-') };
}
