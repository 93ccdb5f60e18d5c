/** The thread of a second opinion: loads one model once and reads text after text with it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { BailiwickError } from '@bailiwick/contract/errors';
import * as tokenizers from '@huggingface/tokenizers';
import { WEIGHTS, type ModelFolder, readModelFolder, weightsHash } from './folder.ts';
import { type Labelled, opinionsOf } from './labels.ts';
import type { Opinion, OpinionModel } from './model.ts';
import { type Weights, openWeights } from './runtime.ts';
import { type Pieces, windowsOf, wordsOf } from './words.ts';

export interface OpinionJob {
  readonly model: OpinionModel;
  readonly texts: readonly string[];
}

export type OpinionAnswer =
  | { readonly kind: 'opinions'; readonly opinions: readonly (readonly Opinion[])[] }
  | { readonly kind: 'unusable'; readonly message: string; readonly remedy: string };

/** The types that the package brings name modules in a way that is not resolved here. */
interface Tokenizer {
  encode(
    text: string,
    options?: { readonly add_special_tokens?: boolean },
  ): { readonly ids: readonly number[] };
}

const { Tokenizer: tokenizerClass } = tokenizers as unknown as {
  readonly Tokenizer: new (tokenizer: object, config: object) => Tokenizer;
};

interface Loaded {
  readonly folder: ModelFolder;
  readonly weights: Weights;
  readonly pieces: Pieces;
}

let loaded: Promise<Loaded> | undefined;

parentPort?.on(
  'message',
  (job: OpinionJob) => void answer(job).then((found) => parentPort?.postMessage(found)),
);

async function answer({ model, texts }: OpinionJob): Promise<OpinionAnswer> {
  try {
    loaded ??= load(model);
    const ready = await loaded;
    const opinions: (readonly Opinion[])[] = [];
    for (const text of texts) opinions.push(await read(text, model, ready));
    return { kind: 'opinions', opinions };
  } catch (error) {
    loaded = undefined;
    if (error instanceof BailiwickError) {
      return { kind: 'unusable', message: error.message, remedy: error.remedy };
    }
    // Its words may quote the text.
    return {
      kind: 'unusable',
      message: 'The model breaks while it reads.',
      remedy: 'Try it with `bailiwick model test`, or take it out of the configuration.',
    };
  }
}

async function load({ path, sha256 }: OpinionModel): Promise<Loaded> {
  if ((await weightsHash(path)) !== sha256) {
    throw new BailiwickError(
      'invalid_configuration',
      'The weights of the model are not those that the configuration names.',
      {
        remedy: 'Somebody changed them. If you did: `bailiwick model add` names the new ones.',
      },
    );
  }
  const folder = await readModelFolder(path);
  const tokenizer = new tokenizerClass(folder.tokenizer, folder.tokenizerConfig);
  return {
    folder,
    weights: await openWeights(new Uint8Array(await readFile(join(path, WEIGHTS)))),
    pieces: piecesBy(tokenizer),
  };
}

function piecesBy(tokenizer: Tokenizer): Pieces {
  const plain: readonly number[] = tokenizer.encode('a', { add_special_tokens: false }).ids;
  const whole: readonly number[] = tokenizer.encode('a').ids;
  const at = whole.findIndex((_, i) => plain.every((id, j) => whole[i + j] === id));
  return {
    piecesOf: (word) => tokenizer.encode(word, { add_special_tokens: false }).ids,
    opening: whole.slice(0, Math.max(0, at)),
    closing: whole.slice(Math.max(0, at) + plain.length),
  };
}

async function read(
  text: string,
  model: OpinionModel,
  { folder, weights, pieces }: Loaded,
): Promise<readonly Opinion[]> {
  const words = wordsOf(text);
  const labelled: (Labelled | undefined)[] = Array.from({ length: words.length });
  for (const window of windowsOf(text, words, pieces, folder.most)) {
    const { logits, labels } = await weights.run(window.ids);
    for (const { word, piece } of window.words) {
      const one = best(logits, piece * labels, labels);
      const before = labelled[word];
      // Where windows overlap, the one that is surer has seen more of what matters.
      if (before === undefined || one.score > before.score) {
        labelled[word] = { label: folder.labels[one.index] ?? 'O', score: one.score };
      }
    }
  }
  return opinionsOf(text, words, labelled, model);
}

/** The likeliest label of a row, with its probability (softmax). */
function best(
  logits: ArrayLike<number>,
  from: number,
  count: number,
): { readonly index: number; readonly score: number } {
  let index = 0;
  for (let i = 1; i < count; i++)
    if ((logits[from + i] as number) > (logits[from + index] as number)) index = i;
  const top = logits[from + index] as number;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += Math.exp((logits[from + i] as number) - top);
  return { index, score: 1 / sum };
}
