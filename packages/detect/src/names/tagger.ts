/**
 * Finds the most likely names in a text, and how likely each is.
 *
 * A linear-chain conditional random field: each token has a weight for each tag, each pair of neighbouring tags has
 * one, and the sequence as a whole is judged. The tables are reused, so a tagger reads one text at a time.
 */
import { Features, MOST_FEATURES } from './features.ts';
import { goesOn } from './joints.ts';
import { checkOf, type Model, slotOf, TAGS } from './model.ts';
import { segments } from './segments.ts';
import { Tokens } from './tokens.ts';

/** Tokens `[from, to)` of one kind, numbered as in `NAMED`. */
export interface Tagged {
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  /** How likely its least likely token has its tag, 0 to 1. */
  readonly likelihood: number;
}

export class Tagger {
  readonly tokens = new Tokens();
  readonly #model: Model;
  readonly #features: Features;
  readonly #asked = new Int32Array(MOST_FEATURES);
  /** exp of the weights of one tag after another. */
  readonly #follows: Float64Array;
  #size = 512;
  #scores = new Float64Array(512 * TAGS);
  #forward = new Float64Array(512 * TAGS);
  #best = new Float64Array(512 * TAGS);
  #back = new Uint8Array(512 * TAGS);
  readonly #backward = new Float64Array(TAGS);
  readonly #next = new Float64Array(TAGS);
  #marginals = new Float64Array(512 * TAGS);

  constructor(model: Model) {
    this.#model = model;
    this.#features = new Features(model.words, model.clusters);
    this.#follows = Float64Array.from(model.follows, Math.exp);
  }

  /** Names in order. */
  read(text: string): Tagged[] {
    const found: Tagged[] = [];
    this.tokens.read(text);
    this.#features.take(text, this.tokens);
    segments(this.tokens, this.#features, (from, to) => {
      this.#reserve(to - from);
      this.#score(from, to);
      if (!this.#worthwhile(to - from)) return;
      this.#weigh(to - from);
      this.#decode(from, to - from, found);
    });
    return found;
  }

  #reserve(length: number): void {
    if (length <= this.#size) return;
    this.#size = length * 2;
    const size = this.#size * TAGS;
    this.#scores = new Float64Array(size);
    this.#forward = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#marginals = new Float64Array(size);
    this.#back = new Uint8Array(size);
  }

