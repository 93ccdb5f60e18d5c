import { BailiwickError } from '@bailiwick/contract/errors';
import type { Extractor } from '../files/extract.ts';
import type { FilePosition } from '../ingress/request.ts';

/** A file as text, or as something that nobody can look into yet. */
export type ReadFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'uninspected'; readonly what: 'image' | 'audio' };

/** @throws BailiwickError `uninspectable_content` for what cannot be read or is not here. */
export async function readFile(position: FilePosition, extractor: Extractor): Promise<ReadFile> {
  switch (position.kind) {
    case 'image':
    case 'audio':
      return { kind: 'uninspected', what: position.kind };
    case 'remote':
      throw absent('names a file by its address, which the vendor would fetch');
    case 'reference':
      throw absent('names a file that lies with the vendor');
    case 'document': {
      const { mediaType, filename } = position;
      const extraction = await extractor.extract({ bytes: position.bytes(), mediaType, filename });
      if (extraction.kind === 'text') return { kind: 'text', text: extraction.text };
      if (extraction.kind === 'image') return { kind: 'uninspected', what: 'image' };
      throw new BailiwickError(
        'uninspectable_content',
        `A file of the request cannot be read: ${extraction.because}`,
      );
    }
  }
}

function absent(what: string): BailiwickError {
  return new BailiwickError('uninspectable_content', `The request ${what}; the door has not seen it.`, {
    remedy: 'Send the file itself.',
  });
}
