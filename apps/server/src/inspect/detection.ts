/**
 * Runs the detector where it does least harm: short texts at once, long ones in a thread, so that a request of many
 * megabytes does not hold up everybody else's.
 */
import type { DataClass } from '@bailiwick/contract/classes';
import type { Detector, DetectorOptions } from '@bailiwick/contract/detector';
import type { Finding } from '@bailiwick/contract/finding';
import { type DocumentKind, createDetector, kindOf } from '@bailiwick/detect';
import { type SecondOpinion, merged } from '../opinion/second-opinion.ts';
import { LongTexts } from './long-texts.ts';
import { Memo } from './memo.ts';
import type { Passage } from './passage.ts';

/** UTF-16 units in all; below, the way to the thread and back costs more than the work. */
const INLINE = 200_000;
const LIMIT_MS = 60_000;

export interface DetectionExtras {
  /** Asked about every text after our own detector. */
  readonly opinions?: readonly SecondOpinion[];
  /** What a text is worth by its kind alone. */
  readonly kinds?: ReadonlyMap<DocumentKind, DataClass>;
}

export class Detection {
  readonly #detector: Detector;
  #replies: Detector | undefined;
  readonly #options: DetectorOptions;
  readonly #opinions: readonly SecondOpinion[];
  readonly #kinds: ReadonlyMap<DocumentKind, DataClass>;
  readonly #memo = new Memo();
  readonly #longTexts: LongTexts;

  constructor(options: DetectorOptions, { opinions = [], kinds = new Map() }: DetectionExtras = {}) {
    this.#options = options;
    this.#opinions = opinions;
    this.#kinds = kinds;
    this.#detector = createDetector(options);
    this.#longTexts = new LongTexts(options, LIMIT_MS);
  }

  /**
   * For replies, which it reads while they stream: without the names model, which needs whole sentences and would
   * take the author of a book for somebody's secret; without values broken over lines, for it sees one at a time; and
   * without the firm's lists, which no vendor knows.
   */
  get replies(): Detector {
    const { indexes: _, ...forReplies } = this.#options;
    return (this.#replies ??= createDetector({ ...forReplies, names: false, readings: 'plain' }));
  }

  /** The class that the firm has given to the kind of document that a text is; usually none. */
  classOfKind(text: string): DataClass | undefined {
    if (this.#kinds.size === 0) return undefined;
    const found = kindOf(text);
    return found === undefined ? undefined : this.#kinds.get(found.kind);
  }

  /** Findings of each passage, in order. @throws BailiwickError `inspection_failed`. */
  async detectAll(passages: readonly Passage[]): Promise<readonly (readonly Finding[])[]> {
    const keys = passages.map((passage) => this.#memo.keyOf(passage));
    const known = keys.map((key) => (key === undefined ? undefined : this.#memo.get(key)));
    const fresh = await this.#freshly(passages.filter((_, i) => known[i] === undefined));
    let next = 0;
    return known.map((findings, i) => {
      if (findings !== undefined) return findings;
      const found = fresh[next++] ?? [];
      const key = keys[i];
      if (key !== undefined) this.#memo.set(key, found);
      return found;
    });
  }

  async #freshly(passages: readonly Passage[]): Promise<readonly (readonly Finding[])[]> {
    if (passages.length === 0) return [];
    const texts = passages.map(({ text }) => text);
    let found = await this.#own(passages);
    for (const opinion of this.#opinions) {
      const opinions = await opinion.about(texts);
      if (opinions !== undefined)
        found = found.map((ours, i) => merged(texts[i] ?? '', ours, opinions[i] ?? []));
    }
    return found;
  }

  async #own(passages: readonly Passage[]): Promise<readonly (readonly Finding[])[]> {
    let length = 0;
    for (const { text } of passages) length += text.length;
    if (length <= INLINE) return passages.map(({ text, before }) => this.#detector.detect(text, before));
    return this.#longTexts.detect(passages);
  }
}
