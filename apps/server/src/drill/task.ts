/** A request to be asked of two offerings, in words that both protocols can say where that is possible. */
import { BailiwickError } from '@bailiwick/contract/errors';
import { fromJson } from '@bailiwick/contract/from-json';
import { z } from 'zod';
import type { Protocol } from '../offerings/offering.ts';

export interface Tool {
  readonly name: string;
  readonly description: string | undefined;
  /** JSON Schema. */
  readonly parameters: unknown;
}

/** What can be asked in either protocol. */
export interface Plain {
  readonly system: string | undefined;
  readonly turns: readonly { readonly role: 'user' | 'assistant'; readonly text: string }[];
  readonly tools: readonly Tool[];
  readonly maxTokens: number | undefined;
}

export interface Task {
  /** `line 3`, or a word for one of the sample that comes along. */
  readonly id: string;
  /** The model that it asks for, if it names one. */
  readonly model: string | undefined;
  /** As it was written; undefined where only a prompt was given. */
  readonly written:
    | { readonly protocol: Protocol; readonly body: Readonly<Record<string, unknown>> }
    | undefined;
  /** undefined: it uses what only its own protocol has. */
  readonly plain: Plain | undefined;
  /** What it needs beyond text in and text out, by the names that the protocol has for them. */
  readonly features: readonly string[];
}

const text = z.union([
  z.string(),
  z
    .array(z.object({ type: z.enum(['text', 'input_text']), text: z.string() }))
    .transform((parts) => parts.map((part) => part.text).join('\n')),
]);
const messages = z.array(
  z.object({ role: z.enum(['system', 'developer', 'user', 'assistant']), content: text }).strict(),
);
const openaiTool = z
  .object({
    type: z.literal('function'),
    function: z.object({ name: z.string(), description: z.string().optional(), parameters: z.unknown() }),
  })
  .transform(({ function: { name, description, parameters } }): Tool => ({ name, description, parameters }));
const anthropicTool = z
  .object({ name: z.string(), description: z.string().optional(), input_schema: z.unknown() })
  .transform(({ name, description, input_schema: parameters }): Tool => ({ name, description, parameters }));
const tools = z.array(z.union([openaiTool, anthropicTool]));

/** Keys that change how a model answers, but not whether another one can. */
const USUAL = new Set(
  'model messages system prompt tools max_tokens max_completion_tokens temperature top_p stop stop_sequences stream stream_options user metadata id protocol'.split(
    ' ',
  ),
);

/** @throws BailiwickError `malformed_request` that names the line and shows nothing of it. */
export function parseTasks(jsonl: string): readonly Task[] {
  return jsonl
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseTask(line, `line ${i + 1}`)]));
}

function parseTask(line: string, id: string): Task {
  const content = fromJson(line);
  if (typeof content === 'string') return promptTask(id, { prompt: content });
  if (typeof content !== 'object' || content === null || Array.isArray(content)) throw unreadable(id);
  const body = content as Readonly<Record<string, unknown>>;
  if (typeof body['prompt'] === 'string') return promptTask(id, body);
  if (!Array.isArray(body['messages'])) throw unreadable(id);
  const protocol = protocolOf(body);
  const { id: _, protocol: __, ...written } = body;
  return {
    id,
    model: typeof body['model'] === 'string' ? body['model'] : undefined,
    written: { protocol, body: written },
    plain: plainOf(body),
    features: featuresOf(body),
  };
}

function promptTask(id: string, body: Readonly<Record<string, unknown>>): Task {
  const { prompt, model } = body;
  const system = typeof body['system'] === 'string' ? [{ role: 'system', content: body['system'] }] : [];
  const plain = plainOf({
    ...body,
    system: undefined,
    messages: [...system, { role: 'user', content: prompt }],
  });
  if (plain === undefined) throw unreadable(id);
  return {
    id,
    model: typeof model === 'string' ? model : undefined,
    written: undefined,
    plain,
    features: featuresOf(body),
  };
}

function protocolOf(body: Readonly<Record<string, unknown>>): Protocol {
  const { protocol, system } = body;
  if (protocol === 'openai' || protocol === 'anthropic') return protocol;
  return system === undefined && !JSON.stringify(body['tools'] ?? '').includes('"input_schema"')
    ? 'openai'
    : 'anthropic';
}

function plainOf(body: Readonly<Record<string, unknown>>): Plain | undefined {
  if (Object.keys(body).some((key) => !USUAL.has(key))) return undefined;
  const read = messages.safeParse(body['messages']);
  const offered = tools.safeParse(body['tools'] ?? []);
  const system = text.optional().safeParse(body['system']);
  if (!read.success || !offered.success || !system.success) return undefined;
  const instructions = read.data.filter(({ role }) => role === 'system' || role === 'developer');
  const all = [
    ...(system.data === undefined ? [] : [system.data]),
    ...instructions.map(({ content }) => content),
  ];
  const limit = body['max_tokens'] ?? body['max_completion_tokens'];
  return {
    system: all.length === 0 ? undefined : all.join('\n\n'),
    turns: read.data.flatMap(({ role, content }) =>
      role === 'user' || role === 'assistant' ? [{ role, text: content }] : [],
    ),
    tools: offered.data,
    maxTokens: typeof limit === 'number' ? limit : undefined,
  };
}

/** Keys of the body and kinds of content; names of the protocols, never values. */
function featuresOf(body: Readonly<Record<string, unknown>>): readonly string[] {
  const found = new Set(Object.keys(body).filter((key) => !USUAL.has(key) && /^[a-z_]{1,40}$/.test(key)));
  if (Array.isArray(body['tools']) && body['tools'].length > 0) found.add('tools');
  for (const message of Array.isArray(body['messages']) ? (body['messages'] as unknown[]) : []) {
    if (typeof message !== 'object' || message === null) continue;
    if ('role' in message && message.role === 'tool') found.add('tool results');
    if (!('content' in message) || !Array.isArray(message.content)) continue;
    for (const part of message.content as unknown[]) {
      if (typeof part !== 'object' || part === null || !('type' in part)) continue;
      const { type } = part;
      if (typeof type === 'string' && type !== 'text' && /^[a-z_]{1,40}$/.test(type)) found.add(type);
    }
  }
  return [...found].toSorted();
}

const unreadable = (id: string): BailiwickError =>
  new BailiwickError('malformed_request', `The sample cannot be read: ${id} is no request.`, {
    remedy:
      'Write one JSON text a line: a prompt, {"prompt": …}, or a request with messages as your programs send it.',
  });
