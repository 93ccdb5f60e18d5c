/** OpenAI responses, as the vendor writes them: every item with its added, delta and done events. */
import { CREATED, type Answer, type ToolCall } from './answer.ts';
import type { Ask, JsonObject } from './ask.ts';
import type { Frame, Script, ScriptedThinking } from './script.ts';
import { deltas, frame } from './sse.ts';

type Send = (type: string, fields: object) => void;

export function response(ask: Ask, answer: Answer, request: JsonObject): object {
  const usage = {
    input_tokens: answer.usage.input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: answer.usage.output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: answer.usage.input + answer.usage.output,
  };
  return {
    ...envelope(ask, answer, request),
    status: 'completed',
    completed_at: CREATED,
    output: items(answer),
    usage,
  };
}

export function responseFrames(
  ask: Ask,
  answer: Answer,
  script: Script,
  request: JsonObject,
): readonly Frame[] {
  const frames: Frame[] = [];
  const send: Send = (type, fields) => {
    frames.push(frame({ type, sequence_number: frames.length, ...fields }, type));
  };
  const begun = { ...envelope(ask, answer, request), status: 'in_progress', output: [], usage: null };
  send('response.created', { response: begun });
  send('response.in_progress', { response: begun });
  let at = 0;
  if (answer.thinking) sendReasoning(send, at++, answer, answer.thinking, script);
  if (answer.text !== '' || answer.toolCalls.length === 0) sendMessage(send, at++, answer, script);
  for (const call of answer.toolCalls) sendCall(send, at++, call, script);
  send('response.completed', { response: response(ask, answer, request) });
  return frames;
}

function envelope(ask: Ask, answer: Answer, request: JsonObject): object {
  return {
    id: `resp_${answer.serial}`,
    object: 'response',
    created_at: CREATED,
    error: null,
    incomplete_details: null,
    instructions: request['instructions'] ?? null,
    max_output_tokens: request['max_output_tokens'] ?? null,
    model: ask.model,
    parallel_tool_calls: true,
    previous_response_id: request['previous_response_id'] ?? null,
    reasoning: { effort: null, summary: null },
    store: request['store'] ?? true,
    temperature: 1,
    text: request['text'] ?? { format: { type: 'text' } },
    tool_choice: 'auto',
    tools: request['tools'] ?? [],
    top_p: 1,
    truncation: 'disabled',
    user: request['user'] ?? null,
    metadata: request['metadata'] ?? {},
  };
}

function items(answer: Answer): readonly object[] {
  return [
    ...(answer.thinking ? [reasoningItem(answer, answer.thinking)] : []),
    ...(answer.text !== '' || answer.toolCalls.length === 0 ? [messageItem(answer)] : []),
    ...answer.toolCalls.map((call) => callItem(call, call.arguments, 'completed')),
  ];
}

function sendReasoning(
  send: Send,
  at: number,
  answer: Answer,
  thinking: ScriptedThinking,
  script: Script,
): void {
  const item = reasoningItem(answer, thinking);
  const place = { item_id: reasoningId(answer), output_index: at, summary_index: 0 };
  send('response.output_item.added', {
    output_index: at,
    item: { ...item, summary: [], encrypted_content: '' },
  });
  send('response.reasoning_summary_part.added', { ...place, part: { type: 'summary_text', text: '' } });
  for (const delta of deltas(thinking.text, script))
    send('response.reasoning_summary_text.delta', { ...place, delta });
  send('response.reasoning_summary_text.done', { ...place, text: thinking.text });
  send('response.reasoning_summary_part.done', {
    ...place,
    part: { type: 'summary_text', text: thinking.text },
  });
  send('response.output_item.done', { output_index: at, item });
}

function sendMessage(send: Send, at: number, answer: Answer, script: Script): void {
  const place = { item_id: messageId(answer), output_index: at, content_index: 0 };
  send('response.output_item.added', {
    output_index: at,
    item: { id: messageId(answer), type: 'message', status: 'in_progress', role: 'assistant', content: [] },
  });
  send('response.content_part.added', { ...place, part: textPart('') });
  for (const delta of deltas(answer.text, script))
    send('response.output_text.delta', { ...place, delta, logprobs: [] });
  send('response.output_text.done', { ...place, text: answer.text, logprobs: [] });
  send('response.content_part.done', { ...place, part: textPart(answer.text) });
  send('response.output_item.done', { output_index: at, item: messageItem(answer) });
}

function sendCall(send: Send, at: number, call: ToolCall, script: Script): void {
  const place = { item_id: `fc_${call.id}`, output_index: at };
  send('response.output_item.added', { output_index: at, item: callItem(call, '', 'in_progress') });
  for (const delta of deltas(call.arguments, script))
    send('response.function_call_arguments.delta', { ...place, delta });
  send('response.function_call_arguments.done', { ...place, name: call.name, arguments: call.arguments });
  send('response.output_item.done', { output_index: at, item: callItem(call, call.arguments, 'completed') });
}

function messageItem(answer: Answer): object {
  const content = [textPart(answer.text)];
  return { id: messageId(answer), type: 'message', status: 'completed', role: 'assistant', content };
}

function reasoningItem(answer: Answer, { text, signature }: ScriptedThinking): object {
  const summary = [{ type: 'summary_text', text }];
  return { id: reasoningId(answer), type: 'reasoning', summary, encrypted_content: signature };
}

function callItem(call: ToolCall, args: string, status: string): object {
  return {
    id: `fc_${call.id}`,
    type: 'function_call',
    status,
    call_id: call.id,
    name: call.name,
    arguments: args,
  };
}

function textPart(text: string): object {
  return { type: 'output_text', text, annotations: [], logprobs: [] };
}

function messageId(answer: Answer): string {
  return `msg_${answer.serial}`;
}

function reasoningId(answer: Answer): string {
  return `rs_${answer.serial}`;
}
