import { stat } from 'node:fs/promises';
import {
  DOCUMENT_LIMITS,
  type DocumentReading,
  DocumentReader,
} from '../vendors/documents/document-reader.ts';
import { fetchDocument, type FetchOptions } from '../vendors/fetch/fetch-document.ts';
import { UsageError } from './command.ts';
import type { Io } from './io.ts';
import { STDIN, sourcesIn } from './sources.ts';

const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/\/|data:)/i;

/**
 * The document that somebody named: a file, an address or `-` for stdin.
 *
 * @param options how addresses are fetched.
 * @throws UsageError where there is no such file, or it is a folder.
 */
export async function namedDocument(path: string, io: Io, options?: FetchOptions): Promise<DocumentReading> {
  const reader = new DocumentReader();
  try {
    if (isAddress(path)) return await fetched(path, reader, options);
    const size = path === STDIN ? undefined : (await stat(path).catch(() => undefined))?.size;
    // Not even read: a disk image named by mistake would fill the memory.
    if (size !== undefined && size > DOCUMENT_LIMITS.maxBytes * 8)
      return {
        kind: 'unread',
        because: `it has ${Math.ceil(size / 1024 / 1024)} MB; terms are never this large`,
      };
    for await (const { bytes, path: found } of sourcesIn([path], io)) {
      if (found !== path) throw new UsageError('That is a folder. Name one document.');
      const filename = path === STDIN ? undefined : path;
      return await reader.read({ bytes, mediaType: undefined, filename, url: undefined });
    }
    throw new UsageError('That folder is empty. Name one document.');
  } finally {
    await reader.close();
  }
}

export const isAddress = (path: string): boolean => ADDRESS.test(path);

async function fetched(
  address: string,
  reader: DocumentReader,
  options?: FetchOptions,
): Promise<DocumentReading> {
  const answer = await fetchDocument(address, options);
  if (answer.kind === 'unfetched') {
    const { happened, remedy } = answer;
    return { kind: 'unread', because: `${happened.charAt(0).toLowerCase()}${happened.slice(1)} ${remedy}` };
  }
  const { bytes, mediaType, url } = answer;
  return reader.read({ bytes, mediaType, filename: undefined, url });
}
