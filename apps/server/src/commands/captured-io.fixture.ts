import type { Io } from './io.ts';
import { runCommand } from './run.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, as the program does, and keeps what it writes. */
export async function ran(argv: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    input: () => Promise.resolve(Buffer.from(input)),
  };
  const code = await runCommand(argv, io);
  return { code, out, err };
}

/** The documents of JSON Lines. */
export function lines(out: string): Record<string, unknown>[] {
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
