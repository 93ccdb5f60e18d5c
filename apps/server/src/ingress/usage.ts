import type { JsonContainer } from './json/document.ts';

/** Tokens as the vendor counts them. */
export interface Usage {
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
}

/**
 * What a reply or an event says of its use; `known` fills what it leaves out.
 *
 * OpenAI: `prompt_tokens`, `completion_tokens`; responses and Anthropic: `input_tokens`, `output_tokens`, at the root,
 * in `response` or in `message`. Streams report cumulative numbers, so the latest counts.
 */
export function usageIn(root: JsonContainer | undefined, known: Usage | undefined): Usage | undefined {
  const usage =
    root?.child('usage') ?? root?.child('response')?.child('usage') ?? root?.child('message')?.child('usage');
  if (usage === undefined) return known;
  const inputTokens = usage.number('input_tokens') ?? usage.number('prompt_tokens') ?? known?.inputTokens;
  const outputTokens =
    usage.number('output_tokens') ?? usage.number('completion_tokens') ?? known?.outputTokens;
  return { inputTokens, outputTokens };
}
