import { event, pieces } from './pieces.ts';

/** OpenAI's Responses: one item, one text part, every step with its own event. */
export function response(text: string, now: number): object {
  const usage = {
    input_tokens: 0,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 0,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 0,
  };
  return { ...head(now), status: 'completed', output: [item(text, 'completed', now)], usage };
}

export function* responseStream(text: string, now: number): Generator<string> {
  let sequence = 0;
  const send = (type: string, fields: object): string =>
    event({ type, sequence_number: sequence++, ...fields }, type);
  const place = { item_id: itemId(now), output_index: 0, content_index: 0 };
  const begun = { ...head(now), status: 'in_progress', output: [], usage: null };
  yield send('response.created', { response: begun });
  yield send('response.in_progress', { response: begun });
  yield send('response.output_item.added', {
    output_index: 0,
    item: { ...item('', 'in_progress', now), content: [] },
  });
  yield send('response.content_part.added', { ...place, part: part('') });
  for (const delta of pieces(text))
    yield send('response.output_text.delta', { ...place, delta, logprobs: [] });
  yield send('response.output_text.done', { ...place, text, logprobs: [] });
  yield send('response.content_part.done', { ...place, part: part(text) });
  yield send('response.output_item.done', { output_index: 0, item: item(text, 'completed', now) });
  yield send('response.completed', { response: response(text, now) });
}

function head(now: number): object {
  return {
    id: `resp_mirror_${now}`,
    object: 'response',
    created_at: Math.floor(now / 1000),
    model: 'mirror',
    error: null,
    incomplete_details: null,
    instructions: null,
    metadata: {},
    parallel_tool_calls: false,
    previous_response_id: null,
    store: false,
    temperature: null,
    text: { format: { type: 'text' } },
    tool_choice: 'none',
    tools: [],
    top_p: null,
    truncation: 'disabled',
  };
}

function item(text: string, status: string, now: number): object {
  return { id: itemId(now), type: 'message', status, role: 'assistant', content: [part(text)] };
}

function part(text: string): object {
  return { type: 'output_text', text, annotations: [], logprobs: [] };
}

function itemId(now: number): string {
  return `msg_mirror_${now}`;
}
