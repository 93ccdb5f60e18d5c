/** The small OpenAI and Anthropic routes: completions, embeddings, token counts, model lists. */
import { createHash } from 'node:crypto';
import { CREATED, tokens, type Answer } from './answer.ts';
import { list, type Ask, type JsonObject } from './ask.ts';
import { chatUsage, DONE } from './chat.ts';
import type { Frame, Script } from './script.ts';
import { deltas, frame } from './sse.ts';

const DEFAULT_DIMENSIONS = 8;

export function completion(ask: Ask, answer: Answer): object {
  return { ...completionChunk(ask, answer, answer.text, 'stop'), usage: chatUsage(answer) };
}

export function completionFrames(ask: Ask, answer: Answer, script: Script): readonly Frame[] {
  const pieces = deltas(answer.text, script).map((piece) => frame(completionChunk(ask, answer, piece, null)));
  return [...pieces, frame(completionChunk(ask, answer, '', 'stop')), DONE];
}

/** Vectors that depend on the text alone, as floats or, as the official SDK asks for them, base64. */
export function embeddings(request: JsonObject): object {
  const input = request['input'];
  const texts = Array.isArray(input) && typeof input[0] !== 'number' ? input : [input];
  const dimensions = typeof request['dimensions'] === 'number' ? request['dimensions'] : DEFAULT_DIMENSIONS;
  const used = texts.reduce<number>((sum, text) => sum + tokens(JSON.stringify(text) ?? ''), 0);
  return {
    object: 'list',
    model: request['model'],
    data: texts.map((text, index) => {
      const vector = vectorOf(JSON.stringify(text) ?? '', dimensions);
      const embedding =
        request['encoding_format'] === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector];
      return { object: 'embedding', index, embedding };
    }),
    usage: { prompt_tokens: used, total_tokens: used },
  };
}

export function countTokens(request: JsonObject): object {
  return {
    input_tokens: tokens(
      JSON.stringify([request['system'], ...list(request['messages']), ...list(request['tools'])]),
    ),
  };
}

export function openaiModels(ids: readonly string[]): object {
  return {
    object: 'list',
    data: ids.map((id) => ({ id, object: 'model', created: CREATED, owned_by: 'fake' })),
  };
}

export function anthropicModels(ids: readonly string[]): object {
  const created = new Date(CREATED * 1000).toISOString();
  const data = ids.map((id) => ({ type: 'model', id, display_name: id, created_at: created }));
  return { data, has_more: false, first_id: ids[0] ?? null, last_id: ids.at(-1) ?? null };
}

function completionChunk(ask: Ask, answer: Answer, text: string, finish: string | null): object {
  return {
    id: `cmpl-${answer.serial}`,
    object: 'text_completion',
    created: CREATED,
    model: ask.model,
    choices: [{ text, index: 0, logprobs: null, finish_reason: finish }],
  };
}

function vectorOf(text: string, dimensions: number): Float32Array {
  const digest = createHash('sha256').update(text).digest();
  return Float32Array.from({ length: dimensions }, (_, at) => (digest[at % digest.length] ?? 0) / 128 - 1);
}
