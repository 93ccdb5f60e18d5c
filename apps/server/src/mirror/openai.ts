import type { Asked } from './asked.ts';
import { DONE, event, pieces } from './pieces.ts';

/** Nothing was computed, so nothing is counted. */
const NO_USAGE = { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 };

const seconds = (now: number): number => Math.floor(now / 1000);

export function chat(text: string, now: number): object {
  const message = { role: 'assistant', content: text, refusal: null };
  const choice = { index: 0, message, logprobs: null, finish_reason: 'stop' };
  return { ...chatHead('chat.completion', now), choices: [choice], usage: NO_USAGE };
}

export function* chatStream(text: string, now: number, usage: Asked['usage']): Generator<string> {
  const chunk = (delta: object, finish: string | null): string =>
    event({
      ...chatHead('chat.completion.chunk', now),
      choices: [{ index: 0, delta, logprobs: null, finish_reason: finish }],
    });
  yield chunk({ role: 'assistant', content: '' }, null);
  for (const content of pieces(text)) yield chunk({ content }, null);
  yield chunk({}, 'stop');
  if (usage === 'wanted')
    yield event({ ...chatHead('chat.completion.chunk', now), choices: [], usage: NO_USAGE });
  yield DONE;
}

function chatHead(object: string, now: number): object {
  return {
    id: `chatcmpl-mirror-${now}`,
    object,
    created: seconds(now),
    model: 'mirror',
    system_fingerprint: 'mirror',
  };
}

export function completion(text: string, now: number): object {
  return { ...completionPiece(text, 'stop', now), usage: NO_USAGE };
}

export function* completionStream(text: string, now: number): Generator<string> {
  for (const piece of pieces(text)) yield event(completionPiece(piece, null, now));
  yield event(completionPiece('', 'stop', now));
  yield DONE;
}

function completionPiece(text: string, finish: string | null, now: number): object {
  const choice = { text, index: 0, logprobs: null, finish_reason: finish };
  return {
    id: `cmpl-mirror-${now}`,
    object: 'text_completion',
    created: seconds(now),
    model: 'mirror',
    choices: [choice],
  };
}

/** The same unit vector for every text, so that nobody takes it for meaning; `received` shows the request. */
export function embeddings(text: string, { inputs, dimensions, encoding }: Asked): object {
  const vector = new Float32Array(dimensions);
  vector[0] = 1;
  const embedding = encoding === 'base64' ? Buffer.from(vector.buffer).toString('base64') : [...vector];
  const data = Array.from({ length: inputs }, (_, index) => ({ object: 'embedding', index, embedding }));
  return {
    object: 'list',
    model: 'mirror',
    data,
    usage: { prompt_tokens: 0, total_tokens: 0 },
    received: text,
  };
}

export const MODEL = { id: 'mirror', object: 'model', created: 0, owned_by: 'bailiwick' };
export const MODELS = { object: 'list', data: [MODEL] };
