/**
 * Trains a linear-chain conditional random field: AdaGrad on the likelihood of the tags of one stretch after another, each
 * token with a share of its features left out at random.
 */
import { TAGS } from '../../packages/detect/src/names/model.ts';
import type { Corpus } from './corpus.ts';
import { seeded } from './random.ts';

export interface Field {
  /** `TAGS` for each feature. */
  readonly weights: Float32Array;
  /** `from * TAGS + to`; the first row also says how a stretch begins. */
  readonly follows: Float32Array;
}

export interface Course {
  readonly epochs: number;
  readonly rate: number;
  /** The share of features left out. */
  readonly dropout: number;
  readonly seed: number;
}

/** What can never follow: a name going on that did not begin. */
const NEVER = -1e4;
/** Differences below this teach nothing. */
const LITTLE = 2e-3;

export function train(
  corpus: Corpus,
  features: number,
  course: Course,
  say: (line: string) => void,
  from?: Field,
): Field {
  const weights = from?.weights ?? new Float32Array(features * TAGS);
  const steps = new Float32Array(features * TAGS).fill(1);
  const follows = from?.follows ?? freshFollows();
  const followSteps = new Float32Array(TAGS * TAGS).fill(1);
  const random = seeded(course.seed);
  const { ids, begins, tags, stretches } = corpus;
  const order = Int32Array.from({ length: stretches.length - 1 }, (_, at) => at);
  const chain = new Chain();
  const kept = new Int32Array(128);
  const scale = 1 / (1 - course.dropout);
  const masks = new Uint8Array(1 << 16);
  for (let i = 0; i < masks.length; i++) masks[i] = random() < course.dropout ? 0 : 1;

  const mean = new Mean(weights.length);
  for (let epoch = 0; epoch < course.epochs; epoch++) {
    const started = performance.now();
    shuffle(order, random);
    const rate = course.rate * (1 - (epoch / course.epochs) * 0.8);
    let loss = 0;
    for (const stretch of order) {
      const first = stretches[stretch] as number;
      const length = (stretches[stretch + 1] as number) - first;
      chain.reserve(length);
      const phase = (random() * masks.length) | 0;
      for (let i = 0; i < length; i++) {
        const row = i * TAGS;
        chain.scores.fill(0, row, row + TAGS);
        const stop = begins[first + i + 1] as number;
        for (let f = begins[first + i] as number; f < stop; f++) {
          const id = ids[f] as number;
          if (id < 0 || masks[(phase + f) & 0xffff] === 0) continue;
          const at = id * TAGS;
          for (let tag = 0; tag < TAGS; tag++)
            chain.scores[row + tag] =
              (chain.scores[row + tag] as number) + (weights[at + tag] as number) * scale;
        }
      }
      loss += chain.run(length, follows, tags, first);
      const { gradient } = chain;
      for (let i = 0; i < length; i++) {
        const row = i * TAGS;
        let most = 0;
        for (let tag = 0; tag < TAGS; tag++) most = Math.max(most, Math.abs(gradient[row + tag] as number));
        if (most < LITTLE) continue;
        const stop = begins[first + i + 1] as number;
        let count = 0;
        for (let f = begins[first + i] as number; f < stop; f++) {
          const id = ids[f] as number;
          if (id >= 0 && masks[(phase + f) & 0xffff] !== 0) kept[count++] = id * TAGS;
        }
        for (let k = 0; k < count; k++) {
          const at = kept[k] as number;
          for (let tag = 0; tag < TAGS; tag++) {
            const slope = (gradient[row + tag] as number) * scale;
            if (slope > -LITTLE && slope < LITTLE) continue;
            const step = (steps[at + tag] as number) + slope * slope;
            steps[at + tag] = step;
            weights[at + tag] = (weights[at + tag] as number) - (rate * slope) / Math.sqrt(step);
          }
        }
      }
      const { followGradient } = chain;
      for (let pair = 0; pair < TAGS * TAGS; pair++) {
        const slope = followGradient[pair] as number;
        if (follows[pair] === NEVER || Math.abs(slope) < LITTLE) continue;
        const step = (followSteps[pair] as number) + slope * slope;
        followSteps[pair] = step;
        follows[pair] = (follows[pair] as number) - (rate * slope) / Math.sqrt(step);
      }
    }
    if (course.epochs > 2 && epoch >= course.epochs - 4) mean.add(weights);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    say(`epoch ${epoch + 1}: loss ${(loss / tags.length).toFixed(4)} a token, ${seconds} s`);
  }
  return { weights: mean.of(weights), follows };
}

/** The mean of the weights after each of the later epochs: steadier than the last of them. */
class Mean {
  readonly #sum: Float32Array;
  #count = 0;

