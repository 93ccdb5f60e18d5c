/** What the copiers of all formats share: the tools, the count of what was taken out, and the one way to refuse. */
import type { FindingType } from '@bailiwick/contract/classes';
import type { Finding } from '@bailiwick/contract/finding';
import type { Pictures } from '../pictures/pictures.ts';
import { Labels, type LabelStyle } from './labels.ts';

/** Text in, the findings that must not stay in a copy out. */
export type Detect = (text: string) => Promise<readonly Finding[]>;

export interface Tools {
  readonly detect: Detect;
  readonly pictures: Pictures;
  /** Told of every step of long work: `page 3 of 12`. */
  readonly progress: (step: string) => void;
}

/** One document being copied; documents inside it share all of it. */
export class Copying {
  readonly tools: Tools;
  readonly labels: Labels;
  readonly #counts = new Map<FindingType, number>();
  readonly #removed = new Set<string>();
  readonly #notes = new Set<string>();

  constructor(tools: Tools, style: LabelStyle) {
    this.tools = tools;
    this.labels = new Labels(style);
  }

  /** Counts what is taken out of `text`, and remembers it for the check of the finished copy. */
  took(text: string, findings: readonly Finding[]): void {
    for (const { type, start, end } of findings) {
      this.#counts.set(type, (this.#counts.get(type) ?? 0) + 1);
      this.#removed.add(text.slice(start, end));
    }
  }

  /** Something that the person should know about the copy. Holds no value. */
  note(text: string): void {
    this.#notes.add(text);
  }

  get counts(): ReadonlyMap<FindingType, number> {
    return this.#counts;
  }

  get removed(): ReadonlySet<string> {
    return this.#removed;
  }

  get notes(): readonly string[] {
    return [...this.#notes];
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
