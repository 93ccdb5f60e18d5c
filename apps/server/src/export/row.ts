/** Rows of any table as JSON Lines: bytes stand as `{"base64": "…"}`, everything else as itself. */
import { z } from 'zod';
import { refused } from './refusal.ts';

export type Cell = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;

const cell = z.union([z.string(), z.number(), z.null(), z.strictObject({ base64: z.base64() })]);
const row = z.record(z.string().regex(/^[a-z_]{1,40}$/), cell);

export function writeRow(given: Row): string {
  return JSON.stringify(given, (_, value: unknown) => {
    const bytes = bytesIn(value);
    return bytes === undefined ? value : { base64: bytes.toString('base64') };
  });
}

/** A buffer says what it is before a replacer sees it. */
function bytesIn(value: unknown): Buffer | undefined {
  if (value instanceof Uint8Array) return Buffer.from(value);
  const told = z.strictObject({ type: z.literal('Buffer'), data: z.array(z.int()) }).safeParse(value);
  return told.success ? Buffer.from(told.data.data) : undefined;
}

/** @throws BailiwickError `malformed_request` */
export function parseRow(line: string): Row {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    throw refused('A line of a table in the archive is not JSON.');
  }
  const parsed = row.safeParse(read);
  if (!parsed.success) throw refused('A line of a table in the archive is malformed.');
  return Object.fromEntries(
    Object.entries(parsed.data).map(([name, value]) => [
      name,
      typeof value === 'object' && value !== null
        ? new Uint8Array(Buffer.from(value.base64, 'base64'))
        : value,
    ]),
  );
}
