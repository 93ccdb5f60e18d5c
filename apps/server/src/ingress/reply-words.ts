/**
 * The members of a reply that are not running text, by name: what the vendors sealed, what is a word of the protocol,
 * what is no text at all. Everything that is not named here is restored and inspected, known or not.
 */
import type { BodyShape } from './routes.ts';

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

/** Identifiers and words of the protocol; they pass when they look it. */
export const PASSED_FIELDS: ReadonlySet<string> = new Set([
  'id',
  'object',
  'model',
  'type',
  'role',
  'name',
  'status',
  'finish_reason',
  'native_finish_reason',
  'stop_reason',
  'system_fingerprint',
  'service_tier',
  'call_id',
  'item_id',
  'tool_use_id',
  'file_id',
  'container_id',
  'request_id',
  'response_id',
  'approval_request_id',
  'previous_response_id',
  'effort',
  'verbosity',
  'truncation',
  'phase',
  'tool_choice',
  'obfuscation',
  'expires_at',
  'created_at',
  'provider',
]);

/** Words of the protocol in an error only; elsewhere `code` is a program that the model wrote. */
export const PASSED_PATHS: ReadonlySet<string> = new Set([
  'error.code',
  'error.param',
  'response.error.code',
  'code',
  'param',
]);

/** Numbers, sound and pictures as base64: nothing in them is text, and a change would break them. */
export const BINARY_FIELDS: ReadonlySet<string> = new Set([
  'embedding',
  'b64_json',
  'partial_image_b64',
  'audio.data',
  'image_generation_call.result',
]);

/** Objects of the caller's or the model's own making: in them names mean nothing and can be values themselves. */
export const FREE_MEMBERS: readonly string[] = [
  'input',
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
