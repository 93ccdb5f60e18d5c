import type { AttachedFile } from './conversation.ts';

/** As base64 it still fits into one request with the conversation. */
export const LARGEST_FILE = 30 * 1_048_576;

/** Reads a file of the person's into memory; nothing leaves the page. */
export async function attach(file: File): Promise<AttachedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return {
    name: file.name,
    type: file.type || 'application/octet-stream',
    size: file.size,
    bytes: base64(bytes),
  };
}

/** In pieces: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
