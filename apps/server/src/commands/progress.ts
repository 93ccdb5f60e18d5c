import type { Part } from '../export/manifest.ts';
import type { Io } from './io.ts';

const EVERY_MS = 1_000;

/** Counts what went by, and says so once a second. */
export class Progress {
  /** Lines, or documents, by kind. */
  readonly rows: Record<string, number> = {};
  readonly #io: Io;
  readonly #doing: string;
  #said = Date.now();

  constructor(io: Io, doing: string) {
    this.#io = io;
    this.#doing = doing;
  }

  count({ kind, path, rows, bytes }: Part): void {
    const more = rows ?? (kind === 'document' ? Number(path.endsWith('.txt')) : linesIn(path, bytes));
    this.rows[kind] = (this.rows[kind] ?? 0) + more;
    if (Date.now() - this.#said < EVERY_MS) return;
    this.#said = Date.now();
    this.#io.err(`${this.#doing}: ${kind}, ${(this.rows[kind] ?? 0).toLocaleString('en')} so far\n`);
  }
}

function linesIn(path: string, bytes: Uint8Array): number {
  if (!path.endsWith('.jsonl')) return 1;
  let lines = 0;
  for (const byte of bytes) lines += Number(byte === 0x0a);
  return lines;
}
