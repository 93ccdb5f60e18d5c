/** Anthropic messages, as the vendor writes them: one content block after the other, each started and stopped. */
import type { Answer } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Frame, Script } from './script.ts';
import { deltas, frame } from './sse.ts';

export function message(ask: Ask, answer: Answer): object {
  return {
    ...envelope(ask, answer),
    content: blocks(answer).map((block) => block.whole),
    stop_reason: stopReason(answer),
    usage: usage(answer, answer.usage.output),
  };
}

export function messageFrames(ask: Ask, answer: Answer, script: Script): readonly Frame[] {
  const frames: Frame[] = [];
  const send = (type: string, fields: object): void => {
    frames.push(frame({ type, ...fields }, type));
  };
  const begun = { ...envelope(ask, answer), content: [], stop_reason: null, usage: usage(answer, 1) };
  send('message_start', { message: begun });
  for (const [index, block] of blocks(answer).entries()) {
    send('content_block_start', { index, content_block: block.start });
    if (index === 0) send('ping', {});
    for (const delta of block.steps(script)) send('content_block_delta', { index, delta });
    send('content_block_stop', { index });
  }
  const delta = { stop_reason: stopReason(answer), stop_sequence: null };
  send('message_delta', { delta, usage: usage(answer, answer.usage.output) });
  send('message_stop', {});
  return frames;
}

interface Block {
  readonly whole: object;
  readonly start: object;
  steps(script: Script): readonly object[];
}

function blocks({ thinking, text, toolCalls }: Answer): readonly Block[] {
  const found: Block[] = [];
  if (thinking) {
    found.push({
      whole: { type: 'thinking', thinking: thinking.text, signature: thinking.signature },
      start: { type: 'thinking', thinking: '', signature: '' },
      steps: (script) => [
        ...deltas(thinking.text, script).map((piece) => ({ type: 'thinking_delta', thinking: piece })),
        { type: 'signature_delta', signature: thinking.signature },
      ],
    });
  }
  if (text !== '' || toolCalls.length === 0) {
    found.push({
      whole: { type: 'text', text },
      start: { type: 'text', text: '' },
      steps: (script) => deltas(text, script).map((piece) => ({ type: 'text_delta', text: piece })),
    });
  }
  for (const call of toolCalls) {
    found.push({
      whole: { type: 'tool_use', id: call.id, name: call.name, input: parsedInput(call.arguments) },
      start: { type: 'tool_use', id: call.id, name: call.name, input: {} },
      steps: (script) => [
        { type: 'input_json_delta', partial_json: '' },
        ...deltas(call.arguments, script).map((piece) => ({ type: 'input_json_delta', partial_json: piece })),
      ],
    });
  }
  return found;
}

/** A whole message carries the input as an object; arguments that are no JSON travel as a string, as sent. */
function parsedInput(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function envelope(ask: Ask, answer: Answer): object {
  return {
    id: `msg_${answer.serial}`,
    type: 'message',
    role: 'assistant',
    model: ask.model,
    stop_sequence: null,
  };
}

function usage(answer: Answer, output: number): object {
  return {
    input_tokens: answer.usage.input,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: 0,
    output_tokens: output,
    service_tier: 'standard',
  };
}

function stopReason(answer: Answer): string {
  return answer.toolCalls.length > 0 ? 'tool_use' : 'end_turn';
}
