/** Where a command reads and writes: results to stdout, everything else to stderr. */
export interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of stdin. */
  input(): Promise<Uint8Array>;
}

/** The process's own streams. A reader that goes away early (`| head`) ends the process quietly. */
export function processIo(): Io {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    async input() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
      return Buffer.concat(chunks);
    },
  };
}

export function json(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** One document of many: JSON Lines. */
export function jsonLine(io: Io, value: unknown): void {
  io.out(`${JSON.stringify(value)}\n`);
}

/** Columns as wide as their longest cell; the last one runs free. */
export function table(io: Io, heads: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = heads.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  for (const row of [heads, ...rows]) {
    io.out(
      `${row.map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0))).join('  ')}\n`,
    );
  }
}
