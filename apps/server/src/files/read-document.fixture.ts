/** Documents read as the thread reads them, and what tests say about it. */
import assert from 'node:assert/strict';
import { readDocument } from './documents.ts';
import { DEFAULT_FILE_LIMITS, type FileLimits } from './reading.ts';

export async function read(
  bytes: Uint8Array | string,
  mediaType?: string,
  filename?: string,
  limits?: Partial<FileLimits>,
) {
  return readDocument(
    { bytes: Buffer.from(bytes), mediaType, filename },
    { ...DEFAULT_FILE_LIMITS, ...limits },
  );
}

export async function textOf(
  bytes: Uint8Array | string,
  mediaType?: string,
  filename?: string,
): Promise<string> {
  const found = await read(bytes, mediaType, filename);
  assert.equal(found.kind, 'text', JSON.stringify(found));
  return found.kind === 'text' ? found.text : '';
}

export async function refusalOf(
  bytes: Uint8Array | string,
  mediaType?: string,
  limits?: Partial<FileLimits>,
): Promise<string> {
  const found = await read(bytes, mediaType, undefined, limits);
  assert.equal(found.kind, 'unreadable', JSON.stringify(found).slice(0, 200));
  return found.kind === 'unreadable' ? found.because : '';
}

export function holds(text: string, ...wanted: readonly string[]): void {
  for (const want of wanted)
    assert.ok(text.includes(want), `${JSON.stringify(want)} is missing in ${JSON.stringify(text)}`);
}
