/** OpenAI chat completions, as the vendor writes them. */
import { CREATED, type Answer, type ToolCall } from './answer.ts';
import type { Ask } from './ask.ts';
import type { Frame, Script } from './script.ts';
import { deltas, frame } from './sse.ts';

export const DONE: Frame = { data: '[DONE]' };

export function chatCompletion(ask: Ask, answer: Answer): object {
  const message = {
    role: 'assistant',
    content: answer.text === '' && answer.toolCalls.length > 0 ? null : answer.text,
    ...(answer.thinking && { reasoning_content: answer.thinking.text }),
    refusal: null,
    annotations: [],
    ...(answer.toolCalls.length > 0 && { tool_calls: answer.toolCalls.map(wholeCall) }),
  };
  return {
    id: `chatcmpl-${answer.serial}`,
    object: 'chat.completion',
    created: CREATED,
    model: ask.model,
    choices: Array.from({ length: ask.choices }, (_, index) => ({
      index,
      message,
      logprobs: null,
      finish_reason: finishReason(answer),
    })),
    usage: chatUsage(answer),
    service_tier: 'default',
    system_fingerprint: 'fp_fake',
  };
}

/** Choices take turns, delta by delta, as they do when a vendor samples them side by side. */
export function chatFrames(ask: Ask, answer: Answer, script: Script): readonly Frame[] {
  const steps: object[] = [
    { role: 'assistant', content: '', refusal: null },
    ...(answer.thinking
      ? deltas(answer.thinking.text, script).map((text) => ({ reasoning_content: text }))
      : []),
    ...deltas(answer.text, script).map((content) => ({ content })),
    ...toolSteps(answer.toolCalls, script),
  ];
  const choices = Array.from({ length: ask.choices }, (_, index) => index);
  const frames = steps.flatMap((delta) =>
    choices.map((index) => frame(chunk(ask, answer, index, delta, null))),
  );
  for (const index of choices) frames.push(frame(chunk(ask, answer, index, {}, finishReason(answer))));
  if (ask.includeUsage)
    frames.push(frame({ ...envelope(ask, answer), choices: [], usage: chatUsage(answer) }));
  return [...frames, DONE];
}

export function chatUsage({ usage }: Answer): object {
  return {
    prompt_tokens: usage.input,
    completion_tokens: usage.output,
    total_tokens: usage.input + usage.output,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  };
}

function chunk(ask: Ask, answer: Answer, index: number, delta: object, finish: string | null): object {
  return { ...envelope(ask, answer), choices: [{ index, delta, logprobs: null, finish_reason: finish }] };
}

function envelope(ask: Ask, answer: Answer): object {
  return {
    id: `chatcmpl-${answer.serial}`,
    object: 'chat.completion.chunk',
    created: CREATED,
    model: ask.model,
    service_tier: 'default',
    system_fingerprint: 'fp_fake',
    ...(ask.includeUsage && { usage: null }),
  };
}

function toolSteps(calls: readonly ToolCall[], script: Script): readonly object[] {
  const perCall = calls.map((call, index) => [
    { tool_calls: [{ index, id: call.id, type: 'function', function: { name: call.name, arguments: '' } }] },
    ...deltas(call.arguments, script).map((piece) => ({
      tool_calls: [{ index, function: { arguments: piece } }],
    })),
  ]);
  if (!script.interleaveTools) return perCall.flat();
  const longest = Math.max(0, ...perCall.map((steps) => steps.length));
  return Array.from({ length: longest }, (_, turn) =>
    perCall.flatMap((steps) => steps.slice(turn, turn + 1)),
  ).flat();
}

function wholeCall(call: ToolCall): object {
  return { id: call.id, type: 'function', function: { name: call.name, arguments: call.arguments } };
}

function finishReason(answer: Answer): string {
  return answer.toolCalls.length > 0 ? 'tool_calls' : 'stop';
}
