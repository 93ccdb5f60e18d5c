/** Reads and checks the folder of a model. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BailiwickError } from '@bailiwick/contract/errors';
import { z } from 'zod';

export const WEIGHTS = 'model.onnx';

const CONFIG = z.looseObject({
  id2label: z.record(z.string(), z.string()),
  max_position_embeddings: z.int().positive().optional(),
  model_type: z.string().optional(),
});

export interface ModelFolder {
  /** Label by index. */
  readonly labels: readonly string[];
  /** Pieces that it reads at once. */
  readonly most: number;
  readonly tokenizer: object;
  readonly tokenizerConfig: object;
}

/** @throws BailiwickError `invalid_configuration` where something is missing or is no such model. */
export async function readModelFolder(path: string): Promise<ModelFolder> {
  const config = CONFIG.safeParse(await jsonFile(path, 'config.json'));
  if (!config.success) throw notAModel('its config.json names no labels (id2label)');
  const { id2label, max_position_embeddings: positions = 512 } = config.data;
  const count = Object.keys(id2label).length;
  const labels = Array.from({ length: count }, (_, i) => id2label[String(i)]);
  if (!labels.every((label) => label !== undefined))
    throw notAModel('the labels of its config.json are not numbered from 0');
  return {
    labels,
    // Models of the RoBERTa family count positions from 2 on.
    most: Math.min(512, positions >= 514 ? positions - 2 : positions),
    tokenizer: object(await jsonFile(path, 'tokenizer.json'), 'tokenizer.json'),
    tokenizerConfig: object(await jsonFile(path, 'tokenizer_config.json', '{}'), 'tokenizer_config.json'),
  };
}

/** SHA-256 of the weights, lower-case hex. @throws BailiwickError `invalid_configuration` where there are none. */
export async function weightsHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(join(path, WEIGHTS))) hash.update(chunk as Uint8Array);
  } catch (cause) {
    throw notAModel(`there is no ${WEIGHTS} that can be read`, cause);
  }
  return hash.digest('hex');
}

async function jsonFile(path: string, name: string, missing?: string): Promise<unknown> {
  const text = await readFile(join(path, name), 'utf8').catch((cause: unknown) => {
    if (missing !== undefined) return missing;
    throw notAModel(`there is no ${name} that can be read`, cause);
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw notAModel(`its ${name} is not JSON`, cause);
  }
}

function object(value: unknown, name: string): object {
  if (typeof value === 'object' && value !== null) return value;
  throw notAModel(`its ${name} holds no object`);
}

function notAModel(why: string, cause?: unknown): BailiwickError {
  return new BailiwickError('invalid_configuration', `The folder holds no model that can be used: ${why}.`, {
    remedy: `It needs ${WEIGHTS}, tokenizer.json and config.json of a token-classification model.`,
    cause,
  });
}
