/**
 * The reader of writing: Tesseract as WebAssembly, with models that lie in the installation. Nothing is downloaded.
 *
 * Its core is driven directly, not through tesseract.js: that would start a second thread, look for models on the
 * network and keep copies of them on the disk.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { Greyscale } from './greyscale.ts';

interface TesseractApi {
  Init(path: null, languages: string, mode: number, config: null): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
}

interface TesseractCore {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => TesseractApi;
}

type StartCore = (options: Readonly<Record<string, () => void>>) => Promise<TesseractCore>;

/**
 * The order matters: each line goes to the first model, and on to the next only where that was unsure. The French
 * network is the smallest and reads English as well; so it comes first. A page of German takes all of three seconds,
 * others half of that; in the order of the alphabet everything takes half as long again.
 */
const LANGUAGES = ['fra', 'deu', 'eng', 'spa'] as const;

/** Only the LSTM networks, which is all that these models hold. */
const LSTM_ONLY = 1;

const local = createRequire(import.meta.url);
const nearTesseract = createRequire(local.resolve('tesseract.js'));

export class Engine {
  readonly #core: TesseractCore;
  readonly #api: TesseractApi;

  private constructor(core: TesseractCore, api: TesseractApi) {
    this.#core = core;
    this.#api = api;
  }

  static async start(): Promise<Engine> {
    const silent = (): void => undefined;
    const startCore = nearTesseract('tesseract.js-core/tesseract-core-simd-lstm') as StartCore;
    const core = await startCore({ TesseractProgress: silent, print: silent, printErr: silent });
    for (const language of LANGUAGES) {
      const packed = local.resolve(
        `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`,
      );
      core.FS.writeFile(`/${language}.traineddata`, gunzipSync(readFileSync(packed)));
    }
    const api = new core.TessBaseAPI();
    if (api.Init(null, LANGUAGES.join('+'), LSTM_ONLY, null) !== 0)
      throw new Error('The models of the OCR do not load.');
    return new Engine(core, api);
  }

  /** Words with their boxes, as Tesseract's table of tab-separated values. */
  read({ pgm, scale }: Greyscale): string {
    this.#core.FS.writeFile('/input', pgm);
    // One block of text: nothing on the page is taken for a picture and left out.
    this.#api.SetVariable('tessedit_pageseg_mode', '6');
    this.#api.SetVariable('user_defined_dpi', String(Math.round(300 * Math.min(1, scale))));
    if (this.#api.SetImageFile(1, 0) !== 0) throw new Error('The OCR does not take the picture.');
    this.#api.Recognize(null);
    return this.#api.GetTSVText(0);
  }
}
