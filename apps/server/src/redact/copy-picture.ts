/** Pictures: writing is read, and what must not be seen is covered in a copy that holds pixels only. */
import { boxesOver } from '../pictures/boxes.ts';
import type { MaskedCopy } from '../pictures/mask.ts';
import { type Copying, Uncopyable } from './copying.ts';

export async function copyPicture(bytes: Uint8Array, copying: Copying): Promise<MaskedCopy> {
  const { pictures, detect } = copying.tools;
  const seen = await pictures.read(bytes);
  if (seen.kind === 'unseen') throw new Uncopyable(`the picture cannot be read: ${seen.because}`);
  copying.sawWords(seen.words);
  const findings = await detect(seen.text);
  copying.took(seen.text, findings);
  const masks = findings.flatMap((finding) => boxesOver(seen.words, finding)).map((box) => ({ box }));
  const masked = await pictures.mask(bytes, masks);
  if (masked.kind === 'unseen') throw new Uncopyable(`the picture cannot be drawn: ${masked.because}`);
  return masked;
}
