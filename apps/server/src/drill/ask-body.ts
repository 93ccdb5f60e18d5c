import type { Protocol } from '../offerings/offering.ts';
import type { Plain, Task } from './task.ts';

/** Anthropic's protocol wants a limit; where a task names none. */
const USUAL_TOKENS = 1_024;

/** The body that asks a task in a protocol, whole rather than streamed; undefined where that protocol cannot say it. */
export function bodyFor(task: Task, protocol: Protocol, model: string | undefined): string | undefined {
  const { written, plain } = task;
  if (written?.protocol === protocol) {
    const { stream: _, stream_options: __, ...rest } = written.body;
    return JSON.stringify({ ...rest, ...named(model) });
  }
  if (plain === undefined) return undefined;
  return JSON.stringify({ ...named(model), ...(protocol === 'openai' ? openai(plain) : anthropic(plain)) });
}

const named = (model: string | undefined): object => (model === undefined ? {} : { model });

function openai({ system, turns, tools, maxTokens }: Plain): object {
  return {
    messages: [
      ...(system === undefined ? [] : [{ role: 'system', content: system }]),
      ...turns.map(({ role, text }) => ({ role, content: text })),
    ],
    ...(tools.length === 0 ? {} : { tools: tools.map((tool) => ({ type: 'function', function: tool })) }),
    ...(maxTokens === undefined ? {} : { max_tokens: maxTokens }),
  };
}

function anthropic({ system, turns, tools, maxTokens }: Plain): object {
  return {
    max_tokens: maxTokens ?? USUAL_TOKENS,
    ...(system === undefined ? {} : { system }),
    messages: turns.map(({ role, text }) => ({ role, content: text })),
    ...(tools.length === 0
      ? {}
      : {
          tools: tools.map(({ name, description, parameters }) => ({
            name,
            description,
            input_schema: parameters ?? { type: 'object' },
          })),
        }),
  };
}
