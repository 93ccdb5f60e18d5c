/**
 * The reader of writing: Tesseract as WebAssembly, with models that lie in the installation. Nothing is downloaded.
 *
 * Its core is driven directly, not through tesseract.js: that would start a second thread, look for models on the
 * network and keep copies of them on the disk.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { type Greyscale, graymap } from './greyscale.ts';

interface TesseractApi {
  Init(path: null, languages: string, mode: number, config: null): number;
  SetVariable(name: string, value: string): void;
  SetImageFile(orientation: number, angle: number): number;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
}

interface TesseractCore {
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
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

/** `quick`: by the first model alone. `careful`: what one model is unsure of, the next one reads too. */
type Care = 'quick' | 'careful';

export class Engine {
  readonly #core: TesseractCore;
  readonly #api: Readonly<Record<Care, TesseractApi>>;

  private constructor(core: TesseractCore) {
    this.#core = core;
    const models = LANGUAGES.map((language) => ({ file: `/${language}.traineddata`, language }));
    for (const { file, language } of models) {
      const packed = local.resolve(
        `@tesseract.js-data/${language}/4.0.0_best_int/${language}.traineddata.gz`,
      );
      core.FS.writeFile(file, gunzipSync(readFileSync(packed)));
    }
    this.#api = { quick: apiFor(core, LANGUAGES[0]), careful: apiFor(core, LANGUAGES.join('+')) };
    // They have been read; here they would only take memory.
    for (const { file } of models) core.FS.unlink(file);
  }

  static async start(): Promise<Engine> {
    const silent = (): void => undefined;
    const startCore = nearTesseract('tesseract.js-core/tesseract-core-simd-lstm') as StartCore;
    return new Engine(await startCore({ TesseractProgress: silent, print: silent, printErr: silent }));
  }

  /** Words with their boxes, as Tesseract's table of tab-separated values. */
  read(grey: Greyscale, care: Care): string {
    const api = this.#api[care];
    this.#core.FS.writeFile('/input', graymap(grey));
    api.SetVariable('user_defined_dpi', String(Math.round(300 * Math.min(1, grey.scale))));
    if (api.SetImageFile(1, 0) !== 0) throw new Error('The OCR does not take the picture.');
    api.Recognize(null);
    return api.GetTSVText(0);
  }
}

function apiFor(core: TesseractCore, languages: string): TesseractApi {
  const api = new core.TessBaseAPI();
  if (api.Init(null, languages, LSTM_ONLY, null) !== 0) throw new Error('The models of the OCR do not load.');
  // One block of text: nothing on the page is taken for a picture and left out.
  api.SetVariable('tessedit_pageseg_mode', '6');
  return api;
}
