/** Safe copies as the command makes them, with everything that it needs. */
import assert from 'node:assert/strict';
import { createDetector } from '@bailiwick/detect';
import { DEFAULT_FILE_LIMITS, Extractor } from '../files/extract.ts';
import { DEFAULT_PICTURE_LIMITS, Pictures } from '../pictures/pictures.ts';
import type { LabelStyle } from './labels.ts';
import { type SafeCopy, safeCopy } from './safe-copy.ts';

export type Made = SafeCopy & { readonly kind: 'copy' };

export class Copier {
  readonly pictures = new Pictures(DEFAULT_PICTURE_LIMITS);
  readonly extractor = new Extractor(DEFAULT_FILE_LIMITS);
  readonly #detector = createDetector();

  copy(bytes: Uint8Array, filename = 'x', style: LabelStyle = 'pseudonyms'): Promise<SafeCopy> {
    return safeCopy({ bytes, filename }, style, {
      pictures: this.pictures,
      extractor: this.extractor,
      detect: (text) =>
        Promise.resolve(this.#detector.detect(text).filter((one) => one.class !== 'internal')),
      progress: () => undefined,
    });
  }

  async make(bytes: Uint8Array, filename?: string, style?: LabelStyle): Promise<Made> {
    const copy = await this.copy(bytes, filename, style);
    assert.equal(copy.kind, 'copy', JSON.stringify(copy));
    return copy;
  }

  /** What a reader of a document sees. */
  async read(bytes: Uint8Array, filename?: string): Promise<string> {
    const found = await this.extractor.extract({ bytes, mediaType: undefined, filename });
    assert.equal(found.kind, 'text', JSON.stringify(found));
    return found.text;
  }

  async close(): Promise<void> {
    await Promise.all([this.pictures.close(), this.extractor.close()]);
  }
}
