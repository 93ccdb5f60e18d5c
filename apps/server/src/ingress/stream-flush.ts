/**
 * The event that says the rest of a running text when it ends: in the protocol's own form of a delta, and with nothing
 * in it that a client would add up a second time.
 */
import type { JsonContainer, JsonDocument, JsonToken } from './json/document.ts';
import { type Splice, jsonString, splice } from './json/scan.ts';
import { withoutLogprobs } from './logprobs.ts';
import type { BodyShape } from './routes.ts';
import { eventText } from './sse.ts';

/** The last piece of a running text. */
export interface Piece {
  /** The name of its event. */
  readonly name: string | undefined;
  readonly document: JsonDocument;
  readonly token: JsonToken;
}

/** @param rest what is left to say. @param sequence the event's number where the protocol numbers its events. */
export function lastDelta(
  body: BodyShape,
  piece: Piece,
  { rest, sequence }: { rest: string; sequence: number },
): string {
  if (body === 'chat' || body === 'completions') return eventText(piece.name, chatChunk(piece, rest));
  // A block that was opened with a text must not be opened again.
  if (piece.token.path === 'content_block.text')
    return eventText('content_block_delta', textDelta(piece, rest));
  return eventText(piece.name, repeated(piece, rest, sequence));
}

/** What tells to which reply a chunk belongs. */
const CHUNK_NAMES: ReadonlySet<string> = new Set([
  'id',
  'object',
  'created',
  'model',
  'system_fingerprint',
  'service_tier',
]);

/**
 * A chunk repeated as it was would announce its tool call, its role or its usage twice, and clients add up what they
 * read. So only what names the chunk is kept, and the way down to the text with its indices.
 */
function chatChunk({ document: { source, root }, token }: Piece, rest: string): string {
  const named = (root?.members() ?? [])
    .filter(({ name }) => CHUNK_NAMES.has(name))
    .map(({ start, end }) => source.slice(start, end));
  let value = jsonString(rest);
  let key = token.key;
  let container: JsonContainer | undefined = token.container;
  for (; container !== undefined && container !== root; container = container.parent) {
    if (container.kind === 'array') value = `[${value}]`;
    else {
      const type = container.text('type');
      const about = [
        ...(container.index === undefined
          ? []
          : [`"index":${container.number('index') ?? container.index},`]),
        // Parts of a content list are told apart by it; a tool call has said it in its first piece.
        ...(type === undefined || container.path.includes('tool_calls')
          ? []
          : [`"type":${jsonString(type)},`]),
      ].join('');
      const end = container.path === 'choices[]' ? ',"finish_reason":null' : '';
      value = `{${about}${jsonString(key ?? '')}:${value}${end}}`;
    }
    if (container.key !== undefined) key = container.key;
  }
  return `{${[...named, `"choices":${value}`].join(',')}}`;
}

function textDelta({ document: { root } }: Piece, rest: string): string {
  const index = root?.number('index') ?? 0;
  return `{"type":"content_block_delta","index":${index},"delta":{"type":"text_delta","text":${jsonString(rest)}}}`;
}

/** The last piece with the rest in its place; what else it said has been said, and is left empty. */
function repeated({ document, token }: Piece, rest: string, sequence: number): string {
  const edits: Splice[] = [{ start: token.start, end: token.end, text: jsonString(rest) }];
  for (const other of document.tokens) {
    const { kind, key, path, start, end } = other;
    const isName = kind !== 'string' || key === 'type' || key === 'item_id' || path.startsWith('logprobs');
    if (!isName && other !== token) edits.push({ start, end, text: '""' });
  }
  for (const container of document.containers) {
    if (container.path === 'logprobs') edits.push(withoutLogprobs(container));
  }
  return splice(document.source, [...edits, ...renumbered(document.root, sequence)]);
}

/** The responses protocol numbers its events. */
export function renumbered(root: JsonContainer | undefined, sequence: number): readonly Splice[] {
  const member = root?.members().findLast(({ name }) => name === 'sequence_number');
  return member === undefined ? [] : [{ start: member.valueStart, end: member.end, text: String(sequence) }];
}
