/** The thread's side: a picture in, its words or its masked copy out. Everything here may be killed at any moment. */
import { parentPort } from 'node:worker_threads';
import { decode, Unseeable } from './decode.ts';
import { Engine } from './engine.ts';
import { greyscale } from './greyscale.ts';
import type { PictureLimits } from './limits.ts';
import { maskedCopy, type MaskedCopy, type Mask } from './mask.ts';
import { pageText, type PageText } from './words.ts';

export type Job =
  | { readonly kind: 'read'; readonly bytes: Uint8Array; readonly limits: PictureLimits }
  | {
      readonly kind: 'mask';
      readonly bytes: Uint8Array;
      readonly limits: PictureLimits;
      readonly masks: readonly Mask[];
    };

export type Answer =
  | { readonly kind: 'read'; readonly page: PageText }
  | { readonly kind: 'masked'; readonly copy: MaskedCopy }
  | { readonly kind: 'unseeable'; readonly because: string };

let engine: Promise<Engine> | undefined;

parentPort?.on('message', (job: Job) => {
  void answer(job).then((said) => parentPort?.postMessage(said));
});

async function answer(job: Job): Promise<Answer> {
  try {
    const { image, format } = await decode(job.bytes, job.limits);
    if (job.kind === 'mask') return { kind: 'masked', copy: await maskedCopy(image, format, job.masks) };
    const grey = greyscale(image);
    engine ??= Engine.start();
    return { kind: 'read', page: pageText((await engine).read(grey), grey.scale) };
  } catch (error) {
    if (error instanceof Unseeable) return { kind: 'unseeable', because: error.because };
    throw error;
  }
}
