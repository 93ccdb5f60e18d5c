import { event, pieces } from './pieces.ts';

const USAGE = {
  input_tokens: 0,
  cache_creation_input_tokens: 0,
  cache_read_input_tokens: 0,
  output_tokens: 0,
};

export function message(text: string, now: number): object {
  return {
    ...head(now),
    content: [{ type: 'text', text }],
    stop_reason: 'end_turn',
    stop_sequence: null,
    usage: USAGE,
  };
}

export function* messageStream(text: string, now: number): Generator<string> {
  const send = (type: string, fields: object): string => event({ type, ...fields }, type);
  yield send('message_start', {
    message: { ...head(now), content: [], stop_reason: null, stop_sequence: null, usage: USAGE },
  });
  yield send('content_block_start', { index: 0, content_block: { type: 'text', text: '' } });
  for (const piece of pieces(text))
    yield send('content_block_delta', { index: 0, delta: { type: 'text_delta', text: piece } });
  yield send('content_block_stop', { index: 0 });
  yield send('message_delta', {
    delta: { stop_reason: 'end_turn', stop_sequence: null },
    usage: { output_tokens: 0 },
  });
  yield send('message_stop', {});
}

function head(now: number): object {
  return { id: `msg_mirror_${now}`, type: 'message', role: 'assistant', model: 'mirror' };
}

/** About four characters make a token; `received` shows the request. */
export function countTokens(text: string): object {
  return { input_tokens: Math.ceil(text.length / 4), received: text };
}

/** The protocol's own way to say that a release date is unknown is the epoch. */
export const MODEL = {
  type: 'model',
  id: 'mirror',
  display_name: 'Mirror (no model: shows what a vendor would receive)',
  created_at: '1970-01-01T00:00:00Z',
};
export const MODELS = { data: [MODEL], has_more: false, first_id: 'mirror', last_id: 'mirror' };
