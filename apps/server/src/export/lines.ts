import type { Part, PartKind } from './manifest.ts';

/** JSON Lines. */
export function lines(kind: PartKind, path: string, rows: readonly string[]): Part {
  return { kind, path, rows: rows.length, bytes: Buffer.from(rows.map((row) => `${row}\n`).join('')) };
}
