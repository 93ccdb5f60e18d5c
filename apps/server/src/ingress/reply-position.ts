/**
 * What may happen to each string of a reply, whole or in the data of a stream's event.
 *
 * Sealed: blocks that the vendor signed; changing a character breaks their signature. Passed: words of the protocol
 * and identifiers, told by name and look. Everything else is restored and inspected, known or not.
 */
import type { TextForm } from '../restore/restorer.ts';
import type { JsonContainer, JsonToken } from './json/document.ts';

export type ReplyTreatment =
  | { readonly kind: 'sealed' }
  | { readonly kind: 'pass' }
  | { readonly kind: 'restore'; readonly form: TextForm };

const SEALED: ReplyTreatment = { kind: 'sealed' };
const PASS: ReplyTreatment = { kind: 'pass' };
const TEXT: ReplyTreatment = { kind: 'restore', form: 'text' };
const JSON_TEXT: ReplyTreatment = { kind: 'restore', form: 'json' };

const SEALED_BLOCKS: ReadonlySet<string> = new Set(['thinking', 'redacted_thinking', 'thinking_delta', 'signature_delta', 'compaction']);
const SEALED_FIELDS: ReadonlySet<string> = new Set(['signature', 'encrypted_content', 'encrypted_index', 'thought_signature']);

/** Members that hold identifiers and words of the protocol. */
const PASSED_FIELDS: ReadonlySet<string> = new Set([
  'id', 'object', 'model', 'type', 'role', 'name', 'status', 'finish_reason', 'stop_reason', 'system_fingerprint', 'service_tier',
  'call_id', 'item_id', 'tool_use_id', 'response_id', 'previous_response_id', 'effort', 'verbosity', 'truncation', 'phase',
  'tool_choice', 'obfuscation', 'created_at', 'display_name', 'owned_by', 'native_finish_reason', 'provider', 'format', 'code', 'param',
]);

const LOOK = /^[A-Za-z0-9_.:|/-]{0,256}$/;
const MEMBER = /^[A-Za-z_$][A-Za-z0-9_$-]{0,63}$/;

/** Where the model's own text stands, which is a JSON document when structured output was asked for. */
const ASSISTANT_TEXT = /^(choices\[\]\.(message|delta)\.content(\[\]\.text)?|choices\[\]\.text|(response\.)?output\[\]\.content\[\]\.text|(item\.)?content\[\]\.text|part\.text|content_block\.text|delta\.text|delta|text)$/;
/** Arguments of tools, which are JSON documents in a string. */
const TOOL_JSON: ReadonlySet<string> = new Set(['arguments', 'partial_json']);

export function replyTreatment(token: JsonToken, options: { readonly jsonReply: boolean; readonly event: string | undefined }): ReplyTreatment {
  const { key, container, path } = token;
  if (token.kind === 'key') return MEMBER.test(token.value) ? PASS : TEXT;
  if (token.kind === 'number') return PASS;
  if (key !== undefined && SEALED_FIELDS.has(key)) return SEALED;
  if (isSealedBlock(container)) return key === 'type' ? PASS : SEALED;
  if (key !== undefined && PASSED_FIELDS.has(key) && LOOK.test(token.value) && !isFree(container)) return PASS;
  if (key !== undefined && TOOL_JSON.has(key) && !isFree(container)) return JSON_TEXT;
  // `response.function_call_arguments.delta` and its relatives carry their piece in `delta`.
  if (path === 'delta' && options.event?.includes('arguments') === true) return JSON_TEXT;
  return options.jsonReply && ASSISTANT_TEXT.test(path) ? JSON_TEXT : TEXT;
}

function isSealedBlock(container: JsonContainer): boolean {
  const type = container.text('type');
  return type !== undefined && SEALED_BLOCKS.has(type) && !isFree(container);
}

/** Inside data of the caller's own making (tool input, metadata) names mean nothing. */
function isFree(container: JsonContainer): boolean {
  for (let outer: JsonContainer | undefined = container; outer !== undefined; outer = outer.parent) {
    if (outer.key === 'input' || outer.key === 'metadata' || outer.key === 'parsed') return outer.parent !== undefined;
  }
  return false;
}
