/** A turn of the chat in the protocol of the offering that it goes to, and back. */
import type { ChatMessage, TurnEvent } from '@bailiwick/api/chat';
import type { Protocol } from '../offerings/offering.ts';

export interface Turn {
  readonly model: string;
  readonly instructions: string | undefined;
  readonly messages: readonly ChatMessage[];
}

export interface Wire {
  readonly path: string;
  body(turn: Turn): object;
  /** What an event of the reply's stream says, as far as a reader of the chat cares. */
  read(data: Readonly<Record<string, unknown>>): readonly TurnEvent[];
}

/** Anthropic wants a limit; most models take this much. */
const MOST_TOKENS = 8_192;

type Json = Readonly<Record<string, unknown>>;

const openai: Wire = {
  path: '/v1/chat/completions',
  body: ({ model, instructions, messages }) => ({
    model,
    stream: true,
    stream_options: { include_usage: true },
    messages: [
      ...(instructions === undefined ? [] : [{ role: 'system', content: instructions }]),
      ...messages.map(({ from, text, files = [] }) => ({
        role: from === 'person' ? 'user' : 'assistant',
        content:
          files.length === 0
            ? text
            : [...files.map(openaiFile), ...(text === '' ? [] : [{ type: 'text', text }])],
      })),
    ],
  }),
  read(data) {
    const choice = first(data['choices']);
    const delta = objectIn(choice, 'delta');
    const usage = objectIn(data, 'usage');
    const finish = choice?.['finish_reason'];
    return [
      ...said('thought', delta?.['reasoning_content']),
      ...said('text', delta?.['content']),
      ...said('text', delta?.['refusal']),
      ...(typeof finish === 'string' ? [ending(finish === 'length' ? 'length' : 'whole')] : []),
      ...(usage === undefined ? [] : [ending('whole', usage['prompt_tokens'], usage['completion_tokens'])]),
    ];
  },
};

const anthropic: Wire = {
  path: '/v1/messages',
  body: ({ model, instructions, messages }) => ({
    model,
    stream: true,
    max_tokens: MOST_TOKENS,
    ...(instructions === undefined ? {} : { system: instructions }),
    messages: messages.map(({ from, text, files = [] }) => ({
      role: from === 'person' ? 'user' : 'assistant',
      content:
        files.length === 0
          ? text
          : [...files.map(anthropicFile), ...(text === '' ? [] : [{ type: 'text', text }])],
    })),
  }),
  read(data) {
    const delta = objectIn(data, 'delta');
    const usage = objectIn(data, 'usage') ?? objectIn(objectIn(data, 'message'), 'usage');
    const stop = delta?.['stop_reason'];
    return [
      ...said('thought', delta?.['thinking']),
      ...said('text', delta?.['text']),
      ...(typeof stop === 'string'
        ? [ending(stop === 'max_tokens' ? 'length' : 'whole', undefined, usage?.['output_tokens'])]
        : []),
    ];
  },
};

export const WIRES: Readonly<Record<Protocol, Wire>> = { openai, anthropic };

function openaiFile({ name, type, bytes }: NonNullable<ChatMessage['files']>[number]): object {
  const url = `data:${type};base64,${bytes}`;
  if (type.startsWith('image/')) return { type: 'image_url', image_url: { url } };
  return { type: 'file', file: { filename: name, file_data: url } };
}

function anthropicFile({ name, type, bytes }: NonNullable<ChatMessage['files']>[number]): object {
  const source = { type: 'base64', media_type: type, data: bytes };
  return type.startsWith('image/') ? { type: 'image', source } : { type: 'document', title: name, source };
}

function said(kind: 'text' | 'thought', text: unknown): readonly TurnEvent[] {
  return typeof text === 'string' && text !== '' ? [{ kind, text }] : [];
}

function ending(how: 'whole' | 'length', input?: unknown, output?: unknown): TurnEvent {
  return {
    kind: 'ended',
    how,
    ...(typeof input === 'number' ? { inputTokens: input } : {}),
    ...(typeof output === 'number' ? { outputTokens: output } : {}),
  };
}

function first(list: unknown): Json | undefined {
  return Array.isArray(list) ? asObject(list[0]) : undefined;
}

function objectIn(data: Json | undefined, name: string): Json | undefined {
  return asObject(data?.[name]);
}

function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}
