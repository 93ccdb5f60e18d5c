/**
 * What a document of a reply says, in the words of its protocol: a whole reply, or one event of a stream.
 *
 * Reads for people: texts, thoughts, calls of tools, faults. What no protocol that we know has is told as it stands.
 */
import type { BodyShape } from '../ingress/routes.ts';
import type { SayingKind } from './content.ts';

/** A piece of a text; pieces of one key are one text. */
export interface Spoken {
  readonly key: string;
  readonly kind: SayingKind;
  readonly name?: string | undefined;
  readonly text: string;
}

type Json = Readonly<Record<string, unknown>>;

/** @param event the document is one of a stream. */
export function spokenIn(document: unknown, shape: BodyShape): readonly Spoken[] {
  const root = objectOf(document);
  if (root === undefined) return [];
  const fault = objectOf(root['error']);
  if (fault !== undefined) return [{ key: 'fault', kind: 'fault', text: textOf(fault['message']) }];
  switch (shape) {
    case 'chat':
    case 'completions':
      return listOf(root['choices']).flatMap((choice, at) => inChoice(choice, at));
    case 'messages':
      return inMessage(root);
    case 'responses':
      return inResponse(root);
    case 'embeddings':
    case 'none':
      return [];
  }
}

function inChoice(choice: Json, at: number): readonly Spoken[] {
  const of = `choice ${numberOf(choice['index']) ?? at}`;
  const message = objectOf(choice['message']) ?? objectOf(choice['delta']);
  const text = (name: string, kind: SayingKind, value: unknown): readonly Spoken[] =>
    spoken(`${of} ${name}`, kind, textOf(value));
  const { content, refusal, reasoning, reasoning_content: reasoned, function_call: single } = message ?? {};
  const calls = listOf(message?.['tool_calls']);
  return [
    ...text('thought', 'thought', reasoned ?? reasoning),
    ...text('text', 'text', content ?? choice['text']),
    ...text('refusal', 'text', refusal),
    ...calls.flatMap((call, nth) => {
      const { name, arguments: given, input } = objectOf(call['function']) ?? objectOf(call['custom']) ?? {};
      const key = `${of} call ${numberOf(call['index']) ?? nth}`;
      return called(key, name, textOf(given ?? input));
    }),
    ...(objectOf(single) === undefined
      ? []
      : called(`${of} call`, objectOf(single)?.['name'], textOf(objectOf(single)?.['arguments']))),
  ];
}

function inMessage(root: Json): readonly Spoken[] {
  const of = `block ${numberOf(root['index']) ?? ''}`;
  switch (root['type']) {
    case 'content_block_start':
      return inBlock(objectOf(root['content_block']) ?? {}, of, 'begins');
    case 'content_block_delta': {
      const { text, thinking, partial_json: json } = objectOf(root['delta']) ?? {};
      return [
        ...spoken(of, 'text', textOf(text)),
        ...spoken(of, 'thought', textOf(thinking)),
        ...spoken(of, 'tool_call', textOf(json)),
      ];
    }
    default:
      return listOf(root['content']).flatMap((block, at) => inBlock(block, `block ${at}`, 'whole'));
  }
}

/** The input of a call that begins comes in pieces after it. */
function inBlock(block: Json, key: string, how: 'whole' | 'begins'): readonly Spoken[] {
  const { type, text, thinking, name, input, content } = block;
  if (typeof text === 'string') return spoken(key, 'text', text);
  if (typeof thinking === 'string') return spoken(key, 'thought', thinking);
  if (typeof name === 'string') return called(key, name, how === 'whole' ? written(input) : '');
  if (content === undefined) return [];
  return [{ key, kind: 'other', name: textOf(type), text: written(content) }];
}

function inResponse(root: Json): readonly Spoken[] {
  const { type, delta, output_index: item, content_index: part, summary_index: summary } = root;
  const of = `item ${numberOf(item) ?? ''}`;
  const at = `${of} ${numberOf(part) ?? numberOf(summary) ?? ''}`;
  switch (type) {
    case 'response.output_text.delta':
    case 'response.refusal.delta':
      return spoken(at, 'text', textOf(delta));
    case 'response.reasoning_summary_text.delta':
    case 'response.reasoning_text.delta':
      return spoken(`${at} thought`, 'thought', textOf(delta));
    case 'response.function_call_arguments.delta':
    case 'response.custom_tool_call_input.delta':
    case 'response.mcp_call_arguments.delta':
      return spoken(of, 'tool_call', textOf(delta));
    case 'response.output_item.added': {
      const { name } = objectOf(root['item']) ?? {};
      return typeof name === 'string' ? called(of, name, '') : [];
    }
    // What was searched, run or drawn comes whole, without deltas.
    case 'response.output_item.done': {
      const whole = objectOf(root['item']) ?? {};
      return isSpoken(whole) ? [] : inItem(whole, of);
    }
    case undefined:
      return listOf(root['output']).flatMap((one, nth) => inItem(one, `item ${nth}`));
    default:
      return [];
  }
}

const isSpoken = ({ type, name }: Json): boolean =>
  type === 'message' || type === 'reasoning' || typeof name === 'string';

function inItem(item: Json, of: string): readonly Spoken[] {
  const { type, name, arguments: given, input, content, summary } = item;
  if (typeof name === 'string') return called(of, name, textOf(given ?? input));
  const parts = [...listOf(content), ...listOf(summary)];
  if (parts.length === 0 && !isSpoken(item))
    return [{ key: of, kind: 'other', name: textOf(type), text: written(item) }];
  const kind = type === 'reasoning' ? 'thought' : 'text';
  return parts.flatMap((part, nth) => spoken(`${of} ${nth}`, kind, textOf(part['text'] ?? part['refusal'])));
}

const spoken = (key: string, kind: SayingKind, text: string): readonly Spoken[] =>
  text === '' ? [] : [{ key, kind, text }];

/** A call counts also where it has no arguments, or none yet. */
const called = (key: string, name: unknown, text: string): readonly Spoken[] => [
  { key, kind: 'tool_call', name: typeof name === 'string' ? name : undefined, text },
];

/** A text, or the texts of its parts. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return listOf(value)
    .map(({ text }) => (typeof text === 'string' ? text : ''))
    .join('\n');
}

const written = (value: unknown): string => JSON.stringify(value) ?? '';

const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

function objectOf(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

function listOf(value: unknown): readonly Json[] {
  if (!Array.isArray(value)) return [];
  const items: readonly unknown[] = value;
  return items.map(objectOf).filter((one) => one !== undefined);
}
