import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Program {
  readonly process: ChildProcess;
  readonly url: string;
  readonly home: string;
  /** What it has written so far, both streams. */
  output(): string;
}

const MAIN = join(import.meta.dirname, '../apps/server/src/main.ts');

/** Starts the product as a process of its own and waits for its `ready` line. */
export async function startProgram(configuration: string | undefined, home?: string): Promise<Program> {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'bailiwick-program-')));
  if (configuration !== undefined) await writeFile(join(folder, 'bailiwick.yaml'), configuration);
  const child = spawn(process.execPath, [MAIN, 'start', '--port', '0', '--home', folder], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const ready = /^ready .*?(http:\/\/\S+)/m.exec(output);
      if (ready?.[1] !== undefined) resolve(ready[1]);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The program ended before it was ready:\n${output}`)));
  }).catch(async (error: unknown) => {
    if (home === undefined) await rm(folder, { recursive: true, force: true });
    throw error;
  });
  return { process: child, url, home: folder, output: () => output };
}

export async function stopProgram(
  { process: child }: Program,
  signal: NodeJS.Signals,
): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  const [code] = (await exited) as [number | null];
  return code;
}