  #score(from: number, to: number): void {
    const { checks, weights, unit } = this.#model;
    const slots = checks.length;
    const scores = this.#scores;
    const asked = this.#asked;
    const features = this.#features;
    for (let i = from; i < to; i++) {
      const count = features.of(i, asked);
      let t0 = 0;
      let t1 = 0;
      let t2 = 0;
      let t3 = 0;
      let t4 = 0;
      let t5 = 0;
      let t6 = 0;
      let t7 = 0;
      let t8 = 0;
      for (let f = 0; f < count; f++) {
        const feature = asked[f] as number;
        const slot = slotOf(feature, slots);
        if (checks[slot] !== checkOf(feature)) continue;
        const at = slot * TAGS;
        t0 += weights[at] as number;
        t1 += weights[at + 1] as number;
        t2 += weights[at + 2] as number;
        t3 += weights[at + 3] as number;
        t4 += weights[at + 4] as number;
        t5 += weights[at + 5] as number;
        t6 += weights[at + 6] as number;
        t7 += weights[at + 7] as number;
        t8 += weights[at + 8] as number;
      }
      const row = (i - from) * TAGS;
      scores[row] = t0 * unit;
      scores[row + 1] = t1 * unit;
      scores[row + 2] = t2 * unit - (goesOn(this.tokens, i) ? 0 : BREAK);
      scores[row + 3] = t3 * unit;
      scores[row + 4] = t4 * unit;
      scores[row + 5] = t5 * unit;
      scores[row + 6] = t6 * unit;
      scores[row + 7] = t7 * unit;
      scores[row + 8] = t8 * unit;
    }
  }

  /** Whether any tag but "nothing" comes near at any token. */
  #worthwhile(length: number): boolean {
    const scores = this.#scores;
    for (let i = 0; i < length; i++) {
      const nothing = (scores[i * TAGS] as number) - FAR;
      for (let tag = 1; tag < TAGS; tag++) if ((scores[i * TAGS + tag] as number) > nothing) return true;
    }
    return false;
  }

  /** Forward and backward sums, scaled a token at a time; leaves the likelihood of each tag at each token. */
  #weigh(length: number): void {
    const scores = this.#scores;
    const forward = this.#forward;
    const marginals = this.#marginals;
    const follows = this.#follows;
    for (let i = 0; i < length; i++) {
      const row = i * TAGS;
      let top = -Infinity;
      for (let tag = 0; tag < TAGS; tag++) top = Math.max(top, scores[row + tag] as number);
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let into = 0;
        if (i === 0) into = follows[tag] as number;
        else
          for (let before = 0; before < TAGS; before++)
            into += (forward[row - TAGS + before] as number) * (follows[before * TAGS + tag] as number);
        const weight = Math.exp((scores[row + tag] as number) - top);
        marginals[row + tag] = weight;
        sum += forward[row + tag] = into * weight;
      }
      for (let tag = 0; tag < TAGS; tag++) forward[row + tag] = (forward[row + tag] as number) / sum;
    }
    const backward = this.#backward.fill(1);
    const next = this.#next;
    for (let i = length - 1; i >= 0; i--) {
      const row = i * TAGS;
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        next[tag] = (marginals[row + tag] as number) * (backward[tag] as number);
        sum += (forward[row + tag] as number) * (backward[tag] as number);
      }
      for (let tag = 0; tag < TAGS; tag++)
        marginals[row + tag] = ((forward[row + tag] as number) * (backward[tag] as number)) / sum;
      let scale = 0;
      for (let before = 0; before < TAGS; before++) {
        let out = 0;
        for (let tag = 0; tag < TAGS; tag++)
          out += (follows[before * TAGS + tag] as number) * (next[tag] as number);
        backward[before] = out;
        scale += out;
      }
      for (let tag = 0; tag < TAGS; tag++) backward[tag] = (backward[tag] as number) / scale;
    }
  }

  /** The sequence whose tags are together the most likely, each by itself, among those that can follow each other. */
  #decode(from: number, length: number, found: Tagged[]): void {
    const marginals = this.#marginals;
    const best = this.#best;
    const back = this.#back;
    for (let i = 0; i < length; i++) {
      const row = i * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        const begins = tag === 0 || (tag & 1) === 1;
        let top = -1;
        let source = 0;
        if (i === 0) top = begins ? 0 : -1e9;
        else if (begins)
          for (let before = 0; before < TAGS; before++) {
            const value = best[row - TAGS + before] as number;
            if (value > top) {
              top = value;
              source = before;
            }
          }
        else {
          const begun = best[row - TAGS + tag - 1] as number;
          const going = best[row - TAGS + tag] as number;
          top = Math.max(begun, going);
          source = begun >= going ? tag - 1 : tag;
        }
        best[row + tag] = top + (marginals[row + tag] as number) - (tag === 0 ? LEANING : 0);
        back[row + tag] = source;
      }
    }
    let tag = 0;
    const end = (length - 1) * TAGS;
    for (let other = 1; other < TAGS; other++)
      if ((best[end + other] as number) > (best[end + tag] as number)) tag = other;
    const first = found.length;
    let to = -1;
    let least = 1;
    for (let i = length - 1; i >= 0; i--) {
      const before = back[i * TAGS + tag] as number;
      if (tag > 0) {
        if (to < 0) to = i + 1;
        least = Math.min(least, marginals[i * TAGS + tag] as number);
        if ((tag & 1) === 1) {
          found.push({ from: from + i, to: from + to, kind: (tag - 1) >> 1, likelihood: least });
          to = -1;
          least = 1;
        }
      }
      tag = before;
    }
    reverseFrom(found, first);
  }
}

/** How much likelier "nothing" must be than a name: a name missed costs more than a word masked. */
const LEANING = 0.25;
/** What a word without a capital costs the name of a person that has some. */
const BREAK = 5;
/** So far below "nothing" a tag cannot come back by what stands around it. */
const FAR = 6;

function reverseFrom(list: Tagged[], first: number): void {
  for (let a = first, b = list.length - 1; a < b; a++, b--)
    [list[a], list[b]] = [list[b] as Tagged, list[a] as Tagged];
}
