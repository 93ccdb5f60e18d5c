/**
 * Reads a sentence of the product in another language.
 *
 * What is recorded is English, so that a ledger is the same for everybody; what people read is theirs. A text is read
 * sentence by sentence, else whole; what no phrase fits stays as it is.
 */
import {
  type CompiledPhrase,
  type Phrase,
  type Slot,
  compilePhrase,
  fill,
  literal,
  withoutStop,
} from './phrase.ts';

export interface Reading {
  readonly text: string;
  /** Whether a phrase was found for all of it. */
  readonly whole: boolean;
}

export interface Vocabulary {
  readonly phrases: readonly Phrase[];
  readonly classes: Readonly<Record<string, string>>;
  readonly actions: Readonly<Record<string, string>>;
  /** Words of vendors' answers; `#` stands for a number. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether a sentence that no phrase fits is right as it is. */
  readonly sameLanguage?: true;
}

/** Readings that are kept: a page shows the same few hundred sentences again and again. */
const MOST_KEPT = 2_000;

/** Our own sentences are shorter and hold fewer phrases in phrases; what is longer or deeper is not ours. */
const LONGEST = 4_000;
const DEEPEST = 16;

/** Where a sentence ends and another begins. */
const BREAK = /[.?!] (?=[\p{Lu}“„])/gu;

export class Reader {
  readonly #phrases: readonly CompiledPhrase[];
  readonly #vocabulary: Vocabulary;
  readonly #value: RegExp;
  readonly #kept = new Map<string, Reading>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#value = anyOf(vocabulary.values.keys());
    this.#phrases = vocabulary.phrases.map(compilePhrase);
  }

  read(text: string): Reading {
    return text.length > LONGEST ? { text, whole: false } : this.#read(text, DEEPEST);
  }

  #read(text: string, depth: number): Reading {
    if (depth === 0) return { text, whole: false };
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const reading = this.#readAnew(text, depth);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(text, reading);
    return reading;
  }

  #readAnew(text: string, depth: number): Reading {
    // A slot takes any words, a second sentence too: where each sentence is a phrase, it is read by itself.
    const bySentence = this.#bySentence(text, depth);
    if (bySentence?.whole === true) return bySentence;
    return this.#asOne(text, depth) ?? bySentence ?? { text, whole: false };
  }

  /** By the first phrase that leaves nothing unread, else by the first that fits at all. */
  #asOne(text: string, depth: number): Reading | undefined {
    const stop = text.endsWith('.') ? '.' : '';
    const plain = withoutStop(text);
    let partly: Reading | undefined;
    for (const phrase of this.#phrases) {
      const match = phrase.pattern.exec(plain);
      if (match === null) continue;
      const parts = phrase.slots.map((slot, i) => ({ slot, ...this.#slot(slot, match[i + 1] ?? '', depth) }));
      const reading = {
        text: fill(phrase, new Map(parts.map(({ slot, text: said }) => [slot.name, said]))) + stop,
        whole: parts.every(({ whole }) => whole),
      };
      if (reading.whole) return reading;
      partly ??= reading;
    }
    const asItIs = this.#vocabulary.sameLanguage === true && text.search(BREAK) === -1;
    return partly ?? (asItIs ? { text, whole: true } : undefined);
  }

  /** The longest run of sentences from the front that can be read, then the rest. */
  #bySentence(text: string, depth: number): Reading | undefined {
    const breaks = [...text.matchAll(BREAK)].map(({ index }) => index + 1).toReversed();
    for (const at of breaks) {
      const first = this.#asOne(text.slice(0, at), depth);
      if (first?.whole !== true) continue;
      const rest = this.#read(text.slice(at + 1), depth - 1);
      return { text: `${first.text} ${rest.text}`, whole: rest.whole };
    }
    return undefined;
  }

  #slot({ kind }: Slot, text: string, depth: number): Reading {
    switch (kind) {
      case 'words':
        return { text, whole: true };
      case 'phrase':
        return this.#read(text, depth - 1);
      case 'class':
        return { text: this.#vocabulary.classes[text] ?? text, whole: true };
      case 'action': {
        const said = this.#vocabulary.actions[text];
        return { text: said ?? text, whole: said !== undefined };
      }
      case 'values':
        return this.#values(text, depth);
    }
  }

  /**
   * `SOC 2 Type II, PCI DSS / within 30 days`: lists of values, and several of them. Names of places stay; what is a
   * sentence is no value.
   */
  #values(text: string, depth: number): Reading {
    const known = (said: string): string => {
      const number = /\d+/.exec(said)?.[0] ?? '';
      const { values } = this.#vocabulary;
      return values.get(said) ?? values.get(said.replace(number, '#'))?.replace('#', number) ?? said;
    };
    const names = text.replaceAll(this.#value, '');
    return {
      text: text.replaceAll(this.#value, known),
      whole: !/[.?;(“]/u.test(names) && this.#asOne(text, depth - 1)?.whole !== true,
    };
  }
}

/** Any of the values, the longest first, between what divides them. */
function anyOf(values: Iterable<string>): RegExp {
  const longestFirst = [...values].toSorted((a, b) => b.length - a.length);
  const each = longestFirst.map((value) => literal(value).replace('#', String.raw`\d+`)).join('|');
  return new RegExp(String.raw`(?<=^|, | / | or )(?:${each})(?=$|, | / | or )|(?<= )or(?= )`, 'g');
}
