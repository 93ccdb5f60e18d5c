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
  return {
    inputTokens: count(usage, 'input_tokens') ?? count(usage, 'prompt_tokens') ?? known?.inputTokens,
    outputTokens: count(usage, 'output_tokens') ?? count(usage, 'completion_tokens') ?? known?.outputTokens,
  };
}

/** What is no count of anything (`-1`, `1e999`) was not said: journal, budgets and metrics add these up. */
function count(usage: JsonContainer, name: string): number | undefined {
  const said = usage.number(name);
  return said !== undefined && Number.isSafeInteger(said) && said >= 0 ? said : undefined;
}
