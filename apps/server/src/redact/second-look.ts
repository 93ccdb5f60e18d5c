/**
 * A second look at a document and at its copy, by the readers of the door, which share no code with the copiers.
 *
 * What they see of the original is taken out even where a copier would not have looked for it by itself; and a copy in
 * which they still see something of it is none.
 */
import { type Copying, Uncopyable } from './copying.ts';

/** Remembers what a reader of the original would find. @throws Uncopyable when it cannot be read whole. */
export async function foresee(bytes: Uint8Array, filename: string, copying: Copying): Promise<void> {
  const text = await wholeText(bytes, filename, copying);
  copying.foresee(text, await copying.tools.detect(text));
}

/** @throws Uncopyable when a reader of the copy would still find something that was to go. */
export async function checkGone(bytes: Uint8Array, filename: string, copying: Copying): Promise<void> {
  const text = await wholeText(bytes, filename, copying);
  if (copying.stillIn(text))
    throw new Uncopyable('a value that was found stands in it in a way that cannot be replaced');
}

async function wholeText(bytes: Uint8Array, filename: string, { tools }: Copying): Promise<string> {
  const read = await tools.extractor.extract({ bytes, mediaType: undefined, filename });
  if (read.kind === 'text') return read.text;
  throw new Uncopyable(read.kind === 'unreadable' ? read.because : 'it is a picture');
}
