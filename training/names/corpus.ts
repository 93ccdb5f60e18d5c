/**
 * Turns labelled texts into numbers: the features of every token that the model is asked about, and its tag.
 *
 * Texts are spoilt here as people spoil them, and now and then the lists are kept silent about a text's words, so that
 * the model learns to do without.
 */
import { Features, MOST_FEATURES, type Clusters } from '../../packages/detect/src/names/features.ts';
import type { WordTable } from '../../packages/detect/src/names/lexicon.ts';
import { NAMED } from '../../packages/detect/src/names/model.ts';
import { segments } from '../../packages/detect/src/names/segments.ts';
import { Tokens } from '../../packages/detect/src/names/tokens.ts';
import type { Span, Text } from './labelled.ts';

/** Stretches of tokens, one after another. Features are dense numbers after `settle`. */
export class Corpus {
  readonly #features: Features;
  readonly #tokens = new Tokens();
  readonly #asked = new Int32Array(MOST_FEATURES);
  ids = new Int32Array(1 << 24);
  #used = 0;
  /** For each token, where its features begin; one more at the end. */
  readonly begins: number[] = [0];
  readonly tags: number[] = [];
  /** For each stretch, its first token; one more at the end. */
  readonly stretches: number[] = [0];

  constructor(words: WordTable, clusters: Clusters) {
    this.#features = new Features(words, clusters);
  }

  add({ text, spans }: Pick<Text, 'text' | 'spans'>, random: () => number, forgetting: number): void {
    const tokens = this.#tokens;
    tokens.read(text);
    const tags = tagsOf(tokens, spans);
    this.#features.take(text, tokens, forgetting > 0 ? forgotten(tokens, random, forgetting) : undefined);
    segments(tokens, this.#features, (from, to) => {
      for (let i = from; i < to; i++) {
        const count = this.#features.of(i, this.#asked);
        if (this.#used + count > this.ids.length) this.#grow();
        for (let f = 0; f < count; f++) this.ids[this.#used++] = this.#asked[f] as number;
        this.begins.push(this.#used);
        const tag = tags[i] as number;
        // A name whose beginning lies outside the stretch begins with it.
        this.tags.push(tag > 0 && i === from && (tag & 1) === 0 ? tag - 1 : tag);
      }
      this.stretches.push(this.tags.length);
    });
  }

  #grow(): void {
    const more = new Int32Array(this.ids.length * 2);
    more.set(this.ids);
    this.ids = more;
  }

  /** Takes features out, by number. */
  leaveOut(lost: Uint8Array): void {
    const { ids } = this;
    for (let f = 0; f < this.#used; f++)
      if ((ids[f] as number) >= 0 && lost[ids[f] as number] === 1) ids[f] = -1;
  }

  get used(): number {
    return this.#used;
  }
}

function tagsOf(tokens: Tokens, spans: readonly Span[]): Uint8Array {
  const tags = new Uint8Array(tokens.count);
  let i = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const kind = NAMED.indexOf(span.type as (typeof NAMED)[number]);
    while (i < tokens.count && (tokens.ends[i] as number) <= span.start) i++;
    for (let first = true; i < tokens.count && (tokens.starts[i] as number) < span.end; i++, first = false)
      tags[i] = 1 + 2 * kind + (first ? 0 : 1);
  }
  return tags;
}

/** A share of the words of a text, each as a whole. */
function forgotten(tokens: Tokens, random: () => number, share: number): Set<number> {
  const asked = new Map<number, boolean>();
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.folded[i] as number;
    if (tokens.shapes[i] !== 3 && !asked.has(word)) asked.set(word, random() < share);
  }
  return new Set([...asked].filter(([, forget]) => forget).map(([word]) => word));
}

/** Counts features and gives those seen `least` times or more a dense number; the others become -1. */
export function settle(corpus: Corpus, least: number): Int32Array {
  const size = 1 << 26;
  const keys = new Int32Array(size);
  const counts = new Int32Array(size);
  const { ids, used } = corpus;
  const find = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> 6) & (size - 1);
    while (counts[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  for (let f = 0; f < used; f++) {
    const key = ids[f] as number;
    const at = find(key);
    keys[at] = key;
    counts[at] = (counts[at] as number) + 1;
  }
  const kept: number[] = [];
  for (let at = 0; at < size; at++) {
    const count = counts[at] as number;
    if (count === 0) continue;
    if (count >= least) {
      kept.push(keys[at] as number);
      counts[at] = kept.length;
    } else counts[at] = -1;
  }
  for (let f = 0; f < used; f++) {
    const number = counts[find(ids[f] as number)] as number;
    ids[f] = number > 0 ? number - 1 : -1;
  }
  return Int32Array.from(kept);
}
