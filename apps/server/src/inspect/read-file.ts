import { BailiwickError } from '@bailiwick/contract/errors';
import type { Extractor } from '../files/extract.ts';
import type { FilePosition } from '../ingress/request.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { withScans } from '../pictures/scanned-text.ts';
import type { Word } from '../pictures/words.ts';

export interface FileReaders {
  readonly extractor: Extractor;
  readonly pictures: Pictures;
}

/** A file as text, as a picture with its writing, or as something that nobody can look into. */
export type ReadFile =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'picture';
      readonly bytes: Uint8Array;
      readonly text: string;
      readonly words: readonly Word[];
    }
  | { readonly kind: 'uninspected'; readonly what: 'image' | 'audio' };

/** @throws BailiwickError `uninspectable_content` for what cannot be read or is not here. */
export async function readFile(position: FilePosition, readers: FileReaders): Promise<ReadFile> {
  switch (position.kind) {
    case 'image':
      return readPicture(position.bytes(), readers);
    case 'audio':
      return { kind: 'uninspected', what: 'audio' };
    case 'remote':
      throw absent('names a file by its address, which the vendor would fetch');
    case 'reference':
      throw absent('names a file that lies with the vendor');
    case 'document':
      return readDocument(position, readers);
  }
}

async function readDocument(position: FilePosition, readers: FileReaders): Promise<ReadFile> {
  const { mediaType, filename } = position;
  const bytes = position.bytes();
  const extraction = await readers.extractor.extract({ bytes, mediaType, filename });
  if (extraction.kind === 'image') return readPicture(bytes, readers);
  const whole = extraction.kind === 'text' ? await withScans(extraction, readers.pictures) : extraction;
  if (whole.kind === 'text') return whole;
  throw new BailiwickError(
    'uninspectable_content',
    `A file of the request cannot be read: ${whole.because}.`,
  );
}

/** A picture that cannot be read is left to the policy for such things. */
async function readPicture(bytes: Uint8Array, { pictures }: FileReaders): Promise<ReadFile> {
  const seen = await pictures.read(bytes);
  if (seen.kind === 'unseen') return { kind: 'uninspected', what: 'image' };
  return { kind: 'picture', bytes, text: seen.text, words: seen.words };
}

function absent(what: string): BailiwickError {
  return new BailiwickError('uninspectable_content', `The request ${what}; the door has not seen it.`, {
    remedy: 'Send the file itself.',
  });
}
