/** What came back for a task, read from a reply of either protocol. */
import { z } from 'zod';
import { isRefusal } from './refusal.ts';

export interface ToolCall {
  readonly name: string;
  /** Names of its arguments, sorted. */
  readonly keys: readonly string[];
}

export interface Answer {
  readonly kind: 'answered';
  readonly text: string;
  readonly refused: boolean;
  readonly calls: readonly ToolCall[];
  readonly inputTokens: number | undefined;
  readonly outputTokens: number | undefined;
  readonly ms: number;
  /** In the organisation's currency; undefined where no price is known. */
  readonly cost: number | undefined;
}

export type Outcome =
  | Answer
  /** Policy, evidence or residency does not let it go there. */
  | { readonly kind: 'forbidden'; readonly code: string; readonly says: string }
  /** It was asked, and could not. */
  | { readonly kind: 'unable'; readonly code: string; readonly says: string }
  /** The offering's protocol cannot say it. */
  | { readonly kind: 'unsaid'; readonly features: readonly string[] };

const openaiReply = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(z.object({ text: z.string().optional() }))]).nullish(),
          refusal: z.string().nullish(),
          tool_calls: z
            .array(z.object({ function: z.object({ name: z.string(), arguments: z.string() }) }))
            .nullish(),
        }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).partial().nullish(),
});

const anthropicReply = z.object({
  content: z.array(
    z.object({
      type: z.string(),
      text: z.string().optional(),
      name: z.string().optional(),
      input: z.unknown().optional(),
    }),
  ),
  stop_reason: z.string().nullish(),
  usage: z.object({ input_tokens: z.number(), output_tokens: z.number() }).partial().nullish(),
});

type Read = Omit<Answer, 'kind' | 'ms' | 'cost'>;

/** undefined: it is no reply of either protocol. */
export function readAnswer(body: unknown): Read | undefined {
  const chat = openaiReply.safeParse(body);
  if (chat.success) return ofChat(chat.data);
  const message = anthropicReply.safeParse(body);
  return message.success ? ofMessage(message.data) : undefined;
}

function ofChat({ choices, usage }: z.infer<typeof openaiReply>): Read {
  const [choice] = choices;
  const { content, refusal, tool_calls: calls } = choice?.message ?? {};
  const text =
    typeof content === 'string' ? content : (content ?? []).map((part) => part.text ?? '').join('\n');
  return {
    text: text === '' ? (refusal ?? '') : text,
    refused: typeof refusal === 'string' || choice?.finish_reason === 'content_filter' || isRefusal(text),
    calls: (calls ?? []).map(({ function: call }) => ({ name: call.name, keys: keysIn(call.arguments) })),
    inputTokens: usage?.prompt_tokens,
    outputTokens: usage?.completion_tokens,
  };
}

function ofMessage({ content, stop_reason: reason, usage }: z.infer<typeof anthropicReply>): Read {
  const text = content.flatMap((block) => (block.type === 'text' ? (block.text ?? '') : [])).join('\n');
  return {
    text,
    refused: reason === 'refusal' || isRefusal(text),
    calls: content
      .filter(({ type }) => type === 'tool_use')
      .map(({ name = '', input }) => ({ name, keys: keysOf(input) })),
    inputTokens: usage?.input_tokens,
    outputTokens: usage?.output_tokens,
  };
}

function keysIn(json: string): readonly string[] {
  try {
    return keysOf(JSON.parse(json));
  } catch {
    return ['(no JSON)'];
  }
}

const keysOf = (input: unknown): readonly string[] =>
  typeof input === 'object' && input !== null ? Object.keys(input).toSorted() : [];
