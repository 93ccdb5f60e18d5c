/** What the copiers of all formats share: the tools, the count of what was taken out, and the one way to refuse. */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { Extractor } from '../files/extract.ts';
import { RequestRecall } from '../inspect/recall.ts';
import type { Pictures } from '../pictures/pictures.ts';
import type { Word } from '../pictures/words.ts';
import { Labels, type LabelStyle } from './labels.ts';

/** Text in, the findings that must not stay in a copy out. */
export type Detect = (text: string) => Promise<readonly Finding[]>;

export interface Tools {
  readonly detect: Detect;
  /** All that a document says, by readers that have nothing to do with the copiers. */
  readonly extractor: Extractor;
  readonly pictures: Pictures;
  /** Told of every step of long work: `page 3 of 12`. */
  readonly progress: (step: string) => void;
}

/** Of 100. Below, the reader of pictures has guessed more letters than it has read. */
const UNSURE = 50;
/** Specks and lines are taken for one or two letters. */
const UNSURE_LETTERS = 3;

/** A surname or a number of five signs may stand in the machinery of a document for other reasons. */
const SHORTEST_PROOF = 6;

/** One document being copied; documents inside it share all of it. */
export class Copying {
  readonly tools: Tools;
  readonly labels: Labels;
  readonly #counts = new Map<FindingType, number>();
  readonly #known = new Map<string, Finding>();
  readonly #notes = new Set<string>();
  #unsure = 0;

  constructor(tools: Tools, style: LabelStyle) {
    this.tools = tools;
    this.labels = new Labels(style);
  }

  /** Counts what is taken out of `text`, and remembers it for all other places and for the check of the copy. */
  took(text: string, findings: readonly Finding[]): void {
    for (const { type } of findings) this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
    this.foresee(text, findings);
  }

  /** Remembers what must go wherever it stands, without counting it. */
  foresee(text: string, findings: readonly Finding[]): void {
    for (const finding of findings) {
      const value = text.slice(finding.start, finding.end);
      if (!this.#known.has(value)) this.#known.set(value, finding);
    }
  }

  /** Something that the person should know about the copy. Holds no value. */
  note(text: string): void {
    this.#notes.add(text);
  }

  get counts(): ReadonlyMap<FindingType, number> {
    return this.#counts;
  }

  /** `found` in a text, and every place in it of what was found elsewhere. */
  everywhere(text: string, found: readonly Finding[]): readonly Finding[] {
    return this.#recall(0).complete(text, found);
  }

  /** Whether something that was to go stands in a text of the finished copy. */
  stillIn(text: string): boolean {
    return this.#recall(SHORTEST_PROOF).complete(text, []).length > 0;
  }

  #recall(shortest: number): RequestRecall {
    const recall = new RequestRecall();
    for (const [value, finding] of this.#known) {
      if (value.length >= shortest) recall.learn(value, [{ ...finding, start: 0, end: value.length }]);
    }
    return recall;
  }

  /** Counts what the reader of a picture was not sure of: a value may hide in it. */
  sawWords(words: readonly Word[]): void {
    for (const { start, end, confidence } of words)
      if (confidence < UNSURE && end - start >= UNSURE_LETTERS) this.#unsure += 1;
  }

  get notes(): readonly string[] {
    if (this.#unsure === 0) return [...this.#notes];
    return [...this.#notes, `${this.#unsure} words in pictures could not be read surely; look at them`];
  }
}

/** A document of which no safe copy can be made. `because` completes "No copy was made: …" and holds no value. */
export class Uncopyable extends Error {
  override readonly name = 'Uncopyable';
  readonly because: string;

  constructor(because: string) {
    super(because);
    this.because = because;
  }
}
