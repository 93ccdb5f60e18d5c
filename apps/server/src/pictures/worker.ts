/** The thread's side: a picture in, its words or its masked copy out. Everything here may be killed at any moment. */
import { parentPort } from 'node:worker_threads';
import { type Band, bandsOf } from './bands.ts';
import { decode, Unseeable } from './decode.ts';
import { Engine } from './engine.ts';
import { type Greyscale, greyscale } from './greyscale.ts';
import type { PictureLimits } from './limits.ts';
import { maskedCopy, type MaskedCopy, type Mask } from './mask.ts';
import { type Turn, sampleOf, turned, wayUp } from './turn.ts';
import { pageText, type PageText } from './words.ts';

/** A picture made ready to be read. */
interface Sheet {
  /** By how much it was turned. */
  readonly turn: Turn;
  /** Of the picture, in its pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** What it was turned and cut into, from top to bottom. */
  readonly bands: readonly Band[];
  /** Whether there seems to be writing that can be read; if not, every line is read by one model only. */
  readonly legible: boolean;
}

export type Job =
  | { readonly kind: 'look'; readonly bytes: Uint8Array; readonly limits: PictureLimits }
  | { readonly kind: 'read'; readonly band: Band; readonly legible: boolean }
  | {
      readonly kind: 'mask';
      readonly bytes: Uint8Array;
      readonly limits: PictureLimits;
      readonly masks: readonly Mask[];
    };

export type Answer =
  | { readonly kind: 'looked'; readonly sheet: Sheet }
  | { readonly kind: 'read'; readonly page: PageText }
  | { readonly kind: 'masked'; readonly copy: MaskedCopy }
  | { readonly kind: 'unseeable'; readonly because: string };

let started: Promise<Engine> | undefined;
const engine = (): Promise<Engine> => (started ??= Engine.start());

parentPort?.on('message', (job: Job) => {
  void answer(job).then((said) => parentPort?.postMessage(said));
});

async function answer(job: Job): Promise<Answer> {
  try {
    if (job.kind === 'read') return { kind: 'read', page: read(await engine(), job.band, job.legible) };
    const { image, format } = await decode(job.bytes, job.limits);
    if (job.kind === 'mask') return { kind: 'masked', copy: await maskedCopy(image, format, job.masks) };
    const { width, height } = image;
    return {
      kind: 'looked',
      sheet: { ...lookAt(await engine(), greyscale(image)), size: { width, height } },
    };
  } catch (error) {
    if (error instanceof Unseeable) return { kind: 'unseeable', because: error.because };
    throw error;
  }
}

function lookAt(reader: Engine, page: Greyscale): Omit<Sheet, 'size'> {
  const sample = sampleOf(page);
  const turn = wayUp((way) => pageText(reader.read(turned(sample, way), 'quick'), { grey: sample, top: 0 }));
  return { turn: turn ?? 0, legible: turn !== undefined, bands: bandsOf(turned(page, turn ?? 0)) };
}

function read(reader: Engine, band: Band, legible: boolean): PageText {
  return pageText(reader.read(band.grey, legible ? 'careful' : 'quick'), band);
}
