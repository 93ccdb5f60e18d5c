import type { JsonDocument, JsonToken } from './json/document.ts';
import { type Splice, jsonString, splice } from './json/scan.ts';
import type { Route } from './routes.ts';
import { type SseEvent, withData } from './sse.ts';

export interface Held {
  /** The last event that carried a piece of this text. */
  readonly event: SseEvent;
  readonly document: JsonDocument;
  readonly token: JsonToken;
  /** What is left to say. */
  readonly rest: string;
  /** Events that were put in before. */
  readonly inserted: number;
}

/** An event that says the rest of a running text, in the shape of the one that carried its last piece. */
export function lastDelta(route: Route, held: Held): string {
  const { event, document, inserted } = held;
  const data = route.body === 'chat' || route.body === 'completions' ? chatChunk(held) : splice(document.source, [said(held), ...renumbered(document, inserted)].sort((a, b) => a.start - b.start));
  return withData(event, data);
}

const said = ({ token, rest }: Held): Splice => ({ start: token.start, end: token.end, text: jsonString(rest) });

/**
 * A chunk repeated as it was would announce its tool call, its role or its usage twice, and clients add up what they
 * read. So only what names the chunk is kept: the members of the root, and the way down to the text with its indices.
 */
function chatChunk({ document: { source, root }, token, rest }: Held): string {
  const named = (root?.members() ?? []).filter(({ name }) => name !== 'choices' && name !== 'usage').map(({ start, end }) => source.slice(start, end));
  let value = jsonString(rest);
  let key = token.key;
  for (let container: JsonToken['container'] | undefined = token.container; container !== undefined && container !== root; container = container.parent) {
    if (container.kind === 'array') value = `[${value}]`;
    else {
      const index = container.index === undefined ? undefined : (container.number('index') ?? container.index);
      const about = index === undefined ? '' : `"index":${index},`;
      const end = container.path === 'choices[]' ? ',"finish_reason":null' : '';
      value = `{${about}${JSON.stringify(key)}:${value}${end}}`;
    }
    if (container.key !== undefined) key = container.key;
  }
  return `{${[...named, `"choices":${value}`].join(',')}}`;
}

function renumbered({ root }: JsonDocument, inserted: number): Splice[] {
  const number = root?.number('sequence_number');
  const member = root?.members().find(({ name }) => name === 'sequence_number');
  // One after the event that it repeats.
  return number === undefined || member === undefined ? [] : [{ start: member.valueStart, end: member.end, text: String(number + inserted + 1) }];
}