  constructor(size: number) {
    this.#sum = new Float32Array(size);
  }

  add(weights: Float32Array): void {
    this.#count++;
    for (let at = 0; at < weights.length; at++)
      this.#sum[at] = (this.#sum[at] as number) + (weights[at] as number);
  }

  of(weights: Float32Array): Float32Array {
    return this.#count === 0 ? weights : this.#sum.map((value) => value / this.#count);
  }
}

function freshFollows(): Float32Array {
  const follows = new Float32Array(TAGS * TAGS);
  for (let from = 0; from < TAGS; from++)
    for (let to = 2; to < TAGS; to += 2)
      if (from !== to && from !== to - 1) follows[from * TAGS + to] = NEVER;
  return follows;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = (random() * (i + 1)) | 0;
    const other = order[j] as number;
    order[j] = order[i] as number;
    order[i] = other;
  }
}

/** Forward and backward sums of one stretch, and what they say the weights should have been. */
class Chain {
  scores = new Float64Array(256 * TAGS);
  gradient = new Float64Array(256 * TAGS);
  readonly followGradient = new Float64Array(TAGS * TAGS);
  #forward = new Float64Array(256 * TAGS);
  #scales = new Float64Array(256);
  readonly #backward = new Float64Array(TAGS);
  readonly #next = new Float64Array(TAGS);
  readonly #exp = new Float64Array(TAGS * TAGS);

  reserve(length: number): void {
    if (length <= this.#scales.length) return;
    const size = length * 2;
    this.scores = new Float64Array(size * TAGS);
    this.gradient = new Float64Array(size * TAGS);
    this.#forward = new Float64Array(size * TAGS);
    this.#scales = new Float64Array(size);
  }

  /** @returns the negative log likelihood of the tags. */
  run(length: number, follows: Float32Array, tags: readonly number[], first: number): number {
    const { scores, gradient, followGradient } = this;
    const forward = this.#forward;
    const exp = this.#exp;
    for (let pair = 0; pair < TAGS * TAGS; pair++) exp[pair] = Math.exp(follows[pair] as number);
    let loss = 0;
    for (let i = 0; i < length; i++) {
      const row = i * TAGS;
      let top = -Infinity;
      for (let tag = 0; tag < TAGS; tag++) top = Math.max(top, scores[row + tag] as number);
      let sum = 0;
      for (let tag = 0; tag < TAGS; tag++) {
        let into = 0;
        if (i === 0) into = exp[tag] as number;
        else
          for (let before = 0; before < TAGS; before++)
            into += (forward[row - TAGS + before] as number) * (exp[before * TAGS + tag] as number);
        const weight = Math.exp((scores[row + tag] as number) - top);
        gradient[row + tag] = weight;
        sum += forward[row + tag] = into * weight;
      }
      for (let tag = 0; tag < TAGS; tag++) forward[row + tag] = (forward[row + tag] as number) / sum;
      this.#scales[i] = sum;
      loss += Math.log(sum) + top;
    }
    let gold = 0;
    for (let i = 0; i < length; i++) {
      const tag = tags[first + i] as number;
      const before = i === 0 ? 0 : (tags[first + i - 1] as number);
      gold += (scores[i * TAGS + tag] as number) + (follows[before * TAGS + tag] as number);
    }
    followGradient.fill(0);
    const backward = this.#backward.fill(1);
    const next = this.#next;
    for (let i = length - 1; i >= 0; i--) {
      const row = i * TAGS;
      for (let tag = 0; tag < TAGS; tag++) {
        next[tag] =
          ((gradient[row + tag] as number) * (backward[tag] as number)) / (this.#scales[i] as number);
        gradient[row + tag] = (forward[row + tag] as number) * (backward[tag] as number);
      }
      gradient[row + (tags[first + i] as number)] =
        (gradient[row + (tags[first + i] as number)] as number) - 1;
      for (let before = 0; before < TAGS; before++) {
        const reached = i === 0 ? (before === 0 ? 1 : 0) : (forward[row - TAGS + before] as number);
        let out = 0;
        for (let tag = 0; tag < TAGS; tag++) {
          const way = (exp[before * TAGS + tag] as number) * (next[tag] as number);
          out += way;
          followGradient[before * TAGS + tag] =
            (followGradient[before * TAGS + tag] as number) + reached * way;
        }
        backward[before] = out;
      }
      const tag = tags[first + i] as number;
      const before = i === 0 ? 0 : (tags[first + i - 1] as number);
      followGradient[before * TAGS + tag] = (followGradient[before * TAGS + tag] as number) - 1;
    }
    return loss - gold;
  }
}
