/**
 * Head and tables as bytes: magic, length of the head, head as JSON, padding to four bytes, then each table with its
 * length in front. Little-endian, as typed arrays are wherever this runs, so that an index of millions of entries is
 * opened without being copied.
 */
const MOST_HEAD = 16 * 1024 * 1024;

/** @param magic four letters that say what the bytes are. */
export function encodeTables(magic: string, head: unknown, tables: readonly Uint32Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(head));
  const headEnd = 8 + padded(json.length);
  const words = tables.reduce((sum, table) => sum + 1 + table.length, 0);
  const bytes = new Uint8Array(headEnd + words * 4);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic), 0);
  view.setUint32(4, json.length, true);
  bytes.set(json, 8);
  let at = headEnd;
  for (const table of tables) {
    view.setUint32(at, table.length, true);
    bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.byteLength), at + 4);
    at += 4 + table.byteLength;
  }
  return bytes;
}

/**
 * @param bytes aligned to four bytes in their buffer, which the tables go on using.
 * @throws RangeError for what is not of this kind, or was cut.
 */
export function decodeTables(
  magic: string,
  bytes: Uint8Array,
  count: number,
): { readonly head: unknown; readonly tables: readonly Uint32Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || new TextDecoder().decode(bytes.slice(0, 4)) !== magic) {
    throw new RangeError('This is no index of the kind that was expected.');
  }
  const headLength = view.getUint32(4, true);
  if (headLength > MOST_HEAD || 8 + headLength > bytes.length) throw broken();
  const head: unknown = JSON.parse(new TextDecoder().decode(bytes.slice(8, 8 + headLength)));
  const tables: Uint32Array[] = [];
  let at = 8 + padded(headLength);
  for (let i = 0; i < count; i++) {
    if (at + 4 > bytes.length) throw broken();
    const length = view.getUint32(at, true);
    if (at + 4 + length * 4 > bytes.length) throw broken();
    tables.push(new Uint32Array(bytes.buffer, bytes.byteOffset + at + 4, length));
    at += 4 + length * 4;
  }
  if (at !== bytes.length) throw broken();
  return { head, tables };
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

const broken = (): RangeError => new RangeError('The index is incomplete; make it again.');
