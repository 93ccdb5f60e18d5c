/**
 * The members of a reply that are not running text, by name: what the vendors sealed, what is a word of the protocol,
 * what is no text at all. Everything that is not named here is restored and inspected, known or not.
 */
import type { PassedKind } from './reply-look.ts';
import type { BodyShape } from './routes.ts';

const ERROR_WORDS = ['error.code', 'error.param'] as const;

function kind(of: PassedKind, names: readonly string[]): (readonly [string, PassedKind])[] {
  return names.map((name) => [name, of] as const);
}

/** Blocks that are signed or encrypted as a whole; changing a character breaks them when they are sent back. */
export const SEALED_BLOCKS: ReadonlySet<string> = new Set([
  'thinking',
  'redacted_thinking',
  'thinking_delta',
  'signature_delta',
  'compaction',
  'compaction_delta',
  'reasoning.encrypted',
]);

/** Of these, only the ones with a signature are sealed outside of Anthropic's protocol. */
export const SIGNED_BLOCKS: ReadonlySet<string> = new Set(['thinking']);

export const SEALED_FIELDS: ReadonlySet<string> = new Set([
  'signature',
  'encrypted_content',
  'encrypted_index',
  'encrypted_stdout',
  'thought_signature',
]);

/**
 * What the vendor's program writes under these names, wherever they stand outside of free objects; a string there passes
 * when it looks it. Names under which a model may speak (`code`, `name`, `title`, `text`) are not among them.
 */
export const PASSED_FIELDS: ReadonlyMap<string, PassedKind> = new Map([
  ...kind('word', [
    'object',
    'type',
    'role',
    'status',
    'finish_reason',
    'native_finish_reason',
    'stop_reason',
    'service_tier',
    'effort',
    'verbosity',
    'truncation',
    'phase',
    'tool_choice',
  ]),
  ...kind('identifier', [
    'id',
    'call_id',
    'item_id',
    'tool_call_id',
    'tool_use_id',
    'file_id',
    'container_id',
    'request_id',
    'response_id',
    'approval_request_id',
    'previous_response_id',
    'system_fingerprint',
  ]),
  ...kind('time', ['created_at', 'expires_at', 'completed_at']),
]);

/** The same for names that say something else in other places. */
export const PASSED_PATHS: Readonly<Record<BodyShape, ReadonlyMap<string, PassedKind>>> = {
  chat: new Map([
    ...kind('word', ERROR_WORDS),
    ...kind('model', ['model']),
    ...kind('identifier', ['obfuscation']),
    ...kind(
      'tool name',
      ['message', 'delta'].flatMap((of) => [
        `choices[].${of}.tool_calls[].function.name`,
        `choices[].${of}.tool_calls[].custom.name`,
        `choices[].${of}.function_call.name`,
      ]),
    ),
  ]),
  completions: new Map([
    ...kind('word', ERROR_WORDS),
    ...kind('model', ['model']),
    ...kind('identifier', ['obfuscation']),
  ]),
  responses: new Map([
    ...kind('word', [...ERROR_WORDS, 'response.error.code']),
    ...kind('model', ['model', 'response.model']),
    ...kind('identifier', ['obfuscation']),
    ...kind('tool name', [
      // Of `response.function_call_arguments.done`.
      'name',
      ...['output[]', 'response.output[]', 'item'].flatMap((item) => [
        `${item}.name`,
        `${item}.tools[].name`,
      ]),
      ...['', 'response.'].flatMap((root) => [
        `${root}tools[].name`,
        `${root}tools[].tools[].name`,
        `${root}tool_choice.name`,
        `${root}text.format.name`,
      ]),
    ]),
  ]),
  messages: new Map([
    ...kind('word', ERROR_WORDS),
    ...kind('model', ['model', 'message.model']),
    ...kind('tool name', ['content[].name', 'content_block.name']),
  ]),
  embeddings: new Map([...kind('word', ERROR_WORDS), ...kind('model', ['model'])]),
  none: new Map(kind('word', ERROR_WORDS)),
};

/** Of an event that tells of an error, at its root; elsewhere `code` is a program that the model wrote. */
export const PASSED_OF_ERRORS: ReadonlySet<string> = new Set(['code', 'param']);

/** Numbers, sound and pictures as base64: nothing in them is text, and a change would break them. */
export const BINARY_FIELDS: ReadonlySet<string> = new Set([
  'embedding',
  'b64_json',
  'partial_image_b64',
  'audio.data',
  'image_generation_call.result',
]);

/** Events whose `delta` is sound as base64. */
export const SOUND_EVENTS: ReadonlySet<string> = new Set(['response.audio.delta']);

/** Objects of the caller's or the model's own making: in them names mean nothing and can be values themselves. */
export const FREE_MEMBERS: readonly string[] = [
  'input',
  // As objects; as strings they are documents of their own.
  'arguments',
  'args',
  'env',
  'headers',
  'filters',
  'properties',
  'parsed_arguments',
  'metadata',
  'parsed',
  'parameters',
  'schema',
  'input_schema',
  'output_schema',
  'variables',
  'attributes',
  'structured_content',
];

/** Members that are JSON documents in a string. */
export const TOOL_JSON: ReadonlySet<string> = new Set(['arguments', 'partial_json']);

/** Where the model's answer stands, which is a JSON document when structured output was asked for. */
export const ANSWERS: Readonly<Record<BodyShape, ReadonlySet<string>>> = {
  chat: new Set(
    ['message', 'delta'].flatMap((of) => [`choices[].${of}.content`, `choices[].${of}.content[].text`]),
  ),
  completions: new Set(['choices[].text']),
  // Only under the type `output_text`, or in its events: a summary of the reasoning is prose.
  responses: new Set([
    'output[].content[].text',
    'response.output[].content[].text',
    'item.content[].text',
    'part.text',
    'delta',
    'text',
  ]),
  messages: new Set(['content[].text', 'content_block.text', 'delta.text']),
  embeddings: new Set(),
  none: new Set(),
};
