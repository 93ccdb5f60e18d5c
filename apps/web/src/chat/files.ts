import { base64Of } from '../reach/base64.ts';
import type { AttachedFile } from './conversation.ts';

/** As base64 it still fits into one request with the conversation. */
export const LARGEST_FILE = 30 * 1_048_576;

/** Reads a file of the person's into memory; nothing leaves the page. */
export async function attach(file: File): Promise<AttachedFile> {
  return {
    name: file.name,
    type: file.type || 'application/octet-stream',
    size: file.size,
    bytes: await base64Of(file),
  };
}
