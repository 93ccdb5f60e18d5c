/** Reads from a request, of whichever protocol, the few things on which the fake's answer depends. */

export type JsonObject = { readonly [name: string]: unknown };

interface OfferedTool {
  readonly name: string;
  readonly schema: unknown;
}

export interface Ask {
  readonly model: string;
  readonly stream: boolean;
  /** Text of the last user message, or of the tool results that came after it. */
  readonly text: string;
  readonly afterToolResult: boolean;
  readonly tools: readonly OfferedTool[];
  /** The JSON schema that the answer must fit, if one was asked for. */
  readonly schema: unknown;
  readonly choices: number;
  readonly includeUsage: boolean;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function readAsk(body: JsonObject): Ask {
  const turns = readTurns(body);
  const last = turns.at(-1);
  const afterToolResult = last?.kind === 'tool-result';
  const speaker = afterToolResult ? 'tool-result' : 'user';
  return {
    model: typeof body['model'] === 'string' ? body['model'] : 'fake-1',
    stream: body['stream'] === true,
    text: turns.findLast((turn) => turn.kind === speaker)?.text ?? '',
    afterToolResult,
    tools: list(body['tools']).flatMap(readTool),
    schema: readSchema(body),
    choices: typeof body['n'] === 'number' ? Math.min(Math.max(1, body['n']), 16) : 1,
    includeUsage: isObject(body['stream_options']) && body['stream_options']['include_usage'] === true,
  };
}

/** All text in a message's content: a string, or parts of any type that carry `text`. */
export function contentText(content: unknown): string {
  if (typeof content === 'string') return content;
  return list(content)
    .flatMap((part) => {
      if (!isObject(part)) return [];
      if (typeof part['text'] === 'string') return [part['text']];
      return part['type'] === 'tool_result' ? [contentText(part['content'])] : [];
    })
    .join('\n');
}

interface Turn {
  readonly kind: 'user' | 'tool-result' | 'other';
  readonly text: string;
}

function readTurns(body: JsonObject): readonly Turn[] {
  if (typeof body['prompt'] === 'string') return [{ kind: 'user', text: body['prompt'] }];
  if (Array.isArray(body['prompt'])) return [{ kind: 'user', text: body['prompt'].join('\n') }];
  if (typeof body['input'] === 'string') return [{ kind: 'user', text: body['input'] }];
  return list(body['messages'] ?? body['input']).flatMap(readTurn);
}

function readTurn(message: unknown): readonly Turn[] {
  if (!isObject(message)) return [];
  if (message['type'] === 'function_call_output') {
    return [{ kind: 'tool-result', text: contentText(message['output']) }];
  }
  const text = contentText(message['content']);
  if (message['role'] === 'tool') return [{ kind: 'tool-result', text }];
  if (message['role'] !== 'user') return [{ kind: 'other', text }];
  const holdsResult = list(message['content']).some(
    (part) => isObject(part) && part['type'] === 'tool_result',
  );
  return [{ kind: holdsResult ? 'tool-result' : 'user', text }];
}

function readTool(tool: unknown): readonly OfferedTool[] {
  if (!isObject(tool)) return [];
  const named = isObject(tool['function']) ? tool['function'] : tool;
  if (typeof named['name'] !== 'string') return [];
  return [{ name: named['name'], schema: named['parameters'] ?? named['input_schema'] }];
}

function readSchema(body: JsonObject): unknown {
  const responseFormat = body['response_format'];
  if (isObject(responseFormat) && isObject(responseFormat['json_schema']))
    return responseFormat['json_schema']['schema'];
  for (const holder of [body['text'], body['output_config']]) {
    if (isObject(holder) && isObject(holder['format'])) return holder['format']['schema'];
  }
  return isObject(body['output_format']) ? body['output_format']['schema'] : undefined;
}
